import type { RoleForChildren } from '../library/aws/role-for-children.ts';
import { childEnvironment } from '../library/engines/child-environment.ts';
import type { Engine, ToolIdentity } from '../library/engines/engine.ts';
import type { SealedOptions } from '../library/engines/sealed-options.ts';
import type { Project } from '../library/engines/terraform/project.ts';
import { toolSettings } from '../library/engines/terraform/refused-environment.ts';
import { terraformEngine } from '../library/engines/terraform/terraform.ts';
import { RefusedError } from '../library/text/errors.ts';
import type { ApplyParts } from './parts.ts';

/** How the tool is run: what it sees, and what ends it. */
export interface ToolRun {
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** What the tool may see of the job, with the role's credentials where one is given, until `ended`. */
export async function environmentFor(
  parts: ApplyParts,
  ended: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const { inputs, machine, aws, action, site, clock, folder } = parts;
  const { roleToAssume: roleArn, childEnvironment: named } = inputs;
  const role = roleArn && { roleArn, region: aws.region, action, site, clock, folder };
  const cloud = role ? await cloudOf(role, ended) : 'ambient';
  return childEnvironment({ from: machine.variables, settings: toolSettings, named, cloud });
}

async function cloudOf(role: RoleForChildren, ended: AbortSignal) {
  const { roleForChildren } = await import('../library/aws/role-for-children.ts');
  return roleForChildren(role, ended);
}

/** The project of a plan at `directory`, as it was planned. */
export function projectOf(
  sealed: SealedOptions,
  directory: string,
  { inputs }: ApplyParts,
): Project {
  const { backendConfig, workspace, parallelism, variableFiles } = sealed;
  return {
    directory,
    directoryName: sealed.directory || '.',
    environment: inputs.environment,
    backendConfig,
    variables: inputs.variables,
    variableFiles,
    lockTimeoutMs: inputs.lockTimeout,
    ...(workspace === null ? {} : { workspace }),
    ...(parallelism === null ? {} : { parallelism }),
  };
}

/** @throws UserError `tool-not-found`. */
export function engineFor(
  tool: ToolIdentity['tool'],
  project: Project,
  { run, parts }: { readonly run: ToolRun; readonly parts: ApplyParts },
): Engine {
  const { folder, clock, site } = parts;
  const line = (text: string) => site.line(text);
  return terraformEngine({ tool, project, folder, clock, line, ...run });
}

/** @throws RefusedError `plan-tool-unknown` for a plan of a tool that this version does not apply. */
export function knownTool({ name }: { readonly name: string }): ToolIdentity['tool'] {
  if (name === 'terraform' || name === 'opentofu') return name;
  throw new RefusedError({
    code: 'plan-tool-unknown',
    what: `The plan was made by ${JSON.stringify(name)}; this version of the suite applies plans of terraform and opentofu.`,
    remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
  });
}
