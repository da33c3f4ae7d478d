import { afterEach, expect, it } from '@jest/globals';
import { spec } from '../../actions/apply-env/spec.ts';
import { parseAgain, parseInputs } from '../../actions/library/host/parse.ts';
import { ReportedError } from '../../actions/library/text/errors.ts';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { signToken } from '../world/oidc/jwt.ts';

ownEnvironment();
afterEach(() => {
  for (const name of ['URL', 'TOKEN']) delete process.env[`ACTIONS_ID_TOKEN_REQUEST_${name}`];
});

const role = 'arn:aws:iam::123456789012:role/adhoc-apply';

/** What is said of a time limit in a job whose right to ID tokens ends then. */
function problemsOf(timeout: string, token: string, roleToAssume = role) {
  process.env.ACTIONS_ID_TOKEN_REQUEST_URL = 'http://127.0.0.1:9/token';
  process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = token;
  const given: Readonly<Record<string, string>> = {
    environment: 'alpha',
    'plan-artifact-id': '1',
    'plan-digest': 'a'.repeat(64),
    'role-to-assume': roleToAssume,
    'aws-region': 'eu-west-1',
    timeout,
  };
  try {
    parseInputs(spec.inputs, (name) => given[name] ?? '');
    return [];
  } catch (thrown) {
    if (thrown instanceof ReportedError) return thrown.problems;
    throw thrown;
  }
}

function endingIn(minutes: number): string {
  return signToken({ exp: Math.floor(Date.now() / 1_000) + minutes * 60 });
}

it('an apply may take as long as the job may ask for ID tokens, and no longer', () => {
  expect(problemsOf('89m', endingIn(90))).toEqual([]);
  const [problem, ...others] = problemsOf('2h', endingIn(90));
  expect(others).toEqual([]);
  expect(problem?.code).toBe('input-invalid');
  expect(problem?.what).toMatch(/"timeout" is 120m; allowed: at most (89|90)m, as until 20\d\d-/);
  expect(problem?.remedy).toMatch(/^with: \{ timeout: (89|90)m \}$/);
});

it('a job that may ask for longer than GitHub runs its own may take that long', () => {
  expect(problemsOf('20h', endingIn(24 * 60))).toEqual([]);
  expect(problemsOf('25h', endingIn(24 * 60))).toHaveLength(1);
});

it('is not asked again in the post step, when most of that time is over', () => {
  expect(problemsOf('80m', endingIn(10))).toHaveLength(1);
  const inputs = parseAgain(spec.inputs, (name) => (name === 'timeout' ? '80m' : ''));
  expect(inputs.timeout).toBe(4_800_000);
});

it('a right that is over is told as that', () => {
  const [problem] = problemsOf('10m', endingIn(-1));
  expect(problem?.what).toContain('at most 0m');
  expect(problem?.remedy).toContain('Run the job again');
});

it.each([
  ['a token that says nothing', 'opaque', role],
  ['a token without an end', signToken({ iss: 'somebody' }), role],
  ['no role that is renewed', signToken({ exp: 1 }), ''],
])('%s: six hours', (_, token, roleToAssume) => {
  expect(problemsOf('6h', token, roleToAssume)).toEqual([]);
  const [problem] = problemsOf('361m', token, roleToAssume);
  expect(problem?.what).toContain('at most 360m, as no job on a runner of GitHub may run longer');
});
