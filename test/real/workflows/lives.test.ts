import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lineOf, played } from '../../../tools/documents/pipelines.ts';
import { exampleCredentials } from '../../world/access.ts';
import { mends } from '../cdk/mends.ts';
import { openSides, region, type Sides } from '../jobs/deployment.ts';
import { isWrite, type MotoCall, named } from '../moto-calls.ts';
import type { ActRun } from './act.ts';
import { Caller } from './caller.ts';
import { expectMade, type Lived, pipelineOf } from './life.ts';
import { projects } from './projects.ts';

/** Each job starts the tool anew; the AWS provider alone is 700 MB. */
const aLife = 900_000;

describe.each(projects)('the life of an environment with $name, by its starter file', (project) => {
  let sides: Sides & AsyncDisposable;
  let caller: Caller;
  const runs: Record<string, ActRun> = {};
  const calls: Record<string, readonly MotoCall[]> = {};
  const levels: Record<string, string | undefined> = {};

  beforeAll(async () => {
    sides = await openSides(Object.keys(mends));
    const { moto, github } = sides;
    project.prepare(moto.url);
    const env = { AWS_ENDPOINT_URL: moto.url, AWS_ENDPOINT_URL_STS: moto.url };
    caller = new Caller({ github, env }, project.files('info'));
    await run('create', 'create-update');
    await run('again', 'create-update');
    caller.change(project.files('warn'));
    await run('update', 'create-update');
    await run('destroy', 'destroy');
  }, aLife);

  afterAll(async () => {
    caller[Symbol.dispose]();
    await sides[Symbol.asyncDispose]();
  });

  async function run(name: string, operation: string): Promise<void> {
    const { moto } = sides;
    await moto.forget();
    runs[name] = await caller.dispatch('environment.yml', { environment: 'alpha', operation });
    calls[name] = await moto.calls();
    levels[name] = await levelIn(moto.url);
  }

  function lifeOf(name: string): Lived {
    const run = runs[name];
    if (!run) throw new Error(`${name} did not run`);
    return { run, writes: writesOf(name), held: levels[name] };
  }

  /** What was changed beside what a plan may write, and without the use of keys. */
  function writesOf(name: string): string[] {
    const writes = (calls[name] ?? []).filter(isWrite).map(named);
    return writes.filter((call) => !/^(kms|sts):/.test(call) && !project.planned.test(call));
  }

  it.each([
    { name: 'create', level: 'info', write: project.made },
    { name: 'update', level: 'warn', write: project.made },
    { name: 'destroy', level: undefined, write: project.gone },
  ])('$name: three jobs make what was approved', ({ name, level, write }) => {
    expectMade(lifeOf(name), { held: level, write });
  });

  it('is all that the table of pipelines says of its starter file', () => {
    const ran = ['create', 'update', 'destroy'].map((name) => pipelineOf(lifeOf(name).run));
    expect(new Set(ran)).toEqual(new Set(played[project.starter].map(lineOf)));
  });

  it('asks nobody when nothing changes', () => {
    expect(runs.again?.jobs).toEqual({ plan: 'success' });
    expect(writesOf('again')).toEqual([]);
  });

  it('shows on the page of the approval what changes', () => {
    expect(runs.update?.page('review')).toContain('**1 to update**');
    expect(runs.destroy?.page('review')).toContain('| delete |');
  });
});

it('every file that the table of pipelines names is played', () => {
  const starters = [...projects.map(({ starter }) => starter), 'production-infra-terraform.yml'];
  expect(Object.keys(played).toSorted()).toEqual(starters.toSorted());
});

async function levelIn(endpoint: string): Promise<string | undefined> {
  const ssm = new SSMClient({ region, endpoint, credentials: exampleCredentials });
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/alpha/level' }));
    return Parameter?.Value;
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  } finally {
    ssm.destroy();
  }
}
