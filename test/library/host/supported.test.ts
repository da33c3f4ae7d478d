import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refuseUnsupported } from '../../../actions/library/host/supported.ts';
import { type Problem, RefusedError } from '../../../actions/library/text/errors.ts';

const names = ['RUNNER_OS', 'RUNNER_ARCH', 'GITHUB_SERVER_URL'] as const;
const before = { ...process.env };

function forget(): void {
  for (const name of names) delete process.env[name];
}
beforeEach(forget);
afterEach(() => {
  forget();
  for (const name of names) if (before[name] !== undefined) process.env[name] = before[name];
});

function problemsAt(said: Partial<Record<(typeof names)[number], string>>): readonly Problem[] {
  Object.assign(process.env, said);
  try {
    refuseUnsupported();
    return [];
  } catch (thrown) {
    if (thrown instanceof RefusedError) return thrown.problems;
    throw thrown;
  }
}

describe('what is supported', () => {
  it.each([
    { RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64', GITHUB_SERVER_URL: 'https://github.com' },
    { RUNNER_OS: 'Linux', RUNNER_ARCH: 'ARM64', GITHUB_SERVER_URL: 'https://github.com' },
    { RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64', GITHUB_SERVER_URL: 'https://acme.ghe.com' },
    { RUNNER_OS: '', RUNNER_ARCH: '', GITHUB_SERVER_URL: '' },
    {},
  ])('%j', (said) => {
    expect(problemsAt(said)).toEqual([]);
  });
});

describe('what is refused, with what was seen', () => {
  it.each([
    ['Windows', 'X64'],
    ['Windows', 'ARM64'],
    ['macOS', 'ARM64'],
    ['Linux', 'ARM'],
    ['Linux', 'X86'],
  ])('a runner with %s on %s', (os, arch) => {
    const [problem, ...more] = problemsAt({ RUNNER_OS: os, RUNNER_ARCH: arch });
    expect(more).toEqual([]);
    expect(problem?.code).toBe('runner-unsupported');
    expect(problem?.what).toContain(`${os} on ${arch}`);
    expect(problem?.what).toContain('Linux on X64 or ARM64');
    expect(problem?.remedy).toMatch(/^runs-on: ubuntu-24\.04/);
  });

  it.each([
    'https://ghe.acme.example',
    'https://github.com.acme.example',
    'https://ghe.com.acme.example',
    'https://notghe.com',
    'gitea',
  ])('a job of %s', (url) => {
    const [problem, ...more] = problemsAt({ GITHUB_SERVER_URL: url });
    expect(more).toEqual([]);
    expect(problem?.code).toBe('server-unsupported');
    expect(problem?.what).toContain(url);
    expect(problem?.what).toContain('GitHub Enterprise Server is not');
  });

  it('both at once', () => {
    const problems = problemsAt({
      RUNNER_OS: 'macOS',
      GITHUB_SERVER_URL: 'https://git.acme.example',
    });
    expect(problems.map(({ code }) => code)).toEqual(['runner-unsupported', 'server-unsupported']);
  });

  it('as text that no line of the log acts on', () => {
    const [problem] = problemsAt({ GITHUB_SERVER_URL: 'x\r\n::set-output name=applied::true' });
    expect(problem?.what).not.toMatch(/^::/m);
  });
});
