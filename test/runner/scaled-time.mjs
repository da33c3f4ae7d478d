/**
 * Preloaded into a child (`node --import`): makes its time the world's time, with no hook in the code
 * under test. worldNow = epoch + (realNow - start) * factor. Not scaled: `node:timers/promises`,
 * `process.hrtime` and time-outs inside Node itself (sockets).
 */
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import { promisify } from 'node:util';

const factor = Number(process.env.ADHOC_TIME_FACTOR ?? 1);
// Finer than Date.now(), whose steps of 1 ms would be steps of `factor` ms in the world.
const realPerformanceNow = performance.now.bind(performance);
const realOrigin = performance.timeOrigin;
const realNow = () => realOrigin + realPerformanceNow();
const start = Number(process.env.ADHOC_TIME_START ?? realNow());
const epoch = Number(process.env.ADHOC_TIME_EPOCH ?? start);
if (!(factor > 0) || !Number.isFinite(start + epoch)) throw new Error('ADHOC_TIME_* is malformed');

const RealDate = Date;
const worldTime = (real) => epoch + (real - start) * factor;
const now = () => Math.floor(worldTime(realNow()));

// A proxy, not a subclass: dates that Node makes itself must stay instances of `Date`.
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
});
RealDate.now = now;
RealDate.prototype.constructor = globalThis.Date;

performance.now = () => realPerformanceNow() * factor;
Object.defineProperty(performance, 'timeOrigin', {
  value: worldTime(realOrigin),
  configurable: true,
});

// Node turns a delay above this into 1 ms: that must happen before the division, not vanish by it.
const LONGEST = 2 ** 31 - 1;
const shorter = (ms) => (Number(ms) > 0 && Number(ms) <= LONGEST ? Number(ms) / factor : ms);

const { setTimeout: realTimeout, setInterval: realInterval } = timers;
const promised = promisify(realTimeout);
const scaledTimeout = (fn, ms, ...args) => realTimeout(fn, shorter(ms), ...args);
const scaledInterval = (fn, ms, ...args) => realInterval(fn, shorter(ms), ...args);
scaledTimeout[promisify.custom] = (ms, ...rest) => promised(shorter(ms), ...rest);
const named = (fn, value) => Object.defineProperty(fn, 'name', { value });
globalThis.setTimeout = timers.setTimeout = named(scaledTimeout, 'setTimeout');
globalThis.setInterval = timers.setInterval = named(scaledInterval, 'setInterval');
syncBuiltinESMExports();

const realSignalTimeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (ms) => realSignalTimeout(Math.ceil(shorter(ms)));
