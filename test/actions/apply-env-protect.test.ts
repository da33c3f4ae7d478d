import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { Scene } from './applying/scene.ts';
import { summaryOf } from './applying/sealed.ts';
import { database, planWithDatabase } from './database-plan.ts';

ownEnvironment();

async function sceneWith(permissions: readonly string[]): Promise<Scene> {
  const secrets = { permissions, summary: summaryOf({}, planWithDatabase()) };
  const scene = await Scene.open({ plan: { secrets } });
  scene.tool.says('show', planWithDatabase());
  return scene;
}

it.each([
  ['its address', [`allow-data-loss: ${database}`]],
  ['a plan that was not protected', ['protect: false']],
])('a database is destroyed when the seal allows it: %s', async (_, permissions) => {
  const scene = await sceneWith(permissions);
  expect((await scene.run()).codes).toEqual([]);
});

it.each([
  ['nothing', []],
  ['another address', ['allow-data-loss: aws_db_instance.main']],
  ['a prefix of it', [`allow-data-loss: ${database.slice(0, -1)}`]],
])('a plan that destroys a database is refused when its seal allows %s', async (_, permissions) => {
  const scene = await sceneWith(permissions);
  const { codes } = await scene.run();
  expect(codes).toEqual(['data-loss-not-allowed']);
  expect(scene.writes).toEqual([]);
  expect(scene.tool.applies).toEqual([]);
});
