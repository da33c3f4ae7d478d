import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../repo/sources.ts';
import { type Figure, median } from './figures.ts';

const cli = join(root, 'node_modules/aws-cdk/bin/cdk');
const rounds = 3;
const aimMs = 8_000;

/** `cdk synth` of a base and of an environment on it, one after the other, by the CLI as people start it. */
export async function synth(): Promise<Figure> {
  const times = Array.from({ length: rounds + 1 }, () => ({
    ours: timed('infra/examples/dev.yaml') + timed('infra/examples/alpha-django.yaml'),
    floor: 2 * timed(undefined),
  })).slice(1); // the first only warms the machine up
  const ours = median(times.map((one) => one.ours));
  const floor = median(times.map((one) => one.floor));
  return {
    what: 'cdk synth of base and app',
    measured: `${ours.toFixed(0)} ms`,
    floor: `two apps that do nothing: ${floor.toFixed(0)} ms`,
    aim: `<= ${aimMs} ms`,
    met: ours <= aimMs,
  };
}

/** @param configuration of infra/; without, an app with one empty stack. */
function timed(configuration: string | undefined): number {
  const output = mkdtempSync(join(tmpdir(), 'synth-'));
  const empty = join(import.meta.dirname, 'empty-app.js');
  const given = ['-c', `configuration=${configuration}`, '-c', 'slot=1'];
  const app = configuration === undefined ? empty : 'infra/app.ts';
  const words = [
    'synth',
    '--quiet',
    '--no-notices',
    '--output',
    output,
    '--app',
    `${process.execPath} ${app}`,
  ];
  const begun = performance.now();
  try {
    execFileSync(process.execPath, [cli, ...words, ...(configuration ? given : [])], {
      cwd: root,
      env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' },
      stdio: 'pipe',
    });
    return performance.now() - begun;
  } finally {
    rmSync(output, { recursive: true });
  }
}
