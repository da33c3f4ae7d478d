import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { knownProcess, stillRuns } from '../../actions/library/system/process.ts';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { recorded } from '../library/engines/terraform/recorded.ts';
import { Scene } from './applying/scene.ts';
import { newFolder, passphrase } from './applying/sealed.ts';

ownEnvironment();

const lease = '/adhoc/dev/alpha/lease';

describe('an apply that fails', () => {
  it('says what failed first, what was changed and what was not, and that a new plan is needed', async () => {
    const scene = await Scene.open();
    scene.tool.says('apply', recorded('terraform.failed.jsonl'));
    scene.tool.says('code', '1');
    const { result, codes, problems, trail } = await scene.run();
    expect(codes).toEqual(['apply-failed']);
    expect(problems[0]?.what).toContain('terraform_data.bad');
    expect(result?.outputs).toMatchObject({
      applied: 'false',
      'changed-count': '1',
      'unchanged-count': '2',
    });
    const page = result?.summary?.source ?? '';
    expect(page).toMatch(
      /^### ❌ apply-env: alpha in part applied\n\naccount [^\n]*\n\nFirst to fail: .*bad/,
    );
    expect(page).toContain('**A new plan is needed**');
    expect(page).toContain('1 resources, 2 not (1 of them begun)');
    expect(page).toMatch(/Begun and not finished, so it may exist: 1[^:]*terraform_data.bad/);
    expect(page).toMatch(/Not changed: 1[^:]*terraform_data.behind/);
    expect(trail.deeds.map(({ what }) => what)).toEqual([
      `began to apply plan ${scene.digest.slice(0, 12)}, which is marked as applied`,
    ]);
    expect(scene.isPutBack).toBe(true);
    expect((await scene.run()).codes).toEqual(['plan-already-applied']);
  });

  it('keeps a state that its backend did not take', async () => {
    const scene = await Scene.open();
    scene.tool.says('apply', recorded('terraform.failed.jsonl'));
    scene.tool.says('code', '1');
    scene.tool.says('unsaved', '{"lineage":"5f","serial":8}');
    const { result, codes, problems } = await scene.run();
    expect(codes).toEqual(['state-not-saved']);
    expect(problems[0]?.remedy).toContain('terraform state push errored.tfstate');
    const stored = scene.github.store.byId(
      Number(result?.outputs['unsaved-state-artifact-id' as never]),
    );
    expect(stored?.bytes.toString()).toBe('{"lineage":"5f","serial":8}');
  });

  it('keeps it encrypted where the plan was, to be opened by openssl alone', async () => {
    const scene = await Scene.open({ plan: { lock: { method: 'passphrase', passphrase } } });
    scene.tool.says('apply', recorded('terraform.failed.jsonl'));
    scene.tool.says('code', '1');
    scene.tool.says('unsaved', 'the planted-state');
    const { problems } = await scene.run();
    const bytes = scene.github.store.all.at(-1)?.bytes ?? Buffer.alloc(0);
    expect(bytes.toString('latin1')).not.toContain('planted-state');
    const folder = newFolder();
    const [, command = ''] = problems[0]?.remedy?.split('\n') ?? [];
    const [, name = ''] = /-in (\S+)/.exec(command) ?? [];
    writeFileSync(join(folder, name), bytes);
    const env = { PATH: process.env.PATH, PLAN_PASSPHRASE: passphrase };
    execFileSync('/bin/sh', ['-c', command], { cwd: folder, env });
    expect(readFileSync(join(folder, 'errored.tfstate'), 'utf8')).toBe('the planted-state');
  });
});

describe('a lease that somebody has', () => {
  it('is waited for, and then nothing is applied', async () => {
    const scene = await Scene.open({ account: { parameters: [held()] } });
    const { codes, problems } = await scene.run({ inputs: { 'lease-timeout': '8s' } });
    expect(codes).toEqual(['lease-timeout']);
    expect(problems[0]?.what).toContain('migrate of https://github.com/acme/shop/actions/runs/1');
    expect(scene.writes).toEqual([]);
    expect(scene.tool.applies).toEqual([]);
    expect(scene.isPutBack).toBe(true);
  });

  it('is ended by its id, behind the gate', async () => {
    const over = new Date(Date.now() - 3_600_000).toISOString();
    const scene = await Scene.open({ account: { parameters: [held(over)] } });
    const unlock = { operation: 'unlock', lock: 'lease', 'base-environment': 'dev' };
    const wrong = await scene.run({ inputs: { ...unlock, 'lock-id': 'another' } });
    expect(wrong.codes).toEqual(['unlock-id-differs']);
    expect(scene.writes).toEqual([]);
    const { codes, result } = await scene.run({ inputs: { ...unlock, 'lock-id': 'left-behind' } });
    expect(codes).toEqual([]);
    expect(result?.summary?.source).toContain('unlocked the lease');
    expect(await scene.parameter(lease)).toBe('');
    const again = await scene.run({ inputs: { ...unlock, 'lock-id': 'left-behind' } });
    expect(again.result?.summary?.source).toContain('there was no lease to unlock');
  });
});

