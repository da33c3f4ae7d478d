import type { DeleteStackInput } from '@aws-sdk/client-cloudformation';
import type { Call } from '../service.ts';
import { living } from './changes.ts';
import { type CloudFormationModel, turn } from './model.ts';
import { begin } from './operation.ts';
import type { StackRecord, StackState } from './records.ts';
import { type Because, removeAll } from './remove.ts';
import { invalid } from './template.ts';

const exportCheckMs = 2_000;
const updating = /^UPDATE_(ROLLBACK_)?(COMPLETE_CLEANUP_)?IN_PROGRESS$/;

/** A stack that is not there counts as deleted. */
export function deleteStack(
  model: CloudFormationModel,
  request: DeleteStackInput,
  { now: at }: Call,
): object {
  const stack = model.find(request.StackName ?? '', at);
  const state = stack?.state.at(at);
  if (!stack || !state || /^DELETE_(COMPLETE|IN_PROGRESS)$/.test(state.status)) return {};
  const retained = request.RetainResources ?? [];
  refuse({ stack, state, retained, at });
  begin(model, stack, { at, type: 'DELETE_STACK', token: request.ClientRequestToken });
  if (request.RoleARN) stack.state.add(at, { role: request.RoleARN });
  const used = exportInUse(model, stack, at);
  if (used) return stayInUse(model, stack, { at, before: state, reason: used });
  removeStack(model, stack, {
    at,
    reason: 'User Initiated',
    because: 'deletion',
    retained,
    atEnd: () => {},
  });
  return {};
}

interface Refusable {
  readonly stack: StackRecord;
  readonly state: StackState;
  readonly retained: readonly string[];
  readonly at: number;
}

function refuse({ stack, state, retained, at }: Refusable): void {
  const { status, terminationProtection } = state;
  if (terminationProtection)
    throw invalid(`Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`);
  if (updating.test(status))
    throw invalid(`Stack [${stack.id}] cannot be deleted while in status ${status}`);
  if (retained.length > 0 && status !== 'DELETE_FAILED')
    throw invalid(
      `Invalid operation on stack [${stack.id}]. When you delete a stack, specify which resources to retain only when the stack is in the DELETE_FAILED state.`,
    );
  if (retained.some((id) => stack.resources.get(id)?.at(at).status !== 'DELETE_FAILED'))
    throw invalid(
      'The specified resources to retain must be in a valid state. Do not specify resources that are in the DELETE_COMPLETE state.',
    );
}

function exportInUse(
  model: CloudFormationModel,
  stack: StackRecord,
  at: number,
): string | undefined {
  for (const { ExportName: name } of stack.state.at(at).outputs) {
    const [importer] = name === undefined ? [] : model.importersOf(name, at);
    if (importer) return `Export ${name} cannot be deleted as it is in use by ${importer.name}`;
  }
  return undefined;
}

interface InUse {
  readonly at: number;
  readonly before: StackState;
  readonly reason: string;
}

/** The call is answered, the deletion begins, and two seconds later the stack is what it was. */
function stayInUse(
  model: CloudFormationModel,
  stack: StackRecord,
  { at, before, reason }: InUse,
): object {
  turn(model, stack, { at, status: 'DELETE_IN_PROGRESS', reason: 'User Initiated' });
  model.agenda.add(at + exportCheckMs, (end) =>
    turn(model, stack, { at: end, status: before.status, reason }),
  );
  return {};
}

interface Removal {
  readonly at: number;
  readonly reason: string;
  readonly because: Because;
  readonly retained?: readonly string[];
  readonly atEnd: (at: number, failure?: string) => void;
}

export function removeStack(
  model: CloudFormationModel,
  stack: StackRecord,
  removal: Removal,
): void {
  const { at, reason, because, retained = [] } = removal;
  turn(model, stack, { at, status: 'DELETE_IN_PROGRESS', reason });
  const all = living({ stack, now: at }).map(([id, state]) => ({ id, state }));
  removeAll({ model, stack }, all, {
    ...{ at, because, retained },
    atEnd: (end, failed) => {
      const left =
        failed.length > 0
          ? `The following resource(s) failed to delete: [${failed.join(', ')}]. `
          : undefined;
      if (left === undefined) gone(model, stack, end);
      else turn(model, stack, { at: end, status: 'DELETE_FAILED', reason: left });
      removal.atEnd(end, left);
    },
  });
}

function gone(model: CloudFormationModel, stack: StackRecord, at: number): void {
  turn(model, stack, { at, status: 'DELETE_COMPLETE' });
  stack.state.add(at, { deletedAt: at, outputs: [], imports: [] });
  for (const { state } of stack.changeSets) state.add(at, { deleted: true });
}
