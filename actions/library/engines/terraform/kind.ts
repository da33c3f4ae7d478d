import { join } from 'node:path';
import { type ChildCloud, withChildCloud } from '../child-cloud.ts';
import { childEnvironment } from '../child-environment.ts';
import type { EngineParts, EngineWish, Kind, SealedWish } from '../kind.ts';
import { directoryOf } from '../project-place.ts';
import { readOptions } from '../sealed-options.ts';
import type { TerraformTool } from './dialect.ts';
import type { Project } from './project.ts';
import { refusedVariables, toolSettings } from './refused-environment.ts';
import { readSettings, type TerraformSettings } from './settings.ts';
import { terraformEngine } from './terraform.ts';

/** Terraform or OpenTofu: a program of the machine, which reads the project again when it applies. */
export function terraformKind(tool: TerraformTool): Kind {
  return {
    needsProject: true,
    environmentProblems: refusedVariables,
    withEngine: (wish, { place, ...parts }, work) =>
      withChildCloud(wish.roleToAssume, parts, (cloud) => {
        const toolbox = toolboxOf(parts, seenBy(wish, cloud, parts));
        const where = { directory: directoryOf(place), below: place.below };
        return work(terraformEngine({ tool, ...toolbox, project: plannedProject(wish, where) }));
      }),
    withApplier: (wish, parts, work) => {
      const settings = readSettings(readOptions(wish.plan.part.options).settings);
      const open = (environment: Environment) => {
        const toolbox = toolboxOf(parts, environment);
        return work((root) =>
          terraformEngine({ tool, ...toolbox, project: sealedProject(wish, settings, root) }),
        );
      };
      const { apply } = wish;
      if (!apply) return open(withoutCredentials(parts));
      return withChildCloud(apply.roleToAssume, parts, (cloud) =>
        open(seenBy(apply, cloud, parts)),
      );
    },
  };
}

type Environment = Readonly<Record<string, string>>;

function toolboxOf({ folder, clock, signal, site }: EngineParts, environment: Environment) {
  return { folder, clock, signal, environment, line: (text: string) => site.line(text) };
}

/** What the tool may see of the job. */
function seenBy(
  { childEnvironment: named }: Pick<EngineWish, 'childEnvironment'>,
  cloud: ChildCloud,
  { variables: from, aws: { region } }: EngineParts,
): Environment {
  const chosen = childEnvironment({ from, settings: toolSettings, named, cloud });
  return { ...chosen, AWS_REGION: region, AWS_DEFAULT_REGION: region };
}

/** Where the mirror of providers is, and nothing that opens a registry, a cloud or a git server. */
function withoutCredentials({ variables }: EngineParts): Environment {
  const from = new Map([...variables].filter(([name]) => !/^(GIT_|SSH_AUTH_SOCK)/.test(name)));
  const choice = { from, settings: /^TF_CLI_CONFIG_FILE$/, named: [] };
  // A runner on EC2 would hand its own role to whoever asks.
  const unasked = { AWS_EC2_METADATA_DISABLED: 'true' };
  return { ...childEnvironment({ ...choice, cloud: 'none' }), ...unasked };
}

function plannedProject(wish: EngineWish, where: Pick<Project, 'directory' | 'below'>): Project {
  const { environment, kind, layer, workspace, backendConfig, parallelism } = wish;
  const { variables, variableFiles } = wish;
  return {
    ...where,
    ...{ environment, kind, layer, backendConfig, variables, variableFiles },
    directoryName: wish.workingDirectory,
    lockTimeoutMs: wish.lockTimeout,
    ...(workspace === undefined ? {} : { workspace }),
    ...(parallelism === undefined ? {} : { parallelism }),
  };
}

function sealedProject(
  { plan, apply }: SealedWish,
  { directory: below, workspace, backendConfig, variableFiles }: TerraformSettings,
  root: string,
): Project {
  const { environment, kind, layer } = plan.manifest;
  const { variables = new Map<string, string>(), lockTimeout = 0, parallelism } = apply ?? {};
  return {
    ...{ environment, kind, layer, backendConfig, variables, variableFiles, below },
    directory: join(root, below),
    directoryName: below || '.',
    lockTimeoutMs: lockTimeout,
    ...(workspace === null ? {} : { workspace }),
    ...(parallelism === undefined ? {} : { parallelism }),
  };
}
