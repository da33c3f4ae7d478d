import { join } from 'node:path';
import type { Parts } from '../library/aws/parts.ts';
import { childEnvironment } from '../library/engines/child-environment.ts';
import type { Engine, ToolIdentity } from '../library/engines/engine.ts';
import { planFileName, readOptions } from '../library/engines/sealed-options.ts';
import { terraformEngine } from '../library/engines/terraform/terraform.ts';
import { type ChangeSummary, summaryText } from '../library/review/change-summary.ts';
import type { Statement } from '../library/sealed-plan/public-schema.ts';
import { ambientVariables } from '../library/system/environment.ts';
import type { PrivateFolder } from '../library/system/private-folder.ts';
import { RefusedError } from '../library/text/errors.ts';
import type { PlanHere } from './open-plan.ts';

/**
 * What the plan file itself says, which must be what was sealed. Providers are started for it, by the lock file's
 * hashes, and get no credential of any kind.
 */
export async function derive(
  opened: PlanHere,
  folder: PrivateFolder,
  parts: Parts,
): Promise<ChangeSummary> {
  const { operation, targets, replace, refresh, directory } = readOptions(opened.part.options);
  const engine = engineFor(opened, { directory, folder }, parts);
  refuseOtherTool(opened.manifest, await engine.identify());
  const summary = await engine.summarise({
    options: { operation, targets, replace, refresh },
    planFile: join(opened.folder, 'tool', planFileName),
    maskKey: Buffer.from(opened.part.maskKey, 'hex'),
  });
  const sealed = opened.part.summary as unknown as ChangeSummary;
  if (summaryText(summary) !== summaryText(sealed)) throw new RefusedError(differs);
  return summary;
}

const differs = {
  code: 'plan-summary-differs',
  what: 'What the plan does, read again from the plan file, is not what was sealed.',
  remedy:
    'Plan again. If it happens again, the versions of the suite differ between the jobs: pin one.',
};

interface Place {
  readonly directory: string;
  readonly folder: PrivateFolder;
}

function engineFor(
  { manifest, folder: opened }: PlanHere,
  { directory, folder }: Place,
  { clock, signal, site }: Parts,
): Engine {
  return terraformEngine({
    ...{ tool: toolOf(manifest), folder, clock, signal },
    environment: withoutCredentials(),
    line: (text) => site.line(text),
    project: {
      directory: join(opened, 'project', directory),
      directoryName: directory || '.',
      environment: manifest.environment,
      ...{ backendConfig: [], variables: new Map(), variableFiles: [], lockTimeoutMs: 0 },
    },
  });
}

/** Where the mirror of providers is, and nothing that opens a registry, a cloud or a git server. */
function withoutCredentials(): Record<string, string> {
  const harmless = [...ambientVariables()].filter(([name]) => !/^(GIT_|SSH_AUTH_SOCK)/.test(name));
  const choice = { from: new Map(harmless), settings: /^TF_CLI_CONFIG_FILE$/, named: [] };
  // A runner on EC2 would hand its own role to whoever asks.
  const unasked = { AWS_EC2_METADATA_DISABLED: 'true' };
  return { ...childEnvironment({ ...choice, cloud: 'none' }), ...unasked };
}

function toolOf({ tool: { name } }: Statement): ToolIdentity['tool'] {
  if (name === 'terraform' || name === 'opentofu') return name;
  throw new RefusedError({
    code: 'plan-tool-differs',
    what: `The plan was made by ${name}; plans of terraform and opentofu are read here.`,
    remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
  });
}

function refuseOtherTool({ tool: planned }: Statement, { tool, version }: ToolIdentity): void {
  const [here, there] = [`${tool} ${version}`, `${planned.name} ${planned.version}`];
  if (here === there) return;
  throw new RefusedError({
    code: 'plan-tool-differs',
    what: `The plan's tool is ${there}, here it is ${here}.`,
    remedy: 'Set up the same version in both jobs.',
  });
}
