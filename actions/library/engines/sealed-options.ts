import type { PlanOptions } from '../review/planned-changes.ts';
import type { Json } from '../sealed-plan/json.ts';
import { departure } from '../sealed-plan/shape.ts';
import { listOf, matching, members, oneOf, orNull, text } from '../sealed-plan/shapes.ts';
import { RefusedError } from '../text/errors.ts';

/** What a plan was asked for with, as it is sealed: what an apply must do alike, and what its page shows. */
export interface SealedOptions extends PlanOptions {
  /** Below the project's top level, divided by slashes; empty for the top level itself. */
  readonly directory: string;
  readonly workspace: string | null;
  readonly backendConfig: readonly string[];
  readonly variableFiles: readonly string[];
}

const schema = members({
  operation: oneOf(['create-update', 'destroy'], 'What the plan was asked for.'),
  targets: listOf(text('An address.'), 'The only resources that were planned.'),
  replace: listOf(text('An address.'), 'What is replaced because somebody asked for it.'),
  refresh: { type: 'boolean', description: 'Whether the plan looked at what is there.' } as const,
  directory: matching('^(?!/)(?!.*(^|/)\\.\\.(/|$))', 'Where the tool is started.'),
  workspace: orNull(text('Workspace of the state.')),
  backendConfig: listOf(text('Setting or file.'), 'Where the state lies, as the workflow says it.'),
  variableFiles: listOf(text('A file.'), 'Relative to the directory.'),
});

/**
 * The sealed form again. The seal vouches for who wrote it, and not for which version of the suite that was.
 * @throws RefusedError `plan-format-unknown`.
 */
export function readOptions(sealed: Json): SealedOptions {
  const wrong = departure(schema, sealed);
  if (wrong === undefined) return sealed as unknown as SealedOptions;
  throw new RefusedError({
    code: 'plan-format-unknown',
    what: `The options of the plan are not those that this version of the suite reads: ${wrong}.`,
    remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
  });
}

/** Those of them that its summary shows. */
export function planOptions({ operation, targets, replace, refresh }: SealedOptions): PlanOptions {
  return { operation, targets, replace, refresh };
}

/** The name of the plan file among the tool's files. */
export const planFileName = 'plan';
