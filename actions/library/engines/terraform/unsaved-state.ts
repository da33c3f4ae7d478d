import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ApplyFailure, Trace } from '../engine.ts';
import type { Dialect } from './dialect.ts';

/** What the tool leaves behind when the backend does not take the state. */
const unsavedName = 'errored.tfstate';

/** Where it would leave one in a project, and what lies there now. */
export function unsavedStateIn(directory: string): NonNullable<Trace['unsavedState']> {
  const file = join(directory, unsavedName);
  return { file, before: writtenAt(file) };
}

interface Around {
  readonly dialect: Dialect;
  /** For the message. */
  readonly directoryName: string;
  readonly unsaved: Trace['unsavedState'];
}

/** The failure, with the state in front of all else when there is one since. */
export function withUnsavedState(
  failure: ApplyFailure,
  { dialect, directoryName, unsaved }: Around,
): ApplyFailure {
  if (!unsaved || writtenAt(unsaved.file) === unsaved.before) return failure;
  const push = `${dialect.program} state push ${unsavedName}`;
  const problem = {
    code: 'state-not-saved',
    what: `The new state could not be written to its backend: it is in ${directoryName}/${unsavedName}, and without it what was made is forgotten.`,
    remedy: `Put that file into ${directoryName} and run: ${push}`,
    snippet: push,
  };
  return { ...failure, problems: [problem, ...failure.problems], unsavedState: unsaved.file };
}

function writtenAt(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
