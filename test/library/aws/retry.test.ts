import { describe, expect, it } from '@jest/globals';
import type { SdkError } from '@smithy/types';
import { Aws } from '../../../actions/library/aws/aws.ts';
import { PatientRetryStrategy } from '../../../actions/library/aws/retry.ts';
import { CancelledError } from '../../../actions/library/host/cancel.ts';
import { exampleCredentials } from '../../world/access.ts';
import { VirtualClock } from '../../world/clock.ts';
import type { Fault } from '../../world/scenario.ts';
import { World } from '../../world/world.ts';
import { failureOf, plainAccount } from './stage.ts';

/** One look at a cluster under faults, and how long it took on the world's clock. */
function looking(...faults: Fault[]) {
  const clock = new VirtualClock();
  const world = new World(plainAccount({ faults }), { clock });
  const controller = new AbortController();
  const aws = new Aws({
    region: 'eu-west-1',
    clock,
    credentials: async () => exampleCredentials,
    signal: controller.signal,
    requestHandler: world.requestHandler(),
  });
  const look = async () => (await aws.ecs()).describeCluster('alpha-cluster');
  const elapsed = () => clock.now() - world.startedAt;
  return { clock, world, controller, look, elapsed };
}

const lasting: Fault['kind'][] = ['throttle', 'server-error', 'reset'];

describe('a failure that passes', () => {
  it.each(lasting)('%s of 30 s is waited out, and not for longer', async (kind) => {
    const { look, elapsed } = looking({ on: '*', kind, until: 30_000 } as Fault);
    expect(await look()).toMatchObject({ status: 'ACTIVE' });
    expect(elapsed()).toBeGreaterThanOrEqual(30_000);
    expect(elapsed()).toBeLessThanOrEqual(35_000);
  });

  it.each([
    ['throttle', 'aws-throttled'],
    ['server-error', 'aws-unreachable'],
    ['reset', 'aws-unreachable'],
  ])('%s that does not pass ends after two minutes', async (kind, code) => {
    const { look, elapsed, world } = looking({ on: '*', kind } as Fault);
    expect(await failureOf(look())).toMatchObject({
      code,
      message: expect.stringMatching(/after \d+ attempts/),
    });
    expect(elapsed()).toBeCloseTo(120_000, -1);
    expect(world.journal.calls().length).toBeLessThan(120);
  });

  it('an answer that is not from AWS is tried again for a short while', async () => {
    const { look, elapsed } = looking({ on: '*', kind: 'garbage', times: 2 });
    expect(await look()).toMatchObject({ status: 'ACTIVE' });
    expect(elapsed()).toBeLessThan(10_000);
  });

  it('waits on the clock alone, in jittered pauses that differ', async () => {
    const { look, world } = looking({ on: '*', kind: 'throttle', until: 30_000 });
    await look();
    const pauses = world.journal.calls().map(({ at }, n, all) => at - (all[n - 1]?.at ?? 0));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(5_000);
    // Whole milliseconds: now and then two of them are the same.
    expect(new Set(pauses.slice(1)).size).toBeGreaterThan(pauses.length / 2);
  });
});

describe('a failure that stays', () => {
  it.each([
    ['access-denied', 'aws-access-denied'],
    ['expired-credentials', 'aws-credentials-expired'],
  ])('%s is told at once', async (kind, code) => {
    const { look, elapsed, world } = looking({ on: '*', kind } as Fault);
    expect(await failureOf(look())).toMatchObject({ code });
    expect(world.journal.calls()).toHaveLength(1);
    expect(elapsed()).toBe(0);
  });

  it('is told at once also where the clock of the machine is hours off', async () => {
    // The world's date is not this machine's, which the SDK takes for a skewed clock.
    const { look, world } = looking({ on: '*', kind: 'access-denied' });
    expect(Math.abs(world.startedAt - Date.now())).toBeGreaterThan(300_000);
    await failureOf(look());
    expect(world.journal.calls()).toHaveLength(1);
  });
});

describe('a cancel', () => {
  it('ends a wait between two tries at once', async () => {
    const { look, controller, clock, elapsed } = looking({ on: '*', kind: 'throttle' });
    const failure = failureOf(look());
    await clock.sleep(20_000);
    controller.abort(new CancelledError());
    expect(await failure).toBeInstanceOf(CancelledError);
    expect(elapsed()).toBe(20_000);
  });
});

it('leaves no wait behind that would keep the process after a cancel', async () => {
  const clock = new VirtualClock();
  const controller = new AbortController();
  const strategy = new PatientRetryStrategy(clock, controller.signal);
  const failure = { error: new Error() as SdkError, errorType: 'THROTTLING' as const };
  Object.assign(failure.error, { name: 'ThrottlingException' });
  const first = await strategy.acquireInitialRetryToken();
  const next = strategy.refreshRetryTokenForRetry(first, failure);
  controller.abort(new CancelledError());
  await expect(next).rejects.toBeInstanceOf(CancelledError);
});

describe('how long a failure may last', () => {
  /** Milliseconds until the strategy gives up on an error that stays. */
  async function patience(error: object): Promise<number> {
    const clock = new VirtualClock();
    const begin = clock.now();
    const strategy = new PatientRetryStrategy(clock);
    let token = await strategy.acquireInitialRetryToken();
    for (;;) {
      try {
        const failure = { error: error as SdkError, errorType: 'CLIENT_ERROR' as const };
        token = await strategy.refreshRetryTokenForRetry(token, failure);
      } catch {
        return clock.now() - begin;
      }
    }
  }

  it.each([
    ['a name that does not resolve', { code: 'ENOTFOUND' }, 10_000],
    ['a shut door', { code: 'ECONNREFUSED', name: 'TimeoutError' }, 10_000],
    ['a resolver that is busy', { code: 'EAI_AGAIN' }, 120_000],
    ['a proxy without a way', { code: 'ERR_PROXY_TUNNEL', statusCode: 503 }, 10_000],
    ['a proxy that wants a password', { code: 'ERR_PROXY_TUNNEL', statusCode: 407 }, 0],
    ['a quota', { name: 'LimitExceededException', message: 'too many clusters' }, 0],
    ['a rate', { name: 'LimitExceededException', message: 'Rate exceeded' }, 120_000],
    [
      'two registrations at once',
      {
        name: 'ClientException',
        message: 'Too many concurrent attempts to create a new revision of the specified family.',
      },
      120_000,
    ],
    [
      "GitHub's keys",
      {
        name: 'InvalidIdentityToken',
        message: "Couldn't retrieve verification key from your identity provider",
      },
      120_000,
    ],
    [
      'a bad parameter',
      { name: 'InvalidParameterException', $metadata: { httpStatusCode: 400 } },
      0,
    ],
    [
      'a denial under a skewed clock',
      { name: 'AccessDeniedException', $metadata: { clockSkewCorrected: true } },
      0,
    ],
  ])('%s', async (_, error, expected) => {
    expect(await patience(error)).toBe(expected);
  });

  it('gives a signature that came at the wrong time one more try', async () => {
    const strategy = new PatientRetryStrategy(new VirtualClock());
    const error = Object.assign(new Error('skewed'), {
      name: 'SignatureDoesNotMatch',
      $metadata: { clockSkewCorrected: true },
    });
    const failure = { error: error as SdkError, errorType: 'CLIENT_ERROR' as const };
    const first = await strategy.acquireInitialRetryToken();
    const second = await strategy.refreshRetryTokenForRetry(first, failure);
    await expect(strategy.refreshRetryTokenForRetry(second, failure)).rejects.toBe(error);
  });
});
