import { renameSync } from 'node:fs';
import type { Site } from '../host/site.ts';
import type { Clock } from '../system/clock.ts';
import type { PrivateFolder } from '../system/private-folder.ts';
import { messageOf, RemoteError, ReportedError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { decodeClaims } from './claims.ts';
import { partitionOf } from './partition.ts';
import { sessionName } from './web-identity.ts';

/** What a tool gets so that it takes on the role by itself, again and again while it runs. */
export interface RoleForChildren {
  readonly roleArn: string;
  readonly region: string;
  /** The action's name, seen in CloudTrail. */
  readonly action: string;
  readonly site: Pick<Site, 'identity' | 'idToken' | 'mask' | 'line'>;
  readonly clock: Clock;
  /** Where the token lies; its owner removes it. */
  readonly folder: PrivateFolder;
}

/**
 * The variables for a child: the role and a file with a token of GitHub, no key. The file is replaced well before
 * the token in it expires, until `ended`; a tool reads it whenever its own keys run out.
 * Source: AWS SDKs and Tools Reference Guide, "Assume role with web identity".
 * @throws RemoteError `id-token-failed` for the first token; a later one that fails is told and asked for again.
 */
export async function roleForChildren(
  role: RoleForChildren,
  ended: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const first = await writeToken(role);
  void keepFresh(role, first, ended).catch(() => undefined);
  return {
    AWS_ROLE_ARN: role.roleArn,
    AWS_WEB_IDENTITY_TOKEN_FILE: role.folder.path(fileName),
    AWS_ROLE_SESSION_NAME: sessionName(role.action, role.site.identity.runId),
    AWS_REGION: role.region,
    AWS_DEFAULT_REGION: role.region,
  };
}

const fileName = 'web-identity-token';

/** Tokens live five minutes or more; where one does not say, it is taken for one of those. */
const usualLifeMs = 300_000;
const shortestPauseMs = 1_000;

async function keepFresh(
  role: RoleForChildren,
  firstPauseMs: number,
  ended: AbortSignal,
): Promise<never> {
  for (let pause = firstPauseMs; ; ) {
    await role.clock.sleep(pause, ended);
    pause = await writeToken(role).catch((thrown: unknown) => {
      if (!(thrown instanceof ReportedError)) throw thrown;
      role.site.line(`the token for the tool is not renewed yet: ${thrown.message}`);
      return shortestPauseMs * 5;
    });
  }
}

/** Answers after how many milliseconds it is to be replaced: half of its life. */
async function writeToken({ region, site, clock, folder }: RoleForChildren): Promise<number> {
  const token = await tokenFor(partitionOf(region).audience, site);
  site.mask(token);
  // Renaming is atomic: a tool reads the old token or the new one, never half of one.
  renameSync(folder.write(`${fileName}.new`, token), folder.path(fileName));
  const { exp } = decodeClaims(token) ?? {};
  const left = typeof exp === 'number' ? exp * 1_000 - clock.now() : usualLifeMs;
  return Math.max(shortestPauseMs, left / 2);
}

async function tokenFor(audience: string, site: RoleForChildren['site']): Promise<string> {
  try {
    return await site.idToken(audience);
  } catch (thrown) {
    const what = `GitHub gave no ID token for ${audience}: ${foreign(messageOf(thrown))}`;
    const remedy = 'Run again; behind a proxy check HTTPS_PROXY and NO_PROXY.';
    throw new RemoteError({ code: 'id-token-failed', what, remedy }, { cause: thrown });
  }
}
