import { describe, expect, it } from '@jest/globals';
import { recorded } from '../library/engines/terraform/recorded.ts';
import { render } from '../runner/log.ts';
import { filesIn, type JobRun, ThreeJobs } from './three-jobs.ts';

/** Everything that anybody but the tool and the holder of the plan's key may read afterwards. */
function written(jobs: ThreeJobs, runs: readonly JobRun[]): string {
  const told = runs.map(({ result, left }) => [
    result.log.map(render).filter(isOurs).join('\n'),
    result.summary,
    JSON.stringify([result.outputs, result.annotations, result.state, result.env, left]),
  ]);
  const stored = jobs.github.store.all.map(({ bytes, name }) => name + bytes.toString('latin1'));
  const asked = JSON.stringify(jobs.world.journal.exchanges);
  const workspace = JSON.stringify(filesIn(jobs.machine.workspace));
  return [...told.flat(), ...stored, asked, JSON.stringify(jobs.github.journal), workspace].join(
    '\n',
  );
}

/** The runner echoes `with:`, and masks there what comes from `secrets.*`. */
function isOurs(line: string | undefined): boolean {
  return !/^ {2}(variables|backend-config): /.test(line ?? '');
}

function expectNothingPlanted(jobs: ThreeJobs, ...runs: readonly JobRun[]): void {
  const found = [...written(jobs, runs).matchAll(/.{0,60}planted-[a-z-]*.{0,20}/g)];
  expect(found.map(([text]) => text)).toEqual([]);
}

const userData = '#!/bin/sh\nexport TOKEN=planted-user-data\n';
const instance = {
  address: 'aws_instance.web',
  mode: 'managed',
  type: 'aws_instance',
  name: 'web',
  change: {
    actions: ['create'],
    before: null,
    after: {
      user_data: userData,
      user_data_base64: Buffer.from('planted-base64').toString('base64'),
      container_definitions: JSON.stringify([
        { name: 'web', environment: [{ name: 'DATABASE_URL', value: 'planted-environment' }] },
      ]),
    },
    after_unknown: {},
    before_sensitive: false,
    after_sensitive: {},
  },
};
const password = { value: 'planted-variable' };

/** The recorded plan, which has planted values of its own, with more of them. */
function show(): string {
  const plan = JSON.parse(recorded('terraform.plan.json'));
  plan.resource_changes.push(instance);
  plan.variables = { ...plan.variables, password };
  plan.output_changes.secret = {
    ...{ actions: ['create'], before: null, after: 'planted-output', after_unknown: false },
    ...{ before_sensitive: true, after_sensitive: true },
  };
  return JSON.stringify(plan);
}

const variables = {
  variables: 'password=planted-variable',
  'backend-config': 'secret_key=planted-backend',
};
const sources = 'terraform {\n  backend "s3" {}\n}\nvariable "password" {\n  sensitive = true\n}\n';

async function open(): Promise<ThreeJobs> {
  const jobs = await ThreeJobs.open();
  jobs.machine.tool.says('show', show());
  jobs.machine.write('infra/app/main.tf', sources);
  return jobs;
}

function failing(detail: string, address?: string): string {
  const event = {
    '@level': 'error',
    '@message': `Error: ${detail}`,
    type: 'diagnostic',
    diagnostic: { severity: 'error', summary: `refused ${detail}`, detail, address },
  };
  return `${JSON.stringify(event)}\n`;
}

const everything =
  'password planted-variable, DATABASE_URL planted-environment, line 2: export TOKEN=planted-user-data, output planted-output, before planted-one';

describe('secrets of a project', () => {
  it('stand in nothing that three green jobs write', async () => {
    await using jobs = await open();
    const event = { '@message': 'Outputs: 1', type: 'outputs' };
    const outputs = { secret: { sensitive: true, value: 'planted-output' } };
    jobs.machine.tool.says('apply', `${JSON.stringify({ ...event, outputs })}\n`);
    const planned = await jobs.plan({ with: variables });
    // What lies in the checkout is the project's own affair.
    jobs.emptyWorkspace();
    const reviewed = await jobs.review(planned);
    const applied = await jobs.apply(reviewed, { with: { variables: variables.variables } });
    expect(applied.result.outputs).toMatchObject({ applied: 'true' });
    expectNothingPlanted(jobs, planned, reviewed, applied);
  });

  it('are hidden where a provider repeats them while it applies', async () => {
    await using jobs = await open();
    const { tool } = jobs.machine;
    tool.says('apply', failing(everything, 'aws_instance.web'));
    tool.says('code', '1');
    const planned = await jobs.plan({ with: variables });
    const applied = await jobs.apply(planned);
    expect(applied.result.outputs).toMatchObject({ 'failure-code': 'apply-failed' });
    expect(applied.result.summary).toContain('password (hidden), DATABASE');
    expectNothingPlanted(jobs, planned, applied);
  });

  it('are hidden where the tool repeats what it was given while it plans', async () => {
    await using jobs = await open();
    const { tool } = jobs.machine;
    tool.says('plan', failing('password planted-variable'));
    tool.says('plan.code', '1');
    const planned = await jobs.plan({ with: variables });
    expect(planned.result.outputs).toMatchObject({ 'failure-code': 'plan-failed' });
    expect(planned.result.summary).toContain('password (hidden)');
    expectNothingPlanted(jobs, planned);
  });

  it('are hidden where the state cannot be reached with them', async () => {
    await using jobs = await open();
    jobs.machine.tool.says('init', 'trying planted-backend\n');
    jobs.machine.tool.fails(
      'init',
      'Error: error loading state\n\nkey planted-backend was refused\n',
    );
    const planned = await jobs.plan({ with: variables });
    expect(planned.result.outputs).toMatchObject({ 'failure-code': 'state-unreachable' });
    expectNothingPlanted(jobs, planned);
  });
});
