import { annotate } from '../../library/engines/annotate.ts';
import type { Applied, CloudTrace, Trace } from '../../library/engines/engine.ts';
import { markApplied } from '../../library/lease/applied.ts';
import { hold } from '../../library/sealed-plan/path-holders.ts';
import { ReportedError } from '../../library/text/errors.ts';
import { awsCommand } from '../../library/text/shell.ts';
import type { UnderWay } from '../request/leavings.ts';
import type { ApplyParts } from '../request/parts.ts';
import type { Candidate, Verified } from '../verify/verify.ts';
import { type CarriedOut, isComplete } from './carried-out.ts';
import { Follower } from './follow.ts';
import { endsInTime } from './outliving.ts';
import { writeRecord } from './record.ts';
import type { Stopping } from './stopping.ts';
import { type LeasedParts, underLease } from './under-lease.ts';
import { keepUnsavedState } from './unsaved-state.ts';
import { takeBackUnlessBegun } from './unspent.ts';

/** A plan in its place, and what stops the work on it. */
export interface Deed {
  readonly candidate: Candidate;
  readonly verified: Verified;
  readonly stopping: Stopping;
}

/** Applies under the lease, at most once: from here on things change. */
export function carryOut(deed: Deed, parts: ApplyParts): Promise<CarriedOut> {
  return underLease(deed.candidate.where.lease, parts, (leased) => applyOnce(deed, leased));
}

async function applyOnce(deed: Deed, parts: LeasedParts): Promise<CarriedOut> {
  const { candidate, verified, stopping } = deed;
  const { where } = candidate;
  const { inputs, aws, clock, site, trail } = parts;
  stopping.follow(parts.signal);
  // Who had the lease may have given it back between our look and our turn, so that nobody was waited for.
  await (parts.waited ? verified.again() : verified.imagesAgain());
  const now = clock.now();
  const mark = await markApplied(where.applied, { aws, identity: site.identity, now });
  const begun = begunDeed(where.applied, inputs.planDigest ?? '', aws.region);
  trail.add(begun);
  stopping.after(inputs.timeout, clock);
  const ended = await applyWith(deed, parts);
  const tookMs = clock.now() - now;
  const { applied, left } = ended;
  // Who comes next must not start beside what goes on.
  if (left || applied.goesOn?.length) parts.leave();
  if (applied.goesOn?.length) parts.leavings.note({ lease: undefined });
  for (const one of applied.goesOn ?? []) trail.add(one);
  annotate(site, verified.applier.directory, applied.failure?.diagnostics ?? []);
  const unsaved = applied.failure?.unsavedState;
  const about = { plan: candidate.opened.manifest, tool: verified.tool.tool };
  const kept = unsaved ? await keepUnsavedState(unsaved, about, parts) : undefined;
  if (!left) parts.leavings.note({ apply: undefined, cloud: undefined });
  if (applied.changed.length > 0 || !applied.failure) await writeRecord(deed, ended, parts);
  const unspent = await takeBackUnlessBegun(applied, mark, parts);
  if (unspent?.isTakenBack === false) trail.add({ ...begun, next: unspent.command });
  else if (unspent || isComplete(ended)) trail.settle(begun.what);
  return { ...ended, tookMs, kept, unspent };
}

async function applyWith(
  deed: Deed,
  parts: LeasedParts,
): Promise<Omit<CarriedOut, 'tookMs' | 'kept' | 'unspent'>> {
  const { verified, stopping } = deed;
  const { leavings } = parts;
  const { placement } = deed.candidate.opened;
  const onTrace = (trace: Trace) => {
    // It may go on when this process has ended.
    if (placement && parts.inputs.fixedPath) hold(placement.path, trace);
    leavings.note({ apply: underWay(deed, trace) });
  };
  const about = { tool: verified.tool.tool, folder: verified.saved.folder };
  const onCloud = (trace: CloudTrace) => leavings.noteCloud(trace, about);
  const follower = new Follower({ ...parts, onTrace, onCloud });
  stopping.signal.addEventListener('abort', () => leavings.noteAsked(), { once: true });
  try {
    const applied = await verified.applier.apply(verified.saved, follower);
    const stopped = applied.failure ? reasonOf(stopping) : undefined;
    return stopped ? { applied, stopped } : { applied };
  } catch (thrown) {
    const stopped = reasonOf(stopping);
    const { trace } = follower;
    if (!stopped || !trace) throw thrown;
    const { applier, saved } = verified;
    if (applier.afterwards && (await endsInTime(trace, parts)))
      return { applied: (await applier.afterwards(saved, trace)).applied, stopped };
    const nobodyKnows: Applied = { changed: [], notChanged: [], outputs: [] };
    const left = { pid: trace.pid, running: follower.running, stdout: trace.stdout };
    return { applied: nobodyKnows, stopped, left };
  }
}

function underWay({ candidate, verified }: Deed, trace: Trace): UnderWay {
  const { opened } = candidate;
  const { encryption, repository, run, environment } = opened.manifest;
  const root = opened.placement?.path ?? opened.folder;
  return {
    tool: verified.tool.tool,
    trace,
    folder: verified.saved.folder,
    place: { root, below: verified.applier.directory },
    plan: { encryption, repository, run, environment },
    isAsked: false,
  };
}

function reasonOf({ signal }: Stopping): ReportedError | undefined {
  return signal.aborted && signal.reason instanceof ReportedError ? signal.reason : undefined;
}

function begunDeed(parameter: string, digest: string, region: string) {
  return {
    what: `began to apply plan ${digest.slice(0, 12)}, which is marked as applied`,
    next: awsCommand('ssm get-parameter', { name: parameter, region }),
  };
}
