import { join } from 'node:path';
import { unlockLease } from '../library/lease/unlock.ts';
import { leaseParameter } from '../library/naming/names.ts';
import { UserError } from '../library/text/errors.ts';
import { engineFor, type ToolRun } from './engine-for.ts';
import type { OpenGate } from './gate.ts';
import type { ApplyParts } from './parts.ts';

/** A lock that is no more. */
export interface Unlocked {
  readonly kind: 'unlock';
  readonly gate: OpenGate;
  readonly lock: 'state' | 'lease';
  readonly id: string;
}

interface Asked {
  readonly gate: OpenGate;
  readonly run: ToolRun;
}

/** Ends the lock of that id. @throws what `unlockLease` and the engine throw. */
export async function unlock({ gate, run }: Asked, parts: ApplyParts): Promise<Unlocked> {
  const { lock = 'state', lockId: id = '' } = parts.inputs;
  await (lock === 'lease' ? unlockTheLease(id, parts) : unlockTheState(id, run, parts));
  return { kind: 'unlock', gate, lock, id };
}

function unlockTheLease(id: string, parts: ApplyParts): Promise<void> {
  const { baseEnvironment: base = '', environment } = parts.inputs;
  // The base layer's own lease has no environment beside it.
  const name = leaseParameter(base, environment === base ? undefined : environment);
  return unlockLease({ name, id }, parts);
}

async function unlockTheState(id: string, run: ToolRun, parts: ApplyParts): Promise<void> {
  const { inputs, machine } = parts;
  const { tool, workingDirectory, backendConfig, workspace, environment } = inputs;
  const directory = join(machine.workspace, workingDirectory);
  if (!join(directory, '/').startsWith(join(machine.workspace, '/')))
    throw new UserError(outside(workingDirectory));
  const project = {
    ...{ directory, directoryName: workingDirectory, environment, backendConfig },
    ...{ variables: inputs.variables, variableFiles: [], lockTimeoutMs: inputs.lockTimeout },
    ...(workspace === undefined
      ? {}
      : { workspace: workspace.replaceAll('{environment}', environment) }),
  };
  await engineFor(tool, project, { run, parts }).unlock(id);
}

function outside(directory: string) {
  return {
    code: 'input-invalid',
    what: `Input "working-directory" is ${JSON.stringify(directory)}, which is outside of the workspace; allowed: a folder in it.`,
    remedy: 'with: { working-directory: "infra/app" }',
  };
}
