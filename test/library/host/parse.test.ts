import { describe, expect, test } from '@jest/globals';
import { count, flag, list, text } from '../../../actions/library/host/fields.ts';
import { pairs } from '../../../actions/library/host/pairs.ts';
import { parseInputs } from '../../../actions/library/host/parse.ts';
import type { Fields, InputsOf } from '../../../actions/library/host/spec.ts';
import { UserError } from '../../../actions/library/text/errors.ts';
import fc from '../../evidence/properties.ts';

const prose = 'What it is for.';
const fields = {
  environment: text({
    prose,
    required: true,
    pattern: /^[a-z]+$/,
    allowed: 'lower case letters',
    example: 'alpha',
  }),
  'desired-count': count({ prose, min: 1, max: 9 }),
  'poll-count': count({ prose, min: 1, max: 9, default: '3' }),
  spot: flag({ prose, default: 'false' }),
  'subnet-ids': list({ prose, item: 'an id' }),
  'environment-variables': pairs({ prose, key: /^[A-Z_]+$/, line: 'NAME=value' }),
};

function parse<F extends Fields>(given: Record<string, string>, declared: F) {
  return parseInputs(declared, (name) => given[name] ?? '');
}

function problemsOf(given: Record<string, string>, declared: Fields = fields) {
  try {
    parse(given, declared);
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems;
  }
  throw new Error('nothing was refused');
}

test('names become camel case, defaults and absent values are filled in', () => {
  expect(parse({ environment: ' alpha\n' }, fields)).toEqual({
    environment: 'alpha',
    desiredCount: undefined,
    pollCount: 3,
    spot: false,
    subnetIds: [],
    environmentVariables: new Map(),
  });
});

test('an empty input, or one of white space, counts as not given', () => {
  expect(parse({ environment: 'a', 'poll-count': '', spot: ' \n ' }, fields)).toMatchObject({
    pollCount: 3,
    spot: false,
  });
});

describe('everything that is wrong is told at once', () => {
  test('in the order of the spec, with what was seen, what is allowed and the line to write', () => {
    expect(problemsOf({ 'desired-count': '12', spot: 'yes' })).toEqual([
      {
        code: 'input-missing',
        what: 'Input "environment" is missing; allowed: lower case letters.',
        remedy: 'with: { environment: "alpha" }',
      },
      {
        code: 'input-invalid',
        what: 'Input "desired-count" is "12"; allowed: a whole number from 1 to 9.',
        remedy: 'with: { desired-count: "1" }',
      },
      {
        code: 'input-invalid',
        what: 'Input "spot" is "yes"; allowed: true or false.',
        remedy: 'with: { spot: "false" }',
      },
    ]);
  });

  test('together with what does not go together', () => {
    const crossed = {
      ...fields,
      subnets: {
        ...list({ prose, item: 'an id' }),
        crossCheck: (_: unknown, inputs: ReadonlyMap<string, unknown>) => [
          {
            code: 'crossed',
            what: `spot is ${inputs.get('spot')}, count ${inputs.get('desired-count')}`,
          },
        ],
      },
    };
    const problems = problemsOf(
      { environment: 'alpha', spot: 'true', 'desired-count': 'x' },
      crossed,
    );
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('"desired-count" is "x"'),
      'spot is true, count undefined',
    ]);
  });
});

test('no part of a line that may be a secret is ever shown', () => {
  const secret = fc.stringMatching(/^[a-zA-Z0-9+/]{12,40}={0,2}$/);
  const lines = fc
    .array(
      fc.oneof(
        secret,
        secret.map((value) => `name=${value}`),
        secret.map((value) => `A=${value}\n${value}`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => [...all, 'no sign'].join('\n'));
  fc.assert(
    fc.property(lines, (value) => {
      const told = JSON.stringify(
        problemsOf({ environment: 'alpha', 'environment-variables': value }),
      );
      for (const part of value.match(/[a-zA-Z0-9+/]{12,}/g) ?? []) expect(told).not.toContain(part);
    }),
  );
});

/** Judged by the compiler: `true` is assignable only when both types are the same. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

test('types follow from the declaration', () => {
  type Inputs = InputsOf<typeof fields>;
  const checked: [
    Same<Inputs['environment'], string>,
    Same<Inputs['desiredCount'], number | undefined>,
    Same<Inputs['pollCount'], number>,
    Same<Inputs['spot'], boolean>,
    Same<Inputs['subnetIds'], readonly string[]>,
    Same<Inputs['environmentVariables'], ReadonlyMap<string, string>>,
    Same<
      keyof Inputs,
      'environment' | 'desiredCount' | 'pollCount' | 'spot' | 'subnetIds' | 'environmentVariables'
    >,
  ] = [true, true, true, true, true, true, true];
  expect(checked).not.toContain(false);
});

test('a value that shows what was meant is what the line to write has', () => {
  const example = '["sh","-c","echo \'$A\' | b"]';
  const command = { ...text({ prose }), parse: () => ({ wrong: 'words', example }) };
  expect(problemsOf({ command: 'x' }, { command })[0]?.remedy).toBe(
    `with:\n  command: |-\n    ["sh","-c","echo '$A' | b"]`,
  );
  const odd = { ...text({ prose }), parse: () => ({ wrong: 'words', example: '["\u00e4"]' }) };
  expect(problemsOf({ odd: 'x' }, { odd })[0]?.remedy).toBe('with:\n  odd: |-\n    ["ä"]');
});
