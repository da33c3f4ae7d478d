import { addStack, type CloudFormationModel, turn } from './model.ts';
import type { Intent, StackRecord, StackState } from './records.ts';

/** An empty stack that waits for its first change set to be executed. */
export function reviewed(
  model: CloudFormationModel,
  name: string | undefined,
  about: { readonly intent: Intent; readonly now: number; readonly parent?: StackRecord['parent'] },
): StackRecord {
  const { intent, now: at, parent } = about;
  const state: StackState = {
    ...intent,
    status: 'REVIEW_IN_PROGRESS',
    reason: 'User Initiated',
    outputs: [],
    imports: [],
    terminationProtection: false,
    operations: [],
  };
  const stack = addStack(model, { name: name ?? '', at, state, parent });
  turn(model, stack, { at, status: 'REVIEW_IN_PROGRESS', reason: 'User Initiated' });
  return stack;
}
