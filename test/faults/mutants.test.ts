import { describe, expect, it } from '@jest/globals';
import { fixedSchedules } from './fixed.ts';
import { found } from './found.ts';
import { type Mutant, mutants } from './mutants.ts';
import { mutate } from './mutate.ts';
import { storyOf } from './play.ts';
import { productIn, type RollingUpdate } from './product.ts';
import { readable } from './readable.ts';

const schedules = fixedSchedules();

/** What the first schedule that finds the mutant out says; undefined: it lives. */
async function killed(product: RollingUpdate, { first, says }: Mutant) {
  const order = [first, ...schedules.keys()];
  for (const which of order) {
    const schedule = typeof which === 'string' ? found[which] : schedules[which];
    if (!schedule) throw new Error(`there is no schedule ${which}`);
    const wrong = (await storyOf(schedule, product)).wrong.filter((one) => says.test(one));
    if (wrong.length > 0) return [`schedule ${which}`, readable(schedule), ...wrong].join('\n');
  }
  return undefined;
}

describe('a product that', () => {
  it.each(Object.entries(mutants))(
    '%s is found out by a schedule',
    async (name, mutant) => {
      const product = await productIn(mutate(name, mutant));
      expect(await killed(product, mutant)).toMatch(/^schedule .+\n/);
    },
    120_000,
  );
});

it('a mutant whose original text is not there any more is told', () => {
  const [name = '', mutant] = Object.entries(mutants)[0] ?? [];
  if (!mutant) throw new Error('there are no mutants');
  expect(() => mutate(name, { ...mutant, text: 'no such text' })).toThrow(/0 times, not once/);
});
