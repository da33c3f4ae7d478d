import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { goProgram } from '../tools.ts';
import { shippedWorkflows } from './copies.ts';
import { forAct, type PlacedJob } from './rewrites.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Lines that a rewrite takes, and what it puts in their place. */
const allowed = [
  { taken: /^ +-? ?uses: \$\/[\w./-]+$/, put: /^ +-? ?uses: org\/adhoc-actions\/[\w./-]+@v1$/ },
  { taken: /^ {6}deployment: false( #.*)?$/ },
  {
    taken: /^ {10}ref: \$\{\{ (inputs\.ref|github\.event\.repository\.default_branch) \}\}( #.*)?$/,
  },
  { put: /^ {4}env:$/ },
  { put: /^ {6}ID: "of-[a-z-]+-(\$\{\{ .* \}\})?"$/ },
];

it.each(shippedWorkflows())('%s is found right by actionlint', (name) => {
  const text = forAct(readFileSync(join(root, name), 'utf8'), name, () => ({}));
  const judged = spawnSync(goProgram('actionlint'), ['-no-color', '-'], {
    input: text,
    encoding: 'utf8',
  });
  expect({ code: judged.status, findings: judged.stdout }).toEqual({ code: 0, findings: '' });
});

it.each(shippedWorkflows())(
  '%s differs from what act runs by the listed rewrites alone',
  (name) => {
    const shipped = readFileSync(join(root, name), 'utf8').split('\n');
    const variablesOf = ({ job, environment }: PlacedJob) => ({ ID: `of-${job}-${environment}` });
    const copy = forAct(shipped.join('\n'), name, variablesOf).split('\n');
    const taken = shipped.filter((line) => !copy.includes(line));
    const put = copy.filter((line) => !shipped.includes(line));
    expect(taken.filter((line) => !allowed.some((one) => one.taken?.test(line)))).toEqual([]);
    expect(put.filter((line) => !allowed.some((one) => one.put?.test(line)))).toEqual([]);
    const kept = copy.filter((line) => shipped.includes(line));
    expect(kept).toEqual(shipped.filter((line) => copy.includes(line)));
  },
);
