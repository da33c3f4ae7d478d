import { join } from 'node:path';
import { withSealedEngine } from '../library/engines/open.ts';
import { savedPlan } from '../library/engines/saved-plan.ts';
import { comparisons, differing } from '../library/sealed-plan/comparisons.ts';
import { RefusedError, UserError } from '../library/text/errors.ts';
import { foreign } from '../library/text/foreign.ts';
import { putBackUnlessLeft } from './carry-out/put-back.ts';
import { Stopping } from './carry-out/stopping.ts';
import { underLease } from './carry-out/under-lease.ts';
import type { OpenGate } from './gate/gate.ts';
import { openHere } from './open/open-plan.ts';
import type { ApplyParts } from './request/parts.ts';
import { whereOf } from './request/where.ts';
import { jobHere } from './verify/here.ts';

/** A plan of which nothing lies with the cloud any more. */
export interface Discarded {
  readonly kind: 'discard';
  readonly gate: OpenGate;
  readonly environment: string;
  readonly digest: string;
  /** What was removed and what was left, in words. */
  readonly said: readonly string[];
}

/**
 * Removes what a plan that nobody will apply left with the cloud. It may be expired, and its environment may have
 * moved on; it must be for this place all the same.
 * @throws UserError `nothing-to-discard`; RefusedError with all that it is not for.
 */
export async function discard(gate: OpenGate, parts: ApplyParts): Promise<Discarded> {
  const { inputs, machine, site } = parts;
  const opened = await openHere(gate, parts);
  using stopping = new Stopping(parts.signal);
  try {
    const where = whereOf(opened.manifest, inputs);
    const around = { ...parts, variables: machine.variables, signal: stopping.signal };
    const said = await withSealedEngine({ plan: opened, apply: inputs }, around, async (at) => {
      const applier = at(join(opened.folder, 'project'));
      if (!applier.discard) throw new UserError(nothingToDiscard(opened.manifest.tool.name));
      const tool = await applier.identify();
      const here = await jobHere({ opened, gate, where, tool, applier }, parts);
      const reasons = differing(comparisons(opened, here));
      if (reasons.length > 0) throw new RefusedError(reasons);
      return underLease(where.lease, parts, async ({ signal }) => {
        stopping.follow(signal);
        return (await applier.discard?.(savedPlan(opened))) ?? [];
      });
    });
    for (const one of said) site.line(`${foreign(one)}`);
    const { environment } = inputs;
    return { kind: 'discard', gate, environment, digest: inputs.planDigest ?? '', said };
  } finally {
    await putBackUnlessLeft(opened, undefined, parts);
  }
}

function nothingToDiscard(tool: string) {
  return {
    code: 'nothing-to-discard',
    what: `A plan of ${foreign(tool)} lies nowhere but in its artifact: there is nothing to discard.`,
    remedy: 'Leave it: it expires, and its artifact with it.',
  };
}
