import { describe, expect, it } from '@jest/globals';
import { spec } from '../../actions/frontend-update/spec.ts';
import { play, type Scene } from '../scene/play.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';

const base = {
  action: 'frontend-update',
  with: {
    environment: 'alpha',
    images: 'public.ecr.aws/nginx/nginx:1.30',
    'record-images': 'true',
  },
  scenario: rollouts(),
  allow: spec.calls.map((call) => call.action),
  timeScale: 20,
} satisfies Partial<Scene>;

describe('frontend-update, from dist/', () => {
  it('brings the frontend to the new image, and records it', async () => {
    const { result, world } = await play(base);
    world.journal.assertClean();
    expect(result.conclusion).toBe('success');
    expect(JSON.parse(result.outputs['revisions-after'] ?? '')).toEqual({
      'alpha-web-ui': 'alpha-web-ui:4',
    });
    expect(JSON.parse(result.outputs['image-digests'] ?? '')).toEqual({
      'alpha-web-ui/web-ui': expect.stringMatching(/^public\.ecr\.aws\/nginx\/nginx@sha256:/),
    });
    expect(result.summary).toContain('the frontend of alpha is stable');
    const writes = world.journal.calls('ssm:PutParameter').map(({ input }) => input);
    expect(writes).toContainEqual(
      expect.objectContaining({ Name: '/adhoc/dev/alpha/images/web-ui' }),
    );
    expect(result.openGroups).toBe(0);
  });

  it('is only looked at by operation: check', async () => {
    const { result, world } = await play({ ...base, with: { ...base.with, operation: 'check' } });
    world.journal.assertClean();
    expect(result.conclusion).toBe('success');
    expect(result.outputs.outcome).toBe('checked');
    expect(result.summary).toContain('the frontend of alpha could be rolled out now');
    expect(world.journal.writes()).toEqual([]);
  });

  it('refuses an image beside a revision before any call', async () => {
    const { result, world } = await play({ ...base, with: { ...base.with, revision: 'previous' } });
    expect(result.conclusion).toBe('failure');
    expect(result.outputs['failure-code']).toBe('input-conflict');
    expect(world.journal.exchanges).toEqual([]);
  });
});
