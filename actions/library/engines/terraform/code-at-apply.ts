import type { CodeAtApply } from '../../review/planned-changes.ts';
import { codeKeysIn } from './code-settings.ts';
import type { ModuleJson, PlanJson, ResourceJson } from './plan-json.ts';

/**
 * The programs that an apply starts besides the providers. Provisioners stand in no change of the plan's JSON, only
 * under its configuration, and there without a word of when they run: so each counts for every change but an update.
 */
export function codeAtApply(plan: PlanJson): CodeAtApply[] {
  const root = plan.configuration?.root_module;
  const ofResources = (plan.resource_changes ?? []).flatMap((resource) => [
    ...provisionersOf(resource, root),
    ...externalRead(resource),
  ]);
  return [...ofResources, ...credentialsOf(plan)];
}

/** Providers whose credentials come from a file or a program that the project names. */
function credentialsOf({ configuration }: PlanJson): CodeAtApply[] {
  const providers = Object.entries(configuration?.provider_config ?? {});
  return providers.flatMap(([address, { expressions = {} }]) => {
    const names = new Set(codeKeysIn(JSON.stringify(expressions)).map(({ name }) => name));
    return [...names].map((name) => ({
      address,
      what: `may start a program for its credentials: ${name}`,
    }));
  });
}

function provisionersOf(resource: ResourceJson, root: ModuleJson | undefined): CodeAtApply[] {
  const { address, change, mode, type, name } = resource;
  if (!change.actions.some((action) => action === 'create' || action === 'delete')) return [];
  const module = moduleAt(root, resource.module_address ?? '');
  const declared = module?.resources?.find(
    (other) => other.type === type && other.name === name && other.mode === mode,
  );
  const kinds = (declared?.provisioners ?? []).map((provisioner) => provisioner.type);
  return kinds.map((kind) => ({ address, what: `runs a provisioner: ${kind}` }));
}

function externalRead({ address, mode, type, change }: ResourceJson): CodeAtApply[] {
  const isProgram = mode === 'data' && type === 'external' && change.actions.includes('read');
  return isProgram ? [{ address, what: 'runs a program: external data source' }] : [];
}

/** `module.a["x.y"].module.b[0]` is the module `b` called in the module `a`. */
function moduleAt(root: ModuleJson | undefined, address: string): ModuleJson | undefined {
  const names = address
    .replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '')
    .split('.')
    .filter((_, index) => index % 2 === 1);
  return names.reduce((module, name) => module?.module_calls?.[name]?.module, root);
}
