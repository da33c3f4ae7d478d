import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterAll, expect, it } from '@jest/globals';
import { withTokenFile } from '../../../actions/library/aws/token-file.ts';
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
    const exp = Math.round(this.#clock.now() / 1_000) + 40;
    this.given.push(signToken({ aud, exp, jti: this.#asked }));
    return this.given.at(-1) ?? '';
  }
}

const clock = new VirtualClock();
const folder = privateFolder('role');
const roleArn = 'arn:aws-cn:iam::123456789012:role/adhoc-apply';
afterAll(() => folder[Symbol.dispose]());

it('a tool finds a token that lives, for as long as it runs, and no key', async () => {
  const site = new TokenSite(clock);
  site.away = [3];
  const role = { roleArn, region: 'cn-north-1', sessionName: 'adhoc-apply-env-4711' };
  const file = folder.path('id-token');
  await withTokenFile(role, { site, clock, folder }, async (variables) => {
    expect(variables).toEqual({
      AWS_ROLE_ARN: roleArn,
      AWS_WEB_IDENTITY_TOKEN_FILE: file,
      AWS_ROLE_SESSION_NAME: 'adhoc-apply-env-4711',
      AWS_REGION: 'cn-north-1',
      AWS_DEFAULT_REGION: 'cn-north-1',
    });
    for (let second = 0; second < 300; second += 1) {
      const [, claims = ''] = readFileSync(file, 'utf8').split('.');
      const { aud, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
      expect(aud).toBe('sts.amazonaws.com.cn');
      expect(exp * 1_000).toBeGreaterThan(clock.now());
      expect(statSync(file).mode & 0o777).toBe(0o600);
      await clock.sleep(1_000);
    }
  });
  expect(site.given.length).toBeGreaterThan(8);
  expect(site.masked).toEqual(site.given);
  expect(site.warnings.join()).toContain('No new ID token for the tool: ');
  expect(existsSync(file)).toBe(false);
  const { length } = site.given;
  await clock.sleep(60_000);
  expect(site.given).toHaveLength(length);
});
