import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { adhoc } from '../world/github/scenario.ts';
import { Scene } from './applying/scene.ts';

ownEnvironment();

/** Nothing was changed, nothing was applied, and the workspace is what it was. */
function expectUntouched(scene: Scene): void {
  expect(scene.writes).toEqual([]);
  expect(scene.tool.applies).toEqual([]);
  expect(scene.isPutBack).toBe(true);
  scene.world.journal.assertClean();
}

const past = new Date(Date.now() - 1_000).toISOString();

it('all that is wrong with a plan is told at once', async () => {
  const scene = await Scene.open({ plan: { facts: { account: '210987654321', expiresAt: past } } });
  const { codes } = await scene.run({ identity: { commit: 'c'.repeat(40) } });
  expect(codes).toEqual(['plan-of-another-commit', 'plan-of-another-account', 'plan-expired']);
  expectUntouched(scene);
});

it('what has changed meanwhile is told at once', async () => {
  const scene = await Scene.open({ plan: { facts: { expiresAt: past } } });
  scene.tool.says('state', JSON.stringify({ lineage: '5f', serial: 8 }));
  const { codes } = await scene.run();
  expect(codes).toEqual(['plan-expired', 'plan-starting-state-moved']);
  expectUntouched(scene);
});

it('who applied a plan before is told', async () => {
  const scene = await Scene.open();
  expect((await scene.run()).codes).toEqual([]);
  const again = await scene.run({ identity: { attempt: '2' } });
  expect(again.problems[0]?.what).toContain('by attempt 1 of');
  expect(scene.tool.applies).toHaveLength(1);
});

it('a gate is opened by what the workflow waives, which is told', async () => {
  const scene = await Scene.open({ github: { environments: [{ ...adhoc, reviewers: [] }] } });
  const inputs = { 'gate-waive': 'required-reviewers, self-review' };
  const { codes, site } = await scene.run({ inputs });
  expect(codes).toEqual([]);
  expect(site.text).toContain('gate: "required-reviewers" is not checked');
});

it('inputs are told all at once, before anything is asked', async () => {
  const scene = await Scene.open();
  const none = { 'plan-artifact-id': '', 'plan-digest': '', environment: 'Not A Name' };
  const { codes, problems } = await scene.run({ inputs: { ...none, timeout: '7h' } });
  expect(codes).toEqual(['input-invalid', 'input-missing', 'input-missing', 'input-invalid']);
  expect(problems[1]?.remedy).toContain('plan-artifact-id');
  expect(scene.github.journal).toEqual([]);
  expectUntouched(scene);
});

it('variables that no plan holds are refused by name, as soon as the tool is known', async () => {
  const scene = await Scene.open();
  const { codes } = await scene.run({ variables: { TF_CLI_ARGS_apply: '-auto-approve' } });
  expect(codes).toEqual(['tool-arguments-in-environment']);
  expect(scene.tool.calls).toEqual([]);
  expectUntouched(scene);
});
