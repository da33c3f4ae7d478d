import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { appProblems } from './app-rules.ts';
import { type AppConfiguration, appSchema } from './app-schema.ts';
import { baseProblems } from './base-rules.ts';
import { type BaseConfiguration, baseSchema, type Kind } from './base-schema.ts';
import { bootstrapProblems } from './bootstrap-rules.ts';
import { type BootstrapConfiguration, bootstrapSchema } from './bootstrap-schema.ts';
import { engineOf } from './database-schema.ts';
import { ConfigurationError, type Problem } from './problem.ts';
import { validate } from './validate.ts';

export type EnvironmentConfiguration = BaseConfiguration | AppConfiguration;
export type Configuration = EnvironmentConfiguration | BootstrapConfiguration;

/** What a run says beside the file, such as the slot that was reserved or the name of one of many environments. */
export interface Beside {
  readonly name?: string | undefined;
  readonly slot?: number | undefined;
}

/** The configuration in a file, whole and valid. Throws ConfigurationError with all that is wrong. */
export function readConfiguration(file: string, beside: Beside): Configuration {
  const document = documentIn(file);
  return configurationOf(file, { ...document, ...given(document, beside) });
}

/** Only an environment has a slot: one that is given to all alike is not for it. */
function given(document: Record<string, unknown>, { name, slot }: Beside): Record<string, unknown> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(slot === undefined || document.layer !== 'app' ? {} : { slot }),
  };
}

function documentIn(file: string): Record<string, unknown> {
  const document = parseDocument(textOf(file));
  const [error] = document.errors;
  if (error) throw new ConfigurationError(file, [{ what: error.message, remedy: 'Mend it.' }]);
  const value: unknown = document.toJS();
  if (typeof value === 'object' && value && !Array.isArray(value)) return { ...value };
  const what = 'It does not hold settings.';
  throw new ConfigurationError(file, [{ what, remedy: 'Write `kind: ad-hoc`, and so on.' }]);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    const what = `It cannot be read: ${(thrown as Error).message}.`;
    throw new ConfigurationError(file, [{ what, remedy: 'Give `-c configuration=<file>`.' }]);
  }
}

/** The values of a file, checked; `value` itself is given the defaults. */
export function configurationOf(file: string, value: Record<string, unknown>): Configuration {
  const problems = problemsOf(value);
  if (problems.length > 0) throw new ConfigurationError(file, problems);
  return value as unknown as Configuration;
}

function problemsOf(value: Record<string, unknown>): readonly Problem[] {
  if (value.layer === 'bootstrap') return problemsOfBootstrap(value);
  return value.layer === 'base' ? problemsOfBase(value) : problemsOfApp(value);
}

function kindOf({ kind }: Record<string, unknown>): Kind {
  return kind === 'prod' ? 'prod' : 'ad-hoc';
}

function problemsOfBootstrap(value: Record<string, unknown>): readonly Problem[] {
  const { problems, hasShape } = validate(bootstrapSchema, value);
  if (!hasShape) return problems;
  return [...problems, ...bootstrapProblems(value as unknown as BootstrapConfiguration)];
}

function problemsOfBase(value: Record<string, unknown>): readonly Problem[] {
  const { problems, hasShape } = validate(baseSchema(kindOf(value), engineOf(value)), value);
  if (!hasShape) return problems;
  return [...problems, ...baseProblems(value as unknown as BaseConfiguration)];
}

function problemsOfApp(value: Record<string, unknown>): readonly Problem[] {
  if (value.layer !== 'app') return validate(layerAlone, value).problems;
  const { problems, hasShape } = validate(appSchema(kindOf(value)), value);
  if (!hasShape) return problems;
  return [...problems, ...appProblems(value as unknown as AppConfiguration)];
}

/** Without a layer there is no schema to hold the rest against. */
const layerAlone = {
  type: 'object',
  properties: { layer: { enum: ['bootstrap', 'base', 'app'] } },
  required: ['layer'],
};
