import type { Ssm } from '../../library/aws/ssm.ts';
import { plannedFiles } from '../../library/engines/sealed-options.ts';
import { imageRecordsPath } from '../../library/naming/names.ts';
import { isoTime } from '../../library/system/dates.ts';
import { late, within } from '../../library/system/waiting.ts';
import { messageOf, ReportedError } from '../../library/text/errors.ts';
import { foreign } from '../../library/text/foreign.ts';
import type { ApplyParts } from '../request/parts.ts';
import type { Candidate, Verified } from '../verify/verify.ts';
import { type CarriedOut, isComplete } from './carried-out.ts';

interface Known {
  readonly candidate: Candidate;
  readonly verified: Verified;
}

/**
 * Writes what the environment is and how it is destroyed without its branch; of an environment that was destroyed,
 * nothing stays but which plans were applied. What others keep in the record is left as it is. Never throws: what was
 * applied is applied.
 */
export async function writeRecord(
  known: Known,
  ended: Pick<CarriedOut, 'applied' | 'stopped'>,
  parts: ApplyParts,
): Promise<void> {
  const { record } = known.candidate.where;
  const { aws, clock, site, signal } = parts;
  const isDestroyed = known.candidate.opened.manifest.operation === 'destroy' && isComplete(ended);
  const write = async (over: AbortSignal) => {
    const ssm = await aws.uncancelled(over).ssm(aws.region);
    if (isDestroyed) return forget(known, ssm, site);
    const before = membersIn((await ssm.read(record))?.value);
    await ssm.overwrite(record, JSON.stringify({ ...before, ...recordOf(known, before, parts) }));
  };
  const ms = signal.aborted ? patienceMs.cancelled : patienceMs.otherwise;
  const why = await within({ clock, ms }, write).then(
    (answer) => (answer === late ? 'AWS did not answer in time' : undefined),
    (thrown: unknown) => {
      if (thrown instanceof ReportedError) return messageOf(thrown);
      throw thrown;
    },
  );
  const left = isDestroyed ? 'and the images of record are not all removed' : 'was not written';
  if (why !== undefined) site.warning(`The record ${record} ${left}: ${foreign(why)}`);
}

/**
 * Images first, as the record tells that there was an environment: a new one of the name starts from images that
 * somebody gives it, and not unseen from those that ran here last. A base environment has none.
 */
async function forget({ candidate }: Known, ssm: Ssm, site: ApplyParts['site']): Promise<void> {
  const { where, opened } = candidate;
  const images = opened.manifest.layer === 'app' ? await ssm.below(imageRecordsPath(where)) : [];
  for (const { name } of images) await ssm.remove(name);
  await ssm.remove(where.record);
  if (images.length > 0)
    site.line(`removed with the environment: ${images.length} images of record`);
}

/** A cancelled step has 7.5 s, most of which its tool may have needed. */
const patienceMs = { cancelled: 1_000, otherwise: 30_000 };

type Members = Readonly<Record<string, unknown>>;

function recordOf({ candidate, verified }: Known, before: Members, parts: ApplyParts): Members {
  const { manifest } = candidate.opened;
  const { ref, pullRequest } = candidate.gate.run.origin;
  const now = isoTime(parts.clock.now());
  const { repository, commit, run, kind, layer, tool } = manifest;
  return {
    created: before.created ?? now,
    owner: before.owner ?? manifest.actor,
    protected: before.protected ?? kind === 'prod',
    expires: expiryOf(kind, before, parts),
    ref,
    // Once of a pull request, it goes with that, whoever applied since.
    pullRequest: pullRequest ?? before.pullRequest,
    kind,
    layer,
    repository: repository.name,
    run: run.id,
    applied: now,
    destroy: {
      tool: tool.name,
      version: tool.version,
      commit: plannedFiles(candidate.opened.part.options).checkedOut ?? commit,
      ...verified.applier.destroyKit(),
    },
  };
}

/** Each apply that says how long an environment lives begins that time anew; production does not end by itself. */
function expiryOf(kind: string, before: Members, { inputs, clock, site }: ApplyParts): unknown {
  const { expiresIn } = inputs;
  if (kind === 'prod' && expiresIn !== undefined)
    site.warning('expires-in is not heard: the plan is of kind prod, which does not end by itself');
  if (kind === 'prod') return undefined;
  return expiresIn === undefined ? before.expires : isoTime(clock.now() + expiresIn);
}

function membersIn(value: string | undefined): Members {
  try {
    const members: unknown = JSON.parse(value ?? '{}');
    return typeof members === 'object' && members !== null ? (members as Members) : {};
  } catch {
    return {};
  }
}
