import type { ContinueUpdateRollbackInput } from '@aws-sdk/client-cloudformation';
import type { Call } from '../service.ts';
import { deploy } from './deployment.ts';
import { existing } from './describe-stacks.ts';
import type { CloudFormationModel } from './model.ts';
import { begin } from './operation.ts';
import { continued } from './roll-back.ts';
import { invalid } from './template.ts';

export function continueUpdateRollback(
  model: CloudFormationModel,
  request: ContinueUpdateRollbackInput,
  { now: at }: Call,
): object {
  const stack = existing(model, request.StackName ?? '', at);
  const { status } = stack.state.at(at);
  if (status !== 'UPDATE_ROLLBACK_FAILED')
    throw invalid(`Stack:${stack.id} is in ${status} state and can not be rolled back.`);
  const skip = request.ResourcesToSkip ?? [];
  const unfit = skip.filter((id) => stack.resources.get(id)?.at(at).status !== 'UPDATE_FAILED');
  if (unfit.length > 0)
    throw invalid(`ResourcesToSkip [${unfit.join(', ')}] are not in UPDATE_FAILED state.`);
  begin(model, stack, { at, type: 'CONTINUE_ROLLBACK', token: request.ClientRequestToken });
  const order = continued(stack, skip);
  if (order) deploy(order, at);
  return {};
}
