import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ShellSteps, type StandIns } from './shell-steps.ts';
import { all } from './shipped.ts';

const commit = '1f0c5d8e3b7a9c2d4e6f8a0b1c3d5e7f9a1b3c5d';
const other = 'e'.repeat(40);
const repos = 'repos/org/adhoc-actions';

/** GitHub as far as the steps ask it: what its filters would leave is a file of the state. */
const standIns: StandIns = {
  gh: [
    'case "$*" in',
    '*matching-refs*) cat "$STATE/tags" ;;',
    '*/releases*) cat "$STATE/releases" ;;',
    '*PATCH*) [[ ! -f "$STATE/no-major" ]] ;;',
    'esac',
  ].join('\n'),
  node: 'echo 1.4.0',
};

const job = {
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'org/adhoc-actions',
  GITHUB_SHA: commit,
  VERSION: '1.4.0',
};

function opened(state: Readonly<Record<string, string>> = {}): ShellSteps {
  const steps = new ShellSteps('release.yml', standIns);
  for (const [name, text] of Object.entries({ tags: '', releases: '', ...state }))
    writeFileSync(join(steps.folder, 'state', name), text);
  return steps;
}

const look = (steps: ShellSteps) => steps.run('Look what is there of this version', job);

/** The words of each change, once both steps ran. */
function changes(state: Readonly<Record<string, string>> = {}): string[] {
  using steps = opened(state);
  const { outputs } = look(steps);
  const given = { ...job, DRAFT: outputs.draft ?? '', NEWEST: outputs.newest ?? '' };
  const { code, calls } = steps.run('Release, then move the tag of the major', given);
  expect(code).toBe(0);
  return calls.map(([, ...words]) => words.join(' '));
}

const created = `release create v1.4.0 --target ${commit} --title v1.4.0 --generate-notes --draft`;
const published = 'release edit v1.4.0 --draft=false';
const moved = `api -X PATCH ${repos}/git/refs/tags/v1 -f sha=${commit} -F force=true`;
const tag = (name: string, at: string) => `refs/tags/${name}\t${at}\n`;

describe('release.yml', () => {
  it('drafts, publishes and moves the tag of the major', () => {
    expect(changes({ tags: tag('v1.3.0', other) })).toEqual([created, published, moved]);
  });

  it('makes the tag of a major that is new', () => {
    const made = `api -X POST ${repos}/git/refs -f ref=refs/tags/v1 -f sha=${commit}`;
    expect(changes({ 'no-major': '' })).toEqual([created, published, moved, made]);
  });

  it.each([
    ['a draft', { releases: `true\t${commit}\n` }, [published, moved]],
    ['a tag', { tags: tag('v1.4.0', commit) }, [created, published, moved]],
    ['a release', { tags: tag('v1.4.0', commit), releases: 'false\tmain\n' }, [moved]],
  ])('goes on behind %s of the same commit', (_, state, rest) => {
    expect(changes(state)).toEqual(rest);
  });

  it('takes the tag of the major back from no newer release', () => {
    const tags = tag('v1.4.0', commit) + tag('v1.10.0', other) + tag('v1.x', other);
    expect(changes({ tags, releases: 'false\tmain\n' })).toEqual([]);
  });

  it.each([
    ['a tag', { tags: tag('v1.4.0', other) }],
    ['a draft', { releases: `true\t${other}\n` }],
  ])('is red for %s of another commit', (_, state) => {
    using steps = opened(state);
    expect(look(steps)).toMatchObject({ code: 1, log: expect.stringContaining(other) });
  });

  it.each([
    ['a branch', { GITHUB_REF: 'refs/heads/evil' }],
    ['a word as version', { VERSION: '1.4.0; gh release delete' }],
    ['a version that package.json has not', { VERSION: '1.5.0' }],
  ])('is red for %s', (_, env) => {
    using steps = opened();
    const step = 'The version is one, on main, and what package.json says';
    expect(steps.run(step, job).code).toBe(0);
    const { code, log } = steps.run(step, { ...job, ...env });
    expect({ code, log }).toEqual({ code: 1, log: expect.stringMatching(/^::error::/) });
  });
});

describe('the jobs of release.yml', () => {
  const { test, release } = all().find(({ name }) => name === 'release.yml')?.workflow.jobs ?? {};
  const scripts = (release?.steps ?? []).map(({ run = '' }) => run).join('\n');

  it('run npm without rights, and nothing of the repository with them', () => {
    expect(test?.permissions).toEqual({ contents: 'read' });
    expect(release).toMatchObject({ needs: 'test', environment: 'release' });
    expect(scripts).not.toMatch(/\b(npm|npx|node)\b/);
  });

  it('take the commit that the run was started at', () => {
    for (const { steps = [] } of [test ?? {}, release ?? {}])
      expect(
        steps.find(({ uses = '' }) => uses.startsWith('actions/checkout@'))?.with,
      ).toMatchObject({ ref: expect.stringMatching(/^\$\{\{ github\.sha \}\}$/) });
  });
});
