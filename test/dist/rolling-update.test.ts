import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { spec } from '../../actions/rolling-update/spec.ts';
import { play, type Scene } from '../scene/play.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { native, pausing } from '../world/scenarios/native.ts';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';

const base = {
  action: 'rolling-update',
  with: {
    environment: 'alpha',
    images: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
  },
  allow: spec.calls.map((call) => call.action),
  timeScale: 20,
} satisfies Partial<Scene>;

describe('rolling-update, from dist/', () => {
  it('brings three services to the new image and is green', async () => {
    const { result, world } = await play({ ...base, scenario: rollouts() });
    world.journal.assertClean();
    expect(result.conclusion).toBe('success');
    expect(result.outputs).toMatchObject({ outcome: 'stable' });
    expect(JSON.parse(result.outputs['revisions-after'] ?? '')).toEqual({
      'alpha-beat': 'alpha-beat:4',
      'alpha-default': 'alpha-default:4',
      'alpha-gunicorn': 'alpha-gunicorn:4',
    });
    expect(result.summary).toContain('alpha is stable');
    expect(result.openGroups).toBe(0);
  });

  it('takes all back when one fails, and is red with its reason', async () => {
    const scenario = rolling('alpha-default', { fails: crashLoop() });
    const { result, world } = await play({ ...base, scenario });
    world.journal.assertClean();
    expect(result.conclusion).toBe('failure');
    expect(result.outputs).toMatchObject({
      outcome: 'taken-back',
      'failure-code': 'rollout-rolled-back',
    });
    expect(result.summary).toContain('exit code 1');
  });

  it('says that the schema is ahead, when a step of the same job migrated before', async () => {
    const temp = mkdtempSync(join(tmpdir(), 'job-'));
    const migrated = await play({
      action: 'migrate',
      scenario: goodMigration(),
      with: { environment: 'alpha' },
      timeScale: 20,
      step: { temp },
    });
    expect(migrated.result.conclusion).toBe('success');
    const scenario = rolling('alpha-default', { fails: crashLoop() });
    const { result } = await play({ ...base, scenario, step: { temp } });
    const another = await play({ ...base, scenario });
    rmSync(temp, { recursive: true });
    expect(result.outputs).toMatchObject({ outcome: 'taken-back' });
    expect(result.summary).toContain('**The schema is ahead of the code.**');
    expect(result.summary).toContain('```mermaid\ngantt\n');
    expect(another.result.summary).not.toContain('schema');
  });
});

describe('rolling-update of a service in stages, from dist/', () => {
  it('leaves what stands at a pause, green, with what the next job needs', async () => {
    const scenario = native('alpha-gunicorn', pausing());
    const { result, world } = await play({
      ...base,
      scenario,
      with: { ...base.with, 'on-pause': 'leave' },
    });
    world.journal.assertClean();
    expect(result.conclusion).toBe('success');
    expect(result.outputs).toMatchObject({ outcome: 'paused' });
    expect(JSON.parse(result.outputs.rollout ?? '').services).toContainEqual({
      name: 'alpha-gunicorn',
      deployment: expect.stringMatching(/^ecs-svc\/\d+$/),
      from: 'alpha-gunicorn:3',
      to: 'alpha-gunicorn:4',
      known: [expect.stringMatching(/^ecs-svc\/\d+$/)],
      pause: expect.any(String),
    });
    expect(result.summary).toContain('alpha is paused');
  });
});
