import { describe, expect, it } from '@jest/globals';
import { encryptionProblems } from '../../../actions/library/sealed-plan/encryption-rule.ts';
import { isExpired, lifeOf, retentionDays } from '../../../actions/library/sealed-plan/expiry.ts';
import { keyInputs, sealInputs } from '../../../actions/library/sealed-plan/inputs.ts';
import { keyedHash, newMaskKey } from '../../../actions/library/sealed-plan/mask-key.ts';
import { formatSize, parseSize } from '../../../actions/library/sealed-plan/size.ts';
import { parseTimestamp, timestamp } from '../../../actions/library/system/timestamp.ts';

describe('encryption', () => {
  const passphrase = '12345678901234567890';
  it.each([
    ['a KMS key', { kmsKey: 'alias/plans', visibility: 'public' }, []],
    ['a passphrase of 20', { passphrase, visibility: 'public' }, []],
    ['a passphrase of 19', { passphrase: passphrase.slice(1) }, ['plan-passphrase-short']],
    ['both', { passphrase, kmsKey: 'alias/plans' }, ['input-conflict']],
    ['neither, public', { visibility: 'public' }, ['plan-unencrypted']],
    ['neither, not known', {}, ['plan-unencrypted']],
    ['neither, private', { visibility: 'private' }, []],
    ['neither, internal', { visibility: 'internal' }, []],
    ['neither, public and allowed', { visibility: 'public', unencryptedAllowed: true }, []],
  ] as const)('with %s', (_, wish, codes) => {
    const problems = encryptionProblems({ unencryptedAllowed: false, ...wish });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(JSON.stringify(problems)).not.toContain(passphrase.slice(1));
  });
});

describe('the life of a plan', () => {
  const hourMs = 3_600_000;
  it.each([
    [1, 1],
    [24, 1],
    [25, 2],
    [72, 3],
    [720, 30],
    [9_999, 90],
  ])('of %d hours keeps its artifact for %d days', (hours, days) => {
    expect(retentionDays(hours * hourMs)).toBe(days);
  });

  it('ends when it says', () => {
    const life = lifeOf(0, hourMs);
    expect(life).toEqual({
      createdAt: '1970-01-01T00:00:00.000Z',
      expiresAt: '1970-01-01T01:00:00.000Z',
    });
    expect([hourMs - 1, hourMs].map((now) => isExpired(life, now))).toEqual([false, true]);
  });

  it.each(['2026-11-21', '2026-11-21T11:00:00Z', 'now', ''])('is not told by %j', (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });

  it('is told to the millisecond', () => {
    expect(parseTimestamp(timestamp(1_795_000_000_123))).toBe(1_795_000_000_123);
  });
});

describe('sizes', () => {
  it.each([
    ['500MB', 500_000_000],
    ['2 GB', 2_000_000_000],
    ['0MB', undefined],
    ['500', undefined],
    ['500mb', undefined],
    ['1.5GB', undefined],
  ])('%s', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  it('are told as exactly as a reader needs', () => {
    expect([0, 1_234, 99_949, 99_950, 1_500_000, 999_950_000].map(formatSize)).toEqual([
      '0.0 kB',
      '1.2 kB',
      '99.9 kB',
      '0.1 MB',
      '1.5 MB',
      '1.0 GB',
    ]);
  });
});

describe('inputs', () => {
  it.each([
    ['plan-expires-in', '72h', { value: 259_200_000 }],
    ['plan-expires-in', '30d', { value: 2_592_000_000 }],
    ['plan-expires-in', '31d', { wrong: expect.stringContaining('at most 30d') }],
    ['plan-size-limit', '1GB', { value: 1_000_000_000 }],
    ['plan-size-limit', '9GB', { wrong: expect.stringContaining('at most 5GB') }],
    ['plan-exclude', 'data/**\n*.mp4', { value: ['data/**', '*.mp4'] }],
    ['plan-exclude', '!data', { wrong: expect.stringContaining('without "!"') }],
  ] as const)('%s takes or refuses %j', (name, text, parsed) => {
    expect(sealInputs[name].parse(text)).toEqual(parsed);
  });

  it.each([
    ['alias/adhoc-plans', true],
    ['12345678-1234-1234-1234-123456789012', true],
    ['arn:aws:kms:eu-west-1:123456789012:key/1', true],
    ['my key', false],
  ])('plan-kms-key: %s', (text, fits) => {
    expect('value' in keyInputs['plan-kms-key'].parse(text)).toBe(fits);
  });
});

it('keyed hashes tell nothing without their key, and differ under another', () => {
  const [one, two] = [newMaskKey(), newMaskKey()];
  expect(keyedHash(one, 'value')).toMatch(/^[0-9a-f]{64}$/);
  expect(keyedHash(one, 'value')).toBe(keyedHash(one, 'value'));
  expect(keyedHash(two, 'value')).not.toBe(keyedHash(one, 'value'));
});
