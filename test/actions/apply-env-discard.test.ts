import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { Scene } from './applying/scene.ts';

ownEnvironment();

const discard = { operation: 'discard' };

it('of a tool whose plans lie in their artifact alone there is nothing to discard', async () => {
  const scene = await Scene.open();
  const { codes } = await scene.run({ inputs: discard });
  expect(codes).toEqual(['nothing-to-discard']);
  expect(scene.writes).toEqual([]);
  expect(scene.isPutBack).toBe(true);
});

it('a plan to be discarded is named by id and digest, both missing are told at once', async () => {
  const scene = await Scene.open();
  const inputs = { ...discard, 'plan-artifact-id': '', 'plan-digest': '' };
  const { problems } = await scene.run({ inputs });
  expect(problems.map(({ what }) => what)).toEqual([
    expect.stringContaining('"plan-artifact-id" is missing; operation: discard needs it'),
    expect.stringContaining('"plan-digest" is missing; operation: discard needs it'),
  ]);
});
