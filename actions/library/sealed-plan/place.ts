import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { messageOf, UserError } from '../text/errors.ts';

/** A planned project on its way to its place; JSON, so that a `post` step of the same job can put back. */
export interface Placement {
  /** Where the project goes, and what lies there now. */
  readonly path: string;
  /** A folder beside it, ours alone and on the same disk, so that moving is renaming. */
  readonly holding: string;
  readonly wasThere: boolean;
}

/**
 * Makes room for a plan beside `path`. Save the answer for `post` before anything else: from here on
 * `putBack` knows what to do, whatever happens. Throws a UserError, `plan-path-unusable`.
 */
export async function prepare(path: string): Promise<Placement> {
  try {
    const holding = await mkdtemp(join(dirname(path), `.${basename(path)}-plan-`));
    return { path, holding, wasThere: existsSync(path) };
  } catch (thrown) {
    throw unusable(path, thrown);
  }
}

/** Where `unseal` is to open the plan. */
export function openedIn({ holding }: Placement): string {
  return join(holding, 'opened');
}

/** The plan file and its like; they are not moved. */
export function toolFilesOf(placement: Placement): string {
  return join(openedIn(placement), 'tool');
}

/**
 * Moves what lies at the path aside, and the planned project there. A process whose working directory is
 * the path still stands in the old folder: start children with the path given. Throws a UserError.
 */
export async function place(placement: Placement): Promise<void> {
  const { path, wasThere } = placement;
  try {
    if (wasThere) await rename(path, asideOf(placement));
    await rename(join(openedIn(placement), 'project'), path);
  } catch (thrown) {
    await putBack(placement);
    throw unusable(path, thrown);
  }
}

/** Puts back what lay there before and removes the plan; again, or after a stop at any point, as well. */
export async function putBack(placement: Placement): Promise<void> {
  const { path, holding, wasThere } = placement;
  const aside = asideOf(placement);
  const isOurs = wasThere ? existsSync(aside) : isPlaced(placement);
  if (isOurs && existsSync(path)) {
    await rm(doneOf(placement), { recursive: true, force: true });
    await rename(path, doneOf(placement));
  }
  if (existsSync(aside)) await rename(aside, path);
  await rm(holding, { recursive: true, force: true });
}

/** Nothing lay there, so that only the absence of what we moved tells. */
function isPlaced(placement: Placement): boolean {
  const opened = openedIn(placement);
  return existsSync(join(opened, 'tool')) && !existsSync(join(opened, 'project'));
}

function asideOf({ holding }: Placement): string {
  return join(holding, 'aside');
}

function doneOf({ holding }: Placement): string {
  return join(holding, 'done');
}

function unusable(path: string, thrown: unknown): UserError {
  return new UserError(
    {
      code: 'plan-path-unusable',
      what: `The planned project cannot be put at ${path}: ${messageOf(thrown)}.`,
      remedy:
        'Let both jobs work in a copy under one fixed path, in the plan and in the apply step:',
      snippet: 'with:\n  fixed-path: true\n',
    },
    { cause: thrown },
  );
}
