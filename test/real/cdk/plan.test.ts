import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Planned, SavedPlan } from '../../../actions/library/engines/engine.ts';
import { ReportedError } from '../../../actions/library/text/errors.ts';
import { Moto } from '../moto.ts';
import { AppStage } from './app-stage.ts';

/** Its change sets forget both: what `moto_stacks.py` mends for `life.test.ts`. */
const forgotten = ['stack-template-differs', 'change-set-tags-differ'];

let moto: Moto;
let stage: AppStage;
let request: SavedPlan;
let planned: Planned;
let calls: string[] = [];

beforeAll(async () => {
  moto = await Moto.start();
  stage = new AppStage(moto.url);
  stage.bootstrap();
  await moto.forget();
  request = stage.request();
  planned = await stage.engine('alpha').plan(request);
  calls = (await moto.calls()).map(({ action }) => action);
}, 300_000);

afterAll(async () => {
  stage[Symbol.dispose]();
  await moto.stop();
});

async function codesOf(work: Promise<unknown>): Promise<string[]> {
  const thrown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof ReportedError)) throw thrown ?? new Error('nothing was refused');
  return thrown.problems.map(({ code }) => code);
}

it('plans the app of the real CLI, and pins what that published', async () => {
  expect(planned.summary.counts).toMatchObject({ create: 2 });
  expect(planned.assets.map(({ id }) => id.replace(/\/[0-9a-f]{64}/, '/<hash>'))).toEqual([
    'ssm:/cdk-bootstrap/hnb659fds/version',
    's3://cdk-hnb659fds-assets-123456789012-eu-west-1/<hash>.html',
  ]);
  expect(await stage.engine('alpha').assetsNow(planned.assets)).toEqual(planned.assets);
});

it('publishes as who plans, and takes on no role of the bootstrap', () => {
  expect(calls).toContain('s3:PutObject');
  expect(calls).not.toContain('sts:AssumeRole');
});

it('names what the app would look up', async () => {
  const plan = stage.engine('gamma', { look: 'yes' }).plan(stage.request());
  expect(await codesOf(plan)).toEqual(['cdk-lookup-missing']);
}, 120_000);

it('applies nothing where plain moto answers otherwise than was planned', async () => {
  const follower = { onStarted: () => undefined, onProgress: () => undefined };
  const saved = { ...request, assets: planned.assets };
  expect(await codesOf(stage.engine('alpha').apply(saved, follower))).toEqual(forgotten);
});
