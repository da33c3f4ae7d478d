import type { Applier, SavedPlan, ToolIdentity } from '../../library/engines/engine.ts';
import { baseInUse } from '../../library/inventory/base-in-use.ts';
import { readApplied } from '../../library/lease/applied.ts';
import type { Here } from '../../library/sealed-plan/here.ts';
import { type Problem, RefusedError } from '../../library/text/errors.ts';
import type { OpenGate } from '../gate/gate.ts';
import { type Opened, pathHere } from '../open/open-plan.ts';
import type { ApplyParts } from '../request/parts.ts';
import type { Where } from '../request/where.ts';
import { imagesNow } from './images.ts';

interface Facts {
  readonly opened: Opened;
  readonly gate: OpenGate;
  readonly where: Where;
  readonly tool: ToolIdentity;
  /** Where the project lies at that time. */
  readonly applier: Applier;
  /** Of `whoApplies`. */
  readonly caller?: string | undefined;
}

/**
 * What this job is, to hold a plan against: of what may change meanwhile, what the plan says of it stands here, as
 * that is looked at only for a plan that is for this job.
 */
export async function jobHere(facts: Facts, parts: ApplyParts): Promise<Here> {
  const { opened, gate, tool, applier, caller } = facts;
  const { manifest, part } = opened;
  const { inputs, aws, machine, clock } = parts;
  const { account } = await aws.identity();
  return {
    repository: { id: gate.job.repositoryId, name: gate.job.repository },
    commit: gate.run.commit,
    run: { id: gate.run.id, attempt: gate.run.attempt },
    environment: inputs.environment,
    baseEnvironment: inputs.baseEnvironment,
    ...(caller === undefined ? {} : { caller }),
    account,
    region: aws.region,
    nowMs: clock.now(),
    tool: { name: tool.tool, version: tool.version },
    // What no program of this machine applies is for every machine.
    platform: opened.needsProject ? machine.platform : manifest.platform,
    path: opened.needsProject ? pathHere(manifest, gate, parts) : manifest.path,
    lockFile: applier.lockFileHash(),
    startingState: part.startingState,
    images: part.images,
    assets: part.assets,
    gateLacks: [],
  };
}

/** The same with what may have changed since the plan, read anew each time, and what the tool itself refuses. */
export async function hereNow(facts: Facts, saved: SavedPlan, parts: ApplyParts): Promise<HereNow> {
  const { where, opened, applier } = facts;
  const { aws } = parts;
  const { startingState, refused } = await stateNow(opened, applier, saved);
  const here = {
    ...(await jobHere(facts, parts)),
    startingState,
    assets: await applier.assetsNow(opened.part.assets),
    images: await imagesNow(opened, where, aws),
    applied: await readApplied(where.applied, aws),
  };
  return { here, refused: [...refused, ...(await baseInUse(opened.manifest, aws))] };
}

interface HereNow {
  readonly here: Here;
  readonly refused: readonly Problem[];
}

/** A tool that says more of why than that its state is another one stands for that reason. */
async function stateNow({ part }: Opened, applier: Applier, saved: SavedPlan) {
  try {
    return { startingState: await applier.startingState(saved), refused: [] };
  } catch (thrown) {
    if (!(thrown instanceof RefusedError)) throw thrown;
    return { startingState: part.startingState, refused: thrown.problems };
  }
}
