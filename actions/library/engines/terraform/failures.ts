import { posix } from 'node:path';
import type { Problem } from '../../text/errors.ts';
import { type Diagnostic, ToolError } from '../engine.ts';
import type { Dialect } from './dialect.ts';
import { lockHolderIn } from './lock-info.ts';

/** What was being done when the tool failed. */
export type Activity = 'initialise' | 'select' | 'plan' | 'show' | 'apply' | 'state' | 'unlock';

interface Failed {
  readonly activity: Activity;
  readonly dialect: Dialect;
  /** Where the tool works, below the top level of the repository, from where files are told. An apply tells none. */
  readonly below?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The last that the tool printed, where it gave no diagnostic. */
  readonly lastWords: string;
}

type Explain = (diagnostic: Diagnostic, failed: Failed) => Problem;

/** By the summary that the tools print; what they have in common is the same text in both. */
const kinds: readonly (readonly [RegExp, Explain])[] = [
  [/acquiring the state lock/i, locked],
  [/Saved plan is stale|Saved plan does not match the given state/, stale],
  [/plan file was created by|different (Terraform|OpenTofu) version/i, otherVersion],
  [/Unsupported (Terraform|OpenTofu) Core version/, unsupportedCore],
  [/Inconsistent dependency lock file|lock file (is )?inconsistent/i, lockFileDiffers],
  [/Provider dependency changes detected|Dependency lock file/i, lockFileDiffers],
  [/checksums? .*(match|lock)|Failed to install provider.*checksum/i, lockFileDiffers],
  [/No value for required variable/, variableMissing],
  [
    /Backend initialization required|Module not installed|Required plugins are not installed/i,
    notInitialised,
  ],
  [
    /backend|existing workspaces|loading state|refreshing state|state data in|credential sources|S3 bucket/i,
    stateUnreachable,
  ],
];

/** A tool's failure in our words: every error that it told, each with its code, what it said and what to do. */
export function toolError(failed: Failed): ToolError {
  return new ToolError(problemsOf(failed), failed.diagnostics);
}

export function problemsOf(failed: Failed): Problem[] {
  const errors = failed.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [silent(failed)];
  const told = errors.length > 1 ? errors.filter((error) => !isPreface(error)) : errors;
  return told.map((error) => explain(error, failed));
}

/** `init` says first that there will be more to say. */
function isPreface({ summary }: Diagnostic): boolean {
  return /encountered problems during initiali[sz]ation/.test(summary);
}

function explain(error: Diagnostic, failed: Failed): Problem {
  // Lines are wrapped anywhere.
  const text = oneLine(`${error.summary} ${error.detail}`);
  const known = kinds.find(([pattern]) => pattern.test(error.summary) || isIn(pattern, text));
  // What a resource says of its own bucket or lock is said of no state.
  if (known && error.address === undefined) return known[1](error, failed);
  return error.file === undefined || failed.activity === 'apply'
    ? plainFailure(error, failed)
    : invalidConfiguration(error, failed);
}

/** Version errors and checksums stand in the detail. */
function isIn(pattern: RegExp, text: string): boolean {
  return (
    (pattern.source.includes('created by') || pattern.source.includes('checksum')) &&
    pattern.test(text)
  );
}

function locked({ detail }: Diagnostic, { dialect }: Failed): Problem {
  const holder = lockHolderIn(detail);
  if (!holder)
    return {
      code: 'state-locked',
      what: `The state could not be locked: ${detail}`,
      remedy: 'Wait for the other run, or give lock-timeout: 10m.',
    };
  const { id, who, since, operation } = holder;
  return {
    code: 'state-locked',
    what: who
      ? `The state is locked by ${who} since ${since} (${operation}), lock ${id}.`
      : `The state is locked by somebody, lock ${id}; this backend does not say who and since when.`,
    remedy: `Wait for that run, or give lock-timeout: 10m. Only when it is surely over: apply-env with { operation: unlock, lock: state, lock-id: ${id} }, or ${dialect.program} force-unlock ${id}`,
    snippet: `${dialect.program} force-unlock ${id}`,
  };
}

