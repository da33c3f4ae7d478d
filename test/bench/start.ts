import { join } from 'node:path';
import { firstOutputMs } from './child.ts';
import { type Figure, median } from './figures.ts';

const empty = join(import.meta.dirname, 'empty.js');
const action = join(import.meta.dirname, '../../dist/run-command.js');
const rounds = 21;

/** Cold start of an action to its first line, in turn with an empty script: the machine's moods cancel out. */
export async function coldStart(): Promise<Figure> {
  const pairs: { floor: number; ours: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = { floor: await firstOutputMs(empty), ours: await firstOutputMs(action) };
    if (round > 0) pairs.push(pair);
  }
  const ratio = median(pairs.map(({ ours, floor }) => ours / floor));
  return {
    what: 'cold start to the first line',
    measured: `${median(pairs.map(({ ours }) => ours)).toFixed(0)} ms (${ratio.toFixed(2)} x)`,
    floor: `empty script ${median(pairs.map(({ floor }) => floor)).toFixed(0)} ms`,
    aim: '<= 3 x',
    met: ratio <= 3,
  };
}
