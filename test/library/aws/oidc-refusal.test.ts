import { describe, expect, it } from '@jest/globals';
import { ReportedError } from '../../../actions/library/text/errors.ts';
import type { Scenario } from '../../world/scenario.ts';
import { failureOf, oidc, roleArn, stage, subject } from './stage.ts';

const issuer = 'token.actions.githubusercontent.com';

function claiming(claims: Readonly<Record<string, string>>): Partial<Scenario> {
  return { oidc: { ...oidc, claims: { ...oidc.claims, ...claims } } };
}

async function refusal(more: Partial<Scenario>, role = roleArn, region = 'eu-west-1') {
  const stand = stage(more);
  const aws = await stand.open({ roleToAssume: role, awsRegion: region });
  const failure = await failureOf(aws.identity());
  if (!(failure instanceof ReportedError)) throw failure;
  const { code, what = '', remedy = '', snippet = '' } = failure.problems[0] ?? {};
  return { ...stand, code, what, remedy, snippet, all: `${what}\n${remedy}\n${snippet}` };
}

/** The statement that is there to be copied, and nothing else. */
function statementIn(snippet: string): { Condition: { StringEquals: Record<string, string> } } {
  return JSON.parse(snippet);
}

describe('a role whose trust policy does not accept the token', () => {
  const stray = claiming({ sub: 'repo:octo-org/shop:ref:refs/heads/main' });

  it('is told with the claims of the token, one a line', async () => {
    const { code, what } = await refusal(stray);
    expect(code).toBe('oidc-role-refused');
    expect(what.split('\n')).toEqual(
      expect.arrayContaining([
        '  sub: repo:octo-org/shop:ref:refs/heads/main',
        '  aud: sts.amazonaws.com',
        '  repository: octo-org/shop',
        '  environment: alpha',
        '  ref: refs/heads/main',
        '  job_workflow_ref: octo-org/shop/.github/workflows/deploy.yml@refs/heads/main',
      ]),
    );
    expect(what).toContain('the form by names');
    expect(what).toMatch(/STS said: AccessDenied: Not authorized .* \(request id [0-9a-f-]{36}\)/);
  });

  it('shows a statement with which the very same job is let in', async () => {
    const { snippet } = await refusal(stray);
    const statement = statementIn(snippet);
    expect(statement).toEqual({
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${issuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${issuer}:aud`]: 'sts.amazonaws.com',
          [`${issuer}:sub`]: 'repo:octo-org/shop:ref:refs/heads/main',
        },
      },
    });
    const trusting = stage({
      ...stray,
      roles: [{ name: 'adhoc-deploy', trust: statement.Condition }],
    });
    await expect((await trusting.open()).identity()).resolves.toMatchObject({
      account: '123456789012',
    });
  });

  it('never shows the token or a part of it, and does not ask again', async () => {
    const { all, site, world } = await refusal(stray);
    for (const part of site.tokens.flatMap((token) => token.split('.'))) {
      expect(part.length).toBeGreaterThan(10);
      expect(all).not.toContain(part);
    }
    expect(world.journal.calls('sts:*')).toHaveLength(1);
  });

  it('names the immutable form of the subject', async () => {
    const { what } = await refusal(claiming({ sub: 'repo:octo-org@9/shop@71:environment:alpha' }));
    expect(what).toContain('the immutable form (repo:OWNER@ID/NAME@ID:...)');
  });

  it('names a customised subject', async () => {
    const { what } = await refusal(claiming({ sub: 'repository_id:71:environment:alpha' }));
    expect(what).toContain('customised template');
  });

  it('keeps a branch name text, and no variable of the policy', async () => {
    const sub = `repo:octo-org/shop:ref:refs/heads/\${aws:username}\n##[error]x`;
    const { all, snippet } = await refusal(claiming({ sub }));
    expect(all).not.toContain('##[');
    const condition = statementIn(snippet).Condition.StringEquals[`${issuer}:sub`];
    expect(condition).toContain(`refs/heads/\${$}{aws:username}`);
  });

  it('is the same answer when there is no such role, and says so', async () => {
    const { code, what } = await refusal({}, roleArn.replace('adhoc-deploy', 'no-such-role'));
    expect(code).toBe('oidc-role-refused');
    expect(what).toContain('The role does not exist, or');
    expect(what).toContain(`sub: ${subject}`);
  });
});

describe('other refusals', () => {
  it('say how to create the missing identity provider', async () => {
    const { code, remedy } = await refusal({ oidc: { ...oidc, registered: false } });
    expect(code).toBe('oidc-provider-missing');
    expect(remedy).toContain(
      `aws iam create-open-id-connect-provider --url https://${issuer} --client-id-list sts.amazonaws.com`,
    );
  });

  it('say how to add an audience', async () => {
    const { code, remedy } = await refusal(claiming({ aud: 'another' }));
    expect(code).toBe('oidc-audience-refused');
    expect(remedy).toContain('--client-id another');
  });

  it('print no audience that a shell would act on', async () => {
    const { remedy } = await refusal(claiming({ aud: "x'; id; $(id)" }));
    expect(remedy).toContain("--client-id 'x'\\''; id; $(id)'");
  });

  it('tell an expired token', async () => {
    expect(await refusal(claiming({ exp: '1' }))).toMatchObject({ code: 'oidc-token-expired' });
  });

  it('pass when they are only throttles', async () => {
    const { open, world, clock } = stage({
      faults: [{ on: 'sts:*', kind: 'throttle', until: 30_000 }],
    });
    await expect((await open()).identity()).resolves.toBeDefined();
    expect(clock.now() - world.startedAt).toBeLessThan(36_000);
  });
});
