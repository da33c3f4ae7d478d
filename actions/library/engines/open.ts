import type { Parts } from '../aws/parts.ts';
import type { InputsOf } from '../host/spec.ts';
import { ambientVariables } from '../system/environment.ts';
import { type PrivateFolder, privateFolder } from '../system/private-folder.ts';
import type { Problem } from '../text/errors.ts';
import { childEnvironment } from './child-environment.ts';
import type { Engine } from './engine.ts';
import type { engineInputs } from './inputs.ts';
import { directoryOf, type ProjectPlace } from './project-place.ts';
import { refusedVariables, toolSettings } from './terraform/refused-environment.ts';
import { terraformEngine } from './terraform/terraform.ts';

/** What an action says of its tool and project. */
export interface EngineWish extends InputsOf<typeof engineInputs> {
  readonly environment: string;
  readonly variableFiles: readonly string[];
  readonly roleToAssume: string | undefined;
}

/** A tool ready to run in a project, and a folder of ours alone beside it. */
export interface OpenedEngine {
  readonly engine: Engine;
  readonly folder: PrivateFolder;
}

/** What the job's environment holds that would change a plan behind its inputs' back. */
export function environmentProblems(): Problem[] {
  return refusedVariables(ambientVariables().keys());
}

/**
 * Works with the tool. With a role its children take that on by themselves, from a token file, and get no keys;
 * without one they have those of the job. The folder and all in it is gone at the end.
 */
export async function withEngine<T>(
  wish: EngineWish,
  { place, ...parts }: Parts & { readonly place: ProjectPlace },
  work: (opened: OpenedEngine) => Promise<T>,
): Promise<T> {
  using folder = privateFolder('adhoc-plan');
  const open = (cloud: Readonly<Record<string, string>> | 'ambient') =>
    work({ folder, engine: engineFor(wish, { parts, place, folder, cloud }) });
  if (wish.roleToAssume === undefined) return await open('ambient');
  const { sessionName, withTokenFile } = await import('../aws/token-file.ts');
  const name = sessionName(parts.action, parts.site.identity.runId);
  const role = { roleArn: wish.roleToAssume, sessionName: name, region: parts.aws.region };
  return await withTokenFile(role, { ...parts, folder }, open);
}

interface Around {
  readonly parts: Parts;
  readonly place: ProjectPlace;
  readonly folder: PrivateFolder;
  readonly cloud: Readonly<Record<string, string>> | 'ambient';
}

function engineFor(wish: EngineWish, { parts, place, folder, cloud }: Around): Engine {
  const { clock, signal, site, aws } = parts;
  const { tool, environment, workspace, parallelism } = wish;
  const choice = { from: ambientVariables(), settings: toolSettings, named: wish.childEnvironment };
  const region = { AWS_REGION: aws.region, AWS_DEFAULT_REGION: aws.region };
  return terraformEngine({
    ...{ tool, folder, clock, signal },
    environment: { ...childEnvironment({ ...choice, cloud }), ...region },
    line: (text) => site.line(text),
    project: {
      directory: directoryOf(place),
      directoryName: wish.workingDirectory,
      environment,
      backendConfig: wish.backendConfig,
      ...(workspace === undefined
        ? {}
        : { workspace: workspace.replaceAll('{environment}', environment) }),
      variables: wish.variables,
      variableFiles: wish.variableFiles,
      lockTimeoutMs: wish.lockTimeout,
      ...(parallelism === undefined ? {} : { parallelism }),
    },
  });
}
