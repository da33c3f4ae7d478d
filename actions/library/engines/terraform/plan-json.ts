import type { Json } from '../../review/planned-changes.ts';
import { secretTexts } from '../../review/secret-texts.ts';
import { RemoteError } from '../../text/errors.ts';

/**
 * The documented form of a saved plan, `show -json`, as far as it is read here. Members that are not named here are
 * left alone. Source: developer.hashicorp.com/terraform/internals/json-format, format_version 1.
 */
export interface PlanJson {
  readonly format_version: string;
  readonly terraform_version?: string;
  readonly variables?: Readonly<Record<string, { readonly value?: unknown }>>;
  readonly resource_changes?: readonly ResourceJson[];
  readonly resource_drift?: readonly ResourceJson[];
  /** Where changes of the plan take their values from. Absent where there is nothing. */
  readonly relevant_attributes?: readonly {
    readonly resource: string;
    readonly attribute?: readonly (string | number)[];
  }[];
  readonly deferred_changes?: readonly { reason?: string; resource_change?: ResourceJson }[];
  readonly output_changes?: Readonly<Record<string, ChangeJson>>;
  readonly checks?: readonly CheckJson[];
  readonly configuration?: {
    readonly root_module?: ModuleJson;
    /** Of all modules, by the module's path and the provider's name. */
    readonly provider_config?: Readonly<Record<string, { readonly expressions?: unknown }>>;
  };
  /** What there was before, all of it, whatever the plan is limited to. */
  readonly prior_state?: { readonly values?: { readonly root_module?: StateModuleJson } };
  readonly planned_values?: { readonly root_module?: StateModuleJson };
  /** Absent from OpenTofu's. */
  readonly complete?: boolean;
  readonly errored?: boolean;
}

export interface ResourceJson {
  readonly address: string;
  readonly previous_address?: string;
  readonly module_address?: string;
  readonly mode?: string;
  readonly type: string;
  readonly name: string;
  readonly deposed?: string;
  readonly action_reason?: string;
  readonly change: ChangeJson;
}

export interface ChangeJson {
  readonly actions: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
  readonly after_unknown?: Json;
  readonly before_sensitive?: Json;
  readonly after_sensitive?: Json;
  readonly replace_paths?: readonly (readonly (string | number)[])[];
  readonly importing?: { readonly id?: string };
}

export interface CheckJson {
  readonly address?: { readonly to_display?: string };
  readonly status?: string;
  readonly instances?: readonly {
    readonly problems?: readonly { readonly message?: string }[];
  }[];
}

export interface StateModuleJson {
  readonly resources?: readonly { readonly address: string }[];
  readonly child_modules?: readonly StateModuleJson[];
}

export interface ModuleJson {
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly provisioners?: readonly { readonly type: string }[];
  }[];
  readonly module_calls?: Readonly<Record<string, ModuleCallJson>>;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface ModuleCallJson {
  readonly module?: ModuleJson;
  readonly for_each_expression?: unknown;
  readonly count_expression?: unknown;
}

/** Reads a plan's JSON: another major version of the form means something else, so it is refused. */
export function readPlanJson(text: string): PlanJson {
  const plan = JSON.parse(text) as PlanJson;
  const version = String(plan.format_version);
  if (!version.startsWith('1.'))
    throw unknownFormat(`format_version is ${JSON.stringify(version)}`);
  if (plan.errored) throw unfinished();
  return plan;
}

/** Both tools also save a plan that they could not make to its end, to look at. */
function unfinished(): RemoteError {
  return new RemoteError({
    code: 'plan-failed',
    what: 'The saved plan is one that could not be made to its end ("errored").',
    remedy: 'Mend what its planning complained of, and plan again.',
  });
}

/** Nothing that is not understood may look like "no change". */
export function unknownFormat(what: string): RemoteError {
  return new RemoteError({
    code: 'plan-format-unknown',
    what: `The saved plan is of a form that is not known here: ${what}; allowed: format_version 1.x.`,
    remedy: 'Use a version of the tool that this suite supports, or a newer version of the suite.',
  });
}

/** The texts in a plan that its summary hides, of everything that it tells of. */
export function secretsIn(plan: PlanJson): string[] {
  const resources = [...(plan.resource_changes ?? []), ...(plan.resource_drift ?? [])];
  const changes = resources.map(({ change }) => ({ path: [], change }));
  const outputs = Object.entries(plan.output_changes ?? {});
  const all = [...changes, ...outputs.map(([name, change]) => ({ path: [name], change }))];
  return [
    ...all.flatMap(({ path, change }) => [
      ...secretTexts({ path, value: change.before, sensitive: change.before_sensitive }),
      ...secretTexts({ path, value: change.after, sensitive: change.after_sensitive }),
    ]),
    ...secretVariables(plan),
  ];
}

function secretVariables({ variables = {}, configuration }: PlanJson): string[] {
  const declared = configuration?.root_module?.variables ?? {};
  return Object.entries(variables).flatMap(([name, { value }]) =>
    secretTexts({
      path: [name],
      value: value as Json,
      sensitive: (declared[name] as { sensitive?: boolean } | undefined)?.sensitive,
    }),
  );
}

/** The root module's variables. */
export function declaredVariables(plan: PlanJson): string[] {
  return Object.keys(plan.configuration?.root_module?.variables ?? {}).toSorted();
}

/**
 * The given variables that have to be given again at apply: those whose value the plan does not hold. That is what
 * both tools do with ephemeral ones, and only one of them says which these are. A variable that was changed since
 * the plan is among them as well, so that the tool refuses it.
 */
export function neededAtApply(
  plan: PlanJson,
  given: ReadonlyMap<string, string>,
): Map<string, string> {
  const held = plan.variables ?? {};
  const isHeld = ([name, text]: [string, string]) => {
    const value = Object.hasOwn(held, name) ? held[name]?.value : undefined;
    return value !== undefined && (String(value) === text || sameJson(value, text));
  };
  return new Map([...given].filter((entry) => !isHeld(entry)));
}

function sameJson(value: unknown, text: string): boolean {
  try {
    return JSON.stringify(value) === JSON.stringify(JSON.parse(text));
  } catch {
    return false;
  }
}
