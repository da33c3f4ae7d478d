import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvalPhrase } from '../../actions/library/github/approval-phrase.ts';
import { type JobChange, type JobRun, ThreeJobs } from '../dist/three-jobs.ts';
import { type Artifact, sha256Of } from '../world/artifacts/store.ts';
import { approvedRun, type ScenarioReview } from '../world/github/scenario.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { announce, tell, tellEnd, tellOutputs, tellStep } from './print.ts';
import { DemoError } from './read-definition.ts';

const template = readFileSync(join(import.meta.dirname, 'environment/template.yaml'), 'utf8');
const backend = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend';

/** An account in which there is no alpha yet. */
const account = {
  ...{ clusters: [], services: [], taskDefinitions: [], logGroups: [] },
  ...{ lives: goodMigration().lives, rollouts: rollouts().rollouts },
};

/** A small environment by `tool: cloudformation`, from its plan to its first deployment. */
export async function showNewEnvironment(): Promise<void> {
  const reviews: ScenarioReview[] = [];
  await using jobs = await ThreeJobs.open({
    timeScale: 20,
    account,
    github: { runs: [{ ...approvedRun, reviews }] },
    deployments: ['migrate', 'rolling-update'],
  });
  const plan = await planned(jobs);
  approve(reviews, plan);
  await applied(jobs, plan);
  await deployed(jobs);
  announce('The same plan a second time: it was applied, and is refused');
  expectEnd(await jobs.apply(plan, told(phrase)), 'failure');
  announce('That refusal was meant: a plan is applied once. All ended as it should.');
  console.log(
    'Shown: tasks, releases, one of them taken back, and a new environment with its first.',
  );
}

/** What the apply job asks of the approval: that it names this plan. */
const phrase = { 'approval-phrase': 'digest' };

async function planned(jobs: ThreeJobs): Promise<JobRun> {
  jobs.machine.write('infra/app/template.yaml', template);
  announce('A new environment, planned by CloudFormation: the job that has the project');
  const inputs = { tool: 'cloudformation', parameters: `Image=${backend}:v1.7.0` };
  const plan = expectEnd(await jobs.plan(told(inputs)), 'success');
  announce('The same plan, read from the cloud by a job that runs nothing of the project');
  jobs.emptyWorkspace();
  const review = await jobs.review(plan, told());
  tellOutputs(review.result);
  console.log('\n  job summary: the same page, derived again.');
  return expectConclusion(review, 'success');
}

function approve(reviews: ScenarioReview[], { result }: JobRun): void {
  announce('hubot reads the page and approves, in the comment the first digits of the digest');
  const comment = approvalPhrase(result.outputs['plan-digest'] ?? '');
  reviews.push({ environment: 'adhoc', state: 'approved', user: 'hubot', comment });
  console.log(`  approved by hubot: ${comment}`);
}

/** Somebody changes one bit of what is stored; then what was approved lies there again. */
async function applied(jobs: ThreeJobs, plan: JobRun): Promise<void> {
  const artifact = jobs.github.store.byId(Number(plan.result.outputs['plan-artifact-id']));
  if (!artifact) throw new DemoError('There is no plan.');
  const { bytes } = artifact;
  announce('One bit of the stored plan is changed, and GitHub vouches for it: refused');
  store(artifact, withAnotherBit(bytes));
  expectEnd(await jobs.apply(plan, told(phrase)), 'failure');
  announce('What was approved lies there again: applied');
  store(artifact, bytes);
  expectEnd(await jobs.apply(plan, told(phrase)), 'success');
}

function withAnotherBit(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const middle = changed.length >> 1;
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  return changed;
}

function store(artifact: Artifact, bytes: Buffer): void {
  Object.assign(artifact, { bytes, hash: sha256Of(bytes) });
}

async function deployed(jobs: ThreeJobs): Promise<void> {
  const image = `${backend}:v1.8.0`;
  announce('Its first deployment: the database');
  expectEnd(await jobs.deploy('migrate', told({ image })), 'success');
  announce('Its first deployment: the services, together');
  expectEnd(await jobs.deploy('rolling-update', told({ images: image })), 'success');
}

function told(inputs: Readonly<Record<string, string>> = {}): JobChange {
  return { with: inputs, onBegin: tellStep, step: { onLine: tell } };
}

function expectEnd(job: JobRun, conclusion: 'success' | 'failure'): JobRun {
  tellEnd(job.result);
  return expectConclusion(job, conclusion);
}

/** @throws DemoError when a job ended in another way than the demo shows. */
function expectConclusion(job: JobRun, conclusion: 'success' | 'failure'): JobRun {
  if (job.result.conclusion === conclusion) return job;
  throw new DemoError(`This was to end in ${conclusion}: please report it.`);
}
