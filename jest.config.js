import { availableParallelism } from 'node:os';

/** Real ES modules under Node; swc only strips types. No module is ever mocked. */
export default {
  testEnvironment: '<rootDir>/test/evidence/environment.js',
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['<rootDir>/test/real/'],
  extensionsToTreatAsEsm: ['.ts'],
  randomize: true,
  // jest leaves one processor out, and what starts dist/ as a process waits more than it computes.
  maxWorkers: availableParallelism() + 1,
  // A hang shall end, a slow machine shall not.
  testTimeout: 60_000,
  // For test:real, which judges what the worlds of these tests were asked and answered.
  setupFilesAfterEnv: process.env.JOURNALS ? ['<rootDir>/test/real/collect.ts'] : [],
  reporters: ['default', '<rootDir>/test/verdict-reporter.js'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};
