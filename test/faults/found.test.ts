import { expect, it } from '@jest/globals';
import { found } from './found.ts';
import { storyOf } from './play.ts';
import { productIn, theProduct } from './product.ts';

it.each(Object.entries(found))('%s: nothing is wrong any more', async (_, played) => {
  expect((await storyOf(played, await productIn(theProduct))).wrong).toEqual([]);
});
