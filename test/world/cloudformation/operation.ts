import type { OperationType } from '@aws-sdk/client-cloudformation';
import type { CloudFormationModel } from './model.ts';
import type { StackRecord } from './records.ts';

interface Beginning {
  readonly at: number;
  readonly type: OperationType;
  readonly token?: string | undefined;
}

const mostShown = 5;

/** From now on the stack's events belong to this operation. */
export function begin(
  model: CloudFormationModel,
  stack: StackRecord,
  { at, type, token }: Beginning,
): void {
  const id = model.mint();
  const { operations } = stack.state.at(at);
  stack.operation = { id, token };
  const all = [{ OperationType: type, OperationId: id }, ...operations];
  stack.state.add(at, { operations: all.slice(0, mostShown) });
}
