import { describe, expect, it } from '@jest/globals';
import { recorded } from '../library/engines/terraform/recorded.ts';
import { type Artifact, sha256Of } from '../world/artifacts/store.ts';
import { approvedRun } from '../world/github/scenario.ts';
import { filesIn, type JobRun, ThreeJobs } from './three-jobs.ts';

/** The job ends red by these codes; nothing was changed, the tool applied nothing. */
function expectRefused({ result, writes, calls }: JobRun, ...codes: readonly string[]): void {
  expect({ ...result.outputs, log: result.raw }).toMatchObject({ 'failure-code': codes.join(',') });
  expect(result.conclusion).toBe('failure');
  expect(result.summary).toContain('❌');
  expect(writes.filter((write) => write !== 'kms:Decrypt')).toEqual([]);
  expect(calls.filter((call) => call.startsWith('apply '))).toEqual([]);
}

function artifactOf(jobs: ThreeJobs, { result }: JobRun): Artifact {
  const found = jobs.github.store.byId(Number(result.outputs['plan-artifact-id']));
  if (!found) throw new Error('there is no artifact');
  return found;
}

/** Whoever may write the artifacts of the run: GitHub notes the digest of what it is given. */
function storeInstead(artifact: Artifact, bytes: Buffer): void {
  Object.assign(artifact, { bytes, hash: sha256Of(bytes) });
}

const secondAttempt = { identity: { runAttempt: '2' }, claims: { run_attempt: '2' } };
const module = 'infra/app/modules/web/main.tf';
const provisioner = 'resource "terraform_data" "x" { provisioner "local-exec" { command = "id" } }';

describe('a provisioner that a dependency adds after the review', () => {
  it('is in a plan that was sealed by the same run under the same key, and is not the one approved', async () => {
    await using jobs = await ThreeJobs.open();
    jobs.machine.write(module, '# harmless');
    const reviewed = await jobs.review(await jobs.plan());
    jobs.machine.write(module, provisioner);
    const worse = await jobs.plan(secondAttempt);
    storeInstead(artifactOf(jobs, reviewed), artifactOf(jobs, worse).bytes);
    expectRefused(await jobs.apply(reviewed), 'plan-seal-broken');
  });

  it('waits in the workspace of the apply job: what was planned is applied, and it lies there again afterwards', async () => {
    await using jobs = await ThreeJobs.open();
    jobs.machine.write(module, '# harmless');
    const reviewed = await jobs.review(await jobs.plan());
    jobs.machine.write(module, provisioner);
    jobs.machine.write('infra/app/zz.tf', provisioner);
    const { result } = await jobs.apply(reviewed);
    expect(result.outputs).toMatchObject({ applied: 'true' });
    expect(jobs.machine.tool.told('applied/modules/web/main.tf')).toBe('# harmless');
    expect(jobs.machine.tool.told('project')).not.toContain('zz.tf');
    expect(filesIn(jobs.machine.workspace)['infra/app/zz.tf']).toBe(provisioner);
  });

  it('was kept out of the summary by the job that planned: the review reads the plan file itself', async () => {
    await using jobs = await ThreeJobs.open();
    const { tool } = jobs.machine;
    const plan = JSON.parse(recorded('terraform.plan.json'));
    delete plan.configuration.root_module.module_calls.scripts.module.resources[0].provisioners;
    tool.says('show', JSON.stringify(plan));
    const planned = await jobs.plan();
    tool.says('show', recorded('terraform.plan.json'));
    expectRefused(await jobs.review(planned), 'plan-summary-differs');
    expectRefused(await jobs.apply(planned), 'plan-summary-differs');
  });
});

