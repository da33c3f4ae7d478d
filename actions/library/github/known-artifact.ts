import { type Problem, RefusedError, UserError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import type { GitHubApi } from './api.ts';
import { GitHubError } from './failures.ts';
import { flagAt, idAt, textAt } from './json.ts';

/** An artifact as GitHub itself knows it, before a byte of it is fetched. */
export interface KnownArtifact {
  readonly id: string;
  readonly name: string;
  /** `sha256:<hex>`, noted when it was stored. */
  readonly digest: string;
  readonly bytes: number;
}

/** Which artifact is wanted. */
export interface WantedArtifact {
  readonly id: string;
  /** Where it is known beforehand. */
  readonly digest?: string | undefined;
  readonly mostBytes: number;
}

/** One of this run, out of those that it has. @throws UserError `artifact-not-found`, and what `checked` throws. */
export function ofOwnRun(all: readonly KnownArtifact[], wanted: WantedArtifact): KnownArtifact {
  const known = all.find(({ id }) => id === wanted.id);
  if (known) return checked(known, wanted);
  throw new UserError({
    code: 'artifact-not-found',
    what: `This run has no artifact ${foreign(wanted.id)}: it has expired, or another run stored it.`,
    remedy:
      'with: { plan-artifact-id: "<output plan-artifact-id of plan-env>" }; one of another run needs gate: dispatch and plan-run-id',
  });
}

/**
 * One of another run, which must be the named one, in this repository and of its own code.
 * Source: docs.github.com, REST API, "Get an artifact".
 * @throws GitHubError when it cannot be read; UserError and RefusedError as above.
 */
export async function ofOtherRun(
  api: GitHubApi,
  { repository, repositoryId, runId }: { repository: string; repositoryId: string; runId: string },
  wanted: WantedArtifact,
): Promise<KnownArtifact> {
  const answer = await api
    .get(`/repos/${repository}/actions/artifacts/${wanted.id}`, 'actions: read')
    .catch((thrown) => {
      throw thrown instanceof GitHubError && thrown.status === 410 ? expired(wanted.id) : thrown;
    });
  if (flagAt(answer, 'expired') !== false) throw expired(wanted.id);
  const run = idAt(answer, 'workflow_run', 'id');
  const repositories = ['repository_id', 'head_repository_id'].map((name) =>
    idAt(answer, 'workflow_run', name),
  );
  if (run !== runId || repositories.some((id) => id !== repositoryId))
    throw new RefusedError(ofAnotherRun(wanted.id, { run, runId }));
  const known = {
    id: idAt(answer, 'id') ?? '',
    name: textAt(answer, 'name') ?? '',
    digest: textAt(answer, 'digest') ?? '',
    bytes: Number(idAt(answer, 'size_in_bytes')),
  };
  return checked(known, wanted);
}

/**
 * What `ofOwnRun` throws, or a truer reason where the token may read one: the artifact has expired, or belongs to
 * another run. Everything but `artifact-not-found` is handed back as it is.
 */
export async function whyAbsent(
  thrown: unknown,
  api: GitHubApi,
  asked: { repository: string; repositoryId: string; runId: string; id: string },
): Promise<unknown> {
  if (!(thrown instanceof UserError) || thrown.code !== 'artifact-not-found') return thrown;
  const wanted = { id: asked.id, mostBytes: Number.POSITIVE_INFINITY };
  return ofOtherRun(api, asked, wanted).then(
    () => thrown,
    (reason: unknown) => (reason instanceof GitHubError ? thrown : reason),
  );
}

/** @throws RefusedError `artifact-digest-differs`, `artifact-too-large`. */
function checked(known: KnownArtifact, { digest, mostBytes }: WantedArtifact): KnownArtifact {
  const problems: Problem[] = [];
  const noted = /^sha256:[0-9a-f]{64}$/.test(known.digest);
  if (!noted || (digest !== undefined && digest !== known.digest))
    problems.push({
      code: 'artifact-digest-differs',
      what: `GitHub noted ${noted ? known.digest : 'no digest'} for artifact ${foreign(known.id)}${digest ? `, and ${foreign(digest)} is wanted` : ''}.`,
      remedy: 'Plan again, and hand on id and digest of one and the same plan.',
    });
  if (!(known.bytes <= mostBytes))
    problems.push({
      code: 'artifact-too-large',
      what: `Artifact ${foreign(known.id)} has ${known.bytes} bytes, and at most ${mostBytes} are taken.`,
      remedy: 'Plan again with plan-exclude, or raise plan-size-limit in both jobs.',
    });
  if (problems.length > 0) throw new RefusedError(problems);
  return known;
}

function expired(id: string): UserError {
  return new UserError({
    code: 'artifact-expired',
    what: `Artifact ${foreign(id)} has expired, and GitHub has deleted it.`,
    remedy: 'Plan again.',
  });
}

function ofAnotherRun(id: string, seen: { run: string | undefined; runId: string }): Problem {
  return {
    code: 'artifact-of-another-run',
    what: `Artifact ${foreign(id)} was stored by run ${foreign(seen.run ?? 'unknown')}, not by run ${foreign(seen.runId)} of this repository's own code.`,
    remedy:
      'with: { plan-run-id: "<the run that planned>" }, and the plan-artifact-id that it gave',
  };
}
