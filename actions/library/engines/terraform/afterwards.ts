import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Afterwards, Trace } from '../engine.ts';
import { applyFailure } from './apply.ts';
import type { Dialect } from './dialect.ts';
import { hiding, isApplied, readEvent } from './events.ts';
import type { Hidden } from './hidden.ts';
import { ApplyProgress } from './progress.ts';
import { withUnsavedState } from './unsaved-state.ts';

interface Reading {
  readonly dialect: Dialect;
  /** Absent where it is not known what is to be hidden: then nothing of what the tool said is repeated. */
  readonly hidden?: Hidden;
}

/** What came of an apply that nobody followed to its end: the tool went on printing to its files. */
export function afterwards(
  { stdout, stderr, unsavedState: unsaved }: Trace,
  { dialect, hidden }: Reading,
): Afterwards {
  const progress = new ApplyProgress();
  const lines = linesIn(stdout);
  for (const event of lines.map(readEvent)) {
    if (event.kind !== 'diagnostic') progress.take(event, 0);
    else if (hidden) progress.take(hiding(event, hidden), 0);
  }
  const { changed, notChanged, outputs, running } = progress;
  const ended = { changed, notChanged, outputs };
  if (lines.some(isApplied)) return { applied: ended, running };
  const words = hidden?.in(linesIn(stderr).join('\n')) ?? '';
  const lastWords = 'It did not say that it came to its end.';
  const failure = applyFailure({ dialect, progress, stderr: words, lastWords });
  const directoryName = dirname(unsaved?.file ?? '.');
  const all = withUnsavedState(failure, { dialect, directoryName, unsaved });
  const { unfinished } = progress;
  return { applied: { ...ended, unfinished, failure: all }, running };
}

function linesIn(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}
