import { statSync } from 'node:fs';
import type { Aws } from '../../library/aws/aws.ts';
import type { Afterwards, LockHolder } from '../../library/engines/engine.ts';
import { withEngine } from '../../library/engines/open.ts';
import { messageOf, ReportedError } from '../../library/text/errors.ts';
import { foreign } from '../../library/text/foreign.ts';
import type { UnderWay } from '../request/leavings.ts';
import type { ReachingParts } from '../request/parts.ts';

/** What is to be seen of an apply whose step is over; each absent where it cannot be looked at. */
export interface Seen {
  readonly after?: Afterwards | undefined;
  /** Who holds the tool's own lock. */
  readonly holder?: LockHolder | undefined;
  /** A state that the tool left since. */
  readonly unsavedState?: string | undefined;
}

export async function lookAfterwards(apply: UnderWay, parts: ReachingParts): Promise<Seen> {
  const unsavedState = leftState(apply);
  const { aws } = parts;
  if (!aws) return { unsavedState };
  const seen = await withTool(apply, { ...parts, aws }).catch((thrown: unknown) => {
    if (!(thrown instanceof ReportedError)) throw thrown;
    parts.site.line(`what the tool did is not known: ${foreign(messageOf(thrown))}`);
    return {};
  });
  return { ...seen, unsavedState };
}

function withTool(apply: UnderWay, parts: ReachingParts & { readonly aws: Aws }): Promise<Seen> {
  const { tool, place, trace, folder } = apply;
  const wish = { ...parts.inputs, tool, workingDirectory: place.below || '.', variableFiles: [] };
  const around = { ...parts, place, variables: parts.machine.variables };
  return withEngine(wish, around, async (engine) => ({
    after: await engine.afterwards?.({ folder }, trace),
    holder: await engine.lockHolder?.(),
  }));
}

function leftState({ trace: { unsavedState } }: UnderWay): string | undefined {
  if (!unsavedState) return undefined;
  const { file, before } = unsavedState;
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
  return written === before ? undefined : file;
}
