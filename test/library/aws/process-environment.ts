import { afterEach, beforeEach } from '@jest/globals';

const kept = /^(PATH|HOME|TMPDIR|NODE_OPTIONS|LANG)$/;

/** For each test of the file: nothing of this machine, and what the test sets is gone after it. */
export function ownEnvironment(given: Readonly<Record<string, string>> = {}): void {
  const before = { ...process.env };
  beforeEach(() => {
    for (const name of Object.keys(process.env)) if (!kept.test(name)) delete process.env[name];
    Object.assign(process.env, { AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nonexistent' }, given);
  });
  afterEach(() => {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, before);
  });
}
