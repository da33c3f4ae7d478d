import { parseDuration } from '../text/duration.ts';
import type { Problem } from '../text/errors.ts';

/**
 * The input language. An input is declared once, here and in a spec: its prose, default, kind and
 * allowed values are what action.yml, the READMEs and the parser are made from.
 * Inputs are strings on every platform; `parse` makes the value or says what is allowed instead.
 */
export interface Field<T> {
  readonly prose: string;
  /** For tables: `duration`, `list`, `one of a, b`. */
  readonly kind: string;
  readonly allowed: string;
  readonly required: boolean;
  /** As it would stand in YAML. */
  readonly default?: string;
  readonly example: string;
  parse(text: string): Parsed<T>;
  /** The value when the input is empty and has no default. */
  readonly absent: T;
  /** What is wrong with a value that is right by itself, beside the others or in this job. */
  crossCheck?(value: T, inputs: RightInputs): readonly Problem[];
}

/** Parsed inputs by their names in YAML, without those that are wrong by themselves. */
export type RightInputs = ReadonlyMap<string, unknown>;

export type Parsed<T> =
  | { readonly value: T }
  | {
      readonly wrong: string;
      /** What was meant, as it can be written; else the field's own example is shown. */
      readonly example?: string;
    };

export interface Declared {
  readonly prose: string;
  readonly default?: string;
  readonly example?: string;
}

/** An input that is neither required nor has a default may be absent. */
type Optional<D, T> = D extends { required: true } | { default: string } ? T : T | undefined;

type Shape<T> = Pick<Field<T>, 'kind' | 'allowed' | 'example' | 'parse' | 'absent'>;

/** A field of a kind that is declared elsewhere. */
export function field<T>(declared: Declared & { required?: true }, shape: Shape<T>): Field<T> {
  return {
    ...shape,
    prose: declared.prose,
    required: declared.required ?? false,
    example: declared.example ?? declared.default ?? shape.example,
    ...(declared.default === undefined ? {} : { default: declared.default }),
  };
}

/** A field whose absence shows in its type. */
function optionalField<T, D extends Declared & { required?: true }>(
  declared: D,
  shape: Omit<Shape<T>, 'absent'>,
): Field<Optional<D, T>> {
  const absent = undefined as T;
  return field<T>(declared, { ...shape, absent }) as Field<Optional<D, T>>;
}

interface TextDeclared extends Declared {
  readonly required?: true;
  /** The whole value must match; `allowed` says in words what that means. */
  readonly pattern?: RegExp;
  readonly allowed?: string;
}

/** One line of text. */
export function text<const D extends TextDeclared>(declared: D): Field<Optional<D, string>> {
  const allowed = declared.allowed ?? 'one line of text';
  return optionalField<string, D>(declared, {
    kind: 'text',
    allowed,
    example: 'value',
    parse: (value) =>
      /[\r\n]/.test(value) || (declared.pattern && !declared.pattern.test(value))
        ? { wrong: allowed }
        : { value },
  });
}

/** One of the given words. */
export function choice<const W extends string, const D extends Declared & { required?: true }>(
  words: readonly W[],
  declared: D,
): Field<Optional<D, W>> {
  const allowed = words.join(', ');
  return optionalField<W, D>(declared, {
    kind: `one of ${allowed}`,
    allowed: `one of ${allowed}`,
    example: words[0] ?? '',
    parse: (value) =>
      words.includes(value as W) ? { value: value as W } : { wrong: `one of ${allowed}` },
  });
}

/** `true` or `false`, as YAML 1.2 spells them. */
export function flag(declared: Declared & { default: 'true' | 'false' }): Field<boolean> {
  const allowed = 'true or false';
  return field<boolean>(declared, {
    absent: false,
    kind: 'true or false',
    allowed,
    example: 'true',
    parse: (value) =>
      value === 'true' || value === 'false' ? { value: value === 'true' } : { wrong: allowed },
  });
}

/** A whole number between the bounds, inclusive. */
export function count<const D extends Declared & { required?: true; min: number; max: number }>(
  declared: D,
): Field<Optional<D, number>> {
  const allowed = `a whole number from ${declared.min} to ${declared.max}`;
  return optionalField<number, D>(declared, {
    kind: 'number',
    allowed,
    example: String(declared.min),
    parse: (value) => {
      const number = Number(value);
      const fits = /^\d+$/.test(value) && number >= declared.min && number <= declared.max;
      return fits ? { value: number } : { wrong: allowed };
    },
  });
}

/** A length of time, kept in milliseconds. */
export function duration<const D extends Declared & { required?: true }>(
  declared: D,
): Field<Optional<D, number>> {
  const allowed = 'a duration such as 90s, 15m or 1h30m';
  return optionalField<number, D>(declared, {
    kind: 'duration',
    allowed,
    example: '15m',
    parse: (value) => {
      const ms = parseDuration(value);
      return ms === undefined || ms === 0 ? { wrong: allowed } : { value: ms };
    },
  });
}

interface ListDeclared extends Declared {
  /** Every item must match. */
  readonly pattern?: RegExp;
  /** What one item is. */
  readonly item: string;
}

/** Items divided by commas or line breaks; empty ones are dropped, so an absent list is empty. */
export function list(declared: ListDeclared): Field<readonly string[]> {
  const allowed = `${declared.item}, several divided by commas or line breaks`;
  return field<readonly string[]>(declared, {
    kind: 'list',
    allowed,
    example: 'one, two',
    absent: [],
    parse: (value) => {
      const items = value.split(/[,\r\n]/).map((item) => item.trim());
      const filled = items.filter((item) => item !== '');
      const odd = filled.filter((item) => declared.pattern && !declared.pattern.test(item));
      if (filled.length === 0) return { wrong: allowed };
      if (odd.length === 0) return { value: filled };
      return { wrong: `${allowed} (not ${odd.map((item) => JSON.stringify(item)).join(', ')})` };
    },
  });
}
