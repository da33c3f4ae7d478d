import type {
  DescribeParametersRequest,
  DescribeParametersResult,
  GetParametersRequest,
  GetParametersResult,
  ParameterStringFilter,
} from '@aws-sdk/client-ssm';
import { AwsFailure } from '../failure.ts';
import type { ScenarioParameter } from '../scenario.ts';
import type { ServiceModel } from '../service.ts';
import type { ParametersModel } from './model.ts';

export function ssmService(model: ParametersModel): ServiceModel {
  return {
    operations: {
      GetParameters: (input: GetParametersRequest) => getParameters(model, input),
      DescribeParameters: (input: DescribeParametersRequest) => describeParameters(model, input),
    },
  };
}

const modified = new Date('2026-11-01T08:00:00Z');
const mostNames = 10;

function getParameters(model: ParametersModel, request: GetParametersRequest): GetParametersResult {
  const names = request.Names ?? [];
  if (names.length > mostNames)
    throw new AwsFailure(
      'ValidationException',
      `1 validation error detected: Value '[${names.join(', ')}]' at 'names' failed to satisfy constraint: Member must have length less than or equal to ${mostNames}`,
    );
  const found = names.map((name) => model.find(name)).filter((one) => one !== undefined);
  return {
    Parameters: found.map((parameter) => ({
      ...commonOf(model, parameter),
      Value: readable(parameter, request.WithDecryption ?? false),
      LastModifiedDate: modified,
    })),
    InvalidParameters: names.filter((name) => !model.find(name)),
  };
}

function commonOf(model: ParametersModel, parameter: ScenarioParameter) {
  const { name: Name, type: Type = 'String' } = parameter;
  return { Name, Type, Version: 1, ARN: model.arn(parameter), DataType: 'text' };
}

/** A SecureString comes as ciphertext to who does not ask for more. */
function readable({ value, type }: ScenarioParameter, decrypt: boolean): string {
  return type === 'SecureString' && !decrypt ? 'AQICAHexampleciphertext' : value;
}

/** Metadata only, never a value. */
function describeParameters(
  model: ParametersModel,
  request: DescribeParametersRequest,
): DescribeParametersResult {
  const filters = request.ParameterFilters ?? [];
  const found = model.all.filter((one) => filters.every((filter) => fits(one, filter)));
  return {
    Parameters: found.map((parameter) => ({
      ...commonOf(model, parameter),
      LastModifiedDate: modified,
      Tier: 'Standard',
      Policies: [],
    })),
  };
}

function fits(
  { name, type = 'String' }: ScenarioParameter,
  filter: ParameterStringFilter,
): boolean {
  const { Key = '', Option = 'Equals', Values = [] } = filter;
  const seen = { Name: name, Type: type }[Key];
  if (seen === undefined)
    throw new AwsFailure('InvalidFilterKey', `The following filter key is not valid: ${Key}.`);
  if (Option === 'BeginsWith') return Values.some((value) => seen.startsWith(value));
  if (Option === 'Contains') return Values.some((value) => seen.includes(value));
  return Values.includes(seen);
}
