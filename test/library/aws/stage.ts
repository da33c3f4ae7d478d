import { openSession, type SessionParts } from '../../../actions/library/aws/session.ts';
import { DEFAULT_IDENTITY } from '../../runner/identity.ts';
import { VirtualClock } from '../../world/clock.ts';
import type { Scenario, ScenarioOidc } from '../../world/scenario.ts';
import { World } from '../../world/world.ts';

export const account = '123456789012';
export const roleArn = `arn:aws:iam::${account}:role/adhoc-deploy`;
export const subject = 'repo:octo-org/shop:environment:alpha';
export const minute = 60_000;

const condition = 'token.actions.githubusercontent.com:';

export const oidc: ScenarioOidc = {
  requestToken: 'request-token',
  claims: {
    sub: subject,
    repository: 'octo-org/shop',
    environment: 'alpha',
    ref: 'refs/heads/main',
    job_workflow_ref: 'octo-org/shop/.github/workflows/deploy.yml@refs/heads/main',
  },
};

/** An account with one cluster, which is enough to see who calls. */
export function plainAccount(more: Partial<Scenario> = {}): Scenario {
  const clusters = [{ name: 'alpha-cluster' }];
  return { name: 'plain account', account, region: 'eu-west-1', clusters, ...more };
}

/** An account with one role that trusts the job of `oidc`. */
export function accountWith(more: Partial<Scenario> = {}): Scenario {
  const trust = {
    StringEquals: { [`${condition}aud`]: 'sts.amazonaws.com', [`${condition}sub`]: subject },
  };
  return plainAccount({ roles: [{ name: 'adhoc-deploy', trust }], oidc, ...more });
}

/** The site of a job that may ask for ID tokens; notes what it is told to hide. */
export class OidcSite implements Pick<SessionParts['site'], 'idToken' | 'mask' | 'identity'> {
  readonly identity = {
    ...DEFAULT_IDENTITY,
    attempt: '1',
    step: 'deploy',
    execution: '',
    jobInstance: '',
    commit: DEFAULT_IDENTITY.sha,
  };
  readonly masked: string[] = [];
  readonly tokens: string[] = [];
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  mask(secret: string): void {
    this.masked.push(secret);
  }

  async idToken(audience: string): Promise<string> {
    const { status, body } = await this.#world.respond({
      method: 'GET',
      path: '/oidc/token',
      query: new URLSearchParams({ audience }),
      headers: { authorization: `Bearer ${oidc.requestToken}` },
      body: '',
    });
    if (status !== 200) throw new Error(`Failed to get ID Token (${status})`);
    const token = (JSON.parse(body as string) as { value: string }).value;
    this.tokens.push(token);
    return token;
  }
}

/** A step in that account, on the world's clock. */
export function stage(more: Partial<Scenario> = {}) {
  const clock = new VirtualClock();
  const world = new World(accountWith(more), { clock });
  const site = new OidcSite(world);
  const controller = new AbortController();
  const { signal } = controller;
  const requestHandler = world.requestHandler();
  const parts = { action: 'migrate', site, clock, signal, requestHandler };
  const given = { roleToAssume: roleArn, awsRegion: 'eu-west-1', allowedAccountIds: [] };
  const open = (inputs: Partial<Parameters<typeof openSession>[0]> = {}) =>
    openSession({ ...given, ...inputs }, parts);
  const actions = () => world.journal.calls().map(({ action }) => action);
  return { clock, world, site, controller, parts, open, actions };
}

/** What a promise was rejected with. */
export function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('was expected to fail');
    },
    (thrown) => thrown,
  );
}
