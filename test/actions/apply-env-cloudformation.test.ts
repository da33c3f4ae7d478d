import { describe, expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { queue } from '../library/engines/cloudformation/plan-by-hand.ts';
import { CloudScene } from './applying/cloud-scene.ts';

ownEnvironment();

const before = { Resources: { Jobs: queue(1) } };
const after = { Resources: { Jobs: queue(2) }, Outputs: { Url: { Value: { Ref: 'Jobs' } } } };
const app = { name: 'adhoc-app-alpha', template: before };
const changed = { ...app, template: after };

describe('a plan of CloudFormation that was approved', () => {
  it('is applied by its change sets alone: without a project, a program or a checkout', async () => {
    const cloud = await CloudScene.open({ wanted: [changed], cloudFormation: { stacks: [app] } });
    const { result, codes, site } = await cloud.scene.run();
    expect(codes).toEqual([]);
    expect(result?.outputs).toMatchObject({ applied: 'true', 'changed-count': '1' });
    expect(JSON.parse(result?.outputs.outputs ?? '')).toEqual({
      Url: expect.stringMatching(/Jobs/),
    });
    expect(cloud.writes).toEqual(['cloudformation:ExecuteChangeSet']);
    expect(await cloud.status('adhoc-app-alpha')).toBe('UPDATE_COMPLETE');
    expect(site.text).toContain('1/1 adhoc-app-alpha UPDATE_COMPLETE');
    expect(cloud.scene.tool.calls).toEqual([]);
    expect(cloud.scene.isPutBack).toBe(true);
    cloud.scene.world.journal.assertClean();
  });

  it('is checked without a call that changes anything but the lease, and then applied', async () => {
    const cloud = await CloudScene.open({ wanted: [changed], cloudFormation: { stacks: [app] } });
    const inputs = { operation: 'check' };
    expect((await cloud.scene.run({ inputs })).codes).toEqual([]);
    expect(cloud.writes).toEqual([]);
    expect((await cloud.scene.run()).result?.outputs.applied).toBe('true');
    expect((await cloud.scene.run({ inputs })).codes).toContain('change-set-executed');
    cloud.scene.world.journal.assertClean();
  });

  it('leaves what destroying it needs', async () => {
    const cloud = await CloudScene.open({ wanted: [app] });
    expect((await cloud.scene.run()).codes).toEqual([]);
    const record = JSON.parse(await cloud.scene.parameter('/adhoc/dev/alpha/record'));
    expect(record.destroy).toMatchObject({
      tool: 'cloudformation',
      directory: 'infra',
      stacks: ['adhoc-app-alpha=app.json'],
    });
  });

  it('is not spent where CloudFormation was never asked to begin', async () => {
    const on = 'cloudformation:ExecuteChangeSet';
    const account = { faults: [{ on, kind: 'access-denied', times: 1 }] } as const;
    const cloudFormation = { stacks: [app] };
    const cloud = await CloudScene.open({ wanted: [changed], cloudFormation, account });
    const { scene } = cloud;
    const { codes, result } = await scene.run();
    expect(codes).toEqual(['aws-access-denied']);
    expect(await scene.parameter(`/adhoc/dev/alpha/applied/${scene.digest}`)).toBe('');
    expect(result?.summary?.source).toContain('**This plan was not used**');
    expect((await scene.run({ identity: { attempt: '2' } })).codes).toEqual([]);
  });

  it('is applied once: the second time nothing is asked of CloudFormation', async () => {
    const cloud = await CloudScene.open({ wanted: [changed], cloudFormation: { stacks: [app] } });
    await cloud.scene.run();
    const { codes } = await cloud.scene.run();
    expect(codes).toContain('change-set-executed');
    expect(cloud.writes).toEqual(['cloudformation:ExecuteChangeSet']);
  });
});

describe('a plan of an app of the CDK', () => {
  const madeBy = { name: 'cdk', version: '2.1148.1' } as const;
  const stacks = { wanted: [changed], cloudFormation: { stacks: [app] }, madeBy };

  it('is applied where there is neither the app nor its CLI', async () => {
    const cloud = await CloudScene.open(stacks);
    const { codes } = await cloud.scene.run();
    expect(codes).toEqual([]);
    expect(cloud.writes).toEqual(['cloudformation:ExecuteChangeSet']);
    expect(await cloud.status('adhoc-app-alpha')).toBe('UPDATE_COMPLETE');
    expect(cloud.scene.tool.calls).toEqual([]);
    const record = JSON.parse(await cloud.scene.parameter('/adhoc/dev/alpha/record'));
    expect(record.destroy).toMatchObject({ tool: 'cdk', stacks: ['adhoc-app-alpha'] });
  });

  it.each(['../infra', 'infra\n/../..'])('is refused with the folder %j', async (directory) => {
    const cloud = await CloudScene.open({ ...stacks, directory });
    expect((await cloud.scene.run()).codes).toEqual(['plan-format-unknown']);
    expect(cloud.writes).toEqual([]);
  });
});

describe('a job that applies plans of several tools', () => {
  it('may have variables of another one, and is told which inputs mean nothing to this', async () => {
    const cloud = await CloudScene.open({ wanted: [changed], cloudFormation: { stacks: [app] } });
    const { codes, site } = await cloud.scene.run({
      inputs: { parallelism: '4', variables: 'size=planted-size' },
      variables: { TF_VAR_size: 'large', TF_CLI_ARGS_apply: '-auto-approve' },
    });
    expect(codes).toEqual([]);
    const warned = site.warnings.join('\n');
    expect(warned).toMatch(/"variables" is for terraform and opentofu; cloudformation/);
    expect(warned).toMatch(/"parallelism" is for terraform and opentofu; cloudformation/);
    expect(warned).not.toContain('lock-timeout');
    expect(site.text + warned).not.toContain('planted-');
  });
});

describe('what fails', () => {
  const fates = [{ resource: 'Jobs', on: 'update' as const, fails: 'no more queues', times: 1 }];

  it('is taken back by CloudFormation, and the page has on top what failed first', async () => {
    const cloudFormation = { stacks: [app], fates };
    const cloud = await CloudScene.open({ wanted: [changed], cloudFormation });
    const { codes, result } = await cloud.scene.run();
    expect(codes).toEqual(['stack-rolled-back']);
    const page = result?.summary?.source ?? '';
    expect(page).toMatch(
      /^### ❌ apply-env: alpha not applied\n\naccount [^\n]*\n\nFirst to fail: <code>adhoc-app-alpha\/Jobs/,
    );
    expect(page).toContain('no more queues');
    expect(await cloud.status('adhoc-app-alpha')).toBe('UPDATE_ROLLBACK_COMPLETE');
  });
});

describe('what goes on when the job is stopped', () => {
  const slow = { resource: 'Jobs', on: 'update' as const, takesMs: 3_600_000 };
  const cloudFormation = { stacks: [app], fates: [slow] };

  it('by a cancel is told with how to follow and stop it, and the lease is left', async () => {
    const cloud = await CloudScene.open({ wanted: [changed], cloudFormation });
    const cancelWhen = () => cloud.writes.length > 0;
    const { codes, result, trail } = await cloud.scene.run({ cancelWhen });
    expect(codes).toEqual(['cancelled']);
    expect(trail.deeds.map(({ next }) => next).join()).toContain('cancel-update-stack');
    const page = result?.summary?.source ?? '';
    expect(page).toContain('alpha is still being applied');
    expect(page).toContain('cancel-update-stack');
    expect(await cloud.scene.parameter('/adhoc/dev/alpha/lease')).toContain('4711');
    expect(await cloud.status('adhoc-app-alpha')).toBe('UPDATE_IN_PROGRESS');
  });

  it('by the time limit alike', async () => {
    const cloud = await CloudScene.open({ wanted: [changed], cloudFormation });
    const { codes, result } = await cloud.scene.run({ inputs: { timeout: '10s' } });
    expect(codes).toEqual(['apply-timeout']);
    expect(result?.summary?.source).toContain('cancel-update-stack');
  });
});

describe('an environment that goes', () => {
  const keeps = { Resources: { Jobs: queue(1, { DeletionPolicy: 'Retain' }), Mails: queue(1) } };
  const stack = { ...app, template: keeps };

  it('is deleted by the ids of its stacks, with its record, and what stays is listed', async () => {
    const account = { parameters: [{ name: '/adhoc/dev/alpha/record', value: '{"owner":"ada"}' }] };
    const cloudFormation = { stacks: [stack] };
    const wanted = [{ name: app.name }];
    const cloud = await CloudScene.open({ wanted, cloudFormation, account });
    const { codes, result } = await cloud.scene.run();
    expect(codes).toEqual([]);
    expect(result?.summary?.source).toMatch(/Stays, as its policy says.*adhoc-app-alpha\/Jobs/s);
    expect(await cloud.status(app.name)).toBeUndefined();
    expect(await cloud.scene.parameter('/adhoc/dev/alpha/record')).toBe('');
  });
});

describe('a plan that nobody will apply', () => {
  it('is discarded with the stack that was made for it, under the lease', async () => {
    const cloud = await CloudScene.open({ wanted: [app] });
    const { codes, result } = await cloud.scene.run({ inputs: { operation: 'discard' } });
    expect(codes).toEqual([]);
    expect(result?.summary?.source).toContain('removed stack adhoc-app-alpha, which was empty');
    expect(result?.outputs.applied).toBe('false');
    expect(cloud.scene.writes.filter((action) => action.startsWith('ssm:'))).toEqual([
      'ssm:PutParameter',
      'ssm:PutParameter',
      'ssm:DeleteParameter',
    ]);
    expect(await cloud.status(app.name)).toBeUndefined();
    cloud.scene.world.journal.assertClean();
  });

  it('of another environment is left', async () => {
    const cloud = await CloudScene.open({ wanted: [app] });
    const inputs = { operation: 'discard', environment: 'beta' };
    const { codes } = await cloud.scene.run({ inputs });
    expect(codes).toEqual(['plan-of-another-environment']);
    expect(cloud.writes).toEqual([]);
  });
});
