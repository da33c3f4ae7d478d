import { putParameter } from '../ssm/write.ts';
import type { Counterpart, Real } from './counterparts.ts';
import type { CloudFormationModel } from './model.ts';

/** `AWS::SSM::Parameter`. */
export const parameters: Counterpart = {
  create: (model, real, at) => {
    put(model, real, { at, over: false });
    return real.name;
  },
  update: (model, real, at) => put(model, real, { at, over: true }),
  delete: ({ neighbours }, name, at) => {
    if (neighbours.parameters.at(name, at)) neighbours.parameters.delete(name, at);
  },
};

function put(
  { neighbours }: CloudFormationModel,
  real: Real,
  { at, over }: { at: number; over: boolean },
): void {
  const { Type = 'String', Value = '' } = real.properties;
  const request = {
    Name: real.name,
    Type: Type as 'String',
    Value: String(Value),
    Overwrite: over,
  };
  putParameter(neighbours.parameters, request, { now: at, caller: undefined, requestId: '' });
}
