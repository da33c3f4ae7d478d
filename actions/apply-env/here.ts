import type { StartingState, ToolIdentity } from '../library/engines/engine.ts';
import { lockFileHash, readLockFile } from '../library/engines/terraform/lock-file.ts';
import { readApplied } from '../library/lease/applied.ts';
import type { Here } from '../library/sealed-plan/here.ts';
import type { OpenGate } from './gate.ts';
import { imagesNow } from './images.ts';
import { type Opened, pathHere } from './open-plan.ts';
import type { ApplyParts } from './parts.ts';
import type { Where } from './where.ts';

interface Facts {
  readonly opened: Opened;
  readonly gate: OpenGate;
  readonly where: Where;
  readonly tool: ToolIdentity;
  /** Of the project inside what was opened. */
  readonly directory: string;
}

/**
 * What this job is, to hold a plan against: of what may change meanwhile, what the plan says of it stands here, as
 * that is looked at only for a plan that is for this job.
 */
export async function jobHere(facts: Facts, parts: ApplyParts): Promise<Here> {
  const { opened, gate, tool, directory } = facts;
  const { manifest, part } = opened;
  const { inputs, aws, machine, clock } = parts;
  const { account } = await aws.identity();
  const lockFile = readLockFile(directory);
  return {
    repository: { id: gate.job.repositoryId, name: gate.job.repository },
    commit: gate.run.commit,
    run: { id: gate.run.id, attempt: gate.run.attempt },
    environment: inputs.environment,
    baseEnvironment: inputs.baseEnvironment,
    account,
    region: aws.region,
    nowMs: clock.now(),
    tool: { name: tool.tool, version: tool.version },
    platform: machine.platform,
    path: pathHere(manifest.path, gate, parts),
    lockFile: lockFile === undefined ? null : lockFileHash(lockFile),
    startingState: part.startingState,
    images: part.images,
    // Terraform pins what it refers to in its own plan.
    assets: part.assets,
    gateLacks: [],
  };
}

/** The same with what may have changed since the plan: read anew each time. */
export async function hereNow(
  facts: Facts,
  startingState: StartingState,
  parts: ApplyParts,
): Promise<Here> {
  const { where, opened } = facts;
  const { aws } = parts;
  return {
    ...(await jobHere(facts, parts)),
    startingState,
    images: await imagesNow(opened, where, aws),
    applied: await readApplied(where.applied, aws),
  };
}
