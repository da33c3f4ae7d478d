import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { Scene } from './applying/scene.ts';
import { newFolder } from './applying/sealed.ts';

ownEnvironment();

it('a plan whose path leads out of the workspace by a link that lies there is put nowhere', async () => {
  const scene = await Scene.open();
  const elsewhere = newFolder();
  symlinkSync(elsewhere, join(scene.workspace, 'link'));
  await scene.store({ facts: { path: `${scene.workspace}/link/infra` } });
  expect((await scene.run()).codes).toEqual(['plan-path-differs']);
  expect(readdirSync(elsewhere)).toEqual([]);
});
