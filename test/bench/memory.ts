import { join } from 'node:path';
import { play } from '../scene/play.ts';
import { taskLines } from '../scene/task-lines.ts';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { peakMiB, runScript } from './child.ts';
import type { Figure } from './figures.ts';

const empty = join(import.meta.dirname, 'empty.js');

/** Peak memory of a step, with a short log and with one of a million lines. */
export async function memory(): Promise<Figure[]> {
  const floor = await peakMiB((env) => runScript(empty, env));
  const short = await peakMiB((env) => follow(1_000, env));
  const long = await peakMiB((env) => follow(1_000_000, env));
  const shown = `empty script ${floor.toFixed(0)} MiB`;
  return [
    {
      what: 'peak memory of a step',
      measured: `${(short - floor).toFixed(0)} MiB above`,
      floor: shown,
      aim: '<= 45 MB above',
      met: short - floor <= 45,
    },
    {
      what: 'peak memory, log of 1,000,000 lines',
      measured: `${(long - floor).toFixed(0)} MiB above`,
      floor: `log of 1,000 lines ${(short - floor).toFixed(0)} MiB above`,
      aim: 'flat: <= 45 MB above',
      met: long - floor <= 45,
    },
  ];
}

async function follow(lines: number, env: Record<string, string>): Promise<void> {
  const { result } = await play({
    action: 'run-command',
    with: { environment: 'alpha', command: 'flood' },
    scenario: flood(lines),
    timeScale: 5, // a machine with other work still reads a million lines in time
    step: { env },
  });
  const seen = taskLines(result, 'migrate').length;
  if (seen !== lines) throw new Error(`${seen} of ${lines} lines arrived: ${result.conclusion}`);
}

function flood(lines: number): Scenario {
  const minuteMs = 60_000;
  const block = { at: 0, text: 'line {n} of the flood', count: lines, everyMs: minuteMs / lines };
  const containers = { migrate: { lines: [block], exitsAt: minuteMs, exitCode: 0 } };
  return { ...environment(), name: 'flood', lives: { 'alpha-migrate': { containers } } };
}
