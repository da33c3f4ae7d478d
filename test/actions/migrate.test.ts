import { describe, expect, it } from '@jest/globals';
import { environment } from '../world/scenarios/environment.ts';
import { failingMigration } from '../world/scenarios/failing-migration.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import {
  containersOf,
  type Json,
  migrateDefinition,
  newImage,
  oldImage,
  sidecar,
  withDefinition,
  withDefinitions,
  withLife,
} from './scenes.ts';
import { type Inputs, runMigrate } from './task-run.ts';

describe('a migration that succeeds', () => {
  it('runs the new image once, shows every line in order, and is green', async () => {
    const { world, site, result, problems, trail } = await runMigrate(goodMigration(), {
      inputs: { image: newImage },
    });
    expect(problems).toEqual([]);
    expect(site.log).toContain(`image of migrate: ${oldImage} -> ${newImage}`);
    const lines = site.log.filter((line) => line.startsWith('migrate | '));
    expect(lines).toEqual([
      'migrate | Operations to perform:',
      'migrate |   Apply all migrations: admin, auth, orders, sessions',
      'migrate | Running migrations:',
      'migrate |   Applying orders.0041_order_currency... OK',
      'migrate |   Applying orders.0042_backfill_currency... OK',
    ]);
    expect(result?.outputs).toMatchObject({
      'task-definition': 'alpha-migrate:4',
      'exit-code': '0',
      'stop-code': 'EssentialContainerExited',
      'duration-seconds': '21',
    });
    expect(site.outputs['task-id']).toBe(result?.outputs['task-id']);
    expect(result?.summary?.source).toMatch(/^### ✅ migrate succeeded in alpha/);
    expect(trail.deeds.map(({ what }) => what)).toEqual([
      'registered task definition alpha-migrate:4',
    ]);
    expect(world.journal.count('ecs:RunTask')).toBe(1);
    expect(world.journal.count('ecs:DescribeTaskDefinition')).toBe(2);
    world.journal.assertClean();
  });

  it('registers nothing without an image', async () => {
    const { world, result } = await runMigrate(goodMigration());
    expect(result?.outputs['task-definition']).toBe('alpha-migrate:3');
    expect(world.journal.count('ecs:RegisterTaskDefinition')).toBe(0);
  });

  it('sends back all that AWS gave but the image', async () => {
    const scenario = withDefinition(
      { ...goodMigration(), planted: ['*'] },
      (definition, container) => {
        container.command = ['sh', '-c', ''];
        container.futureSetting = { empty: '', list: [] };
        definition.anotherFuture = [''];
      },
    );
    const { world } = await runMigrate(scenario, { inputs: { image: newImage } });
    const [call] = world.journal.calls('ecs:RegisterTaskDefinition');
    const sent = JSON.parse(call?.body ?? '');
    const given = scenario.taskDefinitions?.at(-1) as ReturnType<typeof migrateDefinition>;
    const first = containersOf(given)[0] as Json;
    expect(sent).toMatchObject({ anotherFuture: [''], tags: given.tags });
    expect(sent.containerDefinitions).toEqual([{ ...first, image: newImage }]);
  });

  it('takes the newest revision when it is just what would be registered', async () => {
    const same = withDefinitions(
      goodMigration(),
      migrateDefinition(),
      migrateDefinition({ revision: 4, image: newImage }),
    );
    const again = await runMigrate(same, { inputs: { image: newImage } });
    expect(again.result?.outputs['task-definition']).toBe('alpha-migrate:4');
    const fromOlder = await runMigrate(same, {
      inputs: { image: newImage, task: 'alpha-migrate:3' },
    });
    expect(fromOlder.result?.outputs['task-definition']).toBe('alpha-migrate:4');
    expect(fromOlder.site.log).toContain('alpha-migrate:4 is just that: no new revision');
    for (const { world } of [again, fromOlder])
      expect(world.journal.count('ecs:RegisterTaskDefinition')).toBe(0);
  });
});

describe('a migration that fails', () => {
  it('stops the release with container, exit code, reason and last lines', async () => {
    const { result, problems } = await runMigrate(failingMigration());
    expect(problems).toMatchObject([{ code: 'command-failed' }]);
    const { what = '' } = problems[0] ?? {};
    expect(what).toContain('The release to alpha must stop here');
    expect(what).toContain('Container "migrate" left with exit code 1.');
    expect(what).toContain('django.db.utils.IntegrityError');
    expect(result?.outputs).toMatchObject({ 'exit-code': '1' });
    const page = result?.summary?.source ?? '';
    expect(page).toMatch(/^### ❌ migrate failed in alpha/);
    expect(page).toContain('**The release must not go on.**');
    expect(page).toContain(`--tasks ${result?.outputs['task-id']}`);
    const order = ['exit code 1', 'must not go on', 'Last lines:', '| task |'];
    const places = order.map((text) => page.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(page).toContain('aws ecs describe-tasks --region eu-west-1 --cluster alpha-cluster');
  });
});

describe('a migration that never ran', () => {
  const pull = { failsToStart: { stoppedReason: 'CannotPullContainerError: not found' } };
  it.each([
    ['for want of its image', withLife(pull), {}],
    ['for want of capacity', withLife({ provisioningMs: Infinity }), { timeout: '5m' }],
    ['for want of its log group', { ...goodMigration(), logGroups: [] }, {}],
  ])('says so %s', async (_why, scenario, inputs: Inputs) => {
    const { problems, result } = await runMigrate(scenario, { inputs });
    expect(problems[0]?.what).toContain('its migration never started and nothing was changed');
    const page = result?.summary?.source ?? '';
    expect(page).not.toMatch(/half-way|get-log-events|logsV2/);
    expect(page).toContain('never started: nothing was changed');
    expect(result?.outputs['log-url']).toBe('');
  });

  it('says so when it could not be placed', async () => {
    const { problems } = await runMigrate(withLife({ refused: { reason: 'RESOURCE:ENI' } }));
    expect(problems[0]?.what).toContain('It never started');
  });
});

describe('the task of a migration', () => {
  it('is the other family when that one is active', async () => {
    const scenario = withDefinitions(
      goodMigration(),
      migrateDefinition({ family: 'alpha-backend_update' }),
    );
    const { result } = await runMigrate(scenario);
    expect(result?.outputs['task-definition']).toBe('alpha-backend_update:3');
  });

  it.each([
    {
      why: 'both are active',
      definitions: [migrateDefinition(), migrateDefinition({ family: 'alpha-backend_update' })],
      inputs: {},
      code: 'task-definition-ambiguous',
      words: /alpha-migrate and alpha-backend_update are both active/,
    },
    {
      why: 'neither is',
      definitions: [],
      inputs: {},
      code: 'task-definition-not-found',
      words: /looked for the families alpha-migrate and alpha-backend_update/,
    },
    {
      why: 'the one asked for does not exist',
      definitions: [migrateDefinition()],
      inputs: { task: 'alpha-migrat' },
      code: 'task-definition-not-found',
      words: /no task definition "alpha-migrat"/,
    },
    {
      why: 'it is made for instances',
      definitions: [forInstances()],
      inputs: { image: newImage },
      code: 'task-definition-not-fargate',
      words: /networkMode is bridge, it fits EC2 only/,
    },
    {
      why: 'the revision is inactive',
      definitions: [migrateDefinition({ status: 'INACTIVE' }), migrateDefinition({ revision: 4 })],
      inputs: { task: 'alpha-migrate:3', image: newImage },
      code: 'task-definition-inactive',
      words: /alpha-migrate:3 is INACTIVE/,
    },
  ])('is refused before any write when $why', async ({ definitions, inputs, code, words }) => {
    const scenario = withDefinitions(environment(), ...definitions);
    const { world, problems } = await runMigrate(scenario, { inputs: inputs as Inputs });
    expect(problems).toMatchObject([{ code, what: expect.stringMatching(words) }]);
    expect(world.journal.writes()).toEqual([]);
    world.journal.assertClean();
  });
});

function forInstances() {
  const described = migrateDefinition();
  const instances = { networkMode: 'bridge', compatibilities: ['EC2'] };
  Object.assign(described.taskDefinition as Json, instances);
  return described;
}

describe('the image of a migration', () => {
  it('may be given by container, from another repository', async () => {
    const scenario = withDefinition(goodMigration(), (definition, container) => {
      definition.containerDefinitions = [container, sidecar()];
    });
    const { world, site, problems } = await runMigrate(scenario, {
      inputs: { image: `migrate=${newImage}\nproxy=elsewhere.example/envoy:2` },
    });
    expect(problems).toEqual([]);
    expect(site.log).toContain('image of proxy: envoy:1 -> elsewhere.example/envoy:2');
    expect(site.text).toContain('image from elsewhere.example/envoy');
    const [call] = world.journal.calls('ecs:RegisterTaskDefinition');
    const { containerDefinitions } = JSON.parse(call?.body ?? '');
    expect(containerDefinitions.map(({ image }: Json) => image)).toEqual([
      newImage,
      'elsewhere.example/envoy:2',
    ]);
  });

  it.each([
    ['another/repository:v1', 'image-of-another-repository', /migrate \(.*backend:v1.7.0\)/],
    [`nobody=${newImage}`, 'container-not-found', /it has: migrate/],
    ['backend', 'image-invalid', /neither a tag nor a digest/],
  ])('%s is refused before any write', async (image, code, words) => {
    const { world, problems } = await runMigrate(environment(), { inputs: { image } });
    expect(problems).toMatchObject([{ code, what: expect.stringMatching(words) }]);
    expect(world.journal.writes()).toEqual([]);
  });
});
