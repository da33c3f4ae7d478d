/** `npm run bench`: every figure beside its floor, measured in the same run. Not a test. */
import { cdkPlans } from './cdk-plans.ts';
import { download } from './download.ts';
import { type Figure, printFigures } from './figures.ts';
import { hundredServices } from './hundred-services.ts';
import { randomLives } from './lives.ts';
import { memory } from './memory.ts';
import { planAndApply } from './plan-and-apply.ts';
import { realRelease } from './real-release.ts';
import { randomReleases, randomReturns } from './releases.ts';
import { sealing } from './sealing.ts';
import { stacks } from './stacks.ts';
import { coldStart } from './start.ts';
import { synth } from './synth.ts';

const parts: readonly (() => Promise<readonly Figure[]>)[] = [
  async () => [download(), await coldStart()],
  randomLives,
  randomReleases,
  randomReturns,
  hundredServices,
  async () => [await realRelease()],
  memory,
  sealing,
  planAndApply,
  stacks,
  async () => [await synth()],
  cdkPlans,
];

const figures: Figure[] = [];
try {
  for (const part of parts) figures.push(...(await part()));
} finally {
  printFigures(figures);
}
