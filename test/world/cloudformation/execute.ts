import type { ExecuteChangeSetInput } from '@aws-sdk/client-cloudformation';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import { withNested } from './change-sets.ts';
import { deploy } from './deployment.ts';
import { type CloudFormationModel, changeSetOf } from './model.ts';
import { begin } from './operation.ts';
import type { ChangeSetRecord } from './records.ts';
import { invalid } from './template.ts';

export function changeSetNotFound({
  ChangeSetName = '',
}: {
  ChangeSetName?: string | undefined;
}): AwsFailure {
  return new AwsFailure('ChangeSetNotFound', `ChangeSet [${ChangeSetName}] does not exist`, {
    status: 404,
  });
}

/** The same token again is the same call; anybody else comes too late. */
export function executeChangeSet(
  model: CloudFormationModel,
  request: ExecuteChangeSetInput,
  { now: at }: Call,
): object {
  const changeSet = changeSetOf(model, request, at);
  if (!changeSet) throw changeSetNotFound(request);
  const token = request.ClientRequestToken;
  if (token !== undefined && !tokens.test(token))
    throw invalid(
      `1 validation error detected: Value '${token}' at 'clientRequestToken' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9][-a-zA-Z0-9]*`,
    );
  if (token !== undefined && token === changeSet.executedBy) return {};
  refuse(changeSet, request, at);
  changeSet.executedBy = token;
  const { stack, intent, nested, type } = changeSet;
  for (const one of withNested(changeSet)) one.state.add(at, { execution: 'EXECUTE_IN_PROGRESS' });
  begin(model, stack, { at, type: type === 'CREATE' ? 'CREATE_STACK' : 'UPDATE_STACK', token });
  stack.state.add(at, {
    changeSet: changeSet.id,
    retainExceptOnCreate: request.RetainExceptOnCreate ?? false,
    disableRollback: request.DisableRollback ?? false,
  });
  endSiblings(model, changeSet, at);
  const kind = type === 'CREATE' ? 'create' : 'update';
  const onFailure = request.DisableRollback
    ? 'DO_NOTHING'
    : (changeSet.request.OnStackFailure ?? 'ROLLBACK');
  deploy(
    {
      model,
      stack,
      intent,
      kind,
      onFailure,
      nested,
      finish: (end, failure) => finished(changeSet, end, failure),
    },
    at,
  );
  return {};
}

const tokens = /^[a-zA-Z0-9][-a-zA-Z0-9]{0,127}$/;

function refuse(changeSet: ChangeSetRecord, request: ExecuteChangeSetInput, at: number): void {
  const { status, execution } = changeSet.state.at(at);
  if (changeSet.parent)
    throw invalid('Cannot execute a nested change set; execute the root change set instead.');
  if (request.DisableRollback !== undefined && changeSet.request.OnStackFailure !== undefined)
    throw invalid(
      'DisableRollback cannot be specified when OnStackFailure was set at CreateChangeSet.',
    );
  const wrong = (what: string) =>
    new AwsFailure(
      'InvalidChangeSetStatus',
      `ChangeSet [${changeSet.id}] cannot be executed in its current ${what}`,
    );
  if (status !== 'CREATE_COMPLETE') throw wrong(`status of [${status}]`);
  if (execution !== 'AVAILABLE') throw wrong(`execution status of [${execution}]`);
  const stackStatus = changeSet.stack.state.at(at).status;
  if (stackStatus.endsWith('_IN_PROGRESS') && stackStatus !== 'REVIEW_IN_PROGRESS')
    throw invalid(`Stack:${changeSet.stack.id} is in ${stackStatus} state and can not be updated.`);
}

/** What was planned for a stack that is now being changed is good for nothing any more. */
function endSiblings(
  { given }: CloudFormationModel,
  { stack, id }: ChangeSetRecord,
  at: number,
): void {
  const gone = given.changeSets?.siblings === 'deleted';
  for (const other of stack.changeSets)
    if (other.id !== id && other.state.at(at).execution === 'AVAILABLE')
      for (const one of withNested(other))
        one.state.add(at, gone ? { deleted: true } : { execution: 'OBSOLETE' });
}

function finished(changeSet: ChangeSetRecord, at: number, failure: string | undefined): void {
  const execution = failure === undefined ? 'EXECUTE_COMPLETE' : 'EXECUTE_FAILED';
  for (const one of withNested(changeSet)) one.state.add(at, { execution });
}
