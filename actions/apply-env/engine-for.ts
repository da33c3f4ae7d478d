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

/** Works with what the tool may see of the job: with a role, that one by a token file and no key. */
export async function withToolEnvironment<T>(
  parts: ApplyParts,
  work: (environment: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const { inputs, machine, aws, action, site } = parts;
  const { roleToAssume: roleArn, childEnvironment: named } = inputs;
  const choice = { from: machine.variables, settings: toolSettings, named };
  const { region } = aws;
  const here = { AWS_REGION: region, AWS_DEFAULT_REGION: region };
  const open = (cloud: Readonly<Record<string, string>> | 'ambient') =>
    work({ ...childEnvironment({ ...choice, cloud }), ...here });
  if (roleArn === undefined) return open('ambient');
  const { sessionName, withTokenFile } = await import('../library/aws/token-file.ts');
  const role = { roleArn, region, sessionName: sessionName(action, site.identity.runId) };
  return withTokenFile(role, parts, open);
}

/** The project of a plan at `directory`, as it was planned. */
export function projectOf(
  sealed: SealedOptions,
  directory: string,
  { inputs }: ApplyParts,
): Project {
  const { backendConfig, workspace, variableFiles } = sealed;
  const { environment, parallelism } = inputs;
  return {
    directory,
    directoryName: sealed.directory || '.',
    environment,
    backendConfig,
    variables: inputs.variables,
    variableFiles,
    lockTimeoutMs: inputs.lockTimeout,
    ...(workspace === null
      ? {}
      : { workspace: workspace.replaceAll('{environment}', environment) }),
    ...(parallelism === undefined ? {} : { parallelism }),
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
