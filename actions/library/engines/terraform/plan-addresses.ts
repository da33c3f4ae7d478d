import { type Address, addressText, readAddress, type Step, withoutKey } from './address.ts';
import type { ModuleJson, PlanJson, StateModuleJson } from './plan-json.ts';

/** What may be addressed in a project, by its configuration, its state and what is planned. */
export interface PlanAddresses {
  /** What a target may be. */
  readonly selectable: ReadonlySet<string>;
  /** Single resources. */
  readonly instances: ReadonlySet<string>;
}

export function addressesIn(plan: PlanJson): PlanAddresses {
  const told = [...(plan.resource_changes ?? []), ...(plan.resource_drift ?? [])];
  const instances = new Set([
    ...told.map(({ address }) => address),
    ...instancesIn(plan.prior_state?.values?.root_module),
    ...instancesIn(plan.planned_values?.root_module),
  ]);
  const read = [...instances].map(readAddress).filter((address) => address !== undefined);
  const within = { modules: [], keyed: new Set(read.flatMap(keyedModules)) };
  const ofConfiguration = configured(plan.configuration?.root_module, within);
  return { selectable: new Set([...read.flatMap(selectorsOf), ...ofConfiguration]), instances };
}

function instancesIn(module: StateModuleJson | undefined): string[] {
  const { resources = [], child_modules: children = [] } = module ?? {};
  return [...resources.map(({ address }) => address), ...children.flatMap(instancesIn)];
}

/**
 * All that selects an instance: a module without key stands for all of its instances only at the end of an address,
 * or where there is no key in it at all. Source: hashicorp/terraform, internal/addrs, `TargetContains`.
 */
function selectorsOf({ modules, resource }: Address): string[] {
  const ofModules = modules.flatMap((step, at) => {
    const above = modules.slice(0, at);
    const bare = [...above, step].map(withoutKey);
    return [[...above, step], [...above, withoutKey(step)], bare].map((path) =>
      addressText({ modules: path }),
    );
  });
  const ofResource = resource ? [resource, withoutKey(resource)] : [];
  return [...ofModules, ...ofResource.map((one) => addressText({ modules, resource: one }))];
}

/** Paths, without keys, of modules that are there once for each key. */
function keyedModules({ modules }: Address): string[] {
  return modules.flatMap(({ key }, at) =>
    key === '' ? [] : [addressText({ modules: modules.slice(0, at + 1).map(withoutKey) })],
  );
}

interface Within {
  readonly modules: readonly Step[];
  /** Modules whose content is addressed with a key, by their instances: the configuration does not always tell. */
  readonly keyed: ReadonlySet<string>;
}

/** What is declared, also where there is no instance of it. */
function configured(module: ModuleJson | undefined, { modules, keyed }: Within): string[] {
  const { resources = [], module_calls: calls = {} } = module ?? {};
  const own = resources.map((one) =>
    addressText({ modules, resource: { name: nameOf(one), key: '' } }),
  );
  const inner = Object.entries(calls).flatMap(([name, call]) => {
    const path = [...modules, { name: `module.${name}`, key: '' }];
    const text = addressText({ modules: path });
    const repeats = keyed.has(text) || 'for_each_expression' in call || 'count_expression' in call;
    return repeats ? [text] : [text, ...configured(call.module, { modules: path, keyed })];
  });
  return [...own, ...inner];
}

function nameOf({ mode, type, name }: { mode: string; type: string; name: string }): string {
  return mode === 'managed' ? `${type}.${name}` : `${mode}.${type}.${name}`;
}
