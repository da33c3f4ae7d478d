import { renameSync, rmSync } from 'node:fs';
import type { Site } from '../host/site.ts';
import type { Clock } from '../system/clock.ts';
import type { PrivateFolder } from '../system/private-folder.ts';
import { messageOf } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { decodeClaims } from './claims.ts';
import { partitionOf } from './partition.ts';
import { freshToken } from './web-identity.ts';

export { sessionName } from './web-identity.ts';

/** The role that a child takes on by itself. */
export interface ChildRole {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly region: string;
}

interface TokenParts {
  readonly site: Pick<Site, 'idToken' | 'mask' | 'warning'>;
  readonly clock: Clock;
  readonly folder: PrivateFolder;
}

/** How long a token is believed to live that does not say, and how long to wait after a failure, in milliseconds. */
const usualLifeMs = 300_000;
const againMs = 15_000;

/**
 * Works with a role that children take on by a file: they get no key, and an ID token of GitHub that is replaced,
 * atomically, when half its life is over. The file is for its owner's eyes and gone at the end.
 * Source: AWS SDKs and Tools Reference Guide, "Assume role credential provider", web identity.
 */
export async function withTokenFile<T>(
  role: ChildRole,
  parts: TokenParts,
  work: (variables: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const file = parts.folder.path('id-token');
  const over = new AbortController();
  const lives = await store(role, parts);
  const renewing = keepFresh(role, parts, { lives, signal: over.signal });
  try {
    return await work({
      AWS_ROLE_ARN: role.roleArn,
      AWS_ROLE_SESSION_NAME: role.sessionName,
      AWS_WEB_IDENTITY_TOKEN_FILE: file,
      AWS_REGION: role.region,
      AWS_DEFAULT_REGION: role.region,
    });
  } finally {
    over.abort();
    await renewing;
    rmSync(file, { force: true });
  }
}

interface Term {
  readonly lives: number;
  readonly signal: AbortSignal;
}

async function keepFresh(role: ChildRole, parts: TokenParts, { lives, signal }: Term) {
  let pause = lives / 2;
  for (;;) {
    const isOver = await parts.clock.sleep(pause, signal).then(
      () => signal.aborted,
      () => true,
    );
    if (isOver) return;
    pause = await store(role, parts).then(
      (left) => left / 2,
      (thrown) => {
        parts.site.warning(`No new ID token for the tool: ${foreign(messageOf(thrown))}`);
        return againMs;
      },
    );
  }
}

/** Answers for how many milliseconds the new token is good. */
async function store({ region }: ChildRole, { site, clock, folder }: TokenParts): Promise<number> {
  const token = await freshToken(site, partitionOf(region).audience);
  site.mask(token);
  renameSync(folder.write('id-token.new', token), folder.path('id-token'));
  const { exp } = decodeClaims(token);
  const left = typeof exp === 'number' ? exp * 1_000 - clock.now() : usualLifeMs;
  return Math.max(left, againMs);
}
