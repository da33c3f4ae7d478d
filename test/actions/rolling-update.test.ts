import { describe, expect, it } from '@jest/globals';
import { pollIntervalMs } from '../../actions/library/rollout/follow/follow.ts';
import { rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { changed, outcomes, runRollout, stable, three, updates } from './rollout-run.ts';
import { newImage, oldImage } from './scenes.ts';

const cluster = 'alpha-cluster';

describe('three services that become stable', () => {
  it('are rolled together, in one loop, and nothing else is sent', async () => {
    const run = await runRollout(rollouts());
    expect(run.problems).toEqual([]);
    expect(updates(run)).toEqual(
      three.map((service) => ({ cluster, service, taskDefinition: `${service}:4` })),
    );
    expect(outcomes(run)).toEqual(stable);
    expect(run.result?.outputs).toMatchObject({ outcome: 'stable', 'duration-seconds': '40' });
    expect(JSON.parse(run.result?.outputs['revisions-before'] ?? '')).toEqual({
      'alpha-beat': 'alpha-beat:3',
      'alpha-default': 'alpha-default:3',
      'alpha-gunicorn': 'alpha-gunicorn:3',
    });
    expect(JSON.parse(run.result?.outputs['revisions-after'] ?? '')).toMatchObject({
      'alpha-gunicorn': 'alpha-gunicorn:4',
    });
    const polls = Math.ceil(run.tookMs / pollIntervalMs) + 2;
    expect(run.world.journal.count('ecs:DescribeServices')).toBeLessThanOrEqual(polls);
    expect(run.world.journal.count('ecs:DescribeServiceDeployments')).toBeLessThanOrEqual(polls);
    run.world.journal.assertClean();
  });

  it('show each service on a line of its own when it changes, and its events once', async () => {
    const { site } = await runRollout(rollouts());
    const about = site.log.filter((line) => /^alpha-beat: .*\(\d/.test(line));
    expect(new Set(about).size).toBe(about.length);
    expect(about.at(-1)).toMatch(/^alpha-beat: stable /);
    const started = site.log.filter((line) => line.includes('(service alpha-beat) has started'));
    expect(started).toHaveLength(1);
  });

  it('have a page with the verdict, a row each, and the way back', async () => {
    const { result } = await runRollout(rollouts());
    const page = result?.summary?.source ?? '';
    expect(page).toMatch(/^### ✅ rolling-update: alpha is stable/);
    expect(page).toContain(
      'aws ecs update-service --region eu-west-1 --cluster alpha-cluster --service alpha-beat',
    );
    expect(page).toContain('aws ecs execute-command --region eu-west-1 --cluster alpha-cluster');
    expect(page.match(/\| stable \|/g)).toHaveLength(3);
  });

  it('register revisions that differ in nothing but the image', async () => {
    const run = await runRollout(rollouts());
    const sent = run.world.journal.calls('ecs:RegisterTaskDefinition');
    expect(sent).toHaveLength(3);
    for (const { body } of sent)
      expect(body.replaceAll(newImage, oldImage)).not.toContain('v1.8.0');
  });
});

describe('a step that is run again', () => {
  it('registers nothing and rolls nothing when all runs already', async () => {
    const first = await runRollout(rollouts());
    const again = await runRollout(rollouts(), { after: first });
    expect(outcomes(again)).toEqual(Object.fromEntries(three.map((name) => [name, 'unchanged'])));
    expect(updates(again)).toHaveLength(3);
    expect(again.world.journal.count('ecs:RegisterTaskDefinition')).toBe(3);
    expect(again.site.text).toContain('alpha-beat: runs alpha-beat:4 already, no rollout');
  });

  it('picks up the rollouts of a run that was killed', async () => {
    const killed = await runRollout(rollouts(), { cancelAt: 10_000 });
    expect(killed.codes).toEqual(['cancelled']);
    const again = await runRollout(rollouts(), { after: killed });
    expect(outcomes(again)).toEqual(stable);
    expect(updates(again)).toHaveLength(3);
    expect(again.site.text).toContain('alpha-beat: a rollout to alpha-beat:4 is under way');
    expect(JSON.parse(again.result?.outputs['revisions-before'] ?? '')).toMatchObject({
      'alpha-beat': 'alpha-beat:3',
    });
  });

  it('restarts the revision that runs, when asked to', async () => {
    const run = await runRollout(rollouts(), {
      inputs: { operation: 'restart', images: '', services: 'beat' },
    });
    expect(updates(run)).toEqual([{ cluster, service: 'alpha-beat', forceNewDeployment: true }]);
    expect(outcomes(run)).toEqual({ 'alpha-beat': 'stable' });
    expect(run.world.journal.count('ecs:RegisterTaskDefinition')).toBe(0);
  });
});

describe('trouble on the way', () => {
  it('of throttles and lost answers changes nothing in the end', async () => {
    const run = await runRollout({
      ...rollouts(),
      faults: [
        { on: 'ecs:RegisterTaskDefinition', kind: 'throttle', times: 4 },
        { on: 'ecs:UpdateService', kind: 'throttle', times: 3 },
        { on: 'ecs:DescribeServices', kind: 'throttle', skip: 2, times: 3 },
        { on: 'ecs:DescribeServices', kind: 'reset', skip: 6, times: 1 },
      ],
    });
    expect(outcomes(run)).toEqual(stable);
    expect(changed(run).toSorted()).toEqual(three);
  });

  it('of answers that are lost for good does not hide that a rollout began', async () => {
    const run = await runRollout({
      ...rollouts(),
      faults: [{ on: 'ecs:UpdateService', kind: 'server-error', after: true }],
    });
    expect(outcomes(run)).toEqual(stable);
    expect(run.site.text).toContain("alpha-beat: rolling to alpha-beat:4, though AWS's answer");
  });

  it('of stale answers reports nothing that is not so', async () => {
    const run = await runRollout({
      ...rollouts(),
      faults: [{ on: 'ecs:DescribeServices', kind: 'stale', skip: 1, times: 2 }],
    });
    expect(outcomes(run)).toEqual(stable);
  });

  it('of a registration that fails stops before any service is touched', async () => {
    const run = await runRollout({
      ...rollouts(),
      faults: [{ on: 'ecs:RegisterTaskDefinition', kind: 'access-denied', skip: 1 }],
    });
    expect(run.codes).toEqual(['aws-access-denied']);
    expect(updates(run)).toEqual([]);
    expect(run.trail.deeds.map(({ what }) => what)).toEqual([
      'registered task definition alpha-beat:4',
    ]);
  });

  it('of denied look-ups costs the look-ups only', async () => {
    const run = await runRollout(rolling('alpha-beat', {}), {
      without: ['ecs:DescribeServiceDeployments', 'ecs:ListTasks'],
    });
    expect(outcomes(run)).toEqual(stable);
    const denied = run.site.log.filter((line) => line.startsWith('not checked: ecs:'));
    expect(denied.filter((line) => line.includes('DescribeServiceDeployments'))).toHaveLength(1);
  });
});
