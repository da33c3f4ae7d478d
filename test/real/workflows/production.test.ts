import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { lineOf, played } from '../../../tools/documents/pipelines.ts';
import { openSides, type Sides } from '../jobs/deployment.ts';
import { MotoAccount } from '../moto-account.ts';
import { isWrite, type MotoCall, named } from '../moto-calls.ts';
import type { ActRun } from './act.ts';
import { Caller } from './caller.ts';
import { expectMade, pipelineOf } from './life.ts';
import { starter, terraformProject } from './projects.ts';

/** Each job starts Terraform anew with a provider of 700 MB. */
const aLife = 900_000;

let sides: Sides & AsyncDisposable;
let account: MotoAccount;
let caller: Caller;

interface Played {
  readonly run: ActRun;
  readonly calls: readonly MotoCall[];
  /** Of the base, and of the environment on it. */
  readonly levels: readonly (string | undefined)[];
}
const plays: Record<string, Played> = {};
const file = 'production-infra-terraform.yml';

beforeAll(async () => {
  sides = await openSides();
  const { moto, github } = sides;
  account = await MotoAccount.open(moto.url, '210987654321', 'eu-central-1');
  await account.makeKey('alias/prod-plans');
  const env = { AWS_ENDPOINT_URL: moto.url, AWS_ENDPOINT_URL_STS: moto.url };
  caller = new Caller({ github, env }, files('info'));
  const base = { environment: 'live', layer: 'base' };
  const app = { environment: 'shop', layer: 'app' };
  await play('create base', { ...base, operation: 'create-update' });
  await play('create app', { ...app, operation: 'create-update' });
  caller.change(files('warn'));
  await play('update base', { ...base, operation: 'create-update' });
  const destroy = { operation: 'destroy' };
  await play('untyped', { ...app, ...destroy });
  await play('mistyped', { ...app, ...destroy, confirmation: 'shop-two' });
  await play('in use', { ...base, ...destroy, confirmation: 'live' });
  await play('destroy app', { ...app, ...destroy, confirmation: 'shop' });
  await play('destroy base', { ...base, ...destroy, confirmation: 'live' });
}, aLife);

afterAll(async () => {
  caller[Symbol.dispose]();
  await sides[Symbol.asyncDispose]();
});

function files(level: string): Readonly<Record<string, string>> {
  return {
    ...starter(file),
    ...terraformProject('infra/base', level),
    ...terraformProject('infra/app', 'info'),
  };
}

async function play(name: string, inputs: Readonly<Record<string, string>>): Promise<void> {
  await sides.moto.forget();
  const run = await caller.dispatch('environment.yml', inputs);
  const calls = await sides.moto.calls();
  const levels = [await account.parameter('/live/level'), await account.parameter('/shop/level')];
  plays[name] = { run, calls, levels };
}

function playedAs(name: string): Played {
  const found = plays[name];
  if (found) return found;
  throw new Error(`${name} did not run`);
}

/** What was changed beside locks of the state, and without the use of keys. */
function writesOf(name: string): string[] {
  const writes = playedAs(name).calls.filter(isWrite).map(named);
  return writes.filter((call) => !/^(kms|sts):|\.tflock$/.test(call));
}

it.each([
  { name: 'create base', lease: 'live', levels: ['info', undefined], write: 'Put' },
  { name: 'create app', lease: 'live/shop', levels: ['info', 'info'], write: 'Put' },
  { name: 'update base', lease: 'live', levels: ['warn', 'info'], write: 'Put' },
  { name: 'destroy app', lease: 'live/shop', levels: ['warn', undefined], write: 'Delete' },
  { name: 'destroy base', lease: 'live', levels: [undefined, undefined], write: 'Delete' },
])('$name: three jobs make what was approved', ({ name, lease, levels, write }) => {
  const { run, levels: held } = playedAs(name);
  const environment = lease.split('/').at(-1);
  const wanted = { held: levels.join(), write: `ssm:${write}Parameter /${environment}/level` };
  expectMade({ run, writes: writesOf(name), held: held.join() }, wanted);
  expect(writesOf(name)[0]).toBe(`ssm:PutParameter /adhoc/${lease}/lease`);
});

it('is all that the table of pipelines says of its starter file', () => {
  const names = ['create base', 'create app', 'update base', 'destroy app', 'destroy base'];
  const ran = names.map((name) => pipelineOf(playedAs(name).run));
  expect(new Set(ran)).toEqual(new Set(played[file].map(lineOf)));
});

it.each(['untyped', 'mistyped'])('a destroy is refused before anything is asked: %s', (name) => {
  const { run, calls } = playedAs(name);
  expect(run.jobs).toEqual({ plan: 'failure' });
  expect(run.steps).toEqual(['plan: A destroy in production is typed twice failure']);
  expect(run.log).toContain('give the input confirmation the name of the environment, shop');
  expect(calls).toEqual([]);
});

it('a base is not destroyed under an environment that stands on it', () => {
  const { run, levels } = playedAs('in use');
  expect(run.jobs).toEqual({ plan: 'failure' });
  expect(run.log).toContain('failure-code=base-in-use');
  expect(run.log).toContain('shop (/adhoc/live/shop/record)');
  expect(writesOf('in use')).toEqual([]);
  expect(levels).toEqual(['warn', 'info']);
});
