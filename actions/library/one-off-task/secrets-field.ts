import type { Field, Parsed, RightInputs } from '../host/fields.ts';
import { pairs, variableName } from '../host/pairs.ts';
import type { Problem } from '../text/errors.ts';

// Behind a secret's ARN ECS takes :json-key:version-stage:version-id, each of which may be empty.
const reference =
  /^arn:aws[\w-]*:(?:secretsmanager:[\w-]+:\d{12}:secret:[^\s:]+(?::[^\s:]*){0,3}|ssm:[\w-]+:\d{12}:parameter\/\S+)$/;

const line = 'NAME=<ARN of a secret or parameter>';

/** Secrets by reference. Nothing of a line is shown: it may be a secret after all, before its `=` too. */
export function secretsField(prose: string): Field<ReadonlyMap<string, string>> {
  const field = pairs({ prose, key: variableName, line });
  return {
    ...field,
    parse: (text) => arnsOnly(field.parse(text)),
    crossCheck: givenTwice,
  };
}

function arnsOnly(
  parsed: Parsed<ReadonlyMap<string, string>>,
): Parsed<ReadonlyMap<string, string>> {
  if ('wrong' in parsed) return parsed;
  const values = new Map([...parsed.value].map(([name, value]) => [name, value.trim()]));
  const odd = [...values.values()].flatMap((value, index) =>
    reference.test(value) ? [] : [`entry ${index + 1}`],
  );
  return odd.length > 0
    ? { wrong: `one ${line} a line (behind "=" of ${odd.join(', ')} stands no such ARN)` }
    : { value: values };
}

/** A variable has one value: from `secrets` or from `environment-variables`. */
function givenTwice(secrets: ReadonlyMap<string, string>, inputs: RightInputs): readonly Problem[] {
  const variables = inputs.get('environment-variables') as ReadonlyMap<string, string> | undefined;
  const twice = [...secrets.keys()].filter((name) => variables?.has(name));
  return twice.map((name) => ({
    code: 'input-conflict',
    what: `Variable ${name} is given by "secrets" and by "environment-variables".`,
    remedy: 'Give it by one of the two.',
  }));
}