function stale({ summary, detail }: Diagnostic): Problem {
  return {
    code: 'plan-stale',
    what: `${summary}: ${oneLine(detail)}`,
    remedy: 'Somebody applied in between. Plan again, and have the new plan approved.',
  };
}

function otherVersion({ summary, detail }: Diagnostic): Problem {
  return {
    code: 'plan-of-another-version',
    what: `${summary}: ${oneLine(detail)}`,
    remedy: 'Set up the version that made the plan, or plan again with this one.',
  };
}

function unsupportedCore({ detail }: Diagnostic, { dialect }: Failed): Problem {
  return {
    code: 'tool-version-unsupported',
    what: `The project does not allow this version of ${dialect.title}: ${oneLine(detail)}`,
    remedy: `- uses: ${dialect.setup} with a version that required_version allows`,
  };
}

function lockFileDiffers({ summary, detail }: Diagnostic, { dialect }: Failed): Problem {
  return {
    code: 'lock-file-differs',
    what: `.terraform.lock.hcl is absent or does not fit what the project needs: ${said(summary, detail)}`,
    remedy: `Run "${dialect.program} init" on your machine ("${dialect.program} providers lock -platform=linux_amd64" for the runner's platform) and commit .terraform.lock.hcl.`,
    snippet: `${dialect.program} providers lock -platform=linux_amd64`,
  };
}

function variableMissing({ detail }: Diagnostic): Problem {
  const name = /variable "([^"]+)"/i.exec(detail)?.[1];
  return {
    code: 'variable-missing',
    // What the tool says itself is how to give it on a command line.
    what: name ? `The variable "${name}" has no value, and no default.` : oneLine(detail),
    remedy: `with: { variables: "${name ?? 'NAME'}=..." }; one that is ephemeral has to be given to the apply too`,
    snippet: `variables: |\n  ${name ?? 'NAME'}=...`,
  };
}

function notInitialised({ summary, detail }: Diagnostic): Problem {
  return {
    code: 'tool-not-initialised',
    what: `${summary}: ${oneLine(detail)}`,
    remedy:
      'The project was changed after it was made ready; nothing else may write to its folder meanwhile.',
  };
}

function stateUnreachable({ summary, detail }: Diagnostic): Problem {
  return {
    code: 'state-unreachable',
    what: `The state cannot be reached: ${said(summary, detail)}`,
    remedy:
      'Check backend-config, the name of the bucket or account, and that the role may read and lock the state.',
  };
}

function invalidConfiguration(
  { summary, detail, file = '', line }: Diagnostic,
  { below = '' }: Failed,
): Problem {
  const path = posix.join(below, file);
  return {
    code: 'configuration-invalid',
    what: `${path}:${line ?? 1}: ${said(summary, detail)}`,
    remedy: `Mend ${path}.`,
  };
}

function plainFailure({ summary, detail, address }: Diagnostic, { activity }: Failed): Problem {
  const where = address ? `${address}: ` : '';
  return failedAt(activity, `${where}${said(summary, detail)}`);
}

function silent({ activity, dialect, lastWords }: Failed): Problem {
  const what = `${dialect.title} failed without a diagnostic (${activity}). ${oneLine(lastWords)}`;
  return failedAt(activity, what);
}

function failedAt(activity: Activity, what: string): Problem {
  if (activity === 'apply')
    return { code: 'apply-failed', what, remedy: 'A new plan is needed: what was done is done.' };
  if (activity === 'unlock') return { code: 'unlock-failed', what, remedy: whenNotUnlocked };
  return { code: 'plan-failed', what };
}

const whenNotUnlocked =
  'Compare lock-id with the message that named it, and working-directory, backend-config, workspace, kind and layer with the plan step. A lock that is gone needs nothing more.';

/** Providers end some summaries with a full stop, and leave some details out. */
function said(summary: string, detail: string): string {
  return `${summary.replace(/\.$/, '')}. ${oneLine(detail)}`.trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 1_000);
}
