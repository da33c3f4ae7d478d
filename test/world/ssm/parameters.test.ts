import {
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { expect, it } from '@jest/globals';
import { reach } from '../reach.ts';
import { environment } from '../scenarios/environment.ts';

const Name = '/adhoc/dev/alpha/images/web';

function open() {
  const { config, world } = reach(environment());
  const ssm = new SSMClient(config);
  const put = (more: object) =>
    ssm.send(new PutParameterCommand({ Name, Value: 'web:1', Type: 'String', ...more }));
  const get = async (...Names: string[]) => {
    const { Parameters = [] } = await ssm.send(new GetParametersCommand({ Names }));
    return Parameters.map(({ Value, Version }) => [Value, Version]);
  };
  return { ssm, put, get, world };
}

it('a parameter is written, written over where that is said, and counts its versions', async () => {
  const { put, get, world } = open();
  expect(await put({})).toMatchObject({ Version: 1, Tier: 'Standard' });
  await expect(put({})).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
  const over = { Value: 'web:2', Overwrite: true, Type: undefined };
  expect(await put(over)).toMatchObject({ Version: 2 });
  expect(await get(Name)).toEqual([['web:2', 2]]);
  expect(await get(`${Name}:1`)).toEqual([['web:1', 1]]);
  expect(await get(`${Name}:3`)).toEqual([]);
  world.journal.assertClean();
});

it.each([
  ['a new one without a type', { Type: undefined }],
  ['a reserved name', { Name: '/aws/web' }],
  ['more than 15 levels', { Name: '/a'.repeat(16) }, 'HierarchyLevelLimitExceededException'],
  ['a name with other characters', { Name: '/web:1' }],
  ['more than 4 KB', { Value: 'x'.repeat(4_097) }],
])('is refused: %s', async (_, more, name = 'ValidationException') => {
  const { put, world } = open();
  await expect(put(more)).rejects.toMatchObject({ name });
  world.journal.assertClean();
});

it('what lies below a path comes in pages of ten, at any depth where that is asked for', async () => {
  const { ssm, put, world } = open();
  for (let n = 0; n < 12; n += 1) await put({ Name: `/a/b/${n}` });
  await put({ Name: '/a/b/0/deep' });
  await put({ Name: '/a/bc' });
  const page = async (more: object) => {
    const answer = await ssm.send(new GetParametersByPathCommand({ Path: '/a/b', ...more }));
    return { names: answer.Parameters?.map((one) => one.Name), next: answer.NextToken };
  };
  const first = await page({ Recursive: true });
  expect(first.names).toHaveLength(10);
  const second = await page({ Recursive: true, NextToken: first.next });
  expect([...(first.names ?? []), ...(second.names ?? [])]).toHaveLength(13);
  expect(second.next).toBeUndefined();
  expect((await page({ Path: '/a' })).names).toEqual(['/a/bc']);
  await expect(page({ MaxResults: 11 })).rejects.toMatchObject({ name: 'ValidationException' });
  world.journal.assertClean();
});
