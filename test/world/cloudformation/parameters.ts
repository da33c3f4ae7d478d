import type { CreateChangeSetInput, Parameter } from '@aws-sdk/client-cloudformation';
import type { ParametersModel } from '../ssm/model.ts';
import type { Intent, ParameterValue } from './records.ts';
import { invalid, type Json, type Template, type TemplateParameter } from './template.ts';

const ofSsm = /^AWS::SSM::Parameter::Value</;

type Known = Intent['parameters'];

interface Around {
  /** What the stack has by now, for UsePreviousValue. */
  readonly before: Known;
  readonly parameters: ParametersModel;
  readonly now: number;
}

/** The values that a template's parameters get, checked against what the template says of them. */
export function resolveParameters(
  template: Template,
  request: Pick<CreateChangeSetInput, 'Parameters'>,
  around: Around,
): Known {
  const declared = template.Parameters ?? {};
  const given = new Map((request.Parameters ?? []).map((one) => [one.ParameterKey ?? '', one]));
  const unknown = [...given.keys()].filter((key) => !Object.hasOwn(declared, key));
  if (unknown.length > 0)
    throw invalid(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  const asked = Object.entries(declared).map(
    ([key, one]) => [key, valueFor(one, given.get(key), around.before[key])] as const,
  );
  const missing = asked.filter(([, value]) => value === undefined).map(([key]) => key);
  if (missing.length > 0) throw invalid(`Parameters: [${missing.join(', ')}] must have values`);
  const entries = asked.map(([key, value = '']) => {
    checkValue(key, value, declared[key] as TemplateParameter);
    return [key, withResolved(declared[key] as TemplateParameter, value, around)] as const;
  });
  return Object.fromEntries(entries);
}

function valueFor(
  { Default }: TemplateParameter,
  given: Parameter | undefined,
  before: ParameterValue | undefined,
): string | undefined {
  if (given?.UsePreviousValue) return before?.value;
  return given?.ParameterValue ?? (Default === undefined ? undefined : String(Default));
}

function checkValue(key: string, value: string, declared: TemplateParameter): void {
  const { AllowedValues, AllowedPattern, MinLength = 0, MaxLength = Infinity } = declared;
  const because = (text: string) =>
    invalid(
      declared.ConstraintDescription
        ? `Parameter '${key}' failed to satisfy constraint: ${declared.ConstraintDescription}`
        : text,
    );
  if (AllowedValues && !AllowedValues.map(String).includes(value))
    throw because(`Parameter '${key}' must be one of AllowedValues`);
  if (AllowedPattern && !new RegExp(`^(?:${AllowedPattern})$`).test(value))
    throw because(`Parameter '${key}' must match pattern ${AllowedPattern}`);
  if (value.length < MinLength)
    throw because(`Parameter '${key}' must contain at least ${MinLength} characters`);
  if (value.length > MaxLength)
    throw because(`Parameter '${key}' must contain at most ${MaxLength} characters`);
  if (declared.Type === 'Number' && !Number.isFinite(Number(value || 'none')))
    throw invalid(`Parameter '${key}' must be a number`);
}

/** A parameter may name one of Systems Manager's, whose value of now it then has. */
function withResolved(
  { Type }: TemplateParameter,
  value: string,
  { parameters, now }: Around,
): ParameterValue {
  if (!ofSsm.test(Type)) return { value };
  const found = parameters.find(value, now);
  if (!found || found.type === 'SecureString')
    throw invalid(`Unable to fetch parameters [${value}] from parameter store for this account.`);
  return { value, resolved: found.value };
}

/** What `Ref` gives for each parameter. */
export function parameterValues(template: Template, known: Known): [string, Json][] {
  return Object.entries(known).map(([key, { value, resolved = value }]) => {
    const type = template.Parameters?.[key]?.Type ?? 'String';
    const isList = /^(CommaDelimitedList|List<.*>)$|<(List<.*>|CommaDelimitedList)>$/.test(type);
    return [key, isList ? resolved.split(',').map((one) => one.trim()) : resolved];
  });
}

/** As answers show them: what NoEcho hides are four asterisks. */
export function shownParameters(template: Template | undefined, known: Known): Parameter[] {
  return Object.entries(known).map(([ParameterKey, { value, resolved }]) => ({
    ParameterKey,
    ParameterValue: isHidden(template?.Parameters?.[ParameterKey]) ? '****' : value,
    ...(resolved === undefined ? {} : { ResolvedValue: resolved }),
  }));
}

export function isHidden(declared: TemplateParameter | undefined): boolean {
  return String(declared?.NoEcho ?? false) === 'true';
}
