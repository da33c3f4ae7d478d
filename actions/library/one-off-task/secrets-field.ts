import { type Field, type Parsed, pairs } from '../host/fields.ts';
import { secretsProblems } from './cross-checks.ts';

const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
// Behind a secret's ARN ECS takes :json-key:version-stage:version-id, each of which may be empty.
const reference =
  /^arn:aws[\w-]*:(?:secretsmanager:[\w-]+:\d{12}:secret:[^\s:]+(?::[^\s:]*){0,3}|ssm:[\w-]+:\d{12}:parameter\/\S+)$/;

const line = 'NAME=<ARN of a secret or parameter>';

/** Secrets by reference. What stands behind `=` is never shown: it may be a secret after all. */
export function secretsField(prose: string): Field<ReadonlyMap<string, string>> {
  const field = pairs({ prose, key: variableName, line });
  return {
    ...field,
    parse: (text) => arnsOnly(field.parse(text)),
    crossCheck: secretsProblems,
  };
}

function arnsOnly(
  parsed: Parsed<ReadonlyMap<string, string>>,
): Parsed<ReadonlyMap<string, string>> {
  if ('wrong' in parsed) return parsed;
  const values = new Map([...parsed.value].map(([name, value]) => [name, value.trim()]));
  const odd = [...values].find(([, value]) => !reference.test(value));
  return odd
    ? { wrong: `one ${line} a line (what ${odd[0]} is given is no such ARN)` }
    : { value: values };
}
