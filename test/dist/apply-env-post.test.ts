import { expect, it } from '@jest/globals';
import { recorded } from '../library/engines/terraform/recorded.ts';
import { filesIn, type JobRun, ThreeJobs } from './three-jobs.ts';

const lease = '/adhoc/dev/alpha/lease';
const [begun, rest] = halves(recorded('terraform.apply.jsonl'));

/** A planned run whose tool ignores SIGINT, and goes on until the test releases it. */
async function outliving(timeScale = 10) {
  const jobs = await ThreeJobs.open({ timeScale });
  const planned = await jobs.plan();
  jobs.emptyWorkspace();
  jobs.machine.write('README.md', 'what lay there before');
  const { tool } = jobs.machine;
  tool.says('apply', begun);
  tool.says('rest', rest);
  tool.says('outlives', '');
  const isApplying = ({ text }: { readonly text: string }) => text.includes('Destruction complete');
  return { jobs, planned, tool, isApplying };
}

function stageOf({ result }: JobRun, name: string) {
  return result.stages.find(({ stage }) => stage === name)?.conclusion;
}

function linesOf({ result }: JobRun, stage: string): string {
  const lines = result.timeline.filter((line) => line.stage === stage);
  return lines.map(({ line }) => line).join('\n');
}

/** The post step has put all in order. */
function expectInOrder(jobs: ThreeJobs, run: JobRun): void {
  expect(stageOf(run, 'post')).toBe('success');
  expect(filesIn(jobs.machine.workspace)).toEqual({ 'README.md': 'what lay there before' });
  const left = Object.keys(run.left).filter((name) => !name.startsWith('adhoc-actions/'));
  expect(left).toEqual([]);
  expect(run.writes.at(-1)).toBe(`ssm:DeleteParameter ${lease}`);
}

it('an apply that came to its end leaves its post step nothing to do or say', async () => {
  await using jobs = await ThreeJobs.open();
  const planned = await jobs.plan();
  jobs.emptyWorkspace();
  const applied = await jobs.apply(planned);
  expect(applied.result.conclusion).toBe('success');
  expect(linesOf(applied, 'post')).toBe('');
});

it('a tool that outlives a cancel is waited for under the lease, and then all is in order', async () => {
  const { jobs, planned, tool, isApplying } = await outliving();
  await using _ = jobs;
  const applied = await jobs.apply(planned, {
    step: {
      cancelWhen: isApplying,
      onLine: ({ text }) => text.includes('still applies') && tool.says('release', ''),
    },
  });
  expect(applied.result.conclusion).toBe('cancelled');
  expect(linesOf(applied, 'main')).toContain('goes on as process');
  expect(linesOf(applied, 'post')).toMatch(/still applies and was asked to stop/);
  expect(linesOf(applied, 'post')).toContain('the tool came to its end: 4 resources changed');
  expect(applied.result.summary).toContain('All of the plan was applied: 4 resources changed');
  expectInOrder(jobs, applied);
});

it('what a killed step left is put in order: state stored, lock named, lease given back', async () => {
  const { jobs, planned, tool, isApplying } = await outliving();
  await using _ = jobs;
  tool.says('rest', '');
  tool.says('unsaved', '{"planted":"secret-of-the-state"}');
  tool.says('code', '1');
  tool.says('taint.err', lockInfo);
  tool.says('taint.code', '1');
  const applied = await jobs.apply(planned, {
    step: {
      onLine: (line) => {
        if (isApplying(line)) tool.says('kill', '');
        if (line.text.includes('still applies')) tool.says('release', '');
      },
    },
  });
  expect(stageOf(applied, 'main')).toBe('failure');
  const told = linesOf(applied, 'post');
  expect(told).toContain('is asked to stop, as nobody follows it any more');
  expect(told).toMatch(/openssl enc -d .*terraform state push errored\.tfstate/s);
  expect(told).toContain('90bcd792-1bdc-03f3-8598-7070cca647e6');
  expect(told).toContain('lock: state, lock-id: "90bcd792-1bdc-03f3-8598-7070cca647e6"');
  const stored = jobs.github.store.all.at(-1);
  expect(stored?.name).toMatch(/^adhoc-errored-state-alpha-attempt-1\.tfstate\.enc$/);
  expect(stored?.bytes.toString('latin1')).not.toContain('secret-of-the-state');
  expect(JSON.stringify(applied.result)).not.toContain('secret-of-the-state');
  expectInOrder(jobs, applied);
});

it('a tool that needs longer is left with what it works with, and all of that is named', async () => {
  const { jobs, planned, tool, isApplying } = await outliving(40);
  await using _ = jobs;
  tool.says('taint.err', lockInfo);
  tool.says('taint.code', '1');
  const applied = await jobs.apply(planned, {
    step: { onLine: (line) => isApplying(line) && tool.says('kill', '') },
  });
  tool.says('release', '');
  const told = linesOf(applied, 'post');
  expect(told).toMatch(/still applies as process \d+ of this runner, busy with module\.scripts/);
  expect(told).toContain('90bcd792-1bdc-03f3-8598-7070cca647e6');
  expect(told).toMatch(new RegExp(`The lease ${lease} stays with this job until 20\\d\\d-`));
  expect(told).toMatch(/planned project stays at .*; what lay there before is in /);
  expect(applied.writes).not.toContain(`ssm:DeleteParameter ${lease}`);
  expect(Object.keys(filesIn(jobs.machine.workspace))).toContain('infra/app/main.tf');
});

const lockInfo = `
Error: Error acquiring the state lock

Error message: resource temporarily unavailable
Lock Info:
  ID:        90bcd792-1bdc-03f3-8598-7070cca647e6
  Path:      states/adhoc/alpha/app.tfstate
  Operation: OperationTypeApply
  Who:       runner@vm
  Version:   1.11.4
  Created:   2026-11-21 14:30:36.116902438 +0000 UTC
  Info:
`;

/** What the tool prints before and after its first resource is made. */
function halves(events: string): [string, string] {
  const lines = events.split('\n');
  const at = lines.findIndex((line) => line.includes('"type":"apply_complete"')) + 1;
  return [`${lines.slice(0, at).join('\n')}\n`, lines.slice(at).join('\n')];
}
