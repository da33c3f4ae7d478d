import { readFileSync, statSync } from 'node:fs';
import { afterEach, expect, it } from '@jest/globals';
import { roleForChildren } from '../../../actions/library/aws/role-for-children.ts';
import { privateFolder } from '../../../actions/library/system/private-folder.ts';
import { RecordedSite } from '../../actions/recorded-site.ts';
import { VirtualClock } from '../../world/clock.ts';
import { signToken } from '../../world/oidc/jwt.ts';

/** A GitHub whose tokens live for some seconds, and which is away for some of the calls. */
class TokenSite extends RecordedSite {
  readonly given: string[] = [];
  readonly masked: string[] = [];
  readonly #clock: VirtualClock;
  away: readonly number[] = [];
  #asked = 0;

  constructor(clock: VirtualClock) {
    super();
    this.#clock = clock;
  }

  override mask(...secrets: string[]): void {
    this.masked.push(...secrets);
  }

  override async idToken(...[aud = '']: string[]): Promise<string> {
    this.#asked += 1;
    if (this.away.includes(this.#asked)) throw new Error('GitHub is away');
    const exp = Math.round(this.#clock.now() / 1_000) + 10;
    this.given.push(signToken({ aud, exp, jti: this.#asked }));
    return this.given.at(-1) ?? '';
  }
}

const clock = new VirtualClock();
const folder = privateFolder('role');
const roleArn = 'arn:aws-cn:iam::123456789012:role/adhoc-apply';
const ended: AbortController[] = [];
afterEach(() => {
  for (const one of ended) one.abort();
  folder[Symbol.dispose]();
});

it('a tool finds a token that lives, for as long as it runs, and no key', async () => {
  const site = new TokenSite(clock);
  site.away = [3];
  const end = new AbortController();
  ended.push(end);
  const role = { roleArn, region: 'cn-north-1', action: 'apply-env', site, clock, folder };
  const environment = await roleForChildren(role, end.signal);
  const file = environment.AWS_WEB_IDENTITY_TOKEN_FILE ?? '';
  expect(environment).toEqual({
    AWS_ROLE_ARN: roleArn,
    AWS_WEB_IDENTITY_TOKEN_FILE: file,
    AWS_ROLE_SESSION_NAME: 'adhoc-apply-env-4711',
    AWS_REGION: 'cn-north-1',
    AWS_DEFAULT_REGION: 'cn-north-1',
  });
  for (let second = 0; second < 60; second += 1) {
    const claims = JSON.parse(
      Buffer.from(readFileSync(file, 'utf8').split('.')[1] ?? '', 'base64url').toString(),
    );
    expect(claims.aud).toBe('sts.amazonaws.com.cn');
    expect(claims.exp * 1_000).toBeGreaterThanOrEqual(clock.now());
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await clock.sleep(1_000);
  }
  expect(site.given.length).toBeGreaterThan(8);
  expect(site.masked).toEqual(site.given);
  expect(site.text).toContain('not renewed yet: GitHub gave no ID token');
  end.abort();
  const so = site.given.length;
  await clock.sleep(60_000);
  expect(site.given).toHaveLength(so);
});
