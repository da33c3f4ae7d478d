import type {
  Change,
  ChangeSetSummary,
  DescribeChangeSetInput,
  DescribeChangeSetOutput,
  ListChangeSetsInput,
  ListChangeSetsOutput,
  ResourceChange,
  ResourceChangeDetail,
} from '@aws-sdk/client-cloudformation';
import type { Call } from '../service.ts';
import { fits } from '../wildcards.ts';
import { changeSetNotFound } from './execute.ts';
import { type CloudFormationModel, changeSetOf } from './model.ts';
import { pageOf } from './paging.ts';
import { shownParameters } from './parameters.ts';
import type { ChangeSetRecord } from './records.ts';
import { invalid, parseTemplate } from './template.ts';

const usualPage = 100;

/** The text that goes with property values when resources are missing among them. */
const dropsResources =
  '[WARN] --include-property-values option can return incomplete ChangeSet data because: ChangeSet creation failed for resource';

export function describeChangeSet(
  model: CloudFormationModel,
  request: DescribeChangeSetInput,
  { now }: Call,
): DescribeChangeSetOutput {
  const changeSet = changeSetOf(model, request, now);
  if (!changeSet) throw changeSetNotFound(request);
  const { intent, request: made } = changeSet;
  const values = request.IncludePropertyValues ?? false;
  const { changes, dropped } = changesAt(model, changeSet, { now, values });
  const size = model.given.changeSets?.pageSize ?? usualPage;
  const { items, ...next } = pageOf(changes, { NextToken: request.NextToken, size });
  const { ImportExistingResources: _imports, ...summary } = summaryOf(changeSet, now);
  return {
    ...summary,
    ...(dropped.length > 0 ? { StatusReason: `${dropsResources} [${dropped.join(', ')}]` } : {}),
    Parameters: shownParameters(parseTemplate(intent.template), intent.parameters),
    NotificationARNs: [...(intent.notificationArns ?? [])],
    RollbackConfiguration: made.RollbackConfiguration ?? {},
    Capabilities: [...intent.capabilities],
    Tags: Object.entries(intent.tags).map(([Key, Value]) => ({ Key, Value })),
    Changes: items.map((ResourceChange): Change => ({ Type: 'Resource', ResourceChange })),
    ...(made.OnStackFailure ? { OnStackFailure: made.OnStackFailure } : {}),
    ...next,
  };
}

/** Nothing is seen of the changes before all of them are known. */
function changesAt(
  { given }: CloudFormationModel,
  { changes, state }: ChangeSetRecord,
  { now, values }: { readonly now: number; readonly values: boolean },
): { changes: ResourceChange[]; dropped: string[] } {
  if (state.at(now).status.startsWith('CREATE_') && state.at(now).status !== 'CREATE_COMPLETE')
    return { changes: [], dropped: [] };
  if (!values) return { changes: changes.map(withoutValues), dropped: [] };
  const drops = ({ LogicalResourceId: id = '' }: ResourceChange) =>
    (given.changeSets?.dropped ?? []).some((pattern) => fits(pattern, id));
  const dropped = changes.filter(drops).map(({ LogicalResourceId = '' }) => LogicalResourceId);
  return { changes: changes.filter((change) => !drops(change)), dropped };
}

function withoutValues({
  BeforeContext: _b,
  AfterContext: _a,
  ...change
}: ResourceChange): ResourceChange {
  const details = (change.Details ?? []).map(bareDetail);
  const unique = new Map(details.map((detail) => [JSON.stringify(detail), detail]));
  return { ...change, Details: [...unique.values()] };
}

function bareDetail({ Target, ...detail }: ResourceChangeDetail): ResourceChangeDetail {
  const { Attribute, Name, RequiresRecreation } = Target ?? {};
  return {
    ...detail,
    Target: { Attribute, ...(Name === undefined ? {} : { Name }), RequiresRecreation },
  };
}

function summaryOf(changeSet: ChangeSetRecord, now: number): ChangeSetSummary {
  const { id, name, stack, request, createdAt, parent } = changeSet;
  const { status, execution, reason } = changeSet.state.at(now);
  return {
    ChangeSetId: id,
    ChangeSetName: name,
    StackId: stack.id,
    StackName: stack.name,
    CreationTime: new Date(createdAt),
    Status: status,
    ExecutionStatus: execution,
    ...(reason === undefined ? {} : { StatusReason: reason }),
    ...(request.Description === undefined ? {} : { Description: request.Description }),
    IncludeNestedStacks: request.IncludeNestedStacks ?? false,
    ...(parent ? { ParentChangeSetId: parent.id, RootChangeSetId: rootOf(parent).id } : {}),
    ImportExistingResources: false,
  };
}

function rootOf(changeSet: ChangeSetRecord): ChangeSetRecord {
  return changeSet.parent ? rootOf(changeSet.parent) : changeSet;
}

export function listChangeSets(
  model: CloudFormationModel,
  { StackName = '', NextToken }: ListChangeSetsInput,
  { now }: Call,
): ListChangeSetsOutput {
  const stack = model.find(StackName, now);
  if (!stack) throw invalid(`Stack [${StackName}] does not exist`);
  const all = stack.changeSets
    .filter(({ state, createdAt }) => createdAt <= now && !state.at(now).deleted)
    .map((one) => summaryOf(one, now));
  const { items, ...next } = pageOf(all, { NextToken, size: usualPage });
  return { Summaries: items, ...next };
}
