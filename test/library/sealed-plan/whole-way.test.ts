import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import {
  openedIn,
  place,
  prepare,
  putBack,
  toolFilesOf,
} from '../../../actions/library/sealed-plan/place.ts';
import { reasonsAgainst } from '../../../actions/library/sealed-plan/reasons.ts';
import { checkSeal, unseal } from '../../../actions/library/sealed-plan/unseal.ts';
import { facts, keys, newFolder, readTree, sealFolder, secrets, writeTree } from './furnish.ts';

const planned = { 'infra/main.tf': 'planned', 'infra/made-by-plan.zip': 'zip' };

it('a plan goes from one job to the place of the other, and what lay there comes back', async () => {
  const path = join(newFolder(), 'shop');
  await writeTree(path, planned);
  const { folder, digest } = await sealFolder(path, { facts: { ...facts, path } });
  await writeTree(path, { 'infra/main.tf': 'changed after the plan', 'infra/new.tf': 'new' });

  const manifest = await checkSeal(folder, digest);
  const placement = await prepare(manifest.path);
  const into = openedIn(placement);
  const part = await unseal({ folder, manifest, keyring: { keys }, into });
  const here = { ...facts, ...secrets, nowMs: Date.parse(facts.createdAt), gateLacks: [], path };
  expect(reasonsAgainst({ manifest, part }, { ...here, baseEnvironment: 'dev' })).toEqual([]);
  await place(placement);

  const there = Object.entries(await readTree(path)).map(([name, text]) => [name, String(text)]);
  expect(Object.fromEntries(there)).toEqual(planned);
  expect(await readFile(join(toolFilesOf(placement), 'plan'), 'utf8')).toBe('the plan file');
  await putBack(placement);
  expect(await readFile(join(path, 'infra/main.tf'), 'utf8')).toBe('changed after the plan');
  expect(readdirSync(join(path, '..'))).toEqual(['shop']);
});

it('a plan is opened in a new folder only, and never over what lies there', async () => {
  const root = newFolder();
  await writeTree(root, planned);
  const { folder, manifest } = await sealFolder(root);
  const into = join(newFolder(), 'mine');
  mkdirSync(into);
  writeFileSync(join(into, 'precious'), '');
  await expect(unseal({ folder, manifest, keyring: { keys }, into })).rejects.toThrow('EEXIST');
  expect(readdirSync(into)).toEqual(['precious']);
});
