import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { combinations } from '../../infra/combinations.ts';
import { synthesised, type Template } from '../../infra/synthesised.ts';
import { runPython } from '../tools.ts';

/** What cfn-lint says that is meant. */
const ignored = [
  // "17" is a version to RDS, which takes its newest minor one; the list of cfn-lint has whole ones only:
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
  'W3691',
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cfn-lint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** All findings, warnings too, in the templates that lie in the folder. */
async function lint(): Promise<readonly unknown[]> {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const options = ['--regions', 'eu-west-1', '--format', 'json', '--ignore-checks', ...ignored];
  const { stdout, stderr } = await runPython({
    arguments: ['-c', 'from cfnlint.runner import main; main()', ...options, '--', ...files],
  });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout) as unknown[];
}

function keep(name: string, template: Template): void {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(template, null, 1));
}

it('cfn-lint finds nothing in any combination of kind, layer and main option', async () => {
  for (const [index, { file, firstImages }] of combinations.entries())
    keep(`${index}`, synthesised(file(), firstImages));
  expect(await lint()).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(combinations.length);
});

it('cfn-lint does find what is wrong', async () => {
  const wrong = { Type: 'AWS::ECS::Service', Properties: { DesiredCounts: 0 } };
  keep('wrong', { Resources: { wrong }, Parameters: {}, Outputs: {} });
  expect(JSON.stringify(await lint())).toContain("'DesiredCounts' was unexpected");
});
