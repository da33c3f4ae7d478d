import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DefaultArtifactClient } from '@actions/artifact';
import { messageOf, RemoteError, UserError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import type { KnownArtifact } from './known-artifact.ts';

/** A stored artifact. */
export interface StoredArtifact {
  readonly id: string;
  /** `sha256:<hex>` of the file. */
  readonly digest: string;
  readonly bytes: number;
}

/** Letters, digits, hyphens, dots: nothing that a log, a path or a header would act on. */
const artifactName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Names are taken once a run, also by its earlier attempts. */
export function nameForAttempt(name: string, { attempt }: { readonly attempt: string }): string {
  return `${name}-attempt-${attempt}`;
}

/**
 * Stores one file as it is, unzipped, under its own name.
 * @throws UserError `artifact-name-taken`; RemoteError `artifact-upload-failed`.
 */
export async function uploadFile(file: string, retentionDays: number): Promise<StoredArtifact> {
  const name = basename(file);
  if (!artifactName.test(name)) throw new TypeError(`not a name for an artifact: ${name}`);
  const client = await clientOf();
  try {
    const options = { retentionDays, skipArchive: true };
    const { id, digest, size } = await client.uploadArtifact(name, [file], dirname(file), options);
    if (id === undefined || !digest) throw new Error('GitHub told neither id nor digest');
    return { id: String(id), digest: `sha256:${digest}`, bytes: size ?? 0 };
  } catch (thrown) {
    throw uploadFailure(name, thrown);
  }
}

/** Where an artifact of another run is read from; without it: the run of this job. */
export interface OtherRun {
  readonly repository: string;
  readonly runId: string;
  readonly token: string;
}

/**
 * Brings a known artifact into the empty `folder` and answers its file. Its bytes are those that GitHub noted when
 * they were stored, else nothing of it is used.
 * @throws RemoteError `artifact-digest-differs`, `artifact-download-failed`.
 */
export async function downloadFile(
  known: KnownArtifact,
  folder: string,
  other?: OtherRun,
): Promise<string> {
  // The library prints it.
  if (!artifactName.test(known.name)) throw oddName(known);
  const client = await clientOf();
  const options = { path: folder, expectedHash: known.digest, skipDecompress: true };
  const from = other ? { ...options, findBy: findBy(other) } : options;
  const { digestMismatch } = await client
    .downloadArtifact(Number(known.id), from)
    .catch((thrown) => {
      throw downloadFailure(known, thrown);
    });
  if (digestMismatch !== false) throw digestDiffers(known);
  const [file, ...more] = await readdir(folder);
  if (file === undefined || more.length > 0) throw oddName(known);
  return join(folder, file);
}

/** Artifacts of this run, as its results service lists them: an expired one is not among them. */
export async function listOwnRun(): Promise<readonly KnownArtifact[]> {
  const client = await clientOf();
  const { artifacts } = await client.listArtifacts().catch((thrown) => {
    throw serviceFailure('list the artifacts of this run', thrown);
  });
  return artifacts.map(({ id, name, size, digest = '' }) => ({
    id: String(id),
    name,
    digest,
    bytes: size,
  }));
}

/** Loads the code for artifacts ahead of its use. What is wrong with it shows there. */
export function loadArtifacts(): void {
  import('@actions/artifact').catch(() => undefined);
}

/** Half a megabyte of code, loaded by those who store or fetch. */
async function clientOf(): Promise<DefaultArtifactClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

function findBy({ repository, runId, token }: OtherRun) {
  const [repositoryOwner = '', repositoryName = ''] = repository.split('/');
  return { token, workflowRunId: Number(runId), repositoryOwner, repositoryName };
}

function uploadFailure(name: string, thrown: unknown): Error {
  if (/\b409\b|already exists/i.test(messageOf(thrown)))
    return new UserError(
      {
        code: 'artifact-name-taken',
        what: `This run has an artifact ${name} already: names are taken once a run.`,
        remedy:
          'A plan is stored once for an environment, layer, operation, tool, working-directory, workspace and stacks in an attempt: let two steps or legs of a matrix differ in one of these inputs, or plan in one of them alone.',
      },
      { cause: thrown },
    );
  return serviceFailure(`store ${name}`, thrown);
}

function serviceFailure(task: string, thrown: unknown): Error {
  const message = messageOf(thrown);
  const outside = /Unable to get the ACTIONS_/.test(message);
  const problem = outside
    ? {
        code: 'artifact-service-missing',
        what: `GitHub's artifacts are not to be had here: ${foreign(message)}`,
        remedy: 'Use this action with uses:, in a job on a runner of GitHub Actions.',
      }
    : {
        code: 'artifact-upload-failed',
        what: `GitHub did not ${task}: ${foreign(message)}`,
        remedy: 'Run again.',
      };
  return new RemoteError(problem, { cause: thrown });
}

function downloadFailure({ id }: KnownArtifact, thrown: unknown): RemoteError {
  const problem = {
    code: 'artifact-download-failed',
    what: `Artifact ${id} could not be fetched: ${foreign(messageOf(thrown))}`,
    remedy: 'Run again.',
  };
  return new RemoteError(problem, { cause: thrown });
}

function digestDiffers({ id, digest }: KnownArtifact): RemoteError {
  return new RemoteError({
    code: 'artifact-digest-differs',
    what: `What was fetched as artifact ${id} is not what was stored: its digest is not ${foreign(digest)}. Nothing of it was used.`,
    remedy: 'Plan again; if it happens again, find out who is between this runner and GitHub.',
  });
}

function oddName({ id, name }: KnownArtifact): RemoteError {
  return new RemoteError({
    code: 'artifact-not-of-this-suite',
    what: `Artifact ${id} ("${foreign(name)}") is none that this suite stores.`,
    remedy: 'with: { plan-artifact-id: "<output plan-artifact-id of plan-env>" }',
  });
}
