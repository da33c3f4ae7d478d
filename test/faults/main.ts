/** `npm run test:faults`: schedules from a new seed for FAULTS_SECONDS, or the one that a failure printed. */
import { productIn, theProduct } from './product.ts';
import { search } from './search.ts';

const { FAULTS_SECONDS = '120', FAULTS_SEED, FAULTS_PATH: path } = process.env;
const atOnce = 25;

const product = await productIn(theProduct);
const until = performance.now() + Number(FAULTS_SECONDS) * 1_000;
const first = Number(FAULTS_SEED ?? Date.now() % 1_000_000_000);
console.log(`schedules from seed ${first}, for ${FAULTS_SECONDS} s`);
let seed = first;
do {
  const found = await search(product, { seed, runs: atOnce, path });
  if (found) {
    console.error(found.text);
    process.exit(1);
  }
  seed += 1;
} while (path === undefined && performance.now() < until);
console.log(path ? 'nothing wrong' : `${(seed - first) * atOnce} schedules, nothing wrong`);
