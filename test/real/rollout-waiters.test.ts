import { type DescribeServicesResponse, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Account, aws } from './account.ts';
import { type FateName, fatefulWorld, fateNames } from './fates.ts';
import { runScript, scaledSleep } from './tools.ts';

interface End {
  readonly verdict: 'success' | 'failure';
  readonly reason: string;
}

const cluster = 'alpha-cluster';
const timeScale = 40;
/** Long enough for Python to start meanwhile: all of them see the rollouts under way. */
const beginsMs = 400_000;
const tired = /Max attempts exceeded/;
const content = /^$/;

/** After 40 looks in ten minutes; what a rollout came to is nothing that they look at. */
const stable: [FateName, End['verdict'], RegExp][] = [
  ['good', 'success', content],
  ['rolled-back', 'success', content],
  ['superseded', 'success', content],
  ['asleep', 'success', content],
  ['failed', 'failure', tired],
  ['crash-loop', 'failure', tired],
  ['deleted', 'failure', /services\[\]\.status.*(DRAINING|INACTIVE)/],
  ['left', 'failure', /services\[\]\.status.*INACTIVE/],
];

const inactive: [FateName, End['verdict'], RegExp][] = [
  ['deleted', 'success', content],
  ['left', 'success', content],
  ['good', 'failure', tired],
];

/** By the CLI, which waits by the same rules and says so by its exit code. */
const byCli: [FateName, RegExp][] = [
  ['good', content],
  ['rolled-back', content],
  ['crash-loop', /exit code 255[\s\S]*Waiter ServicesStable failed: Max attempts exceeded/],
];

describe('waiters, unchanged, while services roll out in the world', () => {
  let account: Account;
  let ends: Map<string, End>;
  let cliEnds: Map<string, string>;

  beforeAll(async () => {
    account = await Account.open(fatefulWorld({ beginsMs }), { timeScale });
    await Promise.all(fateNames.filter((name) => name !== 'left').map(restart));
    const env = { ...account.env, ...scaledSleep(timeScale) };
    const plans = [
      ...stable.map(([fate]) => planFor('services_stable', fate)),
      ...inactive.map(([fate]) => planFor('services_inactive', fate)),
    ];
    const [answers, ...outputs] = await Promise.all([
      runScript<End[]>('waiters.py', plans, env),
      ...byCli.map(([fate]) => waitByCli(fate, env)),
    ]);
    ends = new Map(plans.map(({ waiter, fate }, at) => [`${waiter} ${fate}`, answers[at] as End]));
    cliEnds = new Map(byCli.map(([fate], at) => [fate, outputs[at] as string]));
  });

  afterAll(() => account.close());

  it.each(stable)('services_stable, %s: %s', (fate, verdict, reason) => {
    expectEnd(`services_stable ${fate}`, { verdict, reason });
  });

  it.each(inactive)('services_inactive, %s: %s', (fate, verdict, reason) => {
    expectEnd(`services_inactive ${fate}`, { verdict, reason });
  });

  it.each(byCli)('aws ecs wait services-stable, %s', (fate, says) => {
    expect(cliEnds.get(fate)).toMatch(says);
  });

  it.each<FateName>(['good', 'rolled-back', 'superseded'])('have seen it under way: %s', (fate) => {
    const looks = account.world.journal
      .calls('ecs:DescribeServices')
      .filter(({ body }) => body.includes(`"alpha-${fate}"`))
      .map(({ output }) => (output as DescribeServicesResponse).services?.[0]?.deployments);
    expect(looks[0]).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'IN_PROGRESS' },
      { status: 'ACTIVE' },
    ]);
    expect(looks.at(-1)).toMatchObject([{ rolloutState: 'COMPLETED' }]);
  });

  it('ask nothing that the world does not answer', () => {
    account.world.journal.assertClean();
  });

  function expectEnd(title: string, { verdict, reason }: { verdict: string; reason: RegExp }) {
    expect(ends.get(title)).toMatchObject({ verdict, reason: expect.stringMatching(reason) });
  }

  function restart(fate: FateName): Promise<unknown> {
    const service = `alpha-${fate}`;
    const asked = new UpdateServiceCommand({ cluster, service, forceNewDeployment: true });
    return account.ecs.send(asked);
  }
});

function planFor(waiter: string, fate: FateName) {
  return { waiter, fate, arguments: { cluster, services: [`alpha-${fate}`] } };
}

/** Empty when it waited with success, else what it said. */
function waitByCli(fate: FateName, env: Readonly<Record<string, string>>): Promise<string> {
  const words = ['ecs', 'wait', 'services-stable', '--cluster', cluster];
  return aws([...words, '--services', `alpha-${fate}`], env).catch(({ message }: Error) => message);
}
