import { expect, it } from '@jest/globals';
import { combinations } from '../../infra/combinations.ts';
import { synthesised } from '../../infra/synthesised.ts';
import { lint } from '../cfn-lint.ts';

it('cfn-lint finds nothing in any combination of kind, layer and main option', async () => {
  const templates = combinations.map(({ file, firstImages }, index): [string, string] => [
    `${index}`,
    JSON.stringify(synthesised(file(), firstImages), null, 1),
  ]);
  expect(await lint(new Map(templates))).toEqual([]);
}, 300_000);

it('cfn-lint does find what is wrong', async () => {
  const wrong = { Type: 'AWS::ECS::Service', Properties: { DesiredCounts: 0 } };
  const template = JSON.stringify({ Resources: { wrong } });
  expect(JSON.stringify(await lint(new Map([['wrong', template]])))).toContain(
    "'DesiredCounts' was unexpected",
  );
});
