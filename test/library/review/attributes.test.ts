import { describe, expect, it } from '@jest/globals';
import { attributeChanges, pathText } from '../../../actions/library/review/attributes.ts';
import { maskUnder, namedLikeSecret } from '../../../actions/library/review/mask.ts';
import type { Difference, Json } from '../../../actions/library/review/planned-changes.ts';
import fc from '../../evidence/properties.ts';

const mask = maskUnder(Buffer.alloc(32, 1));

function changes(difference: Partial<Difference>) {
  const nothing = { unknown: false, beforeSensitive: false, afterSensitive: false };
  return attributeChanges({ before: null, after: null, ...nothing, ...difference }, { mask });
}

function paths(difference: Partial<Difference>): string[] {
  return changes(difference).map(({ path }) => path);
}

describe('what changes', () => {
  it('is told leaf by leaf, in order, without what stays', () => {
    const before = { tags: { b: '1', a: '1' }, list: ['x', 'y'], same: { deep: [1] } };
    const after = { tags: { b: '2', a: '2' }, list: ['x', 'z', 'w'], same: { deep: [1] } };
    expect(paths({ before, after })).toEqual(['list[1]', 'list[2]', 'tags.a', 'tags.b']);
  });

  it('is known after apply where the tool says so, even for what is not there yet', () => {
    const difference = {
      before: { id: 'a' },
      after: { name: 'n' },
      unknown: { id: true, arn: true },
    };
    expect(changes(difference)).toEqual([
      expect.objectContaining({ path: 'arn', before: { absent: true }, after: { unknown: true } }),
      expect.objectContaining({ path: 'id', before: { text: 'a' }, after: { unknown: true } }),
      expect.objectContaining({ path: 'name', before: { absent: true }, after: { text: 'n' } }),
    ]);
  });

  it('stays hidden when it was secret before or is after, as a part or as a whole', () => {
    const before = { a: 'planted', b: { c: 'planted' }, d: 'planted' };
    const after = { a: 'planted!', b: { c: 'planted!' }, d: 'planted!' };
    const told = changes({
      before,
      after,
      beforeSensitive: { a: true, d: true },
      afterSensitive: { b: true },
    });
    expect(told.map(({ path }) => path)).toEqual(['a', 'b', 'd']);
    expect(JSON.stringify(told)).not.toContain('planted');
  });

  it('hides secrets that appear where there was nothing, an empty map or a plain text', () => {
    const befores: Json[] = [
      null,
      {},
      { x: null },
      { x: {} },
      { x: 'plain' },
      { x: [] },
      { x: '{}' },
    ];
    for (const before of befores)
      for (const x of [
        { password: 'planted' },
        '{"password":"planted"}',
        [{ db_password: 'planted' }],
      ])
        expect(JSON.stringify(changes({ before, after: { x } }))).not.toContain('planted');
  });

  it('is looked for inside texts that hold JSON', () => {
    const before = { policy: '{"Statement":[{"Action":"a"}]}' };
    const after = { policy: '{"Statement":[{"Action":"b"}]}' };
    expect(paths({ before, after })).toEqual(['policy{}.Statement[0].Action']);
    expect(paths({ before: { policy: '{"a": 1}' }, after: { policy: '{"a":1}' } })).toEqual([]);
  });

  it('is never told of equal values, and always of different ones', () => {
    const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
    fc.assert(fc.property(json, (value) => changes({ before: value, after: value }).length === 0));
    const leaves = fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.boolean()));
    fc.assert(
      fc.property(leaves, leaves, (before, after) => {
        const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
        const differing = [...keys].filter((key) => before[key] !== after[key]);
        return changes({ before, after }).length === differing.length;
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    [['password'], true],
    [['master_user_password'], true],
    [['environment', 0, 'value'], true],
    [['environment', 0, 'name'], false],
    [['environment', 0, 'variables', 'LEVEL'], true],
    [['user_data'], true],
    [['secrets', 0, 'valueFrom'], false],
    [['secret_arn'], false],
    [['kms_key_id'], false],
    [['token'], true],
    [['api_key'], true],
    [['desired_count'], false],
    [['tags', 'Name'], false],
  ])('%j looks like a secret: %s', (path, isSecret) => {
    expect(namedLikeSecret(path)).toBe(isSecret);
  });

  it('is written so that it can be read', () => {
    expect(pathText(['a', 0, 'b c', 'd-e', 'x"y'])).toBe('a[0]["b c"].d-e["x\\"y"]');
  });
});

it('a mask tells values apart under one key and says nothing of them under another', () => {
  expect(mask('one')).toEqual(mask('one'));
  expect(mask('one')).not.toEqual(mask('two'));
  expect(mask('one')).not.toEqual(maskUnder(Buffer.alloc(32, 2))('one'));
  expect(mask(null)).toEqual({ absent: true });
});