describe('a lock of the state that somebody has', () => {
  const applied = (scene: Scene) => `/adhoc/dev/alpha/applied/${scene.digest}`;

  it('does not spend the plan: its mark is taken back, and the job is run again', async () => {
    const scene = await Scene.open();
    scene.tool.says('apply', recorded('terraform.locked.jsonl'));
    scene.tool.says('code', '1');
    const { result, codes, trail, site } = await scene.run();
    expect(codes).toEqual(['state-locked']);
    expect(await scene.parameter(applied(scene))).toBe('');
    expect(trail.deeds).toEqual([]);
    expect(site.text).toContain('the plan counts as not applied');
    const page = result?.summary?.source ?? '';
    expect(page).toContain('**This plan was not used**');
    expect(page).not.toContain('A new plan is needed');
    scene.tool.says('apply', recorded('terraform.apply.jsonl'));
    scene.tool.says('code', '0');
    expect((await scene.run({ identity: { attempt: '2' } })).codes).toEqual([]);
    expect(await scene.parameter(applied(scene))).toContain('"attempt":"2"');
  });

  it('whose mark stays is told with the command that removes it', async () => {
    const faults = [{ on: 'ssm:DeleteParameter', kind: 'access-denied', times: 1 }] as const;
    const scene = await Scene.open({ account: { faults } });
    scene.tool.says('apply', recorded('terraform.locked.jsonl'));
    scene.tool.says('code', '1');
    const { result, codes, trail, site } = await scene.run();
    expect(codes).toEqual(['state-locked']);
    const command = `aws ssm delete-parameter --name ${applied(scene)} --region eu-west-1`;
    expect(site.warnings.join()).toContain(command);
    expect(result?.summary?.source).toContain(command);
    expect(trail.deeds[0]?.next).toBe(command);
    expect((await scene.run()).codes).toEqual(['plan-already-applied']);
  });

  // Each may have changed something, whatever was said in the end.
  it.each([
    ['a step was told', (tool: Scene['tool']) => tool.says('apply', partly() + locked())],
    ['a state was left', (tool: Scene['tool']) => tool.says('unsaved', '{"serial":8}')],
    ['something else failed too', (tool: Scene['tool']) => tool.says('apply', locked() + broken)],
    ['a signal ended it', (tool: Scene['tool']) => tool.says('code', '137')],
  ])('leaves the mark where %s', async (_, happens) => {
    const scene = await Scene.open();
    scene.tool.says('apply', locked());
    scene.tool.says('code', '1');
    happens(scene.tool);
    const { result } = await scene.run();
    expect(await scene.parameter(applied(scene))).toContain('"attempt"');
    expect(result?.summary?.source).toContain('**A new plan is needed**');
  });

  it('and a cancel meanwhile leave the plan as good as it was', async () => {
    const scene = await Scene.open();
    scene.tool.says('apply', locked());
    scene.tool.says('slow', '');
    const { codes, problems } = await scene.run({ cancelWhen: () => scene.isApplying });
    expect(codes).toEqual(['cancelled']);
    expect(problems[0]?.remedy).toContain('can be run again');
    expect(await scene.parameter(applied(scene))).toBe('');
  });
});

describe('a cancelled apply', () => {
  it('stops the tool once and says what was done', async () => {
    const scene = await Scene.open();
    scene.tool.says('apply', partly());
    scene.tool.says('slow', '');
    const { codes, result } = await scene.run({ cancelWhen: () => scene.isApplying });
    expect(codes).toEqual(['cancelled']);
    expect(result?.outputs).toMatchObject({ applied: 'false', 'changed-count': '1' });
    expect(await scene.parameter('/adhoc/dev/alpha/record')).toContain('"destroy"');
    expect(scene.isPutBack).toBe(true);
    expect(await scene.parameter(lease)).toBe('');
  });

  it('leaves a tool that does not end to itself, with the lease and the project', async () => {
    const scene = await Scene.open();
    scene.tool.says('apply', partly());
    scene.tool.says('deaf', '');
    const run = await scene.run({ cancelWhen: () => scene.isApplying });
    expect(run.codes).toEqual(['cancelled']);
    const left = run.finished?.kind === 'apply' ? run.finished.left : undefined;
    expect(stillRuns(knownProcess(left?.pid ?? 0))).toBe(true);
    process.kill(left?.pid ?? 0, 'SIGKILL');
    expect(run.problems[0]?.what).toContain(`goes on as process ${left?.pid}, busy with`);
    expect(existsSync(join(scene.workspace, 'infra/app/main.tf'))).toBe(true);
    expect(run.site.warnings.join()).toContain('stays at');
    expect(await scene.parameter(lease)).toContain('"state":"held"');
  });
});

it('an apply that takes too long is stopped', async () => {
  const scene = await Scene.open();
  scene.tool.says('apply', partly());
  scene.tool.says('slow', '');
  const { codes } = await scene.run({ inputs: { timeout: '2s' } });
  expect(codes).toEqual(['apply-timeout']);
});

function locked(): string {
  return recorded('terraform.locked.jsonl');
}

const broken = `${JSON.stringify({
  type: 'diagnostic',
  diagnostic: { severity: 'error', summary: 'Provider produced inconsistent result', detail: '' },
})}\n`;

/** What the failing apply prints before anything fails. */
function partly(): string {
  return `${recorded('terraform.failed.jsonl').split('\n').slice(0, 7).join('\n')}\n`;
}

function held(until = new Date(Date.now() + 3_600_000).toISOString()) {
  const value = {
    id: 'left-behind',
    owner: 'acme/shop 1 1 deploy',
    state: 'held',
    action: 'migrate',
    run: 'https://github.com/acme/shop/actions/runs/1',
    attempt: '1',
    job: 'deploy',
    actor: 'ada',
    since: '2026-11-21T10:00:00Z',
    until,
  };
  return { name: lease, value: JSON.stringify(value) };
}
