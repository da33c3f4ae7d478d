import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../world/faults.ts';
import { approvedRun } from '../world/github/scenario.ts';
import { repository, runRecord, shownBy } from './record-run.ts';

const begin = { operation: 'begin' };
const url = 'https://alpha.example.com/';

function ended(id: string | undefined, outcome: string) {
  return { operation: 'end', 'deployment-id': id ?? '', outcome, url };
}

/** One deployment from its begin to its end. */
async function deployment(github: ReturnType<typeof repository>, attempt: string) {
  const begun = await runRecord(github, begin, { identity: { attempt } });
  await runRecord(github, ended(begun.result?.outputs['deployment-id'], 'success'));
}

describe('record-deployment', () => {
  it('shows a deployment in progress, and then how it ended, with address, commit and run', async () => {
    const github = repository();
    const { result } = await runRecord(github, begin);
    expect(shownBy(github)).toEqual(['alpha 1f0c in_progress']);
    await runRecord(github, ended(result?.outputs['deployment-id'], 'success'));
    expect(shownBy(github)).toEqual(['alpha 1f0c success']);
    expect(github.deployments.all[0]?.statuses[0]).toMatchObject({
      environmentUrl: url,
      logUrl: 'https://github.com/acme/shop/actions/runs/4711/attempts/1',
    });
    expect(result?.outputs.recorded).toBe('true');
  });

  it.each([
    ['failure', 'failure'],
    ['cancelled', 'error'],
  ])('shows a job that ended with %s as %s, and leaves the one before in use', async (...row) => {
    const [outcome, state] = row;
    const github = repository();
    await deployment(github, '1');
    const second = await runRecord(github, begin, { identity: { attempt: '2' } });
    await runRecord(github, ended(second.result?.outputs['deployment-id'], outcome));
    expect(shownBy(github)).toEqual([`alpha 1f0c ${state}`, 'alpha 1f0c success']);
  });

  it('is followed by the next, which takes its place', async () => {
    const github = repository();
    await deployment(github, '1');
    await deployment(github, '2');
    expect(shownBy(github)).toEqual(['alpha 1f0c success', 'alpha 1f0c inactive']);
  });

  it('can be of another commit than the run', async () => {
    const commit = 'a'.repeat(40);
    const github = repository({ commits: [commit] });
    await runRecord(github, { ...begin, commit });
    expect(shownBy(github)).toEqual(['alpha aaaa in_progress']);
  });

  it('takes all of an environment out of use when it is gone, and none of another', async () => {
    const github = repository();
    await runRecord(github, { ...begin, environment: 'beta' });
    for (let count = 1; count <= 101; count += 1)
      await runRecord(github, begin, { identity: { attempt: String(count) } });
    const { result } = await runRecord(github, { operation: 'retire' });
    const [beta, ...alpha] = shownBy(github).toReversed();
    expect(beta).toBe('beta 1f0c in_progress');
    expect(alpha).toEqual(Array.from({ length: 101 }, () => 'alpha 1f0c inactive'));
    expect(result?.summary?.source).toContain(
      '<code>gh api -X DELETE repos/acme/shop/environments/alpha</code>',
    );
    const before = github.count('github:CreateStatus');
    await runRecord(github, { operation: 'retire' });
    expect(github.count('github:CreateStatus')).toBe(before);
  });

  it('opens an environment that the repository did not have, which no gate rests on', async () => {
    const github = repository();
    await runRecord(github, begin);
    expect(github.deployments.opened).toEqual(['alpha']);
  });
});

describe('what GitHub does not take', () => {
  it.each([
    ['permissions', { permissions: [] }, 'permissions: { deployments: write }'],
    ['the commit', { runs: [{ ...approvedRun, sha: 'b'.repeat(40) }] }, 'No ref found for: 1f0c'],
  ])('is a warning and no failure: %s', async (_, more, says) => {
    const github = repository(more);
    const run = await runRecord(github, begin);
    expect(run.problems).toEqual([]);
    expect(run.result?.outputs).toEqual({ 'deployment-id': '', recorded: 'false' });
    expect(run.site.warnings.join('\n')).toContain(says);
    const after = await runRecord(github, ended('', 'success'));
    expect(after.site.warnings).toEqual([]);
    expect(after.site.text).toContain('nothing was filed');
  });

  it.each(['alpha.example.com', 'ftp://alpha', 'https://alpha.example.com/#/app', 'Object'])(
    'is no reason to leave a deployment in progress: the address "%s"',
    async (address) => {
      const github = repository();
      const { result } = await runRecord(github, begin);
      const id = result?.outputs['deployment-id'];
      const end = await runRecord(github, { ...ended(id, 'success'), url: address });
      expect(end.site.warnings.join('\n')).toContain(`"${address}" is none`);
      expect(shownBy(github)).toEqual(['alpha 1f0c success']);
    },
  );

  it('is no reason to lose a deployment whose state alone was refused', async () => {
    const never: Fault = { on: 'github:CreateStatus', kind: 'server-error', times: 1_000 };
    const github = repository({}, [never]);
    const { result, site } = await runRecord(github, begin);
    expect(result?.outputs).toEqual({
      'deployment-id': expect.stringMatching(/^\d+$/),
      recorded: 'false',
    });
    expect(site.warnings.join('\n')).toContain('GitHub does not show');
  });

  it('is told on the page of an environment that is gone', async () => {
    const { result } = await runRecord(repository({ permissions: [] }), { operation: 'retire' });
    expect(result?.summary?.source).toContain('may still show deployments');
  });
});

describe('when GitHub is slow to answer', () => {
  const passing: readonly Fault[] = [
    { on: 'github:CreateDeployment', kind: 'reset', after: true, times: 1 },
    { on: 'github:CreateDeployment', kind: 'server-error', after: true, times: 1 },
    { on: 'github:CreateDeployment', kind: 'reset', times: 1 },
    { on: 'github:CreateDeployment', kind: 'throttle', times: 1 },
    { on: 'github:CreateStatus', kind: 'reset', after: true, times: 1 },
    { on: 'github:CreateStatus', kind: 'throttle', times: 1 },
  ];

  it.each(passing.map((fault) => [JSON.stringify(fault), fault] as const))(
    'files one deployment all the same: %s',
    async (_, fault) => {
      const github = repository({}, [fault]);
      const run = await runRecord(github, begin);
      expect(run.site.warnings).toEqual([]);
      expect(shownBy(github)).toEqual(['alpha 1f0c in_progress']);
    },
  );

  it('waits a minute, and then lets the deployment go on without a record', async () => {
    const always: Fault = { on: 'github:CreateDeployment', kind: 'server-error', times: 1_000 };
    const run = await runRecord(repository({}, [always]), begin);
    expect(run.problems).toEqual([]);
    expect(run.result?.outputs.recorded).toBe('false');
    expect(run.tookMs).toBeLessThanOrEqual(60_000);
  });
});

it.each([
  ['an end without its outcome', { operation: 'end' }, /"outcome" is missing/],
  ['an outcome of its own', { operation: 'end', outcome: 'good' }, /one of success, failure/],
  ['a short commit', { operation: 'begin', commit: '1f0c5d8' }, /all 40 digits/],
])('record-deployment refuses %s before it asks GitHub', async (_, inputs, says) => {
  const github = repository();
  const run = await runRecord(github, inputs);
  expect(run.problems.map(({ what }) => what).join('\n')).toMatch(says);
  expect(github.journal).toEqual([]);
});
