import { describe, expect, it } from '@jest/globals';
import { fromText } from '../../../../actions/library/engines/terraform/diagnostics.ts';
import { dialects } from '../../../../actions/library/engines/terraform/dialect.ts';
import { readEvent } from '../../../../actions/library/engines/terraform/events.ts';
import { problemsOf } from '../../../../actions/library/engines/terraform/failures.ts';
import { lockHolderIn } from '../../../../actions/library/engines/terraform/lock-info.ts';
import { startingStateIn } from '../../../../actions/library/engines/terraform/plan-file.ts';
import { ApplyProgress } from '../../../../actions/library/engines/terraform/progress.ts';
import { fixture, linesOf, recorded, tools } from './recorded.ts';

function play(name: string) {
  const progress = new ApplyProgress();
  const told = linesOf(name).flatMap((line, index) => {
    const now = progress.take(readEvent(line), index * 1_000);
    return now ? [now] : [];
  });
  return { progress, told };
}

describe.each(tools)('the recorded events of %s', (tool) => {
  it('count a replacement as two steps, and what only moves as none', () => {
    const { progress, told } = play(`${tool}.apply.jsonl`);
    expect(told.at(-1)).toMatchObject({ done: 5, total: 5, running: [] });
    expect(progress.changed).toEqual([
      'module.scripts["a.b"].terraform_data.script',
      'terraform_data.added',
      'terraform_data.dropped',
      'terraform_data.web',
    ]);
    expect(progress.notChanged).toEqual([]);
    expect(progress.unfinished).toEqual([]);
    expect(progress.outputs).toEqual([
      { name: 'password', sensitive: true },
      { name: 'size', sensitive: false, value: 'large' },
    ]);
  });

  it('say what is under way since when', () => {
    const { told } = play(`${tool}.apply.jsonl`);
    const busy = told.find(({ running }) => running.length > 0);
    expect(busy?.running[0]).toEqual({ address: expect.any(String), sinceMs: expect.any(Number) });
  });

  it('name the resource that failed first, what was done and what was not', () => {
    const { progress, told } = play(`${tool}.failed.jsonl`);
    expect(progress.first).toBe('terraform_data.bad');
    expect(progress.changed).toEqual(['terraform_data.before']);
    expect(progress.notChanged).toEqual(['terraform_data.bad', 'terraform_data.behind']);
    expect(progress.unfinished).toEqual(['terraform_data.bad']);
    expect(told.at(-1)).toMatchObject({ done: 1, total: 3 });
  });

  it('say which key was looked up in vain, however the project wrote it', () => {
    const { diagnostics } = play(`${tool}.no-image.jsonl`).progress;
    const missing = diagnostics.map(({ missingKey }) => missingKey);
    expect(missing).toHaveLength(5);
    for (const key of ['beat', 'celery', 'dot', 'gunicorn'])
      expect(missing).toContainEqual({ key, of: ['var.images'] });
    expect(missing).toContainEqual({ key: 'web', of: ['local.i'] });
  });

  it('say who holds the lock', () => {
    const { progress } = play(`${tool}.locked.jsonl`);
    const dialect = dialects[tool];
    const { diagnostics } = progress;
    const [problem] = problemsOf({ activity: 'plan', dialect, diagnostics, lastWords: '' });
    expect(lockHolderIn(diagnostics[0]?.detail ?? '')).toMatchObject({
      who: 'somebody@machine',
      operation: 'OperationTypeApply',
    });
    expect(problem?.code).toBe('state-locked');
    expect(problem?.what).toMatch(/locked by somebody@machine since 20\d\d-/);
    expect(problem?.snippet).toMatch(new RegExp(`^${dialect.program} force-unlock [0-9a-f-]{36}$`));
  });

  it('point at the line of what cannot be read, also where they are only text', () => {
    const diagnostics = fromText(recorded(`${tool}.init.txt`));
    expect(diagnostics.at(-1)).toEqual({
      severity: 'error',
      summary: 'Invalid expression',
      detail: 'Expected the start of an expression, but found an invalid expression token.',
      file: 'main.tf',
      line: 2,
    });
    const failed = {
      activity: 'initialise',
      dialect: dialects[tool],
      diagnostics,
      lastWords: '',
    } as const;
    expect(problemsOf(failed)).toMatchObject([{ code: 'configuration-invalid' }]);
  });

  it('and its saved plan holds the state that it starts from', () => {
    expect(startingStateIn(fixture(`${tool}.tfplan`))).toEqual({
      lineage: expect.stringMatching(/^[0-9a-f-]{36}$/),
      serial: expect.any(Number),
    });
    expect(startingStateIn(fixture(`${tool}.plan.json`))).toBeUndefined();
  });
});

it("a lock of which only the id is known is nobody else's", () => {
  const own = 'Lock Info:\n  ID: ours\n  Who: me@here\n';
  expect(lockHolderIn(`HTTP remote state already locked: ID=theirs\n${own}`)).toEqual({
    id: 'theirs',
    who: '',
    since: '',
    operation: '',
  });
  expect(lockHolderIn('no such bucket')).toBeUndefined();
});

describe('a line that is no event', () => {
  it.each(['', 'panic: no', '{', '{"type":"apply_complete"}', '[]', 'null'])(
    '%j is told as it is',
    (line) => {
      expect(readEvent(line)).toEqual({ kind: 'other', message: line });
    },
  );
});

describe('a failure', () => {
  const dialect = dialects.terraform;
  const error = (summary: string, detail = '') => ({ severity: 'error' as const, summary, detail });

  it.each([
    ['plan-stale', error('Saved plan is stale')],
    ['plan-stale', error('Saved plan does not match the given state')],
    ['lock-file-differs', error('Inconsistent dependency lock file')],
    ['tool-version-unsupported', error('Unsupported Terraform Core version')],
    [
      'plan-of-another-version',
      error('Failed to read plan', 'plan file was created by Terraform 1.9.0, but this is 1.11.4'),
    ],
    ['tool-not-initialised', error('Module not installed')],
    ['state-unreachable', error('Error refreshing state: AccessDenied')],
    ['apply-failed', error('creating ECS Cluster: AccessDeniedException')],
  ])('has the code %s', (code, diagnostic) => {
    const failed = {
      activity: 'apply',
      dialect,
      diagnostics: [diagnostic],
      lastWords: '',
    } as const;
    expect(problemsOf(failed).map((problem) => problem.code)).toEqual([code]);
  });

  it('without a word says how the tool ended', () => {
    const failed = {
      activity: 'plan',
      dialect,
      diagnostics: [],
      lastWords: 'A signal ended it.',
    } as const;
    expect(problemsOf(failed)).toMatchObject([
      { code: 'plan-failed', what: expect.stringContaining('A signal ended it.') },
    ]);
  });
});
