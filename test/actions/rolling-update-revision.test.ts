import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { Aws } from '../../actions/library/aws/aws.ts';
import type { Ecs } from '../../actions/library/aws/ecs.ts';
import { exampleCredentials } from '../world/access.ts';
import type { Scenario } from '../world/scenario.ts';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { onNow, outcomes, type RolloutRun, runRollout, stable, updates } from './rollout-run.ts';
import { type Json, newImage } from './scenes.ts';
import type { Options } from './use-case.ts';

const none = { images: '' };
const back = { 'alpha-beat': 'alpha-beat:3', 'alpha-default': 'alpha-default:3' };
const onThree = { ...back, 'alpha-gunicorn': 'alpha-gunicorn:3' };

/** Somebody else, at work in the same account. */
async function person({ world, clock }: RolloutRun): Promise<Ecs> {
  return new Aws({
    region: world.scenario.region,
    clock,
    credentials: async () => ({ ...exampleCredentials }),
    requestHandler: world.requestHandler(),
  }).ecs();
}

const deregister = { also: ['ecs:DeregisterTaskDefinition', 'ecs:UpdateService'] };

/** After a rollout to revision 4 that became stable. */
async function rolled(scenario: Scenario = rollouts(), options = {}): Promise<RolloutRun> {
  const run = await runRollout(scenario, options);
  expect(outcomes(run)).toEqual(stable);
  return run;
}

function again(
  after: RolloutRun,
  inputs: Record<string, string>,
  more: Pick<Options, 'identity' | 'cancelAt'> = {},
): Promise<RolloutRun> {
  return runRollout(rollouts(), { after, inputs: { ...none, ...inputs }, ...more });
}

describe('revision: previous', () => {
  it('brings every service to what it ran before, without a registration', async () => {
    const run = await again(await rolled(), { revision: 'previous' });
    expect(run.problems).toEqual([]);
    expect(outcomes(run)).toEqual(stable);
    expect(await onNow(run)).toEqual(onThree);
    expect(run.world.journal.count('ecs:RegisterTaskDefinition')).toBe(3);
    expect(run.site.text).toContain('alpha-beat ran alpha-beat:3 before, by its service');
    expect(run.site.warnings).toEqual([]);
    run.world.journal.assertClean();
  });

  it('does not take a restart for what ran before', async () => {
    const restarted = await again(await rolled(), { operation: 'restart' });
    const run = await again(restarted, { revision: 'previous', services: 'beat' });
    expect(await onNow(run)).toMatchObject({ 'alpha-beat': 'alpha-beat:3' });
  });

  it('takes the newest active revision below where no service deployment tells it, and warns', async () => {
    const run = await again(await rolled(rollouts(), { without: ['ecs:ListServiceDeployments'] }), {
      revision: 'previous',
      services: 'beat',
    });
    expect(await onNow(run)).toMatchObject({ 'alpha-beat': 'alpha-beat:3' });
    expect(run.site.text).toContain('not checked: ecs:ListServiceDeployments denied');
    expect(run.site.warnings).toEqual([
      expect.stringContaining('the newest active revision of its family below alpha-beat:4'),
    ]);
  });

  it('is refused for every service that has nothing before, with the line to write', async () => {
    const run = await runRollout(rollouts(), { inputs: { ...none, revision: 'previous' } });
    expect(run.codes).toEqual(Array(3).fill('revision-without-previous'));
    expect(run.problems[0]?.remedy).toContain(
      'with: { revision: "alpha-beat=alpha-beat:<revision>',
    );
    expect(run.world.journal.writes()).toEqual([]);
  });

  it('is refused while a rollout is under way, and in a later attempt', async () => {
    const killed = await runRollout(rollouts(), { cancelAt: 10_000 });
    const unclear = await again(killed, { revision: 'previous', services: 'beat' });
    expect(unclear.codes).toEqual(['revision-previous-unclear']);
    expect(unclear.problems[0]?.remedy).toBe(blockFor({ 'alpha-beat': 'alpha-beat:3' }));
    const second = await again(
      await rolled(),
      { revision: 'previous', services: 'beat' },
      { identity: { attempt: '2' } },
    );
    expect(second.codes).toEqual(['revision-previous-unclear']);
    expect(second.problems[0]?.what).toContain('not the first attempt');
    expect(updates(second)).toHaveLength(3);
  });

  it('that is unclear is said by one block for all, and never names the bad release', async () => {
    const killed = await again(await rolled(), { revision: 'previous' }, { cancelAt: 25_000 });
    expect(killed.codes).toEqual(['cancelled']);
    const attempt = { identity: { attempt: '2' } };
    for (const wait of [0, 120_000]) {
      await killed.clock.sleep(wait);
      const second = await again(killed, { revision: 'previous' }, attempt);
      expect(second.codes).toEqual(Array(3).fill('revision-previous-unclear'));
      const remedies = second.problems.flatMap(({ remedy }) => remedy ?? []);
      expect(remedies).toEqual([blockFor(onThree)]);
    }
    const run = await again(killed, parse(blockFor(onThree)).with, attempt);
    expect(run.problems).toEqual([]);
    expect(await onNow(run)).toEqual(onThree);
  });
});

function blockFor(revisions: Record<string, string>): string {
  const lines = Object.entries(revisions).map(([name, one]) => `    ${name}=${one}`);
  const names = Object.keys(revisions).join(', ');
  return ['with:', `  services: ${names}`, '  revision: |', ...lines].join('\n');
}

