import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { exampleCredentials } from '../../world/access.ts';
import { openSides, region, type Sides } from '../jobs/deployment.ts';
import { isWrite, type MotoCall, named } from '../moto-calls.ts';
import { lockText } from '../terraform/lock-text.ts';
import type { ActRun } from './act.ts';
import { Caller } from './caller.ts';
import { callerForAct } from './rewrites.ts';

const root = resolve(import.meta.dirname, '../../..');
const starter = readFileSync(join(root, 'examples/workflows/ad-hoc-terraform.yml'), 'utf8');

const project = (level: string) => `
terraform {
  backend "s3" {
    bucket         = "states"
    region         = "eu-west-1"
    use_path_style = true
    use_lockfile   = true
  }
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}
variable "environment" {}
resource "aws_ssm_parameter" "level" {
  name  = "/\${var.environment}/level"
  type  = "String"
  value = "${level}"
}
`;

let sides: Sides & AsyncDisposable;
let caller: Caller;
const runs: Record<string, ActRun> = {};
const calls: Record<string, readonly MotoCall[]> = {};
const levels: Record<string, string | undefined> = {};

/** Each job starts the provider anew, which is 700 MB. */
beforeAll(async () => {
  sides = await openSides();
  const { moto, github } = sides;
  const env = { AWS_ENDPOINT_URL: moto.url, AWS_ENDPOINT_URL_STS: moto.url };
  caller = new Caller(
    { github, env },
    {
      '.github/workflows/environment.yml': callerForAct(starter),
      'infra/app/main.tf': project('info'),
      'infra/app/.terraform.lock.hcl': lockText('terraform'),
    },
  );
  await run('create', 'create-update');
  await run('again', 'create-update');
  caller.change('infra/app/main.tf', project('warn'));
  await run('update', 'create-update');
  await run('destroy', 'destroy');
}, 900_000);

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

async function levelIn(endpoint: string): Promise<string | undefined> {
  const ssm = new SSMClient({ region, endpoint, credentials: exampleCredentials });
  try {
    return (await ssm.send(new GetParameterCommand({ Name: '/alpha/level' }))).Parameter?.Value;
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  } finally {
    ssm.destroy();
  }
}

it.each([
  { name: 'create', level: 'info', write: 'ssm:PutParameter /alpha/level' },
  { name: 'update', level: 'warn', write: 'ssm:PutParameter /alpha/level' },
  { name: 'destroy', level: undefined, write: 'ssm:DeleteParameter /alpha/level' },
])('$name: three jobs by the pinned workflow make what was approved', ({ name, level, write }) => {
  const jobs = { plan: 'success', review: 'success', apply: 'success' };
  expect({ log: runs[name]?.log, jobs: runs[name]?.jobs }).toMatchObject({ jobs });
  expect(runs[name]?.steps).toEqual([
    'plan: plan-env success',
    'review: review-plan success',
    'apply: apply-env success',
  ]);
  expect(levels[name]).toBe(level);
  // The lease is the first thing that an apply writes: nothing was changed before that job.
  const [first, ...rest] = writesOf(name);
  expect(first).toBe('ssm:PutParameter /adhoc/dev/alpha/lease');
  expect(rest).toContain(write);
});

it('nothing changes: nobody is asked', () => {
  expect(runs.again?.jobs).toEqual({ plan: 'success' });
  expect(runs.again?.steps).toEqual(['plan: plan-env success']);
});

it('the page of the approval shows what changes', () => {
  expect(runs.update?.page('review')).toContain('**1 to update**');
  expect(runs.destroy?.page('review')).toContain('aws_ssm_parameter.level');
});

/** What was changed, without the lock of the state and the use of keys. */
function writesOf(name: string): string[] {
  const writes = (calls[name] ?? []).filter(isWrite).map(named);
  return writes.filter((call) => !/^(kms|sts):|\.tflock$/.test(call));
}
