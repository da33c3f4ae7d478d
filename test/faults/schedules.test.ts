import { expect, it } from '@jest/globals';
import { runs, seed } from './fixed.ts';
import { productIn, theProduct } from './product.ts';
import { search } from './search.ts';

it('whatever happens in the middle of a rollout, its verdict is right and nothing is left between', async () => {
  const found = await search(await productIn(theProduct), { seed, runs });
  expect(found?.text).toBeUndefined();
}, 240_000);
