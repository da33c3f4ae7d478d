import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ShellSteps, type StandIns } from './shell-steps.ts';

const commit = '1f0c5d8e3b7a9c2d4e6f8a0b1c3d5e7f9a1b3c5d';
const repository = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend';
const digest = `sha256:${'a'.repeat(64)}`;

const config = `sha256:${'c'.repeat(64)}`;
const imageOf = (manifest: unknown) =>
  JSON.stringify({ imageId: { imageDigest: digest }, imageManifest: JSON.stringify(manifest) });
const madeOf = (revision: string, architecture: string) =>
  JSON.stringify({
    ...{ architecture, config: { Labels: { 'org.opencontainers.image.revision': revision } } },
  });

/** What ECR has of the image that is built here, and what Docker calls it. */
const own = {
  image: imageOf({ config: { digest: config } }),
  made: madeOf(commit, 'arm64'),
  built: config,
};

/** The filters of the steps are plain paths: JavaScript reads them as jq does. */
const jq =
  'let t = ""; process.stdin.on("data", (d) => { t += d; }).on("end", () => { let v; try { v = new Function("g", "return g" + process.argv[1])(JSON.parse(t)); } catch {} console.log(v ?? null); });';

/** AWS and Docker as far as the steps ask them; what is pushed is a file of the state. */
const standIns: StandIns = {
  git: `echo ${commit}`,
  curl: `[[ "$*" == *layer.example* ]] && exec cat "$STATE/made"; cat > /dev/null; echo '{"value":"an-id-token"}'`,
  jq: `exec '${process.execPath}' -e '${jq}' -- "\${@: -1}"`,
  aws: [
    'case "$2" in',
    `describe-repositories) [[ -f "$STATE/unknown" ]] && exit 254; echo "${repository} $(cat "$STATE/mutability" 2>/dev/null || echo IMMUTABLE)" ;;`,
    `batch-get-image) if [[ ! -f "$STATE/pushed" ]]; then echo null; elif [[ "$*" == *imageDigest* ]]; then echo ${digest}; else cat "$STATE/pushed"; fi ;;`,
    'get-download-url-for-layer) [[ "$*" == *sha256:* ]] || exit 254; echo https://layer.example/ ;;',
    'get-login-password) echo a-password ;;',
    'esac',
  ].join('\n'),
  docker: [
    `[[ "$1" == build ]] && env | grep -c ACTIONS_ID_TOKEN > "$STATE/tokens-seen"`,
    `[[ "$1" == image ]] && cat "$STATE/built"`,
    `[[ "$1" == push && -f "$STATE/push-fails" ]] && exit 1`,
    `[[ "$1" == push ]] && cp "$STATE/image" "$STATE/pushed"`,
    'exit 0',
  ].join('\n'),
};

const job = {
  GITHUB_SHA: commit,
  AWS_REGION: 'eu-west-1',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://tokens.example/?api=1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token',
};

const given = {
  ...{ ACCOUNT: '123456789012', IMAGE: 'backend', TAG: '', PLATFORM: 'arm64', TARGET: '' },
  ...{ CONTEXT: '.', DOCKERFILE: '', BUILD_ARGS: '', REF: '', ATTEST: 'true' },
};

function opened(state: Readonly<Record<string, string>> = {}): ShellSteps {
  const steps = new ShellSteps('build-image.yml', standIns);
  for (const [name, text] of Object.entries({ ...own, ...state }))
    writeFileSync(join(steps.folder, 'state', name), text);
  writeFileSync(join(steps.folder, 'work/Dockerfile'), 'FROM scratch\n');
  return steps;
}

const look = (steps: ShellSteps, env = {}) =>
  steps.run('Look whether the tag is there', { ...job, ...given, ...env });
const push = (steps: ShellSteps) =>
  steps.run('Push', { ...job, REPOSITORY: repository, TAG: 'v1' });
