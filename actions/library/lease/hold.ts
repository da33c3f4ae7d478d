import type { Aws } from '../aws/aws.ts';
import type { Parts } from '../aws/parts.ts';
import { late, within } from '../system/waiting.ts';
import { messageOf, ReportedError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { awsCommand } from '../text/shell.ts';
import { acquireLease, type WantedLease } from './acquire.ts';
import { type HeldLease, lost } from './held.ts';
import { explainDenial } from './problems.ts';
import { times } from './times.ts';

/** The parts of work that goes on only while the lease is ours: its signal and its calls end with it. */
export type Guarded<P extends Parts> = P & {
  /** Somebody else had the lease first: what was read before may be no longer so. */
  readonly waited: boolean;
  /** Something goes on changing the environment without us: the lease is then left to end by itself. */
  leave(): void;
};

/**
 * Takes the lease, works, renews meanwhile, and gives it back however the work ends.
 * @throws RemoteError `lease-lost` when it could not be renewed: the work was stopped.
 */
export async function holdLease<P extends Parts, T>(
  wanted: WantedLease,
  parts: P,
  work: (guarded: Guarded<P>) => Promise<T>,
): Promise<T> {
  const { lease, waited } = await acquireLease(wanted, parts).catch((thrown: unknown) => {
    throw explainDenial(thrown, wanted.name);
  });
  const deed = heldDeed(lease, parts);
  parts.trail.add(deed);
  parts.site.line(`holds the lease ${lease.name}`);
  const ended = new AbortController();
  const gone = new AbortController();
  const renewing = keepRenewed(lease, parts, ended.signal).catch((thrown: unknown) => {
    if (!ended.signal.aborted) gone.abort(thrown);
  });
  let isLeft = false;
  const leave = () => {
    isLeft = true;
  };
  try {
    parts.signal.throwIfAborted();
    const signal = AbortSignal.any([parts.signal, gone.signal]);
    return await work({ ...parts, signal, aws: parts.aws.uncancelled(signal), waited, leave });
  } finally {
    ended.abort();
    await renewing;
    if (isLeft && !gone.signal.aborted) await leaveBehind(lease, parts);
    const isOver = gone.signal.aborted || (!isLeft && (await giveBack(lease, parts)));
    if (isOver) parts.trail.settle(deed.what);
  }
}

/** Renews until `ended`; throws when the time is over in which the lease was surely ours. */
async function keepRenewed(
  lease: HeldLease,
  { aws, clock, site }: Parts,
  ended: AbortSignal,
): Promise<never> {
  let pause: number = times.beat;
  for (;;) {
    await clock.sleep(pause, ended);
    const left = lease.stopAt - clock.now();
    if (left <= 0) throw lost(lease.name, 'it could not be renewed in time');
    // A renewal counts from its beginning: one that takes long is better begun again.
    const ms = Math.min(left, times.renewal);
    const trouble = await within({ clock, ms, signal: ended }, (over) =>
      lease.renew(aws.uncancelled(over)),
    ).then((answer) => (answer === late ? 'no answer yet' : undefined), passing);
    if (trouble) site.line(`the lease ${lease.name} is not renewed yet: ${foreign(trouble)}`);
    pause = trouble ? Math.max(0, Math.min(times.poll, lease.stopAt - clock.now())) : times.beat;
  }
}

/** What failed and may succeed the next time; what will not is thrown. */
function passing(thrown: unknown): string {
  if (thrown instanceof ReportedError && thrown.code !== 'lease-lost') return thrown.message;
  throw thrown;
}

/** A cancelled step has 7.5 s, most of which its work may have needed. */
const giveBackMs = { cancelled: 1_000, otherwise: 30_000 };

/** Says in the lease that its time is not over with its run. Where that cannot be written, it is over sooner. */
async function leaveBehind(lease: HeldLease, parts: Parts): Promise<void> {
  const why = await lastWrite(parts, (aws) => lease.leave(aws));
  if (why !== undefined) parts.site.line(`the lease ${lease.name} stays as it is: ${foreign(why)}`);
}

/** Never throws: what is not given back ends by itself. */
async function giveBack(lease: HeldLease, parts: Parts): Promise<boolean> {
  const { site } = parts;
  const why = await lastWrite(parts, (aws) => lease.release(aws));
  if (why === undefined) return true;
  site.warning(
    `The lease ${lease.name} was not given back (${foreign(why)}): it ends by itself, for others after ${times.expiry / 60_000} minutes.`,
  );
  return false;
}

/** Why it did not come to its end, in words. */
async function lastWrite(
  { aws, clock, signal }: Parts,
  write: (aws: Aws) => Promise<void>,
): Promise<string | undefined> {
  const ms = signal.aborted ? giveBackMs.cancelled : giveBackMs.otherwise;
  return within({ clock, ms }, (over) => write(aws.uncancelled(over))).then(
    (answer) => (answer === late ? 'AWS did not answer in time' : undefined),
    (thrown: unknown) => {
      if (thrown instanceof ReportedError) return messageOf(thrown);
      throw thrown;
    },
  );
}

function heldDeed({ name }: HeldLease, { aws }: Parts) {
  return {
    what: `took the lease ${name}, which ends by itself after ${times.expiry / 60_000} minutes`,
    next: awsCommand('ssm get-parameter', { name, region: aws.region }),
  };
}
