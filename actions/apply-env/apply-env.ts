import { printHead } from '../library/aws/head-line.ts';
import { withSealedEngine } from '../library/engines/open.ts';
import { approvalPhrase } from '../library/github/approval-phrase.ts';
import { loadArtifacts } from '../library/github/artifacts.ts';
import { privateFolder } from '../library/system/private-folder.ts';
import { foreign } from '../library/text/foreign.ts';
import type { CarriedOut } from './carry-out/carried-out.ts';
import { carryOut } from './carry-out/carry-out.ts';
import { check } from './carry-out/check.ts';
import { putBackUnlessLeft } from './carry-out/put-back.ts';
import { Stopping } from './carry-out/stopping.ts';
import { type Discarded, discard } from './discard.ts';
import { type OpenGate, passGate } from './gate/gate.ts';
import { type Opened, openHere } from './open/open-plan.ts';
import { Leavings } from './request/leavings.ts';
import type { ApplyParts, Inputs, Surroundings } from './request/parts.ts';
import { whereOf } from './request/where.ts';
import { type Unlocked, unlock } from './unlock.ts';
import { type Verified, verify } from './verify/verify.ts';

/** A plan for which all was well. */
interface HeldPlan {
  readonly opened: Opened;
  readonly gate: OpenGate;
  readonly verified: Verified;
  readonly digest: string;
}

/** A plan that was applied, to its end or not. */
export interface FinishedApply extends CarriedOut, HeldPlan {
  readonly kind: 'apply';
}

/** A plan that could be applied when it was looked at. */
export interface Checked extends HeldPlan {
  readonly kind: 'check';
}

export type Finished = FinishedApply | Checked | Unlocked | Discarded;

/**
 * Applies, checks or discards a sealed plan behind its gate, or ends a lock. Nothing changes before the lease and the
 * mark.
 */
export async function applyEnv(inputs: Inputs, around: Surroundings): Promise<Finished> {
  const opening = passGate(inputs, around);
  // While GitHub answers, this process has nothing else to do.
  if (inputs.operation !== 'unlock') loadArtifacts();
  const gate = await opening;
  if (gate.approvedBy.length > 0)
    around.site.line(`approved by ${foreign(gate.approvedBy.join(', '))}`);
  const aws = await around.openAws();
  await printHead(headOf(inputs), { ...around, aws });
  const folder = privateFolder('apply-env');
  if (inputs.planPassphrase) around.site.mask(inputs.planPassphrase);
  const leavings = new Leavings(around.site);
  leavings.note({ folder: folder.path('.') });
  const parts: ApplyParts = { ...around, inputs, aws, folder, leavings };
  const emptied = () => {
    folder[Symbol.dispose]();
    leavings.note({ folder: undefined });
  };
  const finished = await work(gate, parts).catch((thrown) => {
    emptied();
    throw thrown;
  });
  // A tool that goes on by itself writes there.
  if (finished.kind !== 'apply' || !finished.left) emptied();
  return finished;
}

function headOf({ environment, operation, planDigest }: Inputs): string {
  const plan = planDigest === undefined ? '' : `, plan ${approvalPhrase(planDigest)}`;
  return `environment ${environment}, ${operation}${plan}`;
}

async function work(gate: OpenGate, parts: ApplyParts): Promise<Finished> {
  const { inputs, machine } = parts;
  if (inputs.operation === 'unlock') return unlock(gate, parts);
  if (inputs.operation === 'discard') return discard(gate, parts);
  const opened = await openHere(gate, parts);
  using stopping = new Stopping(parts.signal);
  let carried: CarriedOut | undefined;
  try {
    const where = whereOf(opened.manifest, inputs);
    // Whatever stops the apply stops its tool.
    const around = { ...parts, variables: machine.variables, signal: stopping.signal };
    return await withSealedEngine({ plan: opened, apply: inputs }, around, async (at) => {
      const candidate = { opened, gate, at, where };
      const verified = await verify(candidate, parts);
      const held = { opened, gate, verified, digest: inputs.planDigest ?? '' };
      const deed = { candidate, verified, stopping };
      if (inputs.operation === 'check') {
        await check(deed, parts);
        return { kind: 'check', ...held };
      }
      carried = await carryOut(deed, parts);
      return { kind: 'apply', ...held, ...carried };
    });
  } finally {
    await putBackUnlessLeft(opened, carried, parts);
  }
}
