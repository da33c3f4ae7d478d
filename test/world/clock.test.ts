import { describe, expect, it } from '@jest/globals';
import { ScaledClock, startOfTime, VirtualClock } from './clock.ts';

describe('virtual time', () => {
  it('wakes sleepers in the order of their times, first come first', async () => {
    const clock = new VirtualClock();
    const woken: [string, number][] = [];
    const sleeper = async (name: string, ms: number) => {
      await clock.sleep(ms);
      woken.push([name, clock.now() - startOfTime]);
    };
    await Promise.all([
      sleeper('c', 3_000),
      sleeper('a', 1_000),
      sleeper('b', 1_000),
      sleeper('day', 86_400_000),
    ]);
    expect(woken).toEqual([
      ['a', 1_000],
      ['b', 1_000],
      ['c', 3_000],
      ['day', 86_400_000],
    ]);
  });

  it('stands still while a request is in flight', async () => {
    const clock = new VirtualClock();
    let inFlight = 1;
    clock.watch(() => inFlight);
    const slept = clock.sleep(1_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.now()).toBe(startOfTime);
    inFlight = 0;
    await slept;
    expect(clock.now()).toBe(startOfTime + 1_000);
  });

  it('lets go of a sleeper that is aborted', async () => {
    const clock = new VirtualClock();
    const abort = new AbortController();
    const reason = new Error('cancelled');
    const sleeping = expect(clock.sleep(1_000, abort.signal)).rejects.toBe(reason);
    abort.abort(reason);
    await sleeping;
    await expect(clock.sleep(1_000, abort.signal)).rejects.toBe(reason);
    await clock.sleep(1);
    expect(clock.now()).toBe(startOfTime + 1);
  });
});

describe('scaled time', () => {
  it('passes faster, and can be aborted', async () => {
    const clock = new ScaledClock(1_000, startOfTime);
    await clock.sleep(5_000);
    expect(clock.now()).toBeGreaterThanOrEqual(startOfTime + 3_000);
    const abort = new AbortController();
    const sleeping = expect(clock.sleep(60_000_000, abort.signal)).rejects.toThrow('cancelled');
    abort.abort(new Error('cancelled'));
    await sleeping;
  });
});
