import { expect, it } from '@jest/globals';
import { production } from './combinations.ts';
import { appFile, baseFile } from './configurations.ts';
import { synthesised } from './synthesised.ts';

const files: readonly (readonly [what: string, file: (changes: object) => object])[] = [
  ['an ad hoc base', (changes) => baseFile(changes)],
  ['an ad hoc environment', (changes) => appFile(changes)],
  ['a production base', (changes) => baseFile({ kind: 'prod', ...changes })],
  ['a production environment', (changes) => appFile({ ...production, ...changes })],
];

it.each(files)('%s stands on the bootstrap of the CDK that its file names', (_, file) => {
  const version = (changes: object) =>
    synthesised({ ...file(changes) }).Parameters.BootstrapVersion?.Default;
  expect(version({ 'cdk-qualifier': 'team' })).toBe('/cdk-bootstrap/team/version');
  expect(version({})).toBe('/cdk-bootstrap/hnb659fds/version');
});
