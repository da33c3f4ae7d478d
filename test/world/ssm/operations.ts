import type {
  DescribeParametersRequest,
  DescribeParametersResult,
  GetParametersRequest,
  GetParametersResult,
  ParameterStringFilter,
  PutParameterRequest,
  PutParameterResult,
} from '@aws-sdk/client-ssm';
import { AwsFailure } from '../failure.ts';
import type { Call, ServiceModel } from '../service.ts';
import type { ParametersModel, ParameterVersion } from './model.ts';

export function ssmService(model: ParametersModel): ServiceModel {
  return {
    operations: {
      GetParameters: (input: GetParametersRequest, call: Call) => getParameters(model, input, call),
      DescribeParameters: (input: DescribeParametersRequest, call: Call) =>
        describeParameters(model, input, call),
      PutParameter: (input: PutParameterRequest, call: Call) => putParameter(model, input, call),
    },
  };
}

const mostNames = 10;

function getParameters(
  model: ParametersModel,
  request: GetParametersRequest,
  { now }: Call,
): GetParametersResult {
  const names = request.Names ?? [];
  if (names.length > mostNames)
    throw new AwsFailure(
      'ValidationException',
      `1 validation error detected: Value '[${names.join(', ')}]' at 'names' failed to satisfy constraint: Member must have length less than or equal to ${mostNames}`,
    );
  const found = names.map((name) => model.find(name, now)).filter((one) => one !== undefined);
  return {
    Parameters: found.map((parameter) => ({
      ...commonOf(model, parameter),
      Value: readable(parameter, request.WithDecryption ?? false),
    })),
    InvalidParameters: names.filter((name) => !model.find(name, now)),
  };
}

function commonOf(model: ParametersModel, parameter: ParameterVersion) {
  const { name: Name, type: Type, version: Version, at } = parameter;
  const LastModifiedDate = new Date(at);
  return { Name, Type, Version, LastModifiedDate, ARN: model.arn(parameter), DataType: 'text' };
}

/** A SecureString comes as ciphertext to who does not ask for more. */
function readable({ value, type }: ParameterVersion, decrypt: boolean): string {
  return type === 'SecureString' && !decrypt ? 'AQICAHexampleciphertext' : value;
}

/** Metadata only, never a value. */
function describeParameters(
  model: ParametersModel,
  request: DescribeParametersRequest,
  { now }: Call,
): DescribeParametersResult {
  const filters = request.ParameterFilters ?? [];
  const found = model.all(now).filter((one) => filters.every((filter) => fits(one, filter)));
  return {
    Parameters: found.map((parameter) => ({
      ...commonOf(model, parameter),
      Tier: 'Standard',
      Policies: [],
    })),
  };
}

/** One that is there is written over only when the caller says so; its type may then be left out. */
function putParameter(
  model: ParametersModel,
  request: PutParameterRequest,
  { now }: Call,
): PutParameterResult {
  const { Name: name = '', Value: value = '', Type, Overwrite } = request;
  const known = model.find(name);
  refuseBadName(name);
  if (known && !Overwrite)
    throw new AwsFailure(
      'ParameterAlreadyExists',
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
    );
  const type = Type ?? known?.type;
  if (type === undefined)
    throw new AwsFailure(
      'ValidationException',
      'A parameter type is required when you create a parameter.',
    );
  if (value === '' || Buffer.byteLength(value) > longestValue)
    throw new AwsFailure(
      'ValidationException',
      `Standard tier parameters support a maximum parameter value of ${longestValue} characters.`,
    );
  return { Version: model.put({ name, value, type, at: now }).version, Tier: 'Standard' };
}

const longestValue = 4_096;
const mostLevels = 15;

function refuseBadName(name: string): void {
  const levels = name.split('/').length - 1;
  const reserved = /^\/?(aws|ssm)/i.test(name);
  if (/^[\w./-]{1,2048}$/.test(name) && !reserved && levels <= mostLevels) return;
  throw new AwsFailure(
    'ValidationException',
    'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_',
  );
}

function fits({ name, type }: ParameterVersion, filter: ParameterStringFilter): boolean {
  const { Key = '', Option = 'Equals', Values = [] } = filter;
  const seen = { Name: name, Type: type }[Key];
  if (seen === undefined)
    throw new AwsFailure('InvalidFilterKey', `The following filter key is not valid: ${Key}.`);
  if (Option === 'BeginsWith') return Values.some((value) => seen.startsWith(value));
  if (Option === 'Contains') return Values.some((value) => seen.includes(value));
  return Values.includes(seen);
}
