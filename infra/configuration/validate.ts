import { Ajv, type ErrorObject } from 'ajv';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** What a schema finds. */
export interface Departures {
  readonly problems: readonly Problem[];
  /** Nothing is missing or of another type: what several values together show can be looked at as well. */
  readonly hasShape: boolean;
}

/** Everything in which `value` departs from the schema; its defaults are filled in. */
export function validate(schema: object, value: unknown): Departures {
  const ajv = new Ajv({ allErrors: true, useDefaults: true, verbose: true });
  ajv.addVocabulary(['allowed', 'write', 'instead']);
  const check = ajv.compile(schema);
  check(value);
  const errors = check.errors ?? [];
  const hasShape = errors.every(({ keyword }) => keyword !== 'type' && keyword !== 'required');
  return { problems: errors.map(problemOf), hasShape };
}

interface Described {
  readonly allowed?: string;
  readonly write?: string;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly instead?: Readonly<Record<string, string>>;
}

function problemOf(error: ErrorObject): Problem {
  const parent = (error.parentSchema ?? {}) as Described;
  const place = placeOf(error.instancePath);
  if (error.keyword === 'required') return missing(place, error.params.missingProperty, parent);
  if (error.keyword === 'additionalProperties')
    return unknownKey(place, error.params.additionalProperty, parent);
  const seen = JSON.stringify(error.data) ?? 'nothing';
  return {
    what: `${place || 'The file'} is ${seen.slice(0, 100)}; allowed is ${allowedBy(parent, error)}.`,
    remedy: parent.write ? `Write \`${parent.write}\`.` : 'Write a value that is allowed.',
  };
}

function allowedBy(schema: Described, { message, keyword }: ErrorObject): string {
  if (keyword === 'type') return `a value of type ${schema.type}`;
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(', ');
  return schema.allowed ?? `what ${message}`;
}

function missing(place: string, key: string, parent: Described): Problem {
  const property = parent.properties?.[key];
  const line = property?.write ?? `${key}: ${property?.enum?.[0] ?? `<${property?.type}>`}`;
  return { what: `${within(place, key)} is missing.`, remedy: `Write \`${line}\`.` };
}

function unknownKey(place: string, key: string, parent: Described): Problem {
  const instead = parent.instead?.[key];
  if (instead) return { what: `${within(place, key)} is no setting here.`, remedy: instead };
  const known = Object.keys(parent.properties ?? {});
  const meant = nearest(key, known);
  return {
    what: `${within(place, key)} is no setting.`,
    remedy: meant ? `Did you mean \`${meant}\`?` : `There are ${known.join(', ')}.`,
  };
}

function within(place: string, key: string): string {
  return place ? `${place}.${key}` : key;
}

/** `services.web.port` of the JSON pointer `/services/web/port`. */
export function placeOf(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}
