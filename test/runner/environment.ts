import { delimiter } from 'node:path';
import type { CommandFiles } from './files.ts';
import type { Folders } from './folders.ts';
import type { Identity } from './identity.ts';

export type Environment = Record<string, string>;

/** A runner passes on all of its own environment; ours would let the developer's machine into a test. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'LANG'];

export interface EnvironmentParts {
  /** `env:` of workflow, job and step, over what GITHUB_ENV brought. */
  readonly env: Environment;
  readonly state: ReadonlyMap<string, string>;
  readonly inputs: Environment;
  /** GITHUB_PATH entries, oldest first. */
  readonly path: readonly string[];
  readonly github: Readonly<Record<string, string>>;
  readonly files: CommandFiles;
  readonly folders: Folders;
  readonly identity: Identity;
  readonly trackingId: string;
  readonly debug: boolean;
}

/**
 * The child's environment, later parts over earlier ones (Runner.Worker/ActionRunner.cs, then
 * Handlers/NodeScriptActionHandler.cs, then Runner.Sdk/ProcessInvoker.cs): a workflow's `env:` can
 * replace no GITHUB_* and no INPUT_*.
 */
export function childEnvironment(parts: EnvironmentParts): Environment {
  const base: Environment = { ...passedOn(), RUNNER_TRACKING_ID: parts.trackingId, ...parts.env };
  const state = [...parts.state].map(([name, value]) => [`STATE_${name}`, value]);
  const all: Environment = {
    ...base,
    ...Object.fromEntries(state),
    ...parts.inputs,
    ...prepended(parts.path, base.PATH ?? ''),
    ...upper('GITHUB', withoutToken(parts.github)),
    ...upper('GITHUB', parts.files),
    ...upper('RUNNER', runnerContext(parts)),
    ...services(parts.identity),
    GITHUB_ACTIONS: 'true',
  };
  all.CI ??= 'true';
  delete all.NODE_ICU_DATA;
  return all;
}

function passedOn(): Environment {
  const entries = PASSED_ON.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function prepended(path: readonly string[], rest: string): Environment {
  return path.length === 0 ? {} : { PATH: [...path.toReversed(), rest].join(delimiter) };
}

const upper = (prefix: string, values: Readonly<Record<string, string>>): Environment =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, value]),
  );

/** `github.token` is not on the runner's list of context values that become variables. */
function withoutToken(github: Readonly<Record<string, string>>): Environment {
  const { token: _, ...rest } = github;
  return rest;
}

function runnerContext({ folders, debug, identity }: EnvironmentParts): Environment {
  return {
    os: identity.runnerOs,
    arch: identity.runnerArch,
    name: 'Hosted Agent',
    environment: 'github-hosted',
    temp: folders.temp,
    tool_cache: folders.toolCache,
    workspace: folders.runnerWorkspace,
    ...(debug ? { debug: '1' } : {}),
  };
}

/** One token serves both: the job's runtime token asks for ID tokens, too. */
function services(identity: Identity): Environment {
  const { idTokenUrl, resultsUrl, runtimeToken, orchestrationId } = identity;
  return {
    ACTIONS_ORCHESTRATION_ID: orchestrationId,
    ...(idTokenUrl
      ? { ACTIONS_ID_TOKEN_REQUEST_URL: idTokenUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: runtimeToken }
      : {}),
    ...(resultsUrl ? { ACTIONS_RESULTS_URL: resultsUrl, ACTIONS_RUNTIME_TOKEN: runtimeToken } : {}),
  };
}
