import { fixedSchedules } from './fixed.ts';
import { mutants } from './mutants.ts';
import { mutate } from './mutate.ts';
import { storyOf } from './play.ts';
import { productIn } from './product.ts';

const all = fixedSchedules();
import { theProduct } from './product.ts';
const good = await productIn(theProduct);
for (const [i, s] of all.entries()) {
  const { wrong } = await storyOf(s, good);
  if (wrong.length) console.log(i, wrong);
}
console.log('good', process.cpuUsage().user / 1000);
for (const [name, mutant] of Object.entries(mutants)) {
  const product = await productIn(mutate(name, mutant));
  const killed: string[] = [];
  for (const [i, s] of all.entries()) {
    const t0 = process.cpuUsage().user;
    const { wrong } = await storyOf(s, product);
    if (killed.length === 2) break;
    if (wrong.some((one) => mutant.says.test(one)))
      killed.push(`${i}(${Math.round((process.cpuUsage().user - t0) / 1000)})`);
  }
  console.log(name, killed.join(' '));
}
