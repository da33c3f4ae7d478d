import { describe, expect, test } from '@jest/globals';
import { act } from './fixtures/run.ts';
import { realNow } from './time.ts';

const FACTOR = 50;
const EPOCH = Date.parse('2030-01-01T00:00:00Z');

/** As the world's ScaledClock counts. */
function worldClock() {
  const start = performance.now();
  return { factor: FACTOR, now: () => EPOCH + (performance.now() - start) * FACTOR };
}

async function evaluate(script: string) {
  const clock = worldClock();
  const began = clock.now();
  const result = await act(`const out = {}; ${script}; say(JSON.stringify(out))`, { clock });
  expect(result).toMatchObject({ conclusion: 'success' });
  return { began, ended: clock.now(), out: JSON.parse(result.raw[0] ?? ''), result };
}

describe('a child under scaled time', () => {
  test("shares the world's time", async () => {
    const { began, ended, out } = await evaluate(
      `Object.assign(out, { now: Date.now(), date: new Date().getTime(), called: Date.parse(Date()),
        precise: performance.timeOrigin + performance.now() })`,
    );
    for (const time of [out.now, out.date, out.called + 1000, out.precise]) {
      expect(time).toBeGreaterThan(began);
      expect(time).toBeLessThan(ended + 1000);
    }
    expect(Math.abs(out.now - out.precise)).toBeLessThan(60_000);
  });

  test('waits as long as it asked for, in world time', async () => {
    const { out } = await evaluate(`
      const { promisify } = await load('node:util'); const timers = await load('node:timers');
      const waits = {
        global: (f, ms) => setTimeout(f, ms),
        module: (f, ms) => timers.setTimeout(f, ms),
        promise: (f, ms) => promisify(setTimeout)(ms, 1).then(f),
        interval: (f, ms) => { const t = setInterval(() => { clearInterval(t); f(1) }, ms) },
        signal: (f, ms) => AbortSignal.timeout(ms).addEventListener('abort', f),
      };
      const alive = setInterval(() => {}, 1e6);
      await Promise.all(Object.entries(waits).map(async ([name, wait]) => {
        const [from, tick] = [Date.now(), performance.now()];
        await new Promise((f) => wait(f, 10000));
        out[name] = [Date.now() - from, performance.now() - tick];
      }));
      clearInterval(alive)`);
    expect(Object.keys(out)).toHaveLength(5);
    for (const times of Object.values<number[]>(out))
      for (const time of times) {
        expect(time).toBeGreaterThan(9800);
        expect(time).toBeLessThan(30_000);
      }
  });

  test('finds dates and timers as they always were', async () => {
    const { out } = await evaluate(`
      class Sub extends Date {}
      const timer = setTimeout(() => { out.fired = true }, 1000);
      const args = await new Promise((f) => setTimeout((...a) => f(a), 10, 1, 2));
      Object.assign(out, {
        own: new Date() instanceof Date, stat: fs.statSync('.').mtime instanceof Date,
        sub: new Sub() instanceof Sub && new Sub() instanceof Date, subNow: Math.abs(new Sub() - Date.now()) < 60000,
        constructor: new Date(0).constructor === Date, utc: Date.UTC(1970, 0, 2), length: Date.length,
        parse: Date.parse('1970-01-01T00:00:01Z'), copy: new Date(new Date(5)).getTime(),
        parts: new Date(1970, 0, 1, 0, 0, 1).getSeconds(), json: JSON.stringify(new Date(0)), name: setTimeout.name,
        refs: [timer.hasRef(), timer.unref().hasRef(), timer.ref().hasRef()], args,
      });
      clearTimeout(timer); await new Promise((f) => setTimeout(f, 3000))`);
    expect(out).toEqual({
      ...{ own: true, stat: true, sub: true, subNow: true, constructor: true, utc: 86_400_000 },
      ...{ length: 7, parse: 1000, copy: 5, parts: 1, json: '"1970-01-01T00:00:00.000Z"' },
      ...{ name: 'setTimeout', refs: [true, false, true], args: [1, 2] },
    });
  });

  test('a timer that was unref-ed holds nobody up', async () => {
    const { began, ended } = await evaluate('setTimeout(() => {}, 600000).unref()');
    expect(ended - began).toBeLessThan(300_000);
  });

  test('at real time nothing is preloaded', async () => {
    const before = realNow();
    const result = await act(
      `say(process.execArgv.length + ' ' + ('ADHOC_TIME_FACTOR' in env)); say(Date.now())`,
    );
    expect(result.raw[0]).toBe('0 false');
    expect(Math.abs(Number(result.raw[1]) - before)).toBeLessThan(10_000);
  });
});
