import { describe, expect, it } from '@jest/globals';
import { Moto } from '../moto.ts';
import { runScript } from '../tools.ts';
import { mends, ProbedService } from './mends.ts';

const names = Object.keys(mends);

/** What a probe finds in an account of its own. */
async function holds(name: string, given: readonly string[]): Promise<boolean | undefined> {
  const moto = await Moto.start(given);
  using service = new ProbedService(moto.url);
  try {
    await service.make();
    return await mends[name]?.(service).catch(() => false);
  } finally {
    await moto.stop();
  }
}

describe('moto, and AWS', () => {
  it.each(names)('%s is lacking in plain moto, and there with its mend', async (name) => {
    expect(await holds(name, [])).toBe(false);
    expect(await holds(name, names)).toBe(true);
  });

  it('there is no mend beside those', async () => {
    expect(await runScript('mends_of_moto.py', {})).toMatchObject({ services: names });
  });
});
