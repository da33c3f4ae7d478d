import fc from 'fast-check';

/**
 * fast-check as every test here uses it: the same cases in every run, so that what is red is red by the change
 * and not by luck. `PROPERTY_SEED=random npm test` looks at new ones, `PROPERTY_SEED=<number>` at one again, and
 * `PROPERTY_RUNS=<number>` at more of them where a test does not say how many it is about.
 */
const { PROPERTY_SEED = '20261121', PROPERTY_RUNS } = process.env;

fc.configureGlobal({
  ...(PROPERTY_SEED === 'random' ? {} : { seed: Number(PROPERTY_SEED) }),
  ...(PROPERTY_RUNS ? { numRuns: Number(PROPERTY_RUNS) } : {}),
});

export default fc;
