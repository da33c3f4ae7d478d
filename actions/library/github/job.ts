import { readFileSync } from 'node:fs';
import { decodeClaims } from '../aws/claims.ts';
import type { Site } from '../host/site.ts';
import { ambient } from '../system/environment.ts';
import { messageOf, RemoteError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { idAt, member, textAt } from './json.ts';
import { type Origin, originOfRun } from './origin.ts';

/** What GitHub says of the job that this step is part of. */
export interface Job {
  readonly repository: string;
  readonly repositoryId: string;
  readonly runId: string;
  /** From the claims of its ID token; undefined: the job names no environment. */
  readonly environment: string | undefined;
  readonly event: string;
  /** Who may see the repository; undefined where the token does not say. */
  readonly visibility?: 'public' | 'private' | 'internal' | undefined;
  /** Whose code the event is about, where that is another repository. */
  readonly foreignHead: string | undefined;
  readonly origin: Origin;
}

/** No audience of any cloud: the token is read here and opens nothing. */
export const gateAudience = 'adhoc-actions-gate';

/**
 * Reads claims and event. The token comes straight from the runner's endpoint over TLS, so its signature is not
 * checked; that its claims are true is what makes the name of the environment worth anything.
 */
export async function readJob(site: Pick<Site, 'identity' | 'idToken' | 'mask'>): Promise<Job> {
  const claims = decodeClaims(await tokenOf(site));
  const repositoryId = idAt(claims, 'repository_id') ?? '';
  const event = readEvent();
  return {
    repository: textAt(claims, 'repository') ?? site.identity.repository,
    repositoryId,
    runId: idAt(claims, 'run_id') ?? site.identity.runId,
    environment: textAt(claims, 'environment'),
    event: textAt(claims, 'event_name') ?? ambient('GITHUB_EVENT_NAME') ?? '',
    visibility: visibilityOf(textAt(claims, 'repository_visibility')),
    foreignHead: foreignHeadOf(event, repositoryId),
    origin: originOfRun(claims, event),
  };
}

function visibilityOf(claim: string | undefined): Job['visibility'] {
  return claim === 'public' || claim === 'private' || claim === 'internal' ? claim : undefined;
}

async function tokenOf(site: Pick<Site, 'idToken' | 'mask'>): Promise<string> {
  try {
    const token = await site.idToken(gateAudience);
    site.mask(token);
    return token;
  } catch (thrown) {
    const what = `GitHub gave no ID token, from which the job's environment is read: ${foreign(messageOf(thrown))}`;
    const remedy = 'permissions: { id-token: write }';
    throw new RemoteError({ code: 'gate-token-missing', what, remedy }, { cause: thrown });
  }
}

function readEvent(): unknown {
  const path = ambient('GITHUB_EVENT_PATH');
  try {
    return path ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** The head of a pull request, or of the run that a `workflow_run` is about, when it is another repository's. */
export function foreignHeadOf(event: unknown, repositoryId: string): string | undefined {
  const heads = [
    { of: member(event, 'pull_request'), path: ['head', 'repo'] },
    { of: member(event, 'workflow_run'), path: ['head_repository'] },
  ];
  const odd = heads.find(({ of, path }) => of && idAt(of, ...path, 'id') !== repositoryId);
  // A fork that was deleted has no name any more.
  return odd && (textAt(odd.of, ...odd.path, 'full_name') ?? 'a deleted repository');
}
