import tests from './jest.config.js';

/** The tests that need programs which nobody here wrote: `npm run test:real`. */
export default {
  ...tests,
  roots: ['<rootDir>/test/real'],
  testPathIgnorePatterns: [],
  setupFilesAfterEnv: [],
  globalSetup: '<rootDir>/test/real/require-tools.ts',
  testTimeout: 120_000,
  // Three Python programs a test on two cores: more at once only makes each of them slower.
  maxWorkers: 2,
};
