import type { PlanOptions } from '../review/planned-changes.ts';
import type { Json } from '../sealed-plan/json.ts';
import { departure, type Shaped } from '../sealed-plan/shape.ts';
import { listOf, matching, members, oneOf, orNull, text, whole } from '../sealed-plan/shapes.ts';
import { RefusedError } from '../text/errors.ts';
import type { SavedPlan } from './engine.ts';

/** What an apply must know again of how its plan was made, beside what the manifest says. */
export const sealedOptionsSchema = members({
  operation: oneOf(['create-update', 'destroy'], 'What the plan was asked for.'),
  targets: listOf(text('An address.'), 'The only resources that were planned.'),
  replace: listOf(text('An address.'), 'What is replaced because somebody asked for it.'),
  refresh: { type: 'boolean', description: 'Whether the plan looked at what is there.' } as const,
  directory: matching(
    '^(?!/)(?!.*(^|/)\\.\\.(/|$))',
    'Where the tool is started, below the path of the plan; empty for that itself.',
  ),
  backendConfig: listOf(text('Setting or file.'), 'Where the state lies, as the workflow says it.'),
  workspace: orNull(text('Workspace of the state.')),
  parallelism: orNull(whole(1, 'How many things the tool does at once.')),
  variableFiles: listOf(text('A file.'), 'Relative to the directory.'),
  earlierLockFile: orNull(text('The lock file that was applied last, to show what changes in it.')),
});

/** The private part's `options`, for an engine that reads a project. */
export type SealedOptions = Shaped<typeof sealedOptionsSchema>;

/** @throws RefusedError `plan-format-unknown` for options that another version of the suite wrote. */
export function readSealedOptions(options: Json): SealedOptions {
  const wrong = departure(sealedOptionsSchema, options);
  if (wrong === undefined) return options as unknown as SealedOptions;
  throw new RefusedError({
    code: 'plan-format-unknown',
    what: `The options of the plan are not those that this version of the suite reads: ${wrong}.`,
    remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
  });
}

/** The options that the summary shows. */
export function planOptions(sealed: SealedOptions): PlanOptions {
  const { operation, targets, replace, refresh } = sealed;
  return { operation, targets, replace, refresh };
}

/** The saved plan as its engine takes it; `maskKey` in hexadecimal digits, as it is sealed. */
export function savedPlan(
  sealed: SealedOptions,
  { planFile, maskKey }: { readonly planFile: string; readonly maskKey: string },
): SavedPlan {
  const { earlierLockFile } = sealed;
  return {
    options: planOptions(sealed),
    planFile,
    maskKey: Buffer.from(maskKey, 'hex'),
    ...(earlierLockFile === null ? {} : { earlierLockFile }),
  };
}