describe('a revision by name', () => {
  it('rolls the services of its lines alone', async () => {
    const run = await again(await rolled(), {
      revision: 'gunicorn=alpha-gunicorn:3\nalpha-beat=alpha-beat:3',
    });
    expect(outcomes(run)).toEqual({ 'alpha-beat': 'stable', 'alpha-gunicorn': 'stable' });
    expect(await onNow(run)).toEqual({ ...onThree, 'alpha-default': 'alpha-default:4' });
  });

  it('without a service is for those that run its family', async () => {
    const run = await again(await rolled(), { revision: 'alpha-default:3' });
    expect(outcomes(run)).toEqual({ 'alpha-default': 'stable' });
  });

  it('that runs already is no rollout', async () => {
    const run = await again(await rolled(), { revision: 'alpha-default:4' });
    expect(outcomes(run)).toEqual({ 'alpha-default': 'unchanged' });
    expect(updates(run)).toHaveLength(3);
  });

  it('that fails is taken back to what ran', async () => {
    const lives = [{}, { fails: crashLoop() }];
    const scenario = rolling('alpha-default', lives);
    const first = await rolled(scenario);
    const run = await again(first, { revision: 'previous' });
    expect(run.codes).toEqual(['rollout-rolled-back']);
    expect(run.result?.outputs.outcome).toBe('taken-back');
    expect(await onNow(run)).toEqual({
      'alpha-beat': 'alpha-beat:4',
      'alpha-default': 'alpha-default:4',
      'alpha-gunicorn': 'alpha-gunicorn:4',
    });
  });

  it('whose image is gone is refused before anything is touched', async () => {
    const repositories = [{ name: 'backend', images: [{ tags: ['v1.8.0'], platforms: [linux] }] }];
    const first = await rolled({ ...rollouts(), repositories });
    const run = await again(first, { revision: 'previous' });
    expect(run.codes).toEqual(['image-not-found']);
    expect(updates(run)).toHaveLength(3);
  });
});

const linux = { os: 'linux', architecture: 'amd64' };

describe('a revision that was deregistered', () => {
  it('is registered again, said so, and found again by the next run', async () => {
    const first = await rolled(rollouts(), deregister);
    await (await person(first)).deregisterTaskDefinition('alpha-beat:3');
    const run = await again(first, { revision: 'beat=alpha-beat:3' });
    expect(await onNow(run)).toMatchObject({ 'alpha-beat': 'alpha-beat:5' });
    expect(run.result?.summary?.source).toContain('a copy of it is registered');
    const next = await again(run, { revision: 'beat=alpha-beat:3' });
    expect(outcomes(next)).toEqual({ 'alpha-beat': 'unchanged' });
    expect(next.world.journal.count('ecs:RegisterTaskDefinition')).toBe(4);
  });

  it('is what previous says, too', async () => {
    const first = await rolled(rollouts(), deregister);
    await (await person(first)).deregisterTaskDefinition('alpha-beat:3');
    const run = await again(first, { revision: 'previous', services: 'beat' });
    expect(await onNow(run)).toMatchObject({ 'alpha-beat': 'alpha-beat:5' });
  });
});

describe('bad input', () => {
  it('of revisions is told at once, and nothing is touched', async () => {
    const run = await runRollout(elsewhere(), {
      inputs: {
        ...none,
        services: 'gunicorn, beat, default, web-ui',
        revision:
          'gunicorn=alpha-beat:3\nbeat=alpha-beat:99\ndefault=alpha-default:2\nnope=a:1\nbeta-beat:1',
      },
    });
    expect(run.codes.toSorted()).toEqual([
      'revision-missing',
      'revision-not-found',
      'revision-of-another-environment',
      'revision-of-another-family',
      'revision-of-another-family',
      'service-not-found',
    ]);
    expect(run.world.journal.writes()).toEqual([]);
  });

  it('of a revision and whatever would change it is told before any call', async () => {
    const run = await runRollout(rollouts(), {
      inputs: {
        images: newImage,
        revision: 'previous, gunicorn, beat=x:0, beat=x:1',
        'environment-variables': 'A=b',
        operation: 'restart',
        'base-revision': 'running',
      },
    });
    const ofRevision = run.problems.filter(({ what }) => what.includes('as it was registered'));
    expect(ofRevision.map(({ what }) => /and "([^"]+)"/.exec(what)?.[1])).toEqual([
      'images',
      'environment-variables',
      'operation: restart',
      'base-revision',
    ]);
    expect(run.codes.filter((code) => code === 'revision-invalid')).toHaveLength(4);
    expect(run.world.journal.exchanges).toEqual([]);
  });
});

/** Alpha, with a revision 2 of its worker that is tagged as beta's. */
function elsewhere(): Scenario {
  const base = rollouts();
  const worker = base.taskDefinitions?.find((one) => JSON.stringify(one).includes('alpha-default'));
  const copy = structuredClone(worker) as { taskDefinition: Json; tags: Json[] };
  Object.assign(copy.taskDefinition, {
    revision: 2,
    taskDefinitionArn: String(copy.taskDefinition.taskDefinitionArn).replace(/:3$/, ':2'),
  });
  copy.tags = [{ key: 'adhoc:env', value: 'beta' }];
  return { ...base, taskDefinitions: [...(base.taskDefinitions ?? []), copy as never] };
}

it('the step on the page, pasted, takes all back', async () => {
  const first = await rolled();
  const page = first.result?.summary?.source ?? '';
  const [, step = ''] = /```yaml\n([\s\S]*?)\n```/.exec(page) ?? [];
  const [{ uses, with: inputs }] = parse(step);
  expect(uses).toBe('org/adhoc-actions/rolling-update@v1');
  const run = await again(first, inputs);
  expect(outcomes(run)).toEqual(stable);
  expect(await onNow(run)).toEqual(onThree);
});
