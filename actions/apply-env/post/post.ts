import { rm } from 'node:fs/promises';
import type { Aws } from '../../library/aws/aws.ts';
import { holdLease } from '../../library/lease/hold.ts';
import { times } from '../../library/lease/times.ts';
import { release } from '../../library/sealed-plan/path-holders.ts';
import { putBack } from '../../library/sealed-plan/place.ts';
import { isoTime } from '../../library/system/dates.ts';
import { privateFolder } from '../../library/system/private-folder.ts';
import { interrupt, stillRuns } from '../../library/system/process.ts';
import { formatDuration } from '../../library/text/duration.ts';
import { messageOf, ReportedError } from '../../library/text/errors.ts';
import { foreign } from '../../library/text/foreign.ts';
import { endsInTime, patienceMs } from '../carry-out/outliving.ts';
import type { Open, UnderWay } from '../request/leavings.ts';
import type { PostParts, ReachingParts } from '../request/parts.ts';
import { tellEnded, tellGoesOn } from './post-page.ts';
import { tellStacks } from './post-stacks.ts';

/**
 * Puts in order what an apply left: waits for its tool or says how its stacks stand, stores a state that its backend
 * did not take, gives the lease back, and puts back the workspace. What a tool still works with stays.
 */
export async function afterApply(open: Open, parts: PostParts): Promise<void> {
  const { apply, cloud, lease } = open;
  if (!apply && !cloud && lease === undefined) return tidy(open, parts);
  using folder = privateFolder('apply-env-post');
  const reaching = { ...parts, folder, aws: await awsIfAny(parts) };
  const isOver = await underLease(lease, reaching, async () => {
    if (cloud) return tellStacks(cloud, reaching);
    if (!apply) return true;
    const ended = await comesToItsEnd(apply, parts);
    await (ended ? tellEnded(apply, reaching) : tellGoesOn(apply, reaching));
    return ended;
  });
  // What the cloud works with does not lie here.
  if (isOver || cloud) return tidy(open, parts);
  const { placement } = open;
  if (placement)
    parts.site.line(
      `the planned project stays at ${placement.path}; what lay there before is in ${placement.holding}`,
    );
}

/** Without it the machine is put in order all the same. */
function awsIfAny({ openAws, site }: PostParts): Promise<Aws | undefined> {
  return openAws().catch((thrown: unknown) => {
    if (!(thrown instanceof ReportedError)) throw thrown;
    site.warning(`AWS is not to be had: ${foreign(messageOf(thrown))}`);
    return undefined;
  });
}

async function comesToItsEnd({ trace, isAsked }: UnderWay, parts: PostParts): Promise<boolean> {
  if (!stillRuns(trace)) return true;
  const asked = isAsked ? 'was asked to stop' : 'is asked to stop, as nobody follows it any more';
  parts.site.line(
    `process ${trace.pid} still applies and ${asked}: waiting for it up to ${formatDuration(patienceMs)}`,
  );
  if (!isAsked) interrupt(trace);
  return endsInTime(trace, parts);
}

/**
 * Holds on to the lease of this job meanwhile, so that nobody begins beside the tool, and gives it back when that has
 * ended. Where it is not to be had any more, the work is done all the same.
 */
async function underLease(
  name: string | undefined,
  parts: ReachingParts,
  work: () => Promise<boolean>,
): Promise<boolean> {
  const { aws, site, clock } = parts;
  if (name === undefined || !aws) return work();
  let over: boolean | undefined;
  try {
    return await holdLease(
      { name, timeoutMs: 0, inherited: true },
      { ...parts, aws },
      async ({ leave }) => {
        over = await work();
        if (over) return over;
        leave();
        const until = isoTime(clock.now() + times.expiry);
        site.warning(
          `The lease ${name} stays with this job until ${until}, and then ends by itself.`,
        );
        return over;
      },
    );
  } catch (thrown) {
    if (!(thrown instanceof ReportedError)) throw thrown;
    site.warning(`The lease ${name} of this job: ${foreign(messageOf(thrown))}`);
    return over ?? work();
  }
}

/** Nothing works there any more. */
async function tidy({ folder, placement }: Open, { inputs, site }: PostParts): Promise<void> {
  if (placement) {
    await putBack(placement);
    if (inputs.fixedPath) release(placement.path);
    site.line(`${placement.path} is as it was before the apply`);
  }
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
