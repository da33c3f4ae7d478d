import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { unforeseen } from './look-ahead.ts';
import { reusable } from './shipped.ts';

const { text = '' } = reusable().find(({ name }) => name === 'deploy.yml') ?? {};

it.each(reusable())('$name looks ahead to its updates before it changes anything', (file) => {
  expect(unforeseen(file.workflow)).toEqual([]);
});

const frontendCheck = /^ {6}- name: The frontend is checked\n( {8}.*\n)+/m;

it.each([
  [
    'the frontend is not checked',
    (all: string) => all.replace(frontendCheck, ''),
    'deploy: frontend',
  ],
  [
    'the check comes after a task',
    (all: string) => {
      const [check = ''] = frontendCheck.exec(all) ?? [];
      return all.replace(check, '').replace('      - id: frontend\n', `${check}$&`);
    },
    'deploy: frontend',
  ],
  [
    'other images are checked',
    (all: string) => all.replace('{{ inputs.images }}\n', '{{ inputs.other }}\n'),
    'deploy: services',
  ],
  [
    'the check may fail',
    (all: string) =>
      all.replace(
        /^( {6}- name: The services are checked\n)/m,
        '$1        continue-on-error: true\n',
      ),
    'deploy: services',
  ],
])('a workflow is found out in which %s', (_, spoil, update) => {
  const wrong = spoil(text);
  expect(wrong).not.toBe(text);
  expect(unforeseen(parse(wrong))).toEqual([update]);
});
