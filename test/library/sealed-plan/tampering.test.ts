import { randomBytes } from 'node:crypto';
import { existsSync, symlinkSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { canonical } from '../../../actions/library/sealed-plan/json.ts';
import type { KeyService } from '../../../actions/library/sealed-plan/key.ts';
import { digestOf } from '../../../actions/library/sealed-plan/manifest.ts';
import type { Manifest } from '../../../actions/library/sealed-plan/public-schema.ts';
import { checkSeal, unseal } from '../../../actions/library/sealed-plan/unseal.ts';
import fc from '../../evidence/properties.ts';
import { keys, type MadePlan, MemoryKeys, newFolder, refusal, sealTree } from './furnish.ts';

let plan: MadePlan;
let payload: Buffer;
let manifest: Buffer;

beforeAll(async () => {
  plan = await sealTree({ 'main.tf': 'x', 'big.bin': randomBytes(1_500_000) });
  payload = await readFile(join(plan.folder, 'payload.bin'));
  manifest = await readFile(join(plan.folder, 'manifest.json'));
});

/** The artifact with other bytes in it. */
async function artifact(files: { manifest?: Buffer; payload?: Buffer }): Promise<string> {
  const folder = newFolder();
  await writeFile(join(folder, 'manifest.json'), files.manifest ?? manifest);
  await writeFile(join(folder, 'payload.bin'), files.payload ?? payload);
  return folder;
}

const broken = expect.objectContaining({ code: 'plan-seal-broken' });

describe('against the digest that the plan job handed on', () => {
  it('any other manifest is refused', async () => {
    const flips = fc.tuple(fc.nat(manifest.length - 1), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(flips, async ([at, bit]) => {
        const changed = Buffer.from(manifest);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const found = await refusal(checkSeal(await artifact({ manifest: changed }), plan.digest));
        expect(found).toEqual(broken);
      }),
      { numRuns: 50 },
    );
  });

  it('any other payload is refused', async () => {
    const flips = fc.tuple(fc.nat(payload.length - 1), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(flips, async ([at, bit]) => {
        const changed = Buffer.from(payload);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const found = await refusal(checkSeal(await artifact({ payload: changed }), plan.digest));
        expect(found.what).toContain('payload has the digest');
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['longer', () => Buffer.concat([payload, Buffer.of(0)])],
    ['shorter', () => payload.subarray(0, -1)],
    ['empty', () => Buffer.of()],
  ])('a %s payload is refused', async (_, changed) => {
    const found = await refusal(checkSeal(await artifact({ payload: changed() }), plan.digest));
    expect(found).toEqual({ code: 'plan-seal-broken', what: expect.stringContaining('bytes') });
  });

  it.each(['manifest.json', 'payload.bin'])('a missing %s is refused', async (name) => {
    const folder = await artifact({});
    await rm(join(folder, name));
    expect(await refusal(checkSeal(folder, plan.digest))).toEqual(broken);
  });

  it.each(['manifest.json', 'payload.bin'])('a link in place of %s is refused', async (name) => {
    const folder = await artifact({});
    await rename(join(folder, name), join(folder, 'elsewhere'));
    symlinkSync('elsewhere', join(folder, name));
    expect(await refusal(checkSeal(folder, plan.digest))).toEqual(broken);
  });

  it('a manifest of several MB is refused unread', async () => {
    const folder = await artifact({ manifest: Buffer.alloc(3_000_000, ' ') });
    expect((await refusal(checkSeal(folder, plan.digest))).what).toContain('3000000 bytes');
  });
});

/** Whoever can also change the digest that is handed on: only what is bound to the key stands then. */
async function rewritten(change: (value: Manifest) => object, bytes = payload) {
  const value = change({
    ...plan.manifest,
    payload: { sha256: digestOf(bytes), bytes: bytes.length },
  });
  const text = Buffer.from(canonical(value as never));
  const folder = await artifact({ manifest: text, payload: bytes });
  const into = join(newFolder(), 'opened');
  const work = checkSeal(folder, digestOf(text)).then((read) =>
    unseal({ folder, manifest: read, keyring: { keys }, into }),
  );
  return { ...(await refusal(work)), left: existsSync(into) };
}

describe('with a digest that was forged along', () => {
  it.each<[string, (value: Manifest) => object]>([
    ['commit', (value) => ({ ...value, commit: 'f'.repeat(40) })],
    ['expiry', (value) => ({ ...value, expiresAt: '2036-11-24T11:00:00.000Z' })],
    ['counts', (value) => ({ ...value, counts: {} })],
    ['role', (value) => ({ ...value, role: null })],
    ['attempt', (value) => ({ ...value, run: { ...value.run, attempt: 2 } })],
  ])('another %s does not open', async (_, change) => {
    expect(await rewritten(change)).toMatchObject({ code: 'plan-key-wrong', left: false });
  });

  it.each<[string, (value: Manifest) => object]>([
    ['run', (value) => ({ ...value, run: { ...value.run, id: '4712' } })],
    ['environment', (value) => ({ ...value, environment: 'beta' })],
    ['repository', (value) => ({ ...value, repository: { ...value.repository, id: '2003' } })],
  ])('the key is not given for another %s', async (_, change) => {
    expect(await rewritten(change)).toMatchObject({ code: 'plan-key-wrong', left: false });
  });

  it.each([
    ['first', 100, 'plan-key-wrong'],
    ['second', 1_048_700, 'plan-seal-broken'],
  ])('a flipped bit in the %s frame does not open', async (_, at, code) => {
    const changed = Buffer.from(payload);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await rewritten((value) => value, changed)).toMatchObject({ code, left: false });
  });

  it('frames in another order, or without the last, do not open', async () => {
    const cut = 1_048_592;
    const swapped = Buffer.concat([payload.subarray(cut), payload.subarray(0, cut)]);
    expect((await rewritten((value) => value, swapped)).left).toBe(false);
    const first = await rewritten((value) => value, payload.subarray(0, cut));
    expect(first).toMatchObject({ code: 'plan-key-wrong', left: false });
  });

  it.each<[string, (value: Manifest) => object]>([
    ['without a member', ({ account: _, ...value }) => value],
    ['with a member more', (value) => ({ ...value, note: 'hello' })],
    ['with another kind', (value) => ({ ...value, kind: 'production' })],
    ['with a time that is none', (value) => ({ ...value, expiresAt: 'never' })],
    ['with a relative path', (value) => ({ ...value, path: 'shop' })],
    [
      'with a costlier passphrase',
      (value) => ({
        ...value,
        encryption: {
          method: 'passphrase',
          salt: 'AAAA',
          cost: 2 ** 30,
          blockSize: 8,
          parallelization: 1,
        },
      }),
    ],
  ])('a manifest %s does not follow the schema', async (_, change) => {
    const found = await rewritten(change);
    expect(found).toMatchObject({ code: 'plan-seal-broken', left: false });
    expect(found.what).toContain('schema');
  });

  it('a manifest of another format is refused before anything else in it is read', async () => {
    const found = await rewritten(() => ({ format: 2, anything: 'else' }));
    expect(found).toMatchObject({ code: 'plan-format-unknown', left: false });
    expect(found.what).toContain('format 2');
  });

  it('a manifest that two readers could read differently is refused', async () => {
    const text = Buffer.from(manifest.toString().replace('{', '{"actor":"eve",'));
    const folder = await artifact({ manifest: text });
    const found = await refusal(checkSeal(folder, digestOf(text)));
    expect(found.what).toContain('not canonical');
  });
});

describe('the key', () => {
  it('is asked for by repository, run and environment, and under the key that closed it', async () => {
    const asked: unknown[] = [];
    const listening: KeyService = {
      generateDataKey: (keyId, context) => {
        asked.push(keyId, context);
        return keys.generateDataKey(keyId, context);
      },
      decrypt: (ciphertext, under) => {
        asked.push(under);
        return keys.decrypt(ciphertext, under);
      },
    };
    const lock = { method: 'kms', keys: listening, keyId: 'key/1' } as const;
    const { folder, manifest: told } = await sealTree({ a: 'a' }, { lock });
    const into = join(newFolder(), 'opened');
    await unseal({ folder, manifest: told, keyring: { keys: listening }, into });
    const context = { 'repository-id': '2002', 'run-id': '4711', environment: 'alpha' };
    const keyId = 'arn:aws:kms:eu-west-1:123456789012:key/1';
    expect(asked).toEqual(['key/1', context, { keyId, context }]);
  });

  const passphrase = 'correct horse battery staple';

  async function opening(made: MadePlan, keyring: Parameters<typeof unseal>[0]['keyring']) {
    const into = join(newFolder(), 'opened');
    return refusal(unseal({ folder: made.folder, manifest: made.manifest, keyring, into }));
  }

  it('of a passphrase is refused when it is another one, and asked for when there is none', async () => {
    const made = await sealTree({ a: 'a' }, { lock: { method: 'passphrase', passphrase } });
    expect(await opening(made, { passphrase: `${passphrase} ` })).toMatchObject({
      code: 'plan-key-wrong',
    });
    expect(await opening(made, { keys })).toMatchObject({ code: 'plan-key-missing' });
  });

  it('of a service is refused by the service when it is another one, and asked for when there is none', async () => {
    const others = { keys: new MemoryKeys() };
    expect(await opening(plan, others)).toMatchObject({ code: 'plan-key-wrong' });
    expect(await opening(plan, { passphrase })).toMatchObject({ code: 'plan-key-missing' });
  });
});
