import type {
  CreateChangeSetInput,
  CreateChangeSetOutput,
  DeleteChangeSetInput,
} from '@aws-sdk/client-cloudformation';
import { Ledger } from '../ecs/ledger.ts';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import { madeBefore, refuseBadNames } from './change-set-names.ts';
import { compare } from './changes.ts';
import { isSame } from './contexts.ts';
import { intentOf } from './intent.ts';
import { type CloudFormationModel, changeSetOf } from './model.ts';
import { nestedPlans } from './nested.ts';
import type {
  ChangeSetRecord,
  ChangeSetState,
  Intent,
  StackRecord,
  StackState,
} from './records.ts';
import { reviewed } from './review.ts';
import { invalid, type Json, parseTemplate } from './template.ts';
import { findingsOf, sayFindings } from './validation.ts';

export function createChangeSet(
  model: CloudFormationModel,
  request: CreateChangeSetInput,
  { now }: Call,
): CreateChangeSetOutput {
  const { ChangeSetType = 'UPDATE', ChangeSetName: name, StackName } = request;
  if (ChangeSetType === 'IMPORT' || request.ImportExistingResources)
    throw new AwsFailure('NotImplemented', 'the world imports no resources', { status: 501 });
  refuseBadNames(request);
  if (ChangeSetType !== 'CREATE' && request.OnStackFailure === 'DELETE')
    throw invalid('OnStackFailure DELETE is only valid for change sets of type CREATE.');
  const stack = stackFor(model, { name: StackName, type: ChangeSetType, changeSet: name }, now);
  const known = madeBefore(stack, request, now);
  if (known) return { Id: known.id, StackId: known.stack.id };
  const before = stack?.state.at(now);
  const intent = intentOf(model, request, { before: isNew(before) ? undefined : before, now });
  const type = isNew(before) ? 'CREATE' : 'UPDATE';
  const ready = stack ?? reviewed(model, StackName, { intent, now });
  const made = make(model, { request, stack: ready, intent, now, type });
  return { Id: made.id, StackId: made.stack.id };
}

function isNew(state: StackState | undefined): boolean {
  return state === undefined || state.status === 'REVIEW_IN_PROGRESS';
}

const cannotBeUpdated =
  /_IN_PROGRESS$|^(ROLLBACK_COMPLETE|ROLLBACK_FAILED|DELETE_FAILED|UPDATE_ROLLBACK_FAILED)$/;

interface Asked {
  readonly name: string | undefined;
  readonly type: 'CREATE' | 'UPDATE';
  readonly changeSet: string | undefined;
}

/** The stack that is there for this type of change set; none for one to be created. */
function stackFor(
  model: CloudFormationModel,
  { name = '', type, changeSet }: Asked,
  now: number,
): StackRecord | undefined {
  const stack = model.find(name, now);
  const status = stack?.state.at(now).status;
  if (type === 'CREATE' && status !== undefined && status !== 'REVIEW_IN_PROGRESS')
    throw invalid(
      `Stack [${name}] already exists and cannot be created again with the changeSet [${changeSet}].`,
    );
  if (type === 'CREATE') return stack;
  if (!stack || status === undefined || status === 'REVIEW_IN_PROGRESS')
    throw invalid(`Stack [${name}] does not exist`);
  if (cannotBeUpdated.test(status))
    throw invalid(`Stack:${stack.id} is in ${status} state and can not be updated.`);
  return stack;
}

export interface Wish
  extends Pick<ChangeSetRecord, 'request' | 'stack' | 'intent' | 'type' | 'parent'> {
  readonly now: number;
}

/** Compares and keeps what came of it; the answer's states come one after the other. */
export function make(model: CloudFormationModel, wish: Wish): ChangeSetRecord {
  const { request, stack, intent, now, type, parent } = wish;
  const id = model.changeSetArn(request.ChangeSetName ?? '');
  const nested = nestedPlans(model, wish, make);
  const found = outcome(model, wish, nested.planOf);
  const pending: ChangeSetState = {
    status: 'CREATE_PENDING',
    execution: 'UNAVAILABLE',
    deleted: false,
  };
  const state = new Ledger<ChangeSetState>(now, pending);
  const takes = model.given.changeSets?.takesMs ?? 4_000;
  state.add(now + takes / 4, { status: 'CREATE_IN_PROGRESS' });
  state.add(
    now + takes,
    found.reason === undefined
      ? { status: 'CREATE_COMPLETE', execution: 'AVAILABLE' }
      : { status: 'FAILED', reason: found.reason },
  );
  const made: ChangeSetRecord = {
    ...{ id, name: request.ChangeSetName ?? '', createdAt: now, stack, request, intent },
    ...{ type, changes: found.changes, state, nested: nested.made, parent },
  };
  for (const child of nested.made.values()) Object.assign(child, { parent: made });
  stack.changeSets.push(made);
  sayFindings(model, made, now + takes);
  return made;
}

type PlanOf = ReturnType<typeof nestedPlans>['planOf'];

function outcome(model: CloudFormationModel, { stack, intent, now, type }: Wish, nested: PlanOf) {
  try {
    const { changes, outputs } = compare(model, { stack, intent, now, nested });
    const before = stack.state.at(now);
    const same = type === 'UPDATE' && isSame(outputs as Json, before.outputs as unknown as Json);
    const reason = findingsOf(model, changes).some(({ mode = 'FAIL' }) => mode === 'FAIL')
      ? 'The following hook(s)/validation failed: [AWS::EarlyValidation::ResourceExistenceCheck]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.'
      : changes.length === 0 && same
        ? emptyText(intent)
        : undefined;
    return { changes, reason };
  } catch (thrown) {
    if (!(thrown instanceof AwsFailure) || !thrown.message.startsWith('No export')) throw thrown;
    return { changes: [], reason: thrown.message };
  }
}

/** Two texts for one thing: macros are expanded before anything is compared. */
function emptyText({ template }: Intent): string {
  return parseTemplate(template).Transform === undefined
    ? "The submitted information didn't contain changes. Submit different information to create a change set."
    : 'No updates are to be performed.';
}

/** Answers whether there was one or not; the stack that waits for it stays. */
export function deleteChangeSet(
  model: CloudFormationModel,
  request: DeleteChangeSetInput,
  { now }: Call,
): object {
  const found = changeSetOf(model, request, now);
  if (!found) return {};
  const { execution } = found.state.at(now);
  if (execution === 'EXECUTE_IN_PROGRESS')
    throw new AwsFailure(
      'InvalidChangeSetStatus',
      `ChangeSet [${found.id}] cannot be deleted in its current execution status of [${execution}]`,
    );
  for (const one of withNested(found)) one.state.add(now, { deleted: true });
  return {};
}

export function withNested(changeSet: ChangeSetRecord): ChangeSetRecord[] {
  return [changeSet, ...[...changeSet.nested.values()].flatMap(withNested)];
}
