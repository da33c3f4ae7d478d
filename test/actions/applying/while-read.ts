import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { recorded } from '../../library/engines/terraform/recorded.ts';
import type { Scene } from './scene.ts';

/** Something that happens while the tool reads the plan: after the first look at what may have changed. */
export async function whileRead({ tool }: Scene, happen: () => unknown): Promise<void> {
  const pipe = join(tool.home, 'show');
  rmSync(pipe);
  execFileSync('mkfifo', [pipe]);
  const reading = await open(pipe, 'w');
  await happen();
  await reading.writeFile(recorded('terraform.plan.json'));
  await reading.close();
}
