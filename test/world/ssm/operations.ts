import type {
  DeleteParameterRequest,
  DescribeParametersRequest,
  DescribeParametersResult,
  GetParameterRequest,
  GetParameterResult,
  GetParametersByPathRequest,
  GetParametersByPathResult,
  GetParametersRequest,
  GetParametersResult,
  ParameterStringFilter,
  PutParameterRequest,
} from '@aws-sdk/client-ssm';
import { AwsFailure } from '../failure.ts';
import type { ScenarioParameter } from '../scenario.ts';
import type { Call, ServiceModel } from '../service.ts';
import type { ParameterState, ParametersModel } from './model.ts';
import { deleteParameter, notFound, putParameter } from './write.ts';

export function ssmService(model: ParametersModel): ServiceModel {
  return {
    operations: {
      GetParameter: (input: GetParameterRequest, call) => getParameter(model, input, call),
      GetParameters: (input: GetParametersRequest, call) => getParameters(model, input, call),
      GetParametersByPath: (input: GetParametersByPathRequest, call) =>
        getParametersByPath(model, input, call),
      DescribeParameters: (input: DescribeParametersRequest, call) =>
        describeParameters(model, input, call),
      PutParameter: (input: PutParameterRequest, call) => putParameter(model, input, call),
      DeleteParameter: (input: DeleteParameterRequest, call) => deleteParameter(model, input, call),
    },
  };
}

const mostNames = 10;

function getParameter(
  model: ParametersModel,
  { Name: asked = '', WithDecryption = false }: GetParameterRequest,
  { now }: Call,
): GetParameterResult {
  const parameter = model.find(asked, now);
  if (parameter) return { Parameter: shown(model, parameter, WithDecryption) };
  const name = asked.replace(/:\d+$/, '');
  if (name === asked || !model.find(name, now)) throw notFound(asked);
  throw new AwsFailure(
    'ParameterVersionNotFound',
    `Systems Manager could not find version ${asked.slice(name.length + 1)} of ${name}. Verify the version and try again.`,
  );
}

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
    Parameters: found.map((parameter) => shown(model, parameter, request.WithDecryption ?? false)),
    InvalidParameters: names.filter((name) => !model.find(name, now)),
  };
}

const mostOnPage = 10;

/** A page may be shorter than asked for; the token alone says whether there is more. */
function getParametersByPath(
  model: ParametersModel,
  request: GetParametersByPathRequest,
  { now }: Call,
): GetParametersByPathResult {
  const { Path = '', Recursive = false, MaxResults = mostOnPage, NextToken = '0' } = request;
  if (!Path.startsWith('/') || MaxResults > mostOnPage)
    throw new AwsFailure(
      'ValidationException',
      `The parameter doesn't meet the parameter name requirements: ${Path}, ${MaxResults}`,
    );
  const front = Path.endsWith('/') ? Path : `${Path}/`;
  const all = model
    .all(now)
    .filter(({ name }) => name.startsWith(front))
    .filter(({ name }) => Recursive || !name.slice(front.length).includes('/'));
  const from = Number(NextToken);
  const to = from + MaxResults;
  return {
    Parameters: all
      .slice(from, to)
      .map((parameter) => shown(model, parameter, request.WithDecryption ?? false)),
    ...(to < all.length ? { NextToken: String(to) } : {}),
  };
}

function shown(model: ParametersModel, parameter: ParameterState, decrypt: boolean) {
  return { ...commonOf(model, parameter), Value: readable(parameter, decrypt) };
}

function commonOf(model: ParametersModel, parameter: ParameterState) {
  const { name: Name, type: Type = 'String', version: Version, at } = parameter;
  const LastModifiedDate = new Date(at);
  return { Name, Type, Version, ARN: model.arn(parameter), DataType: 'text', LastModifiedDate };
}

/** A SecureString comes as ciphertext to who does not ask for more. */
function readable({ value, type }: ScenarioParameter, decrypt: boolean): string {
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

function liesBelow(name: string, path: string, option: string): boolean {
  const front = path.endsWith('/') ? path : `${path}/`;
  if (!name.startsWith(front)) return false;
  return option === 'Recursive' || !name.slice(front.length).includes('/');
}

function fits({ name, type }: ScenarioParameter, filter: ParameterStringFilter): boolean {
  const { Key = '', Option = 'Equals', Values = [] } = filter;
  if (Key === 'Path') return Values.some((path) => liesBelow(name, path, Option));
  const seen = { Name: name, Type: type ?? 'String' }[Key];
  if (seen === undefined)
    throw new AwsFailure('InvalidFilterKey', `The following filter key is not valid: ${Key}.`);
  if (Option === 'BeginsWith') return Values.some((value) => seen.startsWith(value));
  if (Option === 'Contains') return Values.some((value) => seen.includes(value));
  return Values.includes(seen);
}