const read = (steps: ShellSteps, BEFORE = '') =>
  steps.run('Read what is under the tag', {
    ...{ ...job, ...given, REPOSITORY: repository, TAG: 'v1', BEFORE },
  });

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
    const ended = push(steps);
    expect(read(steps).outputs).toEqual({ digest, built: 'true' });
    expect(ended.calls.filter(([program]) => program === 'docker')).toEqual([
      ['docker', 'login', '--username', 'AWS', '--password-stdin', repository.split('/')[0]],
      ['docker', 'push', `${repository}:v1`],
    ]);
  });

  it('builds nothing where the tag is there, and says which digest it has', () => {
    using steps = opened({ pushed: own.image });
    expect(look(steps, { TAG: 'v1' }).outputs).toEqual({ repository, tag: 'v1', digest });
    expect(read(steps, digest).outputs).toEqual({ digest, built: 'false' });
  });

  it('takes the image of another run that was faster, when it is of the same commit', () => {
    using steps = opened({
      'push-fails': '',
      pushed: own.image,
      built: `sha256:${'d'.repeat(64)}`,
    });
    expect(push(steps).code).toBe(0);
    const { outputs, log } = read(steps);
    expect(outputs).toEqual({ digest, built: 'false' });
    expect(log).toContain('Another run pushed');
  });

  it.each([
    ['its configuration', config],
    ['its manifest', digest],
  ])('knows its own image by %s where the answer to the push was lost', (_, built) => {
    using steps = opened({ 'push-fails': '', pushed: own.image, built });
    push(steps);
    expect(read(steps)).toMatchObject({ outputs: { digest, built: 'true' }, log: '' });
  });

  it.each([
    ['a push that failed', {}, read, 'image-not-pushed'],
    ['a repository that ECR does not show', { unknown: '' }, look, 'repository-unreadable'],
    ['tags that can be moved', { mutability: 'MUTABLE' }, look, 'tags-mutable'],
    ['an index', { pushed: imageOf({ manifests: [] }) }, read, 'image-unreadable'],
    [
      'an image of another commit',
      { pushed: own.image, made: madeOf('$(evil)', 'arm64') },
      read,
      'image-foreign',
    ],
    [
      'an image for another processor',
      { pushed: own.image, made: madeOf(commit, 'amd64') },
      read,
      'image-foreign',
    ],
    [
      'an image of nobody',
      { pushed: own.image, made: '{"architecture":"arm64","config":{}}' },
      read,
      'image-foreign',
    ],
  ] as const)('is red for %s', (...row) => {
    const [, state, step, title] = row;
    using steps = opened(state);
    const { code, log, outputs } = step(steps);
    expect({ code, outputs }).toEqual({ code: 1, outputs: {} });
    expect(log).toContain(`::error title=${title}::`);
    expect(log).not.toContain('$(evil)');
  });

  it('shows a Dockerfile no token, and leaves none behind', () => {
    using steps = opened();
    look(steps);
    steps.run('Build', { ...job, ...given, NAME: `${repository}:v1` });
    expect(steps.state('tokens-seen')).toBe('0\n');
    const calls = [...push(steps).calls, ...read(steps).calls];
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
  const asked = [['git', 'rev-parse', 'HEAD']];
  const check = (env: Readonly<Record<string, string>>) => {
    using steps = opened();
    symlinkSync('/etc', join(steps.folder, 'work/elsewhere'));
    return steps.run('Check the inputs', { ...job, ...given, ...env });
  };

  it('is right as it stands', () => {
    expect(check({ BUILD_ARGS: 'A=1\n\nB=$(x)' })).toMatchObject({
      ...{ code: 0, log: '', calls: asked },
    });
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
    expect({ code, calls }).toEqual({ code: 1, calls: asked });
    const lines = log.trimEnd().split('\n');
    expect(
      lines.filter((line) => !line.startsWith('::error title=input-invalid::Input "')),
    ).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(names.length + 1);
    expect(log).not.toMatch(/[$`]|::set-output/);
  });

  it.each([
    ['a variable of the job', { BUILD_ARGS: 'ACTIONS_RUNTIME_TOKEN' }],
    ['an option as folder', { CONTEXT: '--push', DOCKERFILE: 'Dockerfile' }],
    [
      'another repository as folder',
      { CONTEXT: 'https://github.com/mallory/evil.git', DOCKERFILE: 'Dockerfile' },
    ],
    ['a tag that begins with a dot', { TAG: '.v1' }],
    ['a processor that Fargate has not', { PLATFORM: 'riscv64' }],
    ['another commit as tag', { TAG: 'e'.repeat(40) }],
    ['another commit than the provenance names', { REF: 'evil', GITHUB_SHA: 'e'.repeat(40) }],
    ['a folder of the machine', { CONTEXT: '/etc', DOCKERFILE: 'Dockerfile' }],
    ['a folder above the repository', { CONTEXT: '../..', DOCKERFILE: 'Dockerfile' }],
    ['a folder that leads out of it', { CONTEXT: 'elsewhere', DOCKERFILE: 'Dockerfile' }],
    ['a file of the machine', { DOCKERFILE: '/etc/passwd' }],
    ['a file by a folder that leads out', { DOCKERFILE: 'elsewhere/passwd' }],
  ])('may not be %s', (_, env) => {
    expect(check(env)).toMatchObject({ code: 1, log: expect.stringMatching(/^::error .*\n$/) });
  });

  it.each([
    ['the commit as tag', { TAG: commit }],
    ['another commit without provenance', { GITHUB_SHA: 'e'.repeat(40), ATTEST: 'false' }],
  ])('may be %s', (_, env) => {
    expect(check(env).code).toBe(0);
  });

  it('reaches the builder as one word where it may be anything', () => {
    using steps = opened();
    const args = 'A=$(touch pwned) `x` "y"';
    const { calls, code } = steps.run('Build', { ...job, ...given, NAME: 'n:t', BUILD_ARGS: args });
    expect(code).toBe(0);
    expect(calls.at(-1)).toContain(args);
  });
});
