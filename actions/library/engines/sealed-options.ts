import type { PlanFacts } from '../review/plan-facts.ts';
import type { PlanOptions } from '../review/planned-changes.ts';
import type { Json } from '../sealed-plan/json.ts';
import { departure, type Schema, type Shaped } from '../sealed-plan/shape.ts';
import { listOf, matching, members, oneOf, text } from '../sealed-plan/shapes.ts';
import { RefusedError } from '../text/errors.ts';

type Members = { readonly [name: string]: Json };

/** What a plan was asked for with, as it is sealed: what its page shows, and the settings of its engine. */
export interface SealedOptions {
  readonly options: PlanOptions;
  /** As `sealedOptions` of the planner gave them; read by that engine alone. */
  readonly settings: Members;
  /** The commit whose files were planned, where that is not the one that the run is for. */
  readonly checkedOut?: string | undefined;
}

const schema = members({
  operation: oneOf(['create-update', 'destroy'], 'What the plan was asked for.'),
  targets: listOf(text('An address.'), 'The only resources that were planned.'),
  replace: listOf(text('An address.'), 'What is replaced because somebody asked for it.'),
  refresh: { type: 'boolean', description: 'Whether the plan looked at what is there.' } as const,
});

const commit = matching('^[0-9a-f]{40}([0-9a-f]{24})?$', 'The commit whose files were planned.');

/** Both lie side by side: settings must have other names than options. */
export function sealOptions({ options, settings, checkedOut }: SealedOptions): Json {
  const { operation, targets, replace, refresh } = options;
  const sealed = { operation, targets, replace, refresh, ...settings };
  return checkedOut === undefined ? sealed : { ...sealed, checkedOut };
}

/** The sealed form again. @throws RefusedError `plan-format-unknown`. */
export function readOptions(sealed: Json): SealedOptions {
  const all = Object.entries(typeof sealed === 'object' && sealed !== null ? sealed : {});
  const isOption = ([name]: readonly [string, Json]) => Object.hasOwn(schema.properties, name);
  const options = Object.fromEntries(all.filter(isOption));
  const { checkedOut, ...settings } = Object.fromEntries(all.filter((one) => !isOption(one)));
  const read = { options: readSealed(schema, options), settings };
  return checkedOut === undefined ? read : { ...read, checkedOut: readSealed(commit, checkedOut) };
}

/** What was planned, for its page: the folder is undefined where the settings of an engine name none. */
export function plannedFiles(sealed: Json): Pick<PlanFacts, 'folder' | 'checkedOut'> {
  const { settings, checkedOut } = readOptions(sealed);
  const { directory } = settings;
  return { folder: typeof directory === 'string' ? directory : undefined, checkedOut };
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
