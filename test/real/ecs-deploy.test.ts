import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  type Service,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Account } from './account.ts';
import { ecsDeploy } from './ecs-deploy.ts';
import { type FateName, fatefulWorld } from './fates.ts';
import type { Ended } from './tools.ts';

const cluster = 'alpha-cluster';
const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0';
/** Its seconds are real ones: each is twenty of the world's. Five minutes of them unless told. */
const long = ['--timeout', '60'];
const short = ['--timeout', '5'];

interface Verdict {
  readonly words?: readonly string[];
  readonly code: number;
  readonly says: RegExp;
  /** The revision that the service is set to afterwards. */
  readonly runs: string;
  /** Whether revision 3, which ran before, may still be run. */
  readonly old: 'ACTIVE' | 'INACTIVE';
}

const success = /\nDeployment successful\n/;

/** By its README and its issues, weaknesses included. */
const verdicts: Partial<Record<FateName, Verdict>> = {
  good: { code: 0, says: success, runs: 'alpha-good:4', old: 'INACTIVE' },
  // Green, and the revision that runs is deregistered: https://github.com/fabfuel/ecs-deploy/issues/185
  'rolled-back': { code: 0, says: success, runs: 'alpha-rolled-back:3', old: 'INACTIVE' },
  failed: { code: 1, says: /Deployment Failed! /, runs: 'alpha-failed:4', old: 'ACTIVE' },
  'crash-loop': {
    words: short,
    code: 1,
    says: /Deployment failed due to timeout/,
    runs: 'alpha-crash-loop:4',
    old: 'ACTIVE',
  },
  'crash-loop-again': {
    words: [...short, '--rollback'],
    code: 1,
    says: /has been rolled back to previous task definition: alpha-crash-loop-again:3/,
    runs: 'alpha-crash-loop-again:3',
    old: 'ACTIVE',
  },
  // Somebody else's deployment came to rest: told as its own success.
  superseded: { code: 0, says: success, runs: 'alpha-superseded:4', old: 'INACTIVE' },
  'no-capacity': {
    code: 1,
    says: /ERROR: .*unable to place a task/,
    runs: 'alpha-no-capacity:4',
    old: 'ACTIVE',
  },
  'no-capacity-yet': {
    words: ['--ignore-warnings'],
    code: 0,
    says: /WARNING: .*unable to place a task[\s\S]*Deployment successful/,
    runs: 'alpha-no-capacity-yet:4',
    old: 'INACTIVE',
  },
  asleep: { code: 0, says: success, runs: 'alpha-asleep:4', old: 'INACTIVE' },
  left: { code: 1, says: /ServiceNotActiveException/, runs: 'alpha-left:3', old: 'ACTIVE' },
};

const table = Object.entries(verdicts) as [FateName, Verdict][];

describe('ecs deploy, unchanged, in the world', () => {
  let account: Account;
  let ends: Map<string, Ended>;

  beforeAll(async () => {
    // An hour ago: it takes no notice of events that its own clock has not reached.
    const epochMs = Date.now() - 3_600_000;
    account = await Account.open(fatefulWorld({ beginsMs: 5_000 }), { epochMs });
    const ended = table.map(async ([fate, { words = [] }]) => {
      const what = [cluster, `alpha-${fate}`, '--image', 'beat', image];
      return [fate, await ecsDeploy(account, 'deploy', ...what, ...long, ...words)] as const;
    });
    ends = new Map(await Promise.all(ended));
  });

  afterAll(() => account.close());

  it.each(table)('%s', async (fate, { code, says, runs, old }) => {
    const { stdout, stderr, ...end } = ends.get(fate) as Ended;
    expect({ ...end, text: stdout + stderr }).toEqual({ code, text: expect.stringMatching(says) });
    expect((await serviceOf(fate))?.taskDefinition?.split('/').at(-1)).toBe(runs);
    expect(await statusOf(`alpha-${fate}:3`)).toBe(old);
  });

  it('does not find a service that is not there', async () => {
    const { code, stderr } = await ecsDeploy(account, 'deploy', cluster, 'alpha-nobody');
    expect({ code, stderr: stderr.trim() }).toEqual({
      code: 1,
      stderr: 'An error occurred when calling the DescribeServices operation: Service not found.',
    });
  });

  it('asks nothing that the world does not answer', () => {
    account.world.journal.assertClean();
  });

  async function serviceOf(fate: string): Promise<Service | undefined> {
    const asked = new DescribeServicesCommand({ cluster, services: [`alpha-${fate}`] });
    return (await account.ecs.send(asked)).services?.[0];
  }

  async function statusOf(taskDefinition: string): Promise<string | undefined> {
    const asked = new DescribeTaskDefinitionCommand({ taskDefinition });
    return (await account.ecs.send(asked)).taskDefinition?.status;
  }
});
