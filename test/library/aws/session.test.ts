import { describe, expect, it } from '@jest/globals';
import { CancelledError } from '../../../actions/library/host/cancel.ts';
import { RefusedError } from '../../../actions/library/text/errors.ts';
import { exampleCredentials } from '../../world/access.ts';
import { ownEnvironment } from './process-environment.ts';
import { account, failureOf, minute, roleArn, stage } from './stage.ts';

ownEnvironment();

const assume = 'sts:AssumeRoleWithWebIdentity';

async function look(aws: Awaited<ReturnType<ReturnType<typeof stage>['open']>>) {
  return (await aws.ecs()).describeCluster('alpha-cluster');
}

describe('a step that takes on a role', () => {
  it('asks GitHub, then STS, and only when it first calls', async () => {
    const { open, actions, world } = stage();
    const aws = await open();
    expect(actions()).toEqual([]);
    await look(aws);
    expect(actions()).toEqual(['oidc:GetToken', assume, 'ecs:DescribeClusters']);
    const [request] = world.journal.calls(assume);
    expect(request?.input).toMatchObject({
      RoleArn: roleArn,
      RoleSessionName: 'adhoc-migrate-17000000001',
    });
    expect(request?.input).not.toHaveProperty('DurationSeconds');
    world.journal.assertClean();
  });

  it('hides the secret parts of the keys, and nothing that is no secret', async () => {
    const { open, site, world } = stage();
    await look(await open());
    const [answer] = world.journal.calls(assume).map(({ output }) => output);
    const keys = (answer as { Credentials: Record<string, string> }).Credentials;
    expect(site.masked).toEqual([keys.SecretAccessKey, keys.SessionToken]);
  });

  it('shares one session between all services', async () => {
    const { open, world } = stage();
    const aws = await open();
    await Promise.all([look(aws), look(aws.uncancelled()), aws.identity()]);
    expect(world.journal.calls(assume)).toHaveLength(1);
  });

  it('renews sessions of one hour through a task of three, each time with a fresh token', async () => {
    const { open, site, clock, world } = stage();
    const aws = await open();
    for (let at = 0; at <= 180; at += 3) {
      await look(aws);
      await clock.sleep(3 * minute);
    }
    expect(world.journal.calls(assume).map(({ at }) => at / minute)).toEqual([0, 57, 114, 171]);
    expect(new Set(site.tokens).size).toBe(4);
    expect(world.journal.calls('ecs:*').every(({ status }) => status === 200)).toBe(true);
  });

  it('goes on with keys that still work while STS refuses to renew them', async () => {
    const { open, clock, world } = stage({
      faults: [{ on: assume, kind: 'access-denied', from: 54 * minute, until: 58 * minute }],
    });
    const aws = await open();
    for (let at = 0; at <= 60; at += 3) {
      await look(aws);
      await clock.sleep(3 * minute);
    }
    const attempts = world.journal.calls(assume).map(({ at, status }) => [at / minute, status]);
    expect(attempts).toEqual([
      [0, 200],
      [57, 403],
      [60, 200],
    ]);
  });

  it('renews once what AWS calls expired before its time', async () => {
    const { open, world } = stage({
      faults: [{ on: 'ecs:*', kind: 'expired-credentials', times: 1 }],
    });
    expect(await look(await open())).toMatchObject({ status: 'ACTIVE' });
    expect(world.journal.calls(assume)).toHaveLength(2);
  });

  it('does not renew for ever', async () => {
    const { open, world } = stage({ faults: [{ on: 'ecs:*', kind: 'expired-credentials' }] });
    expect(await failureOf(look(await open()))).toMatchObject({ code: 'aws-credentials-expired' });
    expect(world.journal.calls('ecs:*')).toHaveLength(2);
  });

  it('ends at once when the job is cancelled while STS throttles', async () => {
    const { open, controller, clock, world } = stage({
      faults: [{ on: 'sts:*', kind: 'throttle' }],
    });
    const looking = failureOf(open().then(look));
    await clock.sleep(20_000);
    controller.abort(new CancelledError());
    expect(await looking).toBeInstanceOf(CancelledError);
    expect(clock.now() - world.startedAt).toBe(20_000);
  });

  it('can still renew for what must be done after a cancel', async () => {
    const { open, controller, clock } = stage();
    const aws = await open();
    await look(aws);
    controller.abort(new CancelledError());
    await clock.sleep(90 * minute);
    expect(await look(aws.uncancelled())).toMatchObject({ status: 'ACTIVE' });
    expect(await failureOf(look(aws))).toBeInstanceOf(CancelledError);
  });

  it('tells when GitHub gives no token', async () => {
    const { open } = stage({ faults: [{ on: 'oidc:*', kind: 'server-error' }] });
    expect(await failureOf(look(await open()))).toMatchObject({
      code: 'id-token-failed',
      message: 'GitHub gave no ID token for sts.amazonaws.com: Failed to get ID Token (503)',
    });
  });
});

describe('a step without a role', () => {
  it('signs with what the environment has', async () => {
    process.env.AWS_ACCESS_KEY_ID = exampleCredentials.accessKeyId;
    process.env.AWS_SECRET_ACCESS_KEY = exampleCredentials.secretAccessKey;
    const { open, world, actions } = stage();
    await look(await open({ roleToAssume: undefined }));
    expect(actions()).toEqual(['ecs:DescribeClusters']);
    expect(world.journal.calls()[0]?.accessKeyId).toBe(exampleCredentials.accessKeyId);
  });

  it('says what to write when the environment has nothing', async () => {
    const { open } = stage();
    const failure = await failureOf(open({ roleToAssume: undefined }).then(look));
    expect(failure).toMatchObject({ code: 'aws-credentials-missing' });
  });
});

describe('allowed-account-ids', () => {
  it('is checked before anything else is asked', async () => {
    const { open, actions } = stage();
    await open({ allowedAccountIds: ['999999999999', account] });
    expect(actions()).toEqual(['oidc:GetToken', assume, 'sts:GetCallerIdentity']);
  });

  it('refuses any other account', async () => {
    const { open, actions } = stage();
    const failure = await failureOf(open({ allowedAccountIds: ['999999999999'] }));
    expect(failure).toBeInstanceOf(RefusedError);
    expect(failure).toMatchObject({
      code: 'account-not-allowed',
      message: `This step acts in account ${account} as arn:aws:sts::${account}:assumed-role/adhoc-deploy/adhoc-migrate-17000000001; allowed by "allowed-account-ids": 999999999999.`,
    });
    expect(actions().filter((action) => action.startsWith('ecs:'))).toEqual([]);
  });
});
