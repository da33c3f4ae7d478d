import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ShellSteps, type StandIns } from './shell-steps.ts';

const commit = '1f0c5d8e3b7a9c2d4e6f8a0b1c3d5e7f9a1b3c5d';
const repository = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend';
const digest = `sha256:${'a'.repeat(64)}`;

/** AWS and Docker as far as the steps ask them; what is pushed is a file of the state. */
const standIns: StandIns = {
  git: `echo ${commit}`,
  curl: `cat > /dev/null; echo '{"value":"an-id-token"}'`,
  jq: 'cat > /dev/null; echo an-id-token',
  aws: [
    'case "$2" in',
    `describe-repositories) [[ -f "$STATE/unknown" ]] && exit 254; echo "${repository} $(cat "$STATE/mutability" 2>/dev/null || echo IMMUTABLE)" ;;`,
    `batch-get-image) cat "$STATE/pushed" 2>/dev/null || echo None ;;`,
    'get-login-password) echo a-password ;;',
    'esac',
  ].join('\n'),
  docker: [
    `[[ "$1" == build ]] && env | grep -c ACTIONS_ID_TOKEN > "$STATE/tokens-seen"`,
    `[[ "$1" == push && -f "$STATE/push-fails" ]] && exit 1`,
    `[[ "$1" == push ]] && echo ${digest} > "$STATE/pushed"`,
    'exit 0',
  ].join('\n'),
};

const job = {
  AWS_REGION: 'eu-west-1',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://tokens.example/?api=1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token',
};

const given = {
  ...{ ACCOUNT: '123456789012', IMAGE: 'backend', TAG: '', PLATFORM: 'arm64', TARGET: '' },
  ...{ CONTEXT: '.', DOCKERFILE: '', BUILD_ARGS: '' },
};

function opened(state: Readonly<Record<string, string>> = {}): ShellSteps {
  const steps = new ShellSteps('build-image.yml', standIns);
  for (const [name, text] of Object.entries(state))
    writeFileSync(join(steps.folder, 'state', name), text);
  writeFileSync(join(steps.folder, 'work/Dockerfile'), 'FROM scratch\n');
  return steps;
}

const look = (steps: ShellSteps, env = {}) =>
  steps.run('Look whether the tag is there', { ...job, ...given, ...env });
const pushed = (steps: ShellSteps) =>
  steps.run('Push', { ...job, IMAGE: 'backend', REPOSITORY: repository, TAG: 'v1' });

describe('build-image.yml', () => {
  it('builds what is not there, for the processor, and pushes it by a sign-in of its own', () => {
    using steps = opened();
    const seen = look(steps);
    expect(seen.outputs).toEqual({ repository, tag: commit, digest: '' });
    const name = `${repository}:${commit}`;
    const built = steps.run('Build', { ...job, ...given, NAME: name, BUILD_ARGS: 'A=1\nB=x y\n' });
    const label = `org.opencontainers.image.revision=${commit}`;
    expect(built.calls.at(-1)).toEqual([
      ...['docker', 'build', '--pull', '--platform', 'linux/arm64', '--file', './Dockerfile'],
      ...['--tag', name, '--label', label, '--build-arg', 'A=1', '--build-arg', 'B=x y', '--', '.'],
    ]);
    const ended = pushed(steps);
    expect(ended.outputs).toEqual({ digest, built: 'true' });
    expect(ended.calls.filter(([program]) => program === 'docker')).toEqual([
      ['docker', 'login', '--username', 'AWS', '--password-stdin', repository.split('/')[0]],
      ['docker', 'push', `${repository}:v1`],
    ]);
  });

  it('builds nothing where the tag is there, and says which digest it has', () => {
    using steps = opened({ pushed: digest });
    expect(look(steps, { TAG: 'v1' }).outputs).toEqual({ repository, tag: 'v1', digest });
  });

  it('takes the image of another run that was faster', () => {
    using steps = opened({ 'push-fails': '', pushed: digest });
    expect(pushed(steps).outputs).toEqual({ digest, built: 'false' });
  });

  it.each([
    ['a push that failed', { 'push-fails': '' }, pushed, 'image-not-pushed'],
    ['a repository that ECR does not show', { unknown: '' }, look, 'repository-unreadable'],
    ['tags that can be moved', { mutability: 'MUTABLE' }, look, 'tags-mutable'],
  ])('is red for %s', (...row) => {
    const [, state, step, title] = row;
    using steps = opened(state);
    const { code, log } = step(steps);
    expect(code).toBe(1);
    expect(log).toContain(`::error title=${title}::`);
  });

  it('shows a Dockerfile no token, and leaves none behind', () => {
    using steps = opened();
    look(steps);
    steps.run('Build', { ...job, ...given, NAME: `${repository}:v1` });
    expect(steps.state('tokens-seen')).toBe('0\n');
    const { calls } = pushed(steps);
    expect(JSON.stringify(calls)).not.toContain('a-request-token');
    expect(JSON.stringify(calls)).not.toContain('a-password');
    expect([steps.left('build-image-token'), steps.left('build-image-docker')]).toEqual([
      false,
      false,
    ]);
  });
});

const hostile = '$(touch pwned)`touch pwned`"; touch pwned; "\n::set-output name=digest::evil\n';

describe('what build-image.yml is given', () => {
  const check = (env: Readonly<Record<string, string>>) => {
    using steps = opened();
    return steps.run('Check the inputs', { ...job, ...given, ...env });
  };

  it('is right as it stands', () => {
    expect(check({ BUILD_ARGS: 'A=1\n\nB=$(x)' })).toMatchObject({ code: 0, log: '', calls: [] });
  });

  it('is told all at once, and is no command whatever it is', () => {
    const names = [
      'ACCOUNT',
      'AWS_REGION',
      'IMAGE',
      'TAG',
      'PLATFORM',
      'TARGET',
      'CONTEXT',
      'DOCKERFILE',
    ];
    const { code, log, calls } = check(
      Object.fromEntries([...names, 'BUILD_ARGS'].map((name) => [name, hostile])),
    );
    expect({ code, calls }).toEqual({ code: 1, calls: [] });
    const lines = log.trimEnd().split('\n');
    expect(
      lines.filter((line) => !line.startsWith('::error title=input-invalid::Input "')),
    ).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(names.length + 1);
    expect(log).not.toMatch(/[$`]|::set-output/);
  });

  it.each([
    ['a variable of the job', { BUILD_ARGS: 'ACTIONS_RUNTIME_TOKEN' }],
    ['an option as folder', { CONTEXT: '--push' }],
    ['another repository as folder', { CONTEXT: 'https://github.com/mallory/evil.git' }],
    ['a tag that begins with a dot', { TAG: '.v1' }],
    ['a processor that Fargate has not', { PLATFORM: 'riscv64' }],
  ])('may not be %s', (_, env) => {
    expect(check(env).code).toBe(1);
  });

  it('reaches the builder as one word where it may be anything', () => {
    using steps = opened();
    const args = 'A=$(touch pwned) `x` "y"';
    const { calls, code } = steps.run('Build', { ...job, ...given, NAME: 'n:t', BUILD_ARGS: args });
    expect(code).toBe(0);
    expect(calls.at(-1)).toContain(args);
  });
});
