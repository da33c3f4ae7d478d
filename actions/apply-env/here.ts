import { join } from 'node:path';
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
  /** Absent while the tool was not asked: then that of the plan stands for it. */
  readonly startingState?: StartingState;
}

/** What is so in this job, to hold a plan against: read anew each time. */
export async function hereNow(facts: Facts, parts: ApplyParts): Promise<Here> {
  const { opened, gate, where, tool, directory } = facts;
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
    startingState: facts.startingState ?? part.startingState,
    images: await imagesNow(part.images, where, aws),
    // Terraform pins what it refers to in its own plan.
    assets: part.assets,
    applied: await readApplied(where.applied, aws),
    gateLacks: [],
  };
}

/** Where the tool is started, in a project that lies at `root`. */
export function directoryIn(root: string, directory: string): string {
  return join(root, directory);
}
