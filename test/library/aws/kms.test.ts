import { expect, it } from '@jest/globals';
import { Aws } from '../../../actions/library/aws/aws.ts';
import { exampleCredentials } from '../../world/access.ts';
import { VirtualClock } from '../../world/clock.ts';
import { World } from '../../world/world.ts';
import { failureOf, plainAccount } from './stage.ts';

const keys = [
  { id: '11111111-2222-3333-4444-555555555555', alias: 'alias/adhoc-plans' },
  { id: '66666666-7777-8888-9999-000000000000', alias: 'alias/others' },
  { id: 'aaaaaaaa-7777-8888-9999-000000000000', alias: 'alias/off', state: 'Disabled' },
] as const;
const context = { 'adhoc:repository-id': '2002', 'adhoc:environment': 'alpha' };
const keyId = 'alias/adhoc-plans';

async function account() {
  const clock = new VirtualClock();
  const world = new World(plainAccount({ keys }), { clock });
  const credentials = async () => ({ ...exampleCredentials });
  const requestHandler = world.requestHandler();
  const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler });
  return { world, kms: await aws.kms() };
}

it('opens what it closed, under the same key and context, and nothing else', async () => {
  const { kms, world } = await account();
  const { plaintext, ciphertext, keyArn } = await kms.generateDataKey(keyId, context);
  expect(keyArn).toBe(`arn:aws:kms:eu-west-1:123456789012:key/${keys[0].id}`);
  expect(await kms.decrypt(ciphertext, { keyId, context })).toEqual(plaintext);
  expect(await kms.decrypt(ciphertext, { keyId: keyArn, context })).toEqual(plaintext);
  const elsewhere = { ...context, 'adhoc:environment': 'beta' };
  expect(await kms.decrypt(ciphertext, { keyId, context: elsewhere })).toBeUndefined();
  expect(await kms.decrypt(ciphertext, { keyId: 'alias/others', context })).toBeUndefined();
  const altered = Uint8Array.from(ciphertext, (byte, at) =>
    at === ciphertext.length - 1 ? byte ^ 1 : byte,
  );
  expect(await kms.decrypt(altered, { keyId, context })).toBeUndefined();
  expect(await kms.decrypt(new Uint8Array([9, 9]), { keyId, context })).toBeUndefined();
  world.journal.assertClean();
});

it('gives another key each time', async () => {
  const { kms } = await account();
  const [one, two] = [
    await kms.generateDataKey(keyId, context),
    await kms.generateDataKey(keyId, context),
  ];
  expect(one.plaintext).not.toEqual(two.plaintext);
});

it('says what KMS said when the key is missing or off', async () => {
  const { kms, world } = await account();
  for (const [name, awsCode] of [
    ['alias/none', 'NotFoundException'],
    ['alias/off', 'DisabledException'],
  ] as const)
    expect(await failureOf(kms.generateDataKey(name, context))).toMatchObject({ awsCode });
  world.journal.assertClean();
});
