import { describe, expect, it } from '@jest/globals';
import { GitHubApi } from '../../../actions/library/github/api.ts';
import { acquireLease } from '../../../actions/library/lease/acquire.ts';
import { holdLease } from '../../../actions/library/lease/hold.ts';
import { endOfRuns } from '../../../actions/library/lease/run-ended.ts';
import type { Fault } from '../../world/faults.ts';
import { protectedRepository, type ScenarioRun } from '../../world/github/scenario.ts';
import { GitHubWorld } from '../../world/github/world.ts';
import { LeaseStage, minute, name, second } from './stage.ts';

interface Setting {
  readonly runs?: readonly Partial<ScenarioRun>[];
  readonly permissions?: readonly string[];
  readonly faults?: readonly Fault[];
}

/** Jobs that contend for a lease, and GitHub, which knows their runs. */
function open({ runs = [], permissions, faults = [] }: Setting) {
  const stage = new LeaseStage();
  const known = runs.map((run) => ({ id: 1, sha: 'a'.repeat(40), conclusion: null, ...run }));
  const more = permissions ? { permissions } : {};
  const scenario = protectedRepository({ runs: known, ...more });
  const github = new GitHubWorld(scenario, { clock: stage.clock, faults });
  const hold = (runId: string, work = async () => {}) => {
    const { parts, site } = stage.job(runId);
    const { clock, signal } = parts;
    const { token } = scenario;
    const api = new GitHubApi({ token, clock, signal, send: github.send, url: github.url });
    const wanted = { name, timeoutMs: 30 * minute, hasEnded: endOfRuns(api, clock) };
    return { site, done: holdLease(wanted, parts, work) };
  };
  /** A job that dies: it never gives back what it has, and renews nothing any more. */
  const crashed = () => acquireLease({ name, timeoutMs: minute }, stage.job('1').parts);
  return { stage, github, hold, crashed };
}

const over = { runs: [{ conclusion: 'failure' }] };

it('a lease that guards what goes on after its job ends by time alone', async () => {
  const { stage, hold } = open(over);
  await stage.job('1').hold(async ({ leave }) => leave());
  await hold('2').done;
  expect(stage.elapsed).toBeGreaterThanOrEqual(3 * minute);
  expect(stage.elapsed).toBeLessThan(4 * minute);
});

describe('the lease of a job that died', () => {
  it('is taken over at once by who comes later, when its run has ended, and the log says so', async () => {
    const { stage, hold, crashed } = open(over);
    await crashed();
    await stage.clock.sleep(2 * minute);
    const { site, done } = hold('2');
    await done;
    expect(stage.elapsed).toBeLessThan(2 * minute + 5 * second);
    expect(site.text).toContain(
      'takes over the lease /adhoc/dev/alpha/lease, as the run has ended that has it: migrate of https://github.com/acme/shop/actions/runs/1',
    );
  });

  it('is taken over by who waited from the start when it was silent for longer than a renewal takes', async () => {
    const { stage, hold, crashed } = open(over);
    await crashed();
    await hold('2').done;
    expect(stage.elapsed).toBeGreaterThanOrEqual(90 * second);
    expect(stage.elapsed).toBeLessThan(2 * minute);
  });

  it('is over when its run has a later attempt', async () => {
    const { stage, hold, crashed } = open({ runs: [{ attempt: 2 }] });
    await crashed();
    await stage.clock.sleep(2 * minute);
    await hold('2').done;
    expect(stage.elapsed).toBeLessThan(2 * minute + 5 * second);
  });

  it.each<[string, Setting]>([
    ['goes on', { runs: [{}] }],
    ['is not known', {}],
    ['may not be read', { ...over, permissions: [] }],
    ['cannot be read', { ...over, faults: [{ kind: 'server-error', on: 'github:GetRun' }] }],
  ])('ends by time alone when its run %s', async (_, setting) => {
    const { stage, hold, crashed } = open(setting);
    await crashed();
    await hold('2').done;
    expect(stage.elapsed).toBeGreaterThanOrEqual(3 * minute);
    expect(stage.elapsed).toBeLessThan(4 * minute);
  });
});

it('a holder that goes on while GitHub calls its run over keeps its lease', async () => {
  const { stage, hold, github } = open(over);
  const order: string[] = [];
  const first = hold('1', async () => {
    await stage.clock.sleep(10 * minute);
    order.push('first is done');
  });
  await stage.clock.sleep(second);
  const other = hold('2', async () => void order.push('second begins'));
  await Promise.all([first.done, other.done]);
  expect(order).toEqual(['first is done', 'second begins']);
  expect(github.count('github:GetRun')).toBe(0);
});

it('GitHub is asked seldom, and of no run but one that its address tells', async () => {
  const { stage, hold, crashed, github } = open({ runs: [{}] });
  await crashed();
  await hold('2').done;
  expect(stage.elapsed).toBeGreaterThanOrEqual(3 * minute);
  expect(github.count('github:GetRun')).toBeLessThanOrEqual(4);
  const never = new GitHubApi({
    ...{ token: '', clock: stage.clock, signal: new AbortController().signal },
    send: () => Promise.reject(new Error('asked')),
  });
  for (const run of ['', 'https://github.com/acme/shop/actions/runs/1/../../x', 'nothing'])
    expect(await endOfRuns(never, stage.clock)({ run, attempt: '1' } as never)).toBe(false);
});
