import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fixedPath } from '../../actions/library/sealed-plan/fixed-path.ts';
import { hold } from '../../actions/library/sealed-plan/path-holders.ts';
import { knownProcess } from '../../actions/library/system/process.ts';
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

describe('a fixed path', () => {
  const layer = 'app';
  const work = { repositoryId: '2002', environment: 'alpha', layer, runId: '4711' } as const;
  const path = fixedPath(work);
  const inputs = { 'fixed-path': 'true' };

  it('is where the plan is applied, and is gone afterwards', async () => {
    const scene = await Scene.open({ plan: { facts: { path, layer } } });
    const { codes, result } = await scene.run({ inputs });
    expect(codes).toEqual([]);
    expect(result?.outputs).toMatchObject({ applied: 'true' });
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('is refused while a process of another runner works there', async () => {
    const scene = await Scene.open({ plan: { facts: { path, layer } } });
    mkdirSync(dirname(path), { mode: 0o700 });
    try {
      hold(path, knownProcess(process.ppid));
      const { codes } = await scene.run({ inputs });
      expect(codes).toEqual(['fixed-path-in-use']);
      expect(scene.tool.applies).toEqual([]);
      expect(readdirSync(dirname(path))).toHaveLength(1);
    } finally {
      rmSync(dirname(path), { recursive: true });
    }
  });

  it('of another run is none of this plan', async () => {
    const other = fixedPath({ ...work, runId: '4712' });
    const scene = await Scene.open({ plan: { facts: { path: other, layer } } });
    expect((await scene.run({ inputs })).codes).toEqual(['plan-path-differs']);
  });
});
