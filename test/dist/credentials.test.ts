import { expect, it } from '@jest/globals';
import { spec } from '../../actions/migrate/spec.ts';
import { play, type Scene } from '../scene/play.ts';
import type { Scenario } from '../world/scenario.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { timeScale } from './trouble.ts';

const role = 'arn:aws:iam::123456789012:role/adhoc-deploy';
const noKeys = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };

/** A job with `id-token: write` and no keys at all. */
function signIn(
  scenario: Scenario,
  inputs: Readonly<Record<string, string>> = {},
  scene: Partial<Scene> = {},
) {
  return play({
    action: 'migrate',
    scenario,
    with: { environment: 'alpha', 'role-to-assume': role, ...inputs },
    allow: spec.calls.map((call) => call.action),
    timeScale,
    step: { env: noKeys },
    ...(scenario.oidc ? { idToken: 'write' as const } : {}),
    ...scene,
  });
}

it('takes on the role by OIDC, hides its keys, and migrates', async () => {
  const { result, world } = await signIn(goodMigration(), {
    'allowed-account-ids': '123456789012',
  });
  world.journal.assertClean();
  expect(result.conclusion).toBe('success');
  const first = world.journal.exchanges.map(({ action }) => action).slice(0, 3);
  expect(first).toEqual([
    'oidc:GetToken',
    'sts:AssumeRoleWithWebIdentity',
    'sts:GetCallerIdentity',
  ]);
  const session = world.journal.calls('sts:AssumeRoleWithWebIdentity')[0]?.output as {
    Credentials: { SecretAccessKey: string; SessionToken: string };
  };
  const { SecretAccessKey, SessionToken } = session.Credentials;
  expect(result.masks).toEqual(expect.arrayContaining([SecretAccessKey, SessionToken]));
  expect(result.log.map(({ text }) => text).join('\n')).not.toContain(SecretAccessKey);
});

it('shows the claims and the statement to add when the role does not trust the job', async () => {
  const scenario = goodMigration();
  const roles = [
    {
      name: 'adhoc-deploy',
      trust: {
        StringEquals: {
          'token.actions.githubusercontent.com:sub': 'repo:other/app:ref:refs/heads/main',
        },
      },
    },
  ];
  const { result, world } = await signIn({ ...scenario, roles });
  expect(result.outputs['failure-code']).toBe('oidc-role-refused');
  const shown = [...result.log.map(({ text }) => text), result.summary].join('\n');
  expect(shown).toContain(scenario.oidc?.claims.sub);
  expect(shown).toContain('sts:AssumeRoleWithWebIdentity');
  const token = world.journal.calls('sts:AssumeRoleWithWebIdentity')[0]?.input as {
    WebIdentityToken: string;
  };
  expect(shown).not.toContain(token.WebIdentityToken.split('.')[2]);
  expect(world.journal.count('ecs:*')).toBe(0);
});

it('says which permission the job lacks before it calls anything', async () => {
  const { oidc: _, ...scenario } = goodMigration();
  const { result, world } = await signIn(scenario);
  expect(result.outputs['failure-code']).toBe('id-token-permission-missing');
  expect(result.raw.join('\n')).toContain('id-token: write');
  expect(world.journal.exchanges).toEqual([]);
});

it('ends by itself once a cancel is told, though GitHub never answers for an ID token', async () => {
  const silent = [{ on: 'oidc:GetToken', kind: 'slow', ms: 600_000 }] as const;
  const scenario = { ...goodMigration(), faults: silent };
  // In real time, as the runner's 7.5 s are too short for a busy machine when they go by faster.
  const how = { cancelOnCall: 'oidc:GetToken', timeScale: 1 };
  const { result, world } = await signIn(scenario, {}, how);
  expect(result.outputs).toMatchObject({ 'failure-code': 'cancelled' });
  expect(result.signal).toBeUndefined();
  expect(world.journal.writes()).toEqual([]);
});
