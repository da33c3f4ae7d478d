import { describe, expect, it } from '@jest/globals';
import { native, pausing } from '../world/scenarios/native.ts';
import {
  crashLoop,
  foreignDeployment,
  rolling,
  rollouts,
  rollsBackInVain,
} from '../world/scenarios/rollouts.ts';
import { later, left, web } from './paused-run.ts';
import { type RolloutRun, runRollout } from './rollout-run.ts';

const failing = () => rolling('alpha-default', { fails: crashLoop() });
const pageIn = ({ result }: RolloutRun) => result?.summary?.source ?? '';

/** The bars of a service, as `text: seconds`. */
function bars(run: RolloutRun, name: string): { text: string; seconds: number }[] {
  const section =
    pageIn(run)
      .split(`  section ${name}\n`)[1]
      ?.split(/ {2}section |```/)[0] ?? '';
  return [...section.matchAll(/^ {2}(.+) :(?:\w+, )?(\d+), (\d+)$/gm)].map(
    ([, text = '', from, until]) => ({ text, seconds: (Number(until) - Number(from)) / 1_000 }),
  );
}

it('every command names the region', async () => {
  const runs = [
    await runRollout(failing()),
    await runRollout(rollouts(), { cancelAt: 5_000 }),
    await runRollout(rollouts(), { inputs: { services: 'nope' } }),
    await left(),
  ];
  for (const { trail, problems, result, site } of runs) {
    const told = [
      ...trail.deeds.map(({ next }) => next),
      ...problems.map(({ what, remedy }) => `${what}\n${remedy}`),
      ...[result?.summary?.source ?? '', site.text],
    ].join('\n');
    const commands = told.match(/aws (ecs|ssm|logs) [a-z-]+[^\n]*/g) ?? [];
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(command).toContain(' --region eu-west-1');
  }
});

it('a service that is not there is answered with those of the environment', async () => {
  const run = await runRollout(rollouts(), { inputs: { services: 'beet' } });
  expect(run.problems[0]?.what).toContain('There are: alpha-beat, alpha-default, alpha-gunicorn');
});

describe('a crash loop', () => {
  it('leads to the task that failed last and to its log', async () => {
    const run = await runRollout(failing());
    const command =
      /aws logs get-log-events --region eu-west-1 --log-group-name \S+ --log-stream-name \S+\/default\/([0-9a-f]{32})/;
    const id = command.exec(run.problems[0]?.what ?? '')?.[1] ?? 'no command';
    expect(run.problems[0]?.what).toContain(`The task of alpha-default that failed last is ${id}`);
    expect(pageIn(run)).toMatch(command);
    expect(pageIn(run)).toContain(`/tasks/${id}`);
    expect(pageIn(run)).toContain('>its log</a>');
  });

  it('is looked into where it failed, at stopped tasks where nothing runs', async () => {
    const [, inside = ''] = pageIn(await runRollout(failing())).split('To look inside:');
    expect(inside).toContain('--service-name alpha-default');
    expect(inside).toContain('--container default');
    expect(inside).not.toContain('alpha-beat');
    const services = (failing().services ?? []).map((one) => ({
      ...one,
      unproven: one.name === 'alpha-default',
    }));
    const first = { ...failing(), services };
    const none = await runRollout(first, { inputs: { 'on-failure': 'keep' } });
    const [, empty = ''] = pageIn(none).split('To look inside:');
    expect(empty).toContain('--service-name alpha-default --desired-status STOPPED');
    expect(empty).not.toContain('execute-command');
  });
});

describe('what is told is so', () => {
  it('of a service that somebody else deployed', async () => {
    const life = foreignDeployment(15_000, 'alpha-gunicorn:3');
    const run = await runRollout(rolling('alpha-gunicorn', life), {
      inputs: { 'migrated-by': 'alpha-migrate:8' },
    });
    const [lost, back] = (run.problems[0]?.what ?? '').split('\n').slice(-3);
    expect(lost).toBe('Not ours any more: alpha-gunicorn alpha-gunicorn:3');
    expect(back).toMatch(/^Every other service that was changed is back: /);
    expect(back).not.toContain('gunicorn');
    expect(pageIn(run)).toContain('Some services run code from before it.');
  });

  it('of nothing that could be changed', async () => {
    const faults = [{ on: 'ecs:UpdateService', kind: 'access-denied' }] as const;
    const run = await runRollout({ ...rollouts(), faults });
    expect(run.result?.outputs.outcome).toBe('not-started');
    expect(pageIn(run)).toContain('❌ rolling-update: alpha was not changed');
    expect(run.problems[0]?.what).toContain('No service was changed: alpha-beat alpha-beat:3');
    expect(run.problems[0]?.what).not.toContain('back');
  });

  it('of a service whose revision from before does not come up', async () => {
    const scenario = rolling('alpha-default', rollsBackInVain(15_000));
    const run = await runRollout(scenario, { inputs: { 'rollback-timeout': '3m' } });
    const torn = run.finished?.failures.find(({ code }) => code === 'rollback-incomplete');
    expect(torn?.what).toMatch(/^Service alpha-default is on its revision from before, \S+:3, and/);
    expect(torn?.remedy).toContain('aws ecs describe-services');
    expect(torn?.remedy).not.toContain('update-service');
    const last = bars(run, 'alpha-default').at(-1);
    expect(last?.text).toBe('going back, not there');
    expect(last?.seconds).toBeGreaterThan(150);
  });
});

describe('the timeline', () => {
  it('of a rollout that is taken up has no first task, and of one taken back its way alone', async () => {
    const first = await left(native(web, pausing()));
    const back = await later(first, 'rollback');
    for (const name of ['alpha-beat', web])
      expect(bars(back, name).map(({ text }) => text)).toEqual(['going back']);
    const on = await later(await left(native(web, pausing())), 'continue');
    expect(bars(on, web).map(({ text }) => text)).toEqual(['until stable']);
  });

  it('of a service that was called back ends where its way begins', async () => {
    const run = await runRollout(failing());
    const [until, back] = bars(run, web).slice(-2);
    const { way, watch } = run.finished?.services.find(({ name }) => name === web) ?? {};
    expect(until?.text).toBe('until it was called back');
    expect(back?.text).toBe('going back');
    const forward = ((way?.begunAt ?? 0) - (watch?.startedAt ?? 0)) / 1_000;
    const rows = pageIn(run).split('\n');
    const row = rows.find((line) => line.startsWith('|') && line.includes(web)) ?? '';
    expect(row.replaceAll('\\', '')).toContain(`| ${forward.toFixed(1)} s |`);
  });
});
