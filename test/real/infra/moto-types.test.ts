import { expect, it } from '@jest/globals';
import { combinations } from '../../infra/combinations.ts';
import { synthesised } from '../../infra/synthesised.ts';
import { runScript } from '../tools.ts';
import { mendNames } from './mends.ts';
import { notMade } from './not-made.ts';

it('knows which resources of infra/ moto makes nothing of', async () => {
  const plain = await runScript<string[]>('moto_types.py', {});
  const made = new Set([...plain, ...(await mendNames()).resources]);
  const templates = combinations.map(({ file, firstImages }) => synthesised(file(), firstImages));
  const all = templates.flatMap(({ Resources }) => Object.values(Resources));
  const types = [...new Set(all.map(({ Type }) => Type))].toSorted();
  expect(types.filter((type) => !made.has(type))).toEqual(notMade);
  expect(types.length - notMade.length).toBeGreaterThan(20);
});
