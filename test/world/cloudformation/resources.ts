import type { ResourceStatus } from '@aws-sdk/client-cloudformation';
import { Ledger } from '../ecs/ledger.ts';
import { asTexts } from './contexts.ts';
import { type CloudFormationModel, say } from './model.ts';
import type { ResourceState, StackRecord } from './records.ts';
import { typeOf } from './types.ts';

export interface Acting {
  readonly model: CloudFormationModel;
  readonly stack: StackRecord;
  readonly id: string;
}

interface Turn {
  readonly at: number;
  readonly state: ResourceState;
  readonly status: ResourceStatus;
  readonly reason?: string | undefined;
  /** Before the service has said how it calls it. */
  readonly physicalId?: string;
}

/** A resource's status changes: what it is, and one event. */
export function turnResource({ model, stack, id }: Acting, turn: Turn): void {
  const { at, status, reason } = turn;
  const physicalId = turn.physicalId ?? turn.state.physicalId;
  const state: ResourceState = { ...turn.state, physicalId, status, reason, changedAt: at };
  const ledger = stack.resources.get(id);
  if (ledger) ledger.add(at, state);
  else stack.resources.set(id, new Ledger<ResourceState>(at, state));
  sayOf({ model, stack, id }, { ...turn, state });
}

/** One event of a resource that is not, or no longer, the one of its logical id. */
export function sayOf({ model, stack, id }: Acting, turn: Turn): void {
  const { at, status, reason, state } = turn;
  say(model, stack, {
    ...{ at, status, reason, logicalId: id, type: state.type },
    physicalId: turn.physicalId ?? state.physicalId,
    properties: JSON.stringify(asTexts(state.properties)),
  });
}

const usualMs = 4_000;

/** How long an action takes and whether it fails. */
export function fateOf(
  { model, stack, id }: Acting,
  type: string,
  on: 'create' | 'update' | 'delete' | 'rollback',
): { takes: number; fails: string | undefined } {
  const fate = model.fate(stack, { id, type }, on);
  const takes = fate?.takesMs ?? typeOf(type, model.given.types ?? {}).takesMs ?? usualMs;
  return { takes, fails: fate?.fails };
}