describe("a plan artifact of a fork's run", () => {
  const fork = { ...approvedRun, id: 6660, conclusion: 'success', headRepositoryId: 666 };
  const byHand = {
    identity: { runId: '4800' },
    claims: { run_id: '4800', event_name: 'workflow_dispatch' },
  };

  /** The fork's run got hold of a good plan, and stores it as its own. */
  async function stored() {
    const jobs = await ThreeJobs.open({ github: { runs: [approvedRun, fork] } });
    const planned = await jobs.plan();
    const { bytes, hash, mimeType } = artifactOf(jobs, planned);
    const about = { runId: '6660', name: 'plan-alpha', mimeType, expiresAt: undefined };
    const theirs = jobs.github.store.create(about);
    Object.assign(theirs ?? {}, { bytes, hash, finalized: true });
    const inputs = { 'plan-artifact-id': String(theirs?.id) };
    return { jobs, planned, inputs };
  }

  it('is none of this run', async () => {
    const { jobs, planned, inputs } = await stored();
    expectRefused(await jobs.apply(planned, { with: inputs }), 'artifact-of-another-run');
    await jobs[Symbol.asyncDispose]();
  });

  it('is applied by nobody who types its id beside the number of that run', async () => {
    const { jobs, planned, inputs } = await stored();
    const wanted = { ...inputs, gate: 'dispatch', 'plan-run-id': '6660' };
    const run = await jobs.apply(planned, { ...byHand, with: wanted });
    expectRefused(run, 'plan-run-of-another-repository');
    expect(run.calls).toEqual([]);
    await jobs[Symbol.asyncDispose]();
  });

  it('is not even made where the workflow of the pull request asks for a plan', async () => {
    await using jobs = await ThreeJobs.open();
    const pull_request = { head: { repo: { id: 666, full_name: 'eve/shop' } } };
    const identity = { eventName: 'pull_request', event: { pull_request } };
    const run = await jobs.plan({ identity, claims: { event_name: 'pull_request' } });
    expectRefused(run, 'gate-fork');
    expect(run.calls).toEqual([]);
    expect(jobs.world.journal.count('kms:*')).toBe(0);
  });
});

describe('outputs that are swapped between the jobs', () => {
  it("bring another environment's plan to this one, whole and by its own digest", async () => {
    await using jobs = await ThreeJobs.open();
    const beta = await jobs.plan({ with: { environment: 'beta' } });
    expectRefused(await jobs.review(beta), 'plan-of-another-environment');
    expectRefused(await jobs.apply(beta), 'plan-of-another-environment');
  });

  it('bring the digest that was approved beside the artifact of another plan', async () => {
    await using jobs = await ThreeJobs.open();
    const beta = await jobs.plan({ with: { environment: 'beta' } });
    const reviewed = await jobs.review(await jobs.plan());
    const inputs = { 'plan-artifact-id': beta.result.outputs['plan-artifact-id'] ?? '' };
    expectRefused(await jobs.apply(reviewed, { with: inputs }), 'plan-seal-broken');
  });
});

it('the job is run again after half of the plan was applied: neither that plan nor what is left of it is applied', async () => {
  await using jobs = await ThreeJobs.open();
  const { tool } = jobs.machine;
  const reviewed = await jobs.review(await jobs.plan());
  tool.says('apply', recorded('terraform.failed.jsonl'));
  tool.says('code', '1');
  tool.says('state-after', JSON.stringify({ lineage: '5f', serial: 99 }));
  const first = await jobs.apply(reviewed);
  expect(first.result.outputs).toMatchObject({ 'failure-code': 'apply-failed', applied: 'false' });
  const again = await jobs.apply(reviewed, secondAttempt);
  expectRefused(again, 'plan-starting-state-moved', 'plan-already-applied');
  expect(tool.applies).toHaveLength(1);
});

describe('a changed input of file()', () => {
  const unencrypted = { with: { 'plan-kms-key': '' } };

  it('in the artifact, letter for letter in place of the planned one, breaks the seal', async () => {
    await using jobs = await ThreeJobs.open();
    jobs.machine.write('infra/app/policy.json', '{"Effect":"Deny"}');
    const planned = await jobs.plan(unencrypted);
    const artifact = artifactOf(jobs, planned);
    const text = artifact.bytes.toString('latin1');
    const changed = text.replace('{"Effect":"Deny"}', '{"Effect":"Allo"}');
    expect(changed).not.toBe(text);
    storeInstead(artifact, Buffer.from(changed, 'latin1'));
    expectRefused(await jobs.review(planned, unencrypted), 'plan-seal-broken');
    expectRefused(await jobs.apply(planned, unencrypted), 'plan-seal-broken');
  });

  it('in the checkout of the apply job is not what is read', async () => {
    await using jobs = await ThreeJobs.open();
    jobs.machine.write('infra/app/policy.json', '{"Effect":"Deny"}');
    const planned = await jobs.plan();
    jobs.machine.write('infra/app/policy.json', '{"Effect":"Allo"}');
    const { result } = await jobs.apply(planned);
    expect(result.outputs).toMatchObject({ applied: 'true' });
    expect(jobs.machine.tool.told('applied/policy.json')).toBe('{"Effect":"Deny"}');
  });
});
