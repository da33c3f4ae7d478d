import type { ResourceChange } from '@aws-sdk/client-cloudformation';
import { fits } from '../wildcards.ts';
import type { CloudFormationModel } from './model.ts';
import type { ChangeSetRecord } from './records.ts';
import type { ValidationFinding } from './scenario.ts';

/** What the scenario says that early validation finds in these changes. */
export function findingsOf(
  { given }: CloudFormationModel,
  changes: readonly ResourceChange[],
): readonly ValidationFinding[] {
  const ids = changes.map(({ LogicalResourceId = '' }) => LogicalResourceId);
  return (given.validation ?? []).filter(({ resource }) => ids.some((id) => fits(resource, id)));
}

/** DescribeEvents tells each of them. */
export function sayFindings(
  model: CloudFormationModel,
  changeSet: ChangeSetRecord,
  at: number,
): void {
  const { stack, changes, id } = changeSet;
  const operation = model.mint();
  for (const { resource, name, reason, path, mode = 'FAIL' } of findingsOf(model, changes)) {
    const change = changes.find(({ LogicalResourceId = '' }) => fits(resource, LogicalResourceId));
    stack.findings.push({
      at,
      changeSet: id,
      EventId: model.mint(),
      StackId: stack.id,
      OperationId: operation,
      OperationType: 'CREATE_CHANGESET',
      EventType: 'VALIDATION_ERROR',
      LogicalResourceId: change?.LogicalResourceId,
      PhysicalResourceId: '',
      ResourceType: change?.ResourceType,
      Timestamp: new Date(at),
      ValidationFailureMode: mode,
      ValidationName: name,
      ValidationStatus: 'FAILED',
      ValidationStatusReason: reason,
      ...(path === undefined ? {} : { ValidationPath: path }),
    });
  }
}
