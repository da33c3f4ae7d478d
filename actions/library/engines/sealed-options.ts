import type { PlanOptions } from '../review/planned-changes.ts';
import type { Json } from '../sealed-plan/json.ts';
import { departure, type Schema, type Shaped } from '../sealed-plan/shape.ts';
import { listOf, members, oneOf, text } from '../sealed-plan/shapes.ts';
import { RefusedError } from '../text/errors.ts';

type Members = { readonly [name: string]: Json };

/** What a plan was asked for with, as it is sealed: what its page shows, and the settings of its engine. */
export interface SealedOptions {
  readonly options: PlanOptions;
  /** As `sealedOptions` of the planner gave them; read by that engine alone. */
  readonly settings: Members;
}

const schema = members({
  operation: oneOf(['create-update', 'destroy'], 'What the plan was asked for.'),
  targets: listOf(text('An address.'), 'The only resources that were planned.'),
  replace: listOf(text('An address.'), 'What is replaced because somebody asked for it.'),
  refresh: { type: 'boolean', description: 'Whether the plan looked at what is there.' } as const,
});

/** Both lie side by side: settings must have other names than options. */
export function sealOptions({ options, settings }: SealedOptions): Json {
  const { operation, targets, replace, refresh } = options;
  return { operation, targets, replace, refresh, ...settings };
}

/** The sealed form again. @throws RefusedError `plan-format-unknown`. */
export function readOptions(sealed: Json): SealedOptions {
  const all = Object.entries(typeof sealed === 'object' && sealed !== null ? sealed : {});
  const isOption = ([name]: readonly [string, Json]) => Object.hasOwn(schema.properties, name);
  const options = Object.fromEntries(all.filter(isOption));
  const settings = Object.fromEntries(all.filter((one) => !isOption(one)));
  return { options: readSealed(schema, options), settings };
}

/** The folder of the project that was planned, for its page; undefined where the settings of an engine name none. */
export function plannedFolder(sealed: Json): string | undefined {
  const { directory } = readOptions(sealed).settings;
  return typeof directory === 'string' ? directory : undefined;
}

/**
 * A sealed value, held against its schema: the seal vouches for who wrote it, and not for which version of the
 * suite that was.
 * @throws RefusedError `plan-format-unknown`.
 */
export function readSealed<const S extends Schema>(shape: S, sealed: Json): Shaped<S> {
  const wrong = departure(shape, sealed);
  if (wrong === undefined) return sealed as Shaped<S>;
  throw new RefusedError({
    code: 'plan-format-unknown',
    what: `The options of the plan are not those that this version of the suite reads: ${wrong}.`,
    remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
  });
}
