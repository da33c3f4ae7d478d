import { join } from 'node:path';
import type { ToolIdentity } from '../library/engines/engine.ts';
import type { EngineParts } from '../library/engines/kind.ts';
import { withSealedEngine } from '../library/engines/open.ts';
import { summariseAgain } from '../library/engines/saved-plan.ts';
import type { ChangeSummary } from '../library/review/change-summary.ts';
import type { OpenedFiles } from '../library/sealed-plan/open-plan.ts';
import type { Statement } from '../library/sealed-plan/public-schema.ts';
import { RefusedError } from '../library/text/errors.ts';

/**
 * What the plan itself says, which must be what was sealed. A tool of the machine starts its providers for that, by
 * the lock file's hashes, and gets no credential of any kind.
 */
export function derive(opened: OpenedFiles, parts: EngineParts): Promise<ChangeSummary> {
  return withSealedEngine({ plan: opened }, parts, async (at) => {
    const applier = at(join(opened.folder, 'project'));
    refuseOtherTool(opened.manifest, await applier.identify());
    return summariseAgain(opened, applier);
  });
}

function refuseOtherTool({ tool: planned }: Statement, { tool, version }: ToolIdentity): void {
  const [here, there] = [`${tool} ${version}`, `${planned.name} ${planned.version}`];
  if (here === there) return;
  throw new RefusedError({
    code: 'plan-tool-differs',
    what: `The plan's tool is ${there}, here it is ${here}.`,
    remedy: 'Set up the same version in both jobs.',
  });
}
