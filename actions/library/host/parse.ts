import { type Problem, UserError } from '../text/errors.ts';
import type { Field } from './fields.ts';
import { camelCase, type Fields, type InputsOf } from './spec.ts';

/** Reads one input as it was written; an input that was not given is the empty string. */
export type ReadInput = (name: string) => string;

/**
 * Makes the typed inputs of a spec.
 * @throws UserError with every input that is missing or wrong, in the order of the spec.
 */
export function parseInputs<F extends Fields>(fields: F, read: ReadInput): InputsOf<F> {
  const parsed = parseEach(fields, read);
  const right = rightOf(parsed);
  const problems = parsed.flatMap(({ field, one }) =>
    'problem' in one ? [one.problem] : (field.crossCheck?.(one.value, right) ?? []),
  );
  if (problems.length > 0) throw new UserError(problems);
  return inputsOf<F>(right);
}

/**
 * The inputs of a step again, in its `post` step: they were checked when it began, and what had to hold then (how long
 * the job may still go on) need not hold now.
 */
export function parseAgain<F extends Fields>(fields: F, read: ReadInput): InputsOf<F> {
  return inputsOf<F>(rightOf(parseEach(fields, read)));
}

interface Parsed {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly one: One;
}

function parseEach(fields: Fields, read: ReadInput): Parsed[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    field,
    one: parseOne(name, field, read(name)),
  }));
}

function rightOf(parsed: readonly Parsed[]): Map<string, unknown> {
  const right = new Map<string, unknown>();
  for (const { name, one } of parsed) if ('value' in one) right.set(name, one.value);
  return right;
}

function inputsOf<F extends Fields>(right: ReadonlyMap<string, unknown>): InputsOf<F> {
  const values = [...right].map(([name, value]) => [camelCase(name), value]);
  return Object.fromEntries(values) as InputsOf<F>;
}

type One = { readonly value: unknown } | { readonly problem: Problem };

function parseOne(name: string, field: Field<unknown>, given: string): One {
  const text = given.trim() === '' ? (field.default ?? '') : given;
  if (text === '')
    return field.required ? { problem: missing(name, field) } : { value: field.absent };
  const parsed = field.parse(text.trim());
  return 'value' in parsed
    ? parsed
    : { problem: wrong({ name, field, text, allowed: parsed.wrong, example: parsed.example }) };
}

function missing(name: string, field: Field<unknown>): Problem {
  return {
    code: 'input-missing',
    what: `Input "${name}" is missing; allowed: ${field.allowed}.`,
    remedy: yamlLine(name, field),
  };
}

interface WrongInput {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly text: string;
  readonly allowed: string;
  readonly example: string | undefined;
}

function wrong({ name, field, text, allowed, example }: WrongInput): Problem {
  return {
    code: 'input-invalid',
    what: `Input "${name}" ${seen(field, text)}; allowed: ${allowed}.`,
    remedy: yamlLine(name, field, example),
  };
}

/** Lines, commands and addresses may hold secrets: those are told without being shown. */
function seen(field: Field<unknown>, text: string): string {
  if (field.kind === 'lines') return 'has a line that is not allowed';
  if (field.kind === 'address') return 'is no address that can be taken';
  return field.kind === 'command' ? 'cannot be run as it stands' : `is ${JSON.stringify(text)}`;
}

function yamlLine(name: string, field: Field<unknown>, example = field.example): string {
  if (!example.includes('"')) return `with: { ${name}: ${JSON.stringify(example)} }`;
  if (/^[ -&(-~]*$/.test(example)) return `with: { ${name}: '${example}' }`;
  // Quoted once more, a secret with a quote in it would not be what the runner hides.
  return `with:\n  ${name}: |-\n    ${example.replaceAll('\n', '\n    ')}`;
}
