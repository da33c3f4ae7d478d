import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { gateAudience, readJob } from '../../../actions/library/github/job.ts';
import { RecordedSite } from '../../actions/recorded-site.ts';
import { signToken } from '../../world/oidc/jwt.ts';
import { githubClaims } from '../../world/scenarios/github.ts';
import { ownEnvironment } from '../aws/process-environment.ts';
import { failureOf } from '../aws/stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'adhoc-job-'));
ownEnvironment();
afterAll(() => rmSync(folder, { recursive: true }));

/** A job whose ID token says this. */
class ClaimedSite extends RecordedSite {
  readonly masked: string[] = [];
  readonly #claims: object;

  constructor(claims: object) {
    super({ repository: 'acme/shop' });
    this.#claims = claims;
  }

  override mask(...secrets: string[]): void {
    this.masked.push(...secrets);
  }

  override async idToken(...[audience]: string[]): Promise<string> {
    return signToken({ ...this.#claims, aud: audience ?? '' });
  }
}

function eventOf(event: object): void {
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(event));
  process.env.GITHUB_EVENT_PATH = path;
}

describe('the job', () => {
  it('is what its ID token says, whatever its variables do', async () => {
    eventOf({ ref: 'refs/heads/main' });
    process.env.GITHUB_EVENT_NAME = 'push';
    const site = new ClaimedSite({ ...githubClaims, event_name: 'workflow_dispatch' });
    expect(await readJob(site)).toEqual({
      repository: 'acme/shop',
      repositoryId: '2002',
      runId: '4711',
      environment: 'alpha',
      event: 'workflow_dispatch',
      foreignHead: undefined,
      origin: { ref: 'refs/heads/main' },
    });
    const [token = ''] = site.masked;
    expect(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).toContain(gateAudience);
  });

  it('without an environment has none', async () => {
    const { environment: _, ...claims } = githubClaims;
    expect((await readJob(new ClaimedSite(claims))).environment).toBeUndefined();
  });

  it('for a pull request of a fork is for foreign code', async () => {
    const repo = { id: 666, full_name: 'eve/shop' };
    eventOf({ pull_request: { head: { repo } } });
    expect((await readJob(new ClaimedSite(githubClaims))).foreignHead).toBe('eve/shop');
  });

  it('for a pull request is of its head, by number and branch', async () => {
    const head = { ref: 'feature', repo: { id: 2002, full_name: 'acme/shop' } };
    eventOf({ pull_request: { number: 7, head } });
    const claims = { ...githubClaims, ref: 'refs/pull/7/merge', head_ref: 'feature' };
    const { origin } = await readJob(new ClaimedSite(claims));
    expect(origin).toEqual({ ref: 'refs/heads/feature', pullRequest: 7 });
  });

  it('that may not ask for ID tokens is refused with the permission', async () => {
    const site = new ClaimedSite(githubClaims);
    site.idToken = async () => {
      throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
    };
    expect(await failureOf(readJob(site))).toMatchObject({ code: 'gate-token-missing' });
  });
});
