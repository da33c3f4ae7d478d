/** `npm run bench`: every figure beside its floor, measured in the same run. Not a test. */
import { download } from './download.ts';
import { printFigures } from './figures.ts';
import { hundredServices } from './hundred-services.ts';
import { randomLives } from './lives.ts';
import { memory } from './memory.ts';
import { realRelease } from './real-release.ts';
import { randomReleases, randomReturns } from './releases.ts';
import { sealing } from './sealing.ts';
import { coldStart } from './start.ts';

const figures = [
  download(),
  await coldStart(),
  ...(await randomLives()),
  ...(await randomReleases()),
  ...(await randomReturns()),
  ...(await hundredServices()),
  await realRelease(),
  ...(await memory()),
  ...(await sealing()),
];
printFigures(figures);
