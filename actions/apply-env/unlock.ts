import { join } from 'node:path';
import { withEngine } from '../library/engines/open.ts';
import { endOfRuns } from '../library/lease/run-ended.ts';
import { unlockLease } from '../library/lease/unlock.ts';
import { leaseParameter } from '../library/naming/names.ts';
import { UserError } from '../library/text/errors.ts';
import type { OpenGate } from './gate/gate.ts';
import { kindFor } from './open/kind-for.ts';
import type { ApplyParts } from './request/parts.ts';

/** A lock that is no more, or was not there. */
export interface Unlocked {
  readonly kind: 'unlock';
  readonly gate: OpenGate;
  readonly lock: 'state' | 'lease';
  readonly id: string;
  readonly wasThere: boolean;
}

/** Ends the lock of that id. @throws what `unlockLease` and the engine throw. */
export async function unlock(gate: OpenGate, parts: ApplyParts): Promise<Unlocked> {
  const { lock = 'state', lockId: id = '' } = parts.inputs;
  const wasThere = await (lock === 'lease' ? unlockTheLease(id, parts) : unlockTheState(id, parts));
  return { kind: 'unlock', gate, lock, id, wasThere };
}

function unlockTheLease(id: string, parts: ApplyParts): Promise<boolean> {
  const { baseEnvironment: base = '', environment } = parts.inputs;
  // The base layer's own lease has no environment beside it.
  const name = leaseParameter(base, environment === base ? undefined : environment);
  const hasEnded = endOfRuns(parts.github, parts.clock);
  return unlockLease({ name, id, hasEnded }, parts);
}

/** The tool fails where there is none. */
async function unlockTheState(id: string, parts: ApplyParts): Promise<true> {
  const { inputs, machine } = parts;
  const { tool, workingDirectory: below } = inputs;
  const { workspace: root, variables } = machine;
  if (!join(root, below, '/').startsWith(join(root, '/'))) throw new UserError(outside(below));
  await kindFor(tool, parts);
  const around = { ...parts, variables, place: { root, below } };
  await withEngine({ ...inputs, variableFiles: [] }, around, async (engine) => {
    if (!engine.unlock) throw new UserError(withoutLock(tool));
    await engine.unlock(id);
  });
  return true;
}

function withoutLock(tool: string) {
  return {
    code: 'input-conflict',
    what: `lock: state is for tools that lock their state, and ${tool} is none of them.`,
    remedy: 'with: { lock: lease }',
  };
}

function outside(directory: string) {
  return {
    code: 'input-invalid',
    what: `Input "working-directory" is ${JSON.stringify(directory)}, which is outside of the workspace; allowed: a folder in it.`,
    remedy: 'with: { working-directory: "infra/app" }',
  };
}
