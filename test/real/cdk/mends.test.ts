import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleCredentials } from '../../world/access.ts';
import { region } from '../jobs/deployment.ts';
import { Moto } from '../moto.ts';
import { runScript } from '../tools.ts';
import { mends, type Probe, ProbedStack } from './mends.ts';
import { notCarried } from './not-carried.ts';

const names = Object.keys(mends);
const accounts: Record<string, Moto> = {};
let stacks = 0;

beforeAll(async () => {
  const [plain, mended] = await Promise.all([Moto.start(), Moto.start(names)]);
  Object.assign(accounts, { plain, mended });
}, 120_000);

afterAll(async () => {
  for (const moto of Object.values(accounts)) await moto.stop();
});

async function holds(probe: Probe | undefined, account: string): Promise<boolean | undefined> {
  const endpoint = accounts[account]?.url ?? '';
  const credentials = exampleCredentials;
  const cloud = new CloudFormationClient({ endpoint, region, credentials, maxAttempts: 1 });
  stacks += 1;
  try {
    return await probe?.(new ProbedStack(cloud, `stack-${stacks}`));
  } finally {
    cloud.destroy();
  }
}

describe('moto, and AWS', () => {
  it.each(names)('%s is lacking in plain moto, and there with its mend', async (name) => {
    expect(await holds(mends[name], 'plain')).toBe(false);
    expect(await holds(mends[name], 'mended')).toBe(true);
  });

  it.each(Object.keys(notCarried))('is not carried: %s', async (rule) => {
    expect(await holds(notCarried[rule], 'mended')).toBe(false);
  });

  it('there is no mend beside those', async () => {
    expect(await runScript('mends_of_moto.py', {})).toMatchObject({ stacks: names });
  });
});
