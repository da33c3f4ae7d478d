import { beforeAll, expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { approvedRun, type ScenarioRun } from '../world/github/scenario.ts';
import { Scene } from './applying/scene.ts';

ownEnvironment();

const workflow = '.github/workflows/plan.yml';
const planningRun: ScenarioRun = {
  id: 4711,
  sha: approvedRun.sha,
  conclusion: 'success',
  path: workflow,
  branch: 'release',
};
const dispatched = { gate: 'dispatch', 'plan-run-id': '4711', 'plan-workflow': workflow };
const here = { runId: '4800', commit: 'd'.repeat(40) };
const claims = { run_id: '4800', event_name: 'workflow_dispatch' };
// GitHub's library reads the address of its API once a process: there is one GitHub for all of them.
let scene: Scene;

beforeAll(async () => {
  const runs = [
    planningRun,
    { ...planningRun, id: 4712 },
    { ...planningRun, id: 4713, conclusion: null },
  ];
  scene = await Scene.open({ github: { runs } });
});

const run = (inputs: Readonly<Record<string, string>>, more = claims) =>
  scene.run({ inputs: { ...dispatched, ...inputs }, identity: here, claims: more });

it.each([
  ['no person started', {}, { ...claims, event_name: 'push' }, 'gate-not-dispatched'],
  ['another run made', { 'plan-run-id': '4712' }, claims, 'artifact-of-another-run'],
  ['goes on to be made', { 'plan-run-id': '4713' }, claims, 'plan-run-not-successful'],
])('what %s is refused', async (...[, inputs, by, code]) => {
  const before = scene.writes.length;
  const { codes } = await run(inputs, by);
  expect(codes).toEqual([code]);
  expect(scene.writes).toHaveLength(before);
});

it('another workflow than the named one does not plan', async () => {
  const before = scene.github.count('blob:Get');
  const { codes } = await run({ 'plan-workflow': '.github/workflows/ci.yml' });
  expect(codes).toEqual(['plan-run-of-another-workflow']);
  expect(scene.github.count('blob:Get')).toBe(before);
});

it('a person applies the plan of another run, and the log says what this does not stop', async () => {
  const { codes, site } = await run({});
  expect(codes).toEqual([]);
  expect(site.text).toContain('gate: dispatch. A person started this apply');
  expect(scene.tool.applies).toHaveLength(1);
  const record = JSON.parse(await scene.parameter('/adhoc/dev/alpha/record'));
  expect(record).toMatchObject({ ref: 'refs/heads/release', run: '4711' });
});
