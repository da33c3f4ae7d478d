import { leaveFiles } from '../evidence/leave.ts';
import { render } from './log.ts';
import type { StepResult } from './result.ts';

/**
 * Leaves what a failing test saw under `.evidence/<name>/` and returns the line to print. `extra` takes
 * more files by name: the world's journal, for one.
 */
export function writeEvidence(
  name: string,
  result: StepResult,
  extra: Readonly<Record<string, string>> = {},
): string {
  const { raw, log, summary, timeline: _, ...rest } = result;
  const files: Record<string, string> = {
    'log.txt': lines(log.map(render).filter((line) => line !== undefined)),
    'raw.txt': lines(raw),
    'summary.md': summary,
    'result.json': `${JSON.stringify({ ...rest, jobOutputs: result.jobOutputs() }, null, 2)}\n`,
    'timeline.jsonl': lines(result.timeline.map((line) => JSON.stringify(line))),
    ...extra,
  };
  return leaveFiles(name, files);
}

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('');
