import { GetParametersCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
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
  return { put, get, world };
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
