import { DescribeClustersCommand, ECSClient } from '@aws-sdk/client-ecs';
import {
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { describe, expect, it } from '@jest/globals';
import { reach } from '../reach.ts';
import type { Scenario } from '../scenario.ts';
import { environment } from '../scenarios/environment.ts';
import type { World } from '../world.ts';

const RoleArn = 'arn:aws:iam::123456789012:role/adhoc-deploy';

/** Asks for an ID token as the runner's toolkit does. */
async function idToken(
  world: World,
  { bearer = 'request-token-of-the-job', audience = 'sts.amazonaws.com' } = {},
) {
  return world.respond({
    method: 'GET',
    path: '/oidc/token',
    query: new URLSearchParams({ 'api-version': '2.0', audience }),
    headers: { authorization: `Bearer ${bearer}` },
    body: '',
  });
}

function identity(scenario: Scenario = environment()) {
  const here = reach(scenario);
  const sts = new STSClient({
    ...here.config,
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  const assume = async (more: object = {}, audience?: string) => {
    const { body } = await idToken(here.world, audience ? { audience } : {});
    const WebIdentityToken = (JSON.parse(body) as { value: string }).value;
    return sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn,
        RoleSessionName: 'GitHubActions',
        WebIdentityToken,
        ...more,
      }),
    );
  };
  return { ...here, assume };
}

function withClaims(claims: Record<string, string>): Scenario {
  const scenario = environment();
  const oidc = scenario.oidc ?? { requestToken: '', claims: {} };
  return { ...scenario, oidc: { ...oidc, claims: { ...oidc.claims, ...claims } } };
}

describe('web identities', () => {
  it('credentials work until they expire', async () => {
    const { assume, config, clock, world } = identity();
    const { Credentials, AssumedRoleUser } = await assume({ DurationSeconds: 900 });
    expect(AssumedRoleUser?.Arn).toBe(
      'arn:aws:sts::123456789012:assumed-role/adhoc-deploy/GitHubActions',
    );
    const credentials = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    const ecs = new ECSClient({ ...config, credentials });
    expect(
      (await ecs.send(new DescribeClustersCommand({ clusters: ['alpha-cluster'] }))).clusters,
    ).toHaveLength(1);
    const { sessionToken: _, ...half } = credentials;
    const without = new ECSClient({ ...config, credentials: half });
    await expect(without.send(new DescribeClustersCommand({}))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    await clock.sleep(900_000);
    await expect(ecs.send(new DescribeClustersCommand({}))).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
    const stale = new STSClient({ ...config, credentials });
    await expect(stale.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      name: 'ExpiredToken',
    });
    world.journal.assertClean();
  });

  it.each(['repo:acme/shop:environment:beta', 'repo:acme@1001/shop@2002:environment:alpha'])(
    'the trust policy accepts %s',
    async (sub) => {
      const { assume } = identity(withClaims({ sub }));
      expect((await assume()).SubjectFromWebIdentityToken).toBe(sub);
    },
  );

  it.each([
    'repo:acme/shop:ref:refs/heads/main',
    'repo:acme@1001/shop@9:environment:alpha',
    'Repo:acme/shop:environment:a',
  ])('and refuses %s', async (sub) => {
    const { assume, world } = identity(withClaims({ sub }));
    await expect(assume()).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      $metadata: { httpStatusCode: 403 },
    });
    world.journal.assertClean();
  });

  it('other tokens and sessions are refused for what is wrong with them', async () => {
    const { assume } = identity();
    await expect(assume({}, 'https://github.com/acme')).rejects.toMatchObject({
      message: 'Incorrect token audience',
    });
    await expect(assume({ DurationSeconds: 7200 })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    await expect(assume({ WebIdentityToken: 'a.b.c' })).rejects.toMatchObject({
      message: expect.stringContaining('not a valid JWT'),
    });
    await expect(assume({ RoleArn: `${RoleArn}-not` })).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  it('the token endpoint wants the job token', async () => {
    const { world } = identity();
    expect((await idToken(world, { bearer: 'wrong' })).status).toBe(401);
    expect(world.journal.calls('oidc:GetToken')).toMatchObject([
      { status: 401, input: { audience: 'sts.amazonaws.com' } },
    ]);
  });
});
