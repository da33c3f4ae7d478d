import { describe, expect, it } from '@jest/globals';
import { deletesInOrder, type Holding, mendNames, probed } from './mends.ts';

const names = await mendNames();
const inOrder = 'order_of_a_deletion';

function all(rules: readonly string[], held: boolean): Holding {
  return Object.fromEntries(rules.map((rule) => [rule, held]));
}

describe('moto, and AWS', () => {
  it('each type of resource is lacking in plain moto, and made with its mend', async () => {
    const { resources } = names;
    expect(await probed('probe_resources.py', [])).toEqual(all(resources, false));
    expect(await probed('probe_resources.py', resources)).toEqual(all(resources, true));
  }, 240_000);

  it('each other rule is lacking in plain moto, and there with its mend', async () => {
    const mends = [...names.updates, ...names.bases];
    const rules = mends.filter((mend) => mend !== inOrder);
    expect(await probed('probe_updates.py', [])).toEqual(all(rules, false));
    expect(await probed('probe_updates.py', mends)).toEqual(all(rules, true));
  }, 240_000);

  it('resources go in the reverse order of their creation with its mend alone', async () => {
    expect(await deletesInOrder([])).toBe(false);
    expect(await deletesInOrder([inOrder])).toBe(true);
  });
});
