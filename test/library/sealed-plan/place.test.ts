import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { chown, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  claim,
  copyToFixedPath,
  fixedPath,
  removeFixedPath,
} from '../../../actions/library/sealed-plan/fixed-path.ts';
import { hold } from '../../../actions/library/sealed-plan/path-holders.ts';
import {
  openedIn,
  type Placement,
  place,
  prepare,
  putBack,
  toolFilesOf,
} from '../../../actions/library/sealed-plan/place.ts';
import { knownProcess } from '../../../actions/library/system/process.ts';
import { newFolder, readTree, refusal, writeTree } from './furnish.ts';

let path = '';
beforeEach(() => {
  path = join(newFolder(), 'shop');
});

/** A placement with a plan opened in it. */
async function prepared(): Promise<Placement> {
  const placement = await prepare(path);
  await writeTree(openedIn(placement), { 'project/main.tf': 'planned', 'tool/plan': 'plan' });
  return placement;
}

async function texts(folder: string): Promise<object> {
  const tree = await readTree(folder);
  return Object.fromEntries(Object.entries(tree).map(([name, text]) => [name, String(text)]));
}

const before = { 'main.tf': 'checked out', '.git/config': 'git' };

describe('where something lay', () => {
  beforeEach(() => writeTree(path, before));

  it('the plan is put in its place whole, and what lay there comes back whole', async () => {
    const placement = await prepared();
    await place(placement);
    expect(await texts(path)).toEqual({ 'main.tf': 'planned' });
    expect(await readFile(join(toolFilesOf(placement), 'plan'), 'utf8')).toBe('plan');
    await writeTree(path, { 'terraform.tfstate': 'made by apply' });
    await putBack(JSON.parse(JSON.stringify(placement)));
    expect(await texts(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(['shop']);
  });

  it('it also comes back when putting back is asked for twice, or before anything moved', async () => {
    const placement = await prepared();
    await putBack(placement);
    expect(await texts(path)).toEqual(before);
    const second = await prepared();
    await place(second);
    await putBack(second);
    await putBack(second);
    expect(await texts(path)).toEqual(before);
  });

  it('it comes back after a stop between any two moves, also those of putting back', async () => {
    // Each move of a placement and of its way back, in order, done by hand up to a point.
    const moves = (of: Placement) => [
      () => renameSync(path, join(of.holding, 'aside')),
      () => renameSync(join(openedIn(of), 'project'), path),
      () => renameSync(path, join(of.holding, 'done')),
      () => renameSync(join(of.holding, 'aside'), path),
    ];
    for (let stop = 0; stop <= 4; stop += 1) {
      const placement = await prepared();
      for (const move of moves(placement).slice(0, stop)) move();
      await putBack(placement);
      expect({ stop, now: await texts(path) }).toEqual({ stop, now: before });
      expect(readdirSync(dirname(path))).toEqual(['shop']);
    }
  });

  it('what opened is for our user alone while it is on its way', async () => {
    const { holding } = await prepared();
    expect(statSync(holding).mode & 0o777).toBe(0o700);
  });
});

describe('where nothing lay', () => {
  it('nothing lies afterwards', async () => {
    const placement = await prepared();
    await place(placement);
    expect(await texts(path)).toEqual({ 'main.tf': 'planned' });
    await putBack(placement);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('what comes there afterwards stays, whatever is put back again', async () => {
    const placement = await prepared();
    await place(placement);
    await putBack(placement);
    await writeTree(path, before);
    await putBack(placement);
    expect(await texts(path)).toEqual(before);
  });

  it('what came there before the plan did stays', async () => {
    const placement = await prepared();
    await writeTree(path, before);
    await putBack(placement);
    expect(await texts(path)).toEqual(before);
  });
});

describe('a place that cannot be taken', () => {
  it('is refused with the way that needs none', async () => {
    path = join(newFolder(), 'gone', 'shop');
    const found = await refusal(prepare(path));
    expect(found).toEqual({ code: 'plan-path-unusable', what: expect.stringContaining(path) });
  });

  it('is left as it was', async () => {
    await writeTree(path, before);
    const placement = await prepared();
    await rm(join(openedIn(placement), 'project'), { recursive: true });
    expect((await refusal(place(placement))).code).toBe('plan-path-unusable');
    expect(await texts(path)).toEqual(before);
  });
});

describe('the fixed path', () => {
  const work = { repositoryId: '2002', environment: 'alpha', layer: 'app', runId: '4711' };

  it('is one for the plan and the apply of a run', () => {
    expect(fixedPath(work)).toMatch(/^\/tmp\/adhoc-plan-[0-9a-f]{12}\/project$/);
    expect(fixedPath({ ...work })).toBe(fixedPath(work));
  });

  it.each([
    { repositoryId: '2003' },
    { environment: 'beta' },
    { layer: 'base' },
    { runId: '4712' },
  ])('is another one for %j', (other) => {
    expect(fixedPath({ ...work, ...other })).not.toBe(fixedPath(work));
  });

  it('is refused while another process works there, and had again when that has ended', async () => {
    await writeTree(path, before);
    const fixed = join(newFolder(), 'adhoc-plan', 'project');
    await copyToFixedPath(path, fixed);
    await writeTree(fixed, { 'terraform.tfstate': 'of the other one' });
    const other = spawn('sleep', ['60']);
    try {
      hold(fixed, knownProcess(other.pid ?? 0));
      expect((await refusal(copyToFixedPath(path, fixed))).code).toBe('fixed-path-in-use');
      expect(await texts(fixed)).toMatchObject({ 'terraform.tfstate': 'of the other one' });
    } finally {
      other.kill('SIGKILL');
      await once(other, 'exit');
    }
    await copyToFixedPath(path, fixed);
    expect(await texts(fixed)).toEqual(before);
  });

  it('leaves nothing on the machine once it is given back', async () => {
    await writeTree(path, before);
    const fixed = join(newFolder(), 'adhoc-plan', 'project');
    await copyToFixedPath(path, fixed);
    await removeFixedPath(fixed);
    expect(existsSync(dirname(fixed))).toBe(false);
  });

  it('gets a copy of all that is there, and a newer one over it', async () => {
    await writeTree(path, before);
    const fixed = join(newFolder(), 'adhoc-plan', 'project');
    await copyToFixedPath(path, fixed);
    await writeTree(fixed, { leftover: '' });
    await copyToFixedPath(path, fixed);
    expect(await texts(fixed)).toEqual(before);
    await writeTree(path, before);
  });

  it('is closed to others, and refused where it is not ours', async () => {
    const parent = newFolder();
    const folder = join(parent, 'adhoc-plan');
    await mkdir(folder);
    chmodSync(folder, 0o777);
    await claim(join(folder, 'project'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await rm(folder, { recursive: true });
    symlinkSync(parent, folder);
    expect((await refusal(claim(join(folder, 'project')))).code).toBe('fixed-path-taken');
  });

  it('is refused for a folder of another user', async () => {
    // Nobody but root can make one; for everybody else there are those of root.
    const isRoot = process.getuid?.() === 0;
    const folder = isRoot ? join(newFolder(), 'plan') : '/usr';
    if (isRoot) {
      await mkdir(folder);
      await chown(folder, 65_534, 65_534);
    }
    expect((await refusal(claim(join(folder, 'project')))).code).toBe('fixed-path-taken');
  });
});
