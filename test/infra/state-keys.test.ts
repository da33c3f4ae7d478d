import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { stateKey } from '../../actions/library/naming/names.ts';

const root = resolve(import.meta.dirname, '../..');
const environment = '{environment}';
const known = (['ad-hoc', 'prod'] as const).flatMap((kind) =>
  (['base', 'app'] as const).map((layer) => stateKey({ kind, layer, environment })),
);

it.each([
  'examples/terraform/workflow.yaml',
  'examples/terraform/README.md',
  'plan-env/README.md',
  'apply-env/README.md',
])('states lie where the roles of their kind reach them: %s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const written = [...text.matchAll(/\bkey=([\w/-]*\{environment\}[\w/.-]*)/g)];
  const keys = written.map(([, key]) => key);
  expect(keys).not.toEqual([]);
  expect(keys.filter((key) => !known.includes(key ?? ''))).toEqual([]);
});
