import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateKey } from '../../naming/names.ts';
import { type Problem, RefusedError } from '../../text/errors.ts';
import type { DeclaredBackend } from './declared-backend.ts';
import type { Project } from './project.ts';

/** The setting that says where in a backend a state lies, by the backend's name. */
const placeOf: Readonly<Record<string, string>> = {
  s3: 'key',
  azurerm: 'key',
  gcs: 'prefix',
  local: 'path',
  consul: 'path',
  http: 'address',
  kubernetes: 'secret_suffix',
  pg: 'schema_name',
  oss: 'key',
  cos: 'key',
};

/** A backend as `init` remembers it. */
export interface InitialisedBackend {
  readonly type: string;
  /** Null where a setting was not given. */
  readonly settings: Readonly<Record<string, unknown>>;
}

interface Remembered {
  readonly backend?: { readonly type?: string; readonly config?: InitialisedBackend['settings'] };
}

/** What is configured in truth, whatever the sources looked like; undefined where that is no backend. */
export function initialisedBackend(directory: string): InitialisedBackend | undefined {
  const file = join(directory, '.terraform/terraform.tfstate');
  if (!existsSync(file)) return undefined;
  const { backend } = JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  return backend?.type === undefined
    ? undefined
    : { type: backend.type, settings: backend.config ?? {} };
}

/** A plan of a remote run lies with the service that made it: nothing that could be sealed. */
export function refuseUnsaveable(type: string | undefined): void {
  if (type !== 'remote' && type !== 'cloud') return;
  throw new RefusedError({
    code: 'state-backend-unsupported',
    what: `The state backend "${type}" runs plans on its own servers and saves none here, so what was approved cannot be what is applied.`,
    remedy: 'Use a backend for state alone, such as backend "s3" with use_lockfile = true.',
  });
}

/** What `init` is told, or why nothing can be. */
export interface BackendSettings {
  readonly settings: readonly string[];
  readonly problem?: Problem;
}

/**
 * The settings for `init`: those of the workflow with `{environment}` filled in. Where nothing says which state is
 * this environment's, a key of its own; where the project fixes one key for all, that is refused, as two
 * environments in one state destroy each other.
 */
export function backendSettings(
  project: Project,
  declared: DeclaredBackend | undefined,
): BackendSettings {
  const { environment, workspace, backendConfig } = project;
  const settings = backendConfig.map((line) => line.replaceAll('{environment}', environment));
  const place = declared && placeOf[declared.type];
  const isSaid = workspace !== undefined || settings.some((line) => says(line, place));
  if (!declared || !place || isSaid) return { settings };
  const written = declared.settings.get(place);
  if (written === undefined) return { settings: [...settings, `${place}=${stateKey(project)}`] };
  if (isComputed(written)) return { settings };
  const each = `${place}=${stateKey({ ...project, environment: '{environment}' })}`;
  return { settings, problem: sharedState(declared, each) };
}

/** `key=...`, or the name of a file, which may well hold it. */
function says(line: string, place: string | undefined): boolean {
  const [name = '', ...value] = line.split('=');
  return value.length === 0 || name.trim() === place;
}

/** OpenTofu computes settings from variables and locals. */
function isComputed(value: string): boolean {
  return /\$\{|^(var|local)\./.test(value);
}

function sharedState({ type }: DeclaredBackend, each: string): Problem {
  return {
    code: 'state-shared',
    what: `The backend "${type}" has one ${each.split('=')[0]} in the project for every environment: two of them would undo each other.`,
    remedy: `with: { backend-config: "${each}" }, or workspace: "{environment}"`,
    snippet: `backend-config: ${each}`,
  };
}
