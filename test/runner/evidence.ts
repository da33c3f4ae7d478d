import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { render } from './log.ts';
import type { StepResult } from './result.ts';

const ROOT = new URL('../../.evidence/', import.meta.url).pathname;

/**
 * Leaves what a failing test saw under `.evidence/<name>/` and returns the line to print. `extra` takes
 * more files by name: the world's journal, for one.
 */
export function writeEvidence(
  name: string,
  result: StepResult,
  extra: Readonly<Record<string, string>> = {},
): string {
  const folder = join(ROOT, name.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^\.+/, ''));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { raw, log, summary, timeline: _, ...rest } = result;
  const files: Record<string, string> = {
    'log.txt': lines(log.map(render).filter((line) => line !== undefined)),
    'raw.txt': lines(raw),
    'summary.md': summary,
    'result.json': `${JSON.stringify({ ...rest, jobOutputs: result.jobOutputs() }, null, 2)}\n`,
    'timeline.jsonl': lines(result.timeline.map((line) => JSON.stringify(line))),
    ...extra,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return `evidence (${result.conclusion}): ${relative(process.cwd(), folder)}`;
}

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('');
