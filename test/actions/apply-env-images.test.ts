import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { Scene } from './applying/scene.ts';

ownEnvironment();

const path = '/adhoc/dev/alpha/images';
const gunicorn = { service: 'gunicorn', version: 1, value: 'acme/backend@sha256:1' };
const given = { service: 'celery', version: null, value: 'acme/celery:1' };

it('what was given for want of a record is as it was while there is none', async () => {
  const scene = await Scene.open({ plan: { secrets: { images: [gunicorn, given] } } });
  expect((await scene.run()).codes).toEqual([]);
});

it.each([
  {
    name: 'a record of a service that had an image by the workflow alone',
    planned: [gunicorn, given],
    account: { parameters: [{ name: `${path}/celery`, value: 'acme/celery:1' }] },
    told: 'celery: planned with acme/celery:1, now acme/celery:1 (version 1)',
  },
  {
    name: 'a record of a service that the plan does not know',
    planned: [gunicorn],
    account: { parameters: [{ name: `${path}/beat`, value: 'acme/beat:1' }] },
    told: 'beat: planned with none, now acme/beat:1 (version 1)',
  },
  {
    name: 'a record of a further container',
    planned: [gunicorn],
    account: { parameters: [{ name: `${path}/gunicorn/proxy`, value: 'envoy:1' }] },
    told: 'gunicorn/proxy: planned with none, now envoy:1 (version 1)',
  },
  {
    name: 'a record that is gone',
    planned: [gunicorn, { service: 'beat', version: 1, value: 'acme/beat:1' }],
    account: {},
    told: 'beat: planned with acme/beat:1 (version 1), now none',
  },
])('a plan is refused for $name', async ({ planned, account, told }) => {
  const scene = await Scene.open({ account, plan: { secrets: { images: planned } } });
  const { problems, codes } = await scene.run();
  expect(codes).toEqual(['plan-image-moved']);
  expect(problems[0]?.what).toContain(told);
  expect(scene.writes).toEqual([]);
});
