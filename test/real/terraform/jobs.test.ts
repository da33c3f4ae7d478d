import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleCredentials } from '../../world/access.ts';
import { aws, environmentFor } from '../account.ts';
import { kindsOf, ownWritesOf, resourcesOf, writesOf } from '../jobs/bill.ts';
import { Deployment, type JobEnd, openSides, region, type Sides } from '../jobs/deployment.ts';
import { newPath } from '../jobs/paths.ts';
import { leaksOf } from '../jobs/planted.ts';
import { installerOf } from './installer.ts';
import { tools } from './programs.ts';
import { build, shop, stateIn, variables } from './shop.ts';

/** Each command starts the provider anew, which is 700 MB. */
const aLife = 600_000;

let sides: Sides & AsyncDisposable;
beforeAll(async () => {
  sides = await openSides();
});
afterAll(async () => {
  await sides[Symbol.asyncDispose]();
});

describe.each(tools)('an environment by three jobs, with %s and the AWS provider', (tool) => {
  const ends: Record<string, JobEnd> = {};
  let repositories: ReturnType<typeof shop>;
  let deployment: Deployment;
  let ssm: SSMClient;
  let motd = '';
  let page = '';

  beforeAll(async () => {
    const { moto, github } = sides;
    ssm = new SSMClient({ endpoint: moto.url, region, credentials: exampleCredentials });
    repositories = shop(tool);
    const inputs = { tool, 'backend-config': stateIn(tool) };
    const wish = { inputs, install: installerOf(tool), build, workspace: newPath() };
    deployment = new Deployment(sides, { ...repositories, ...wish });

    await change('create', 'info');
    motd = await parameter('/alpha/motd');
    page = await aws(['s3', 'cp', 's3://assets/page.html', '-'], environmentFor(moto.url, region));

    const outside = { Name: '/alpha/mode', Value: 'tampered', Overwrite: true };
    await ssm.send(new PutParameterCommand(outside));
    const drift = { operation: 'drift', variables: variables('info') };
    ends['plan drift'] = await deployment.plan(github.nextRun(), { inputs: drift });

    await change('update', 'warn');
    const again = { inputs: { variables: variables('warn') } };
    ends['plan nothing'] = await deployment.plan(github.nextRun(), again);
    await twoJobs('break', { variables: variables('warn', 'broken=true') });
    await twoJobs('destroy', { operation: 'destroy', variables: variables('warn') });
  }, aLife);

  afterAll(() => {
    ssm.destroy();
    repositories.modules[Symbol.dispose]();
    repositories.repository[Symbol.dispose]();
  });

  async function change(name: string, level: string): Promise<void> {
    const run = sides.github.nextRun();
    const plan = await deployment.plan(run, { inputs: { variables: variables(level) } });
    const review = await deployment.review(run, plan);
    const apply = await deployment.apply(run, review);
    Object.assign(ends, {
      [`plan ${name}`]: plan,
      [`review ${name}`]: review,
      [`apply ${name}`]: apply,
    });
  }

  async function twoJobs(name: string, inputs: Readonly<Record<string, string>>): Promise<void> {
    const run = sides.github.nextRun();
    const plan = await deployment.plan(run, { inputs });
    Object.assign(ends, { [`plan ${name}`]: plan });
    Object.assign(ends, { [`apply ${name}`]: await deployment.apply(run, plan) });
  }

  function end(name: string): JobEnd {
    const found = ends[name];
    if (found) return found;
    throw new Error(`${name} did not run`);
  }

  async function parameter(name: string): Promise<string> {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name }));
    return Parameter?.Value ?? '';
  }

  const good = ['plan create', 'review create', 'apply create', 'plan drift', 'plan update'];
  const rest = ['review update', 'apply update', 'plan nothing', 'plan destroy', 'apply destroy'];

  it.each([...good, ...rest])('%s is green', (name) => {
    const { result } = end(name);
    expect({ log: result.raw, conclusion: result.conclusion }).toMatchObject({
      conclusion: 'success',
    });
    expect(result.openGroups).toBe(0);
  });

  it('creates what was planned, each resource once', () => {
    expect(end('apply create').result.outputs).toMatchObject({
      applied: 'true',
      'changed-count': '9',
      'approved-by': 'hubot',
      'plan-digest': end('plan create').result.outputs['plan-digest'],
    });
    expect(resourcesOf(end('apply create'))).toEqual([
      'ec2:AuthorizeSecurityGroupIngress sg-…',
      'ec2:CreateLaunchTemplate alpha-bastion',
      'ec2:CreateSecurityGroup alpha-web',
      'ec2:RevokeSecurityGroupEgress sg-…',
      'ec2:RevokeSecurityGroupEgress sg-…',
      'ecs:RegisterTaskDefinition alpha-web',
      's3:PutObject assets/page.html',
      'ssm:PutParameter /alpha/level',
      'ssm:PutParameter /alpha/mode',
      'ssm:PutParameter /alpha/motd',
      'ssm:PutParameter /alpha/password',
    ]);
  });

  // Its module and a built file lie in no repository that the apply job could reach.
  it('reads templates and files at apply as they were when it planned', () => {
    const { release } = JSON.parse(end('apply create').result.outputs.outputs ?? '{}');
    expect(motd).toBe(`This is release ${release}.\n`);
    expect(page).toBe('<h1>built</h1>\n');
  });

  it('marks the plan and holds lease and lock around the changes', () => {
    expect(ownWritesOf(end('apply create'))).toEqual([
      'ssm:PutParameter /adhoc/dev/alpha/lease',
      'ssm:PutParameter /adhoc/dev/alpha/applied/<digest>',
      `s3:PutObject states/${tool}/alpha.tfstate.tflock`,
      `s3:PutObject states/${tool}/alpha.tfstate`,
      `s3:DeleteObject states/${tool}/alpha.tfstate.tflock`,
      'ssm:PutParameter /adhoc/dev/alpha/record',
      'ssm:PutParameter /adhoc/dev/alpha/lease',
      'ssm:DeleteParameter /adhoc/dev/alpha/lease',
    ]);
  });

  it.each(['create', 'drift', 'update', 'nothing', 'break', 'destroy'])(
    'writes nothing but the lock object while it plans: %s',
    (name) => {
      expect(writesOf(end(`plan ${name}`))).toEqual([
        `s3:PutObject states/${tool}/alpha.tfstate.tflock`,
        `s3:DeleteObject states/${tool}/alpha.tfstate.tflock`,
      ]);
    },
  );

  it.each(['create', 'update'])('asks AWS for the key alone while it reviews: %s', (name) => {
    const kinds = ['kms:Decrypt', 'sts:AssumeRoleWithWebIdentity', 'sts:GetCallerIdentity'];
    expect(kindsOf(end(`review ${name}`))).toEqual(kinds);
  });

  it('shows what was changed outside, and stores no plan of it', () => {
    const { outputs, summary } = end('plan drift').result;
    expect(outputs).toMatchObject({ 'has-changes': 'true', 'plan-artifact-id': '' });
    expect(JSON.parse(outputs.counts ?? '')).toMatchObject({ drifted: 1, update: 0 });
    expect(summary).toContain('setting');
  });

  it('updates and replaces what was planned, and nothing else', () => {
    expect(JSON.parse(end('plan update').result.outputs.counts ?? '')).toMatchObject({
      update: 5,
      replace: 1,
      create: 0,
      delete: 0,
    });
    expect(resourcesOf(end('apply update'))).toEqual([
      'ec2:CreateLaunchTemplateVersion',
      'ecs:DeregisterTaskDefinition task-definition/alpha-web',
      'ecs:RegisterTaskDefinition alpha-web',
      'ssm:PutParameter /alpha/level',
      'ssm:PutParameter /alpha/mode',
      'ssm:PutParameter /alpha/password',
    ]);
  });

  it('finds nothing more to do, and stores no plan', () => {
    const { outputs } = end('plan nothing').result;
    expect(outputs).toMatchObject({ 'has-changes': 'false', 'plan-artifact-id': '' });
  });

  it('tells what the provider said when a resource is refused', () => {
    const { result } = end('apply break');
    expect(result.conclusion).toBe('failure');
    expect(result.outputs).toMatchObject({ 'failure-code': 'apply-failed', applied: 'false' });
    expect(result.summary).toContain('aws_ssm_parameter.refused');
    expect(resourcesOf(end('apply break'))).toEqual([expect.stringContaining('ssm:PutParameter')]);
  });

  it('destroys all of it and leaves no record', () => {
    expect(resourcesOf(end('apply destroy'))).toEqual([
      'ec2:DeleteLaunchTemplate',
      'ec2:DeleteSecurityGroup sg-…',
      'ecs:DeregisterTaskDefinition task-definition/alpha-web',
      's3:DeleteObject assets/page.html',
      'ssm:DeleteParameter /alpha/level',
      'ssm:DeleteParameter /alpha/mode',
      'ssm:DeleteParameter /alpha/motd',
      'ssm:DeleteParameter /alpha/password',
    ]);
    expect(ownWritesOf(end('apply destroy'))).toContain(
      'ssm:DeleteParameter /adhoc/dev/alpha/record',
    );
  });

  it('leaves no file behind, and no workspace after an apply', () => {
    const remains = Object.entries(ends).map(([name, { remains }]) => [name, remains]);
    expect(Object.fromEntries(remains)).toEqual(
      Object.fromEntries(Object.keys(ends).map((name) => [name, []])),
    );
    expect(end('apply create').workspace).toEqual([]);
  });

  it('leaves no secret in anything that it wrote', () => {
    expect(leaksOf(ends, sides.github)).toEqual([]);
  });
});
