import { deletionPolicy, nestedStack } from './changes.ts';
import { deleteCounterpart } from './counterparts.ts';
import type { Leftover } from './deployment.ts';
import type { CloudFormationModel } from './model.ts';
import type { ResourceState, StackRecord } from './records.ts';
import { type Acting, fateOf, sayOf, turnResource } from './resources.ts';
import { runSteps, type Step } from './steps.ts';

/** Why resources go: it decides which of them stay. */
export type Because = 'clean-up' | 'roll-back' | 'deletion';

interface Removing {
  readonly model: CloudFormationModel;
  readonly stack: StackRecord;
}

interface Run {
  readonly at: number;
  readonly because: Because;
  /** Logical ids that stay, as DeleteStack was asked. */
  readonly retained?: readonly string[];
  readonly atEnd: (at: number, failed: readonly string[]) => void;
}

/** Deletes physical resources, each after those that need it. */
export function removeAll(removing: Removing, going: readonly Leftover[], run: Run): void {
  const steps = going.map((one): Step => {
    const needing = going.filter(({ state }) => state.needs.includes(one.id));
    return {
      id: `${one.id} ${one.state.physicalId}`,
      after: needing.map(({ id, state }) => `${id} ${state.physicalId}`),
      start: (at, done) => remove(removing, one, { at, done, run }),
    };
  });
  runSteps(steps, {
    at: run.at,
    stops: 'never',
    atEnd: (at, failed) =>
      run.atEnd(
        at,
        failed.map((id) => id.replace(/ .*$/, '')),
      ),
  });
}

interface Removal {
  readonly at: number;
  readonly done: (at: number, failure?: string) => void;
  readonly run: Run;
}

function remove({ model, stack }: Removing, { id, state }: Leftover, removal: Removal): void {
  const acting = { model, stack, id };
  const { at, done, run } = removal;
  const current = stack.resources.get(id)?.at(at).physicalId === state.physicalId;
  const tell = (
    status: 'DELETE_SKIPPED' | 'DELETE_IN_PROGRESS' | 'DELETE_COMPLETE' | 'DELETE_FAILED',
    when: number,
    reason?: string,
  ) => {
    const over = status === 'DELETE_COMPLETE' || status === 'DELETE_SKIPPED';
    const gone = over || (status === 'DELETE_FAILED' && run.because === 'clean-up');
    const turn = { at: when, status, reason, state: { ...state, gone } };
    if (current) turnResource(acting, turn);
    else sayOf(acting, turn);
  };
  if (stays(acting, state, run)) {
    tell('DELETE_SKIPPED', at);
    done(at);
    return;
  }
  tell('DELETE_IN_PROGRESS', at);
  const { takes, fails } = fateOf(acting, state.type, 'delete');
  const { operation } = stack;
  const end = (when: number, reason: string | undefined) => {
    if (stack.operation !== operation) return;
    if (reason === undefined) deleteCounterpart(model, state, when);
    tell(reason === undefined ? 'DELETE_COMPLETE' : 'DELETE_FAILED', when, reason);
    done(when, reason);
  };
  if (state.type === nestedStack) {
    model.nested.remove(model, state.physicalId, { at, done: end });
    return;
  }
  model.agenda.add(at + takes, (when) => end(when, fails));
}

/** What was never made is only crossed out; what a create made goes with it where that is said. */
function stays(
  { model, stack, id }: Acting,
  state: ResourceState,
  { at, because, retained = [] }: Run,
): boolean {
  if (retained.includes(id)) return true;
  if (deletionPolicy(model, state) !== 'Retain') return false;
  const always = state.source.DeletionPolicy !== 'RetainExceptOnCreate';
  return because !== 'roll-back' || (always && !stack.state.at(at).retainExceptOnCreate);
}
