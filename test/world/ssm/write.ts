import type {
  DeleteParameterRequest,
  DeleteParameterResult,
  PutParameterRequest,
  PutParameterResult,
} from '@aws-sdk/client-ssm';
import { AwsFailure } from '../failure.ts';
import type { Call } from '../service.ts';
import type { ParametersModel } from './model.ts';

const longestValue = 4096;
const mostLevels = 15;

/** Creates a parameter, or a new version of one that is there when `Overwrite` says so. */
export function putParameter(
  model: ParametersModel,
  request: PutParameterRequest,
  { now }: Call,
): PutParameterResult {
  const { Name: name = '', Value: value = '', Type, Overwrite = false } = request;
  const before = model.at(name, now);
  checkPut(request);
  if (before && !Overwrite)
    throw new AwsFailure(
      'ParameterAlreadyExists',
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
    );
  if (!before && Type === undefined)
    throw invalid('A parameter type is required when you create a parameter.');
  const type = (Type ?? before?.type ?? 'String') as 'String';
  return { Version: model.put({ name, value, type }, now), Tier: 'Standard' };
}

function checkPut({ Name: name = '', Value: value = '', Tags, Overwrite }: PutParameterRequest) {
  if (!/^[A-Za-z0-9_.\-/]+$/.test(name) || /^\/?(aws|ssm)/i.test(name))
    throw invalid(
      'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_',
    );
  if (name.split('/').length - 1 > mostLevels)
    throw new AwsFailure(
      'HierarchyLevelLimitExceededException',
      'A hierarchy can have a maximum of 15 levels.',
    );
  if (value === '' || value.length > longestValue)
    throw invalid(
      'Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier.',
    );
  if (Tags && Overwrite)
    throw invalid(
      'Invalid request: tags and overwrite can’t be used together. To create a parameter with tags, please remove overwrite flag.',
    );
}

/** No condition on what is deleted: whoever deletes must know. */
export function deleteParameter(
  model: ParametersModel,
  { Name: name = '' }: DeleteParameterRequest,
  { now }: Call,
): DeleteParameterResult {
  if (!model.at(name, now)) throw notFound(name);
  model.delete(name, now);
  return {};
}

export function notFound(name: string): AwsFailure {
  return new AwsFailure('ParameterNotFound', `Parameter ${name} not found.`);
}

function invalid(text: string): AwsFailure {
  return new AwsFailure('ValidationException', text);
}
