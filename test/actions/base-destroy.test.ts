import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { StandIn } from '../tool/stand-in.ts';
import { Scene } from './applying/scene.ts';
import { runPlan } from './plan-run.ts';

ownEnvironment();

const base = { environment: 'dev', 'base-environment': '', layer: 'base' };
const parameter = (name: string, value = '{}') => ({ name: `/adhoc/dev/${name}`, value });

function plan(standIn: StandIn, parameters: readonly ReturnType<typeof parameter>[], more = {}) {
  const inputs = { ...base, operation: 'destroy', ...more };
  return runPlan(standIn, { inputs, account: { parameters } });
}

it('a base environment is not destroyed under those that stand on it, each of which is named', async () => {
  using standIn = new StandIn();
  const run = await plan(standIn, [
    parameter('slots/7', 'beta'),
    parameter('alpha/record'),
    parameter('beta/record'),
    parameter('gamma/record/of/something'),
    parameter('record'),
    { name: '/adhoc/dev2/delta/record', value: '{}' },
  ]);
  expect(run.problems).toMatchObject([{ code: 'base-in-use' }]);
  const [{ what, remedy } = { what: '', remedy: '' }] = run.problems;
  expect(what).toContain('2 environments stand on it');
  expect(what).toContain('alpha (/adhoc/dev/alpha/record)');
  expect(what).toContain('beta (/adhoc/dev/slots/7, /adhoc/dev/beta/record)');
  expect(what).not.toMatch(/gamma|delta/);
  expect(remedy).toContain('ssm delete-parameter');
  expect(standIn.tool.calls).toEqual([]);
  run.world.journal.assertClean();
});

it('a long list is cut, and says by how many', async () => {
  using standIn = new StandIn();
  const many = Array.from({ length: 33 }, (_, n) => parameter(`slots/${n + 1}`, `env-${n}`));
  const [problem] = (await plan(standIn, many)).problems;
  expect(problem?.what).toContain('and 3 more');
});

it('one that nobody stands on is, and other plans of a base ask nobody', async () => {
  using standIn = new StandIn();
  const free = await plan(standIn, [parameter('record'), parameter('listener-arn')]);
  expect(free.problems).toEqual([]);
  const changed = await plan(standIn, [parameter('slots/7', 'beta')], {
    operation: 'create-update',
  });
  expect(changed.problems).toEqual([]);
  expect(changed.world.journal.count('ssm:DescribeParameters')).toBe(0);
});

it('an environment that was destroyed takes its images of record along, and no other ones', async () => {
  const others = [
    { name: '/adhoc/dev/alpha-two/images/gunicorn', value: 'acme/other:1' },
    { name: '/adhoc/dev/alpha/sentry-dsn', value: 'x' },
  ];
  const proxy = { name: '/adhoc/dev/alpha/images/gunicorn/proxy', value: 'envoy:1' };
  const image = { service: 'gunicorn/proxy', version: 1, value: 'envoy:1' };
  const gunicorn = { service: 'gunicorn', version: 1, value: 'acme/backend@sha256:1' };
  const scene = await Scene.open({
    plan: {
      facts: { operation: 'destroy' },
      options: { operation: 'destroy' },
      secrets: { images: [gunicorn, image] },
    },
    account: { parameters: [proxy, ...others] },
  });
  const { codes, site } = await scene.run();
  expect(codes).toEqual([]);
  expect(site.text).toContain('removed with the environment: 2 images of record');
  for (const name of ['/adhoc/dev/alpha/images/gunicorn', proxy.name])
    expect(await scene.parameter(name)).toBe('');
  for (const { name, value } of others) expect(await scene.parameter(name)).toBe(value);
  scene.world.journal.assertClean();
});

it('one that was not destroyed to its end keeps them', async () => {
  const scene = await Scene.open({
    plan: { facts: { operation: 'destroy' }, options: { operation: 'destroy' } },
  });
  scene.tool.says('code', '1');
  expect((await scene.run()).codes).toEqual(['apply-failed']);
  expect(await scene.parameter('/adhoc/dev/alpha/images/gunicorn')).toBe('acme/backend@sha256:1');
});
