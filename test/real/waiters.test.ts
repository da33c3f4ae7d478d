import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Scenario, ScenarioService } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { Account } from './account.ts';
import { startTask } from './start-task.ts';
import { runScript } from './tools.ts';

interface End {
  readonly verdict: 'success' | 'failure';
  readonly reason: string;
  readonly documented: { delay: number; maxAttempts: number; operation: string };
}

const cluster = 'alpha-cluster';
const soon = { WaiterConfig: { Delay: 1, MaxAttempts: 2 } };
const gone = `arn:aws:ecs:eu-west-1:123456789012:task/${cluster}/${'0'.repeat(32)}`;

function scenario(): Scenario {
  const base = environment();
  const service = (name: string, rest: Partial<ScenarioService>): ScenarioService => ({
    cluster,
    name,
    taskDefinition: 'alpha-beat',
    ...rest,
  });
  return {
    ...base,
    name: 'waiters',
    services: [
      ...(base.services ?? []),
      service('alpha-asleep', { desiredCount: 0 }),
      service('alpha-starting', { desiredCount: 2, runningCount: 1 }),
      service('alpha-leaving', { status: 'DRAINING', desiredCount: 0 }),
      service('alpha-left', { status: 'INACTIVE', desiredCount: 0 }),
    ],
    lives: {
      'alpha-migrate': { containers: { migrate: { exitsAt: 90_000 } } },
      'alpha-beat': { containers: { beat: { exitsAt: 1 } } },
      'alpha-default': { containers: { default: { exitsAt: Infinity } } },
    },
  };
}

/** Every waiter waits at the same time: the longest pause is boto3's own six seconds. */
function plansFor(tasks: { ends: string; ended: string; stays: string }) {
  const task = (waiter: string, arn: string, more = {}) => ({
    waiter,
    arguments: { cluster, tasks: [arn], ...more },
  });
  const service = (waiter: string, services: string[], more = {}) => ({
    waiter,
    arguments: { cluster, services, ...more },
  });
  return {
    'tasks_stopped: a task that ends': task('tasks_stopped', tasks.ends),
    'tasks_stopped: one that stays': task('tasks_stopped', tasks.stays, soon),
    'tasks_running: one that stays': task('tasks_running', tasks.stays),
    'tasks_running: one that has ended': task('tasks_running', tasks.ended),
    'tasks_running: one that nobody knows': task('tasks_running', gone),
    'services_stable: two at rest': service('services_stable', ['alpha-gunicorn', 'alpha-beat']),
    'services_stable: none wanted, none there': service('services_stable', ['alpha-asleep']),
    'services_stable: one of two runs': service('services_stable', ['alpha-starting'], soon),
    'services_stable: one unknown': service('services_stable', ['alpha-beat', 'alpha-nobody']),
    'services_stable: DRAINING': service('services_stable', ['alpha-leaving']),
    'services_stable: INACTIVE': service('services_stable', ['alpha-left']),
    'services_inactive: INACTIVE': service('services_inactive', ['alpha-left']),
    'services_inactive: one unknown': service('services_inactive', ['alpha-nobody']),
  };
}

type Title = keyof ReturnType<typeof plansFor>;

const verdicts: [Title, End['verdict'], RegExp][] = [
  ['tasks_stopped: a task that ends', 'success', /^$/],
  ['tasks_stopped: one that stays', 'failure', /Max attempts exceeded/],
  ['tasks_running: one that stays', 'success', /^$/],
  ['tasks_running: one that has ended', 'failure', /tasks\[\]\.lastStatus.*STOPPED/],
  ['tasks_running: one that nobody knows', 'failure', /failures\[\]\.reason.*MISSING/],
  ['services_stable: two at rest', 'success', /^$/],
  ['services_stable: none wanted, none there', 'success', /^$/],
  ['services_stable: one of two runs', 'failure', /Max attempts exceeded/],
  ['services_stable: one unknown', 'failure', /failures\[\]\.reason.*MISSING/],
  ['services_stable: DRAINING', 'failure', /services\[\]\.status.*DRAINING/],
  ['services_stable: INACTIVE', 'failure', /services\[\]\.status.*INACTIVE/],
  ['services_inactive: INACTIVE', 'success', /^$/],
  ['services_inactive: one unknown', 'failure', /failures\[\]\.reason.*MISSING/],
];

describe("boto3's waiters, unchanged, against the world", () => {
  let account: Account;
  let ends: Map<string, End>;
  let ending: string;

  beforeAll(async () => {
    account = await Account.open(scenario());
    ending = await startTask(account.world, 'alpha-migrate');
    const plans = plansFor({
      ends: ending,
      ended: await startTask(account.world, 'alpha-beat'),
      stays: await startTask(account.world, 'alpha-default'),
    });
    const answers = await runScript<End[]>('waiters.py', Object.values(plans), account.env);
    ends = new Map(Object.keys(plans).map((title, index) => [title, answers[index] as End]));
  });

  afterAll(() => account.close());

  it.each(verdicts)('%s: %s', (title, verdict, reason) => {
    expect(ends.get(title)).toMatchObject({ verdict, reason: expect.stringMatching(reason) });
  });

  it('have seen the task run before they saw it stopped', () => {
    const seen = account.world.journal
      .calls('ecs:DescribeTasks')
      .filter(({ body }) => body.includes(ending))
      .map(({ output }) => (output as { tasks: { lastStatus: string }[] }).tasks[0]?.lastStatus);
    expect(seen[0]).not.toBe('STOPPED');
    expect(seen.at(-1)).toBe('STOPPED');
  });

  it('ask nothing that the world does not answer', () => {
    account.world.journal.assertClean();
  });

  it('pause as long as the design counts with', () => {
    const { delay, maxAttempts } = ends.get('services_stable: two at rest')?.documented ?? {};
    expect({ delay, maxAttempts }).toEqual({ delay: 15, maxAttempts: 40 });
    expect(ends.get('tasks_stopped: a task that ends')?.documented).toEqual({
      delay: 6,
      maxAttempts: 100,
      operation: 'DescribeTasks',
    });
  });
});
