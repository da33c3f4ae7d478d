import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import tar from 'tar-stream';
import { collision, unsafePath } from '../../../actions/library/sealed-plan/entry-path.ts';
import type { Lock } from '../../../actions/library/sealed-plan/key.ts';
import { digestOf } from '../../../actions/library/sealed-plan/manifest.ts';
import { checkSeal, unseal } from '../../../actions/library/sealed-plan/unseal.ts';
import fc from '../../evidence/properties.ts';
import { facts, keys, newFolder, readTree, sealTree, secrets, type Tree } from './furnish.ts';

const passphrase = 'correct horse battery staple';
const locks: readonly Lock[] = [
  { method: 'kms', keys, keyId: 'key/memory' },
  { method: 'passphrase', passphrase },
  { method: 'none' },
];

async function opened(tree: Tree, lock: Lock) {
  const { folder, digest } = await sealTree(tree, { lock });
  const manifest = await checkSeal(folder, digest);
  const into = join(newFolder(), 'opened');
  const part = await unseal({ folder, manifest, keyring: { keys, passphrase }, into });
  return { manifest, part, into };
}

/** Content by its hash: buffers are slow to compare and hard to read. */
function hashes(tree: Tree): string[] {
  return Object.entries(tree)
    .map(([at, text]) => `${JSON.stringify(at)} ${digestOf(Buffer.from(text))}`)
    .sort();
}

const project: Tree = {
  'main.tf': 'resource "null_resource" "a" {}',
  'bin/run.sh*': '#!/bin/sh\n',
  'modules/vpc/': '',
  '.terraform/modules/modules.json': '{}',
  'empty.txt': '',
  [`${'deep/'.repeat(60)}file with a name of its own ü`]: 'deep',
  'big.bin': Buffer.alloc(2_500_000, 'big'),
};

describe.each(locks)('a plan sealed with $method', (lock) => {
  it('comes back as it was, with everything that was told', async () => {
    const { manifest, part, into } = await opened(project, lock);
    expect(hashes(await readTree(join(into, 'project')))).toEqual(hashes(project));
    expect(await readFile(join(into, 'tool/plan'), 'utf8')).toBe('the plan file');
    expect(manifest).toMatchObject({ ...facts, format: 1, encryption: { method: lock.method } });
    expect(part).toMatchObject({ ...secrets });
  });

  it('shows nothing of its content in clear, unless it is stored unencrypted', async () => {
    const { folder } = await sealTree({ 'a.txt': 'a-secret-of-the-project' }, { lock });
    const stored = await readFile(join(folder, 'payload.bin'));
    const manifest = await readFile(join(folder, 'manifest.json'), 'utf8');
    expect(stored.includes('a-secret-of-the-project')).toBe(lock.method === 'none');
    expect(stored.includes('lineage')).toBe(lock.method === 'none');
    expect(manifest).not.toContain('a.txt');
    expect(manifest).not.toContain(secrets.maskKey);
  });
});

it('is an archive that other programs read', async () => {
  const { folder } = await sealTree(project, { lock: { method: 'none' } });
  const seen: Record<string, string> = {};
  const extract = createReadStream(join(folder, 'payload.bin')).pipe(tar.extract());
  for await (const entry of extract) {
    const { name, type, mode, size } = entry.header;
    seen[name] = `${type} ${mode?.toString(8)} ${name === 'private.json' ? '' : size}`;
    entry.resume();
  }
  expect(seen).toEqual({
    'private.json': 'file 644 ',
    'tool/plan': 'file 644 13',
    'project/main.tf': 'file 644 31',
    'project/bin/run.sh': 'file 755 10',
    'project/modules/vpc': 'directory 755 0',
    'project/.terraform/modules/modules.json': 'file 644 2',
    'project/empty.txt': 'file 644 0',
    [`project/${'deep/'.repeat(60)}file with a name of its own ü`]: 'file 644 4',
    'project/big.bin': 'file 644 2500000',
  });
});

const name = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.string({ minLength: 80, maxLength: 120, unit: fc.constantFrom('a', 'b', 'é', ' ') }),
  )
  .filter((text) => !text.includes('/') && !/[*]$/.test(text) && Buffer.byteLength(text) < 250);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const content = fc.oneof(
  { weight: 9, arbitrary: fc.string() },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1_047_000, max: 1_050_000 })
      .map((size) => Buffer.alloc(size, 'x')),
  },
);
const trees = fc
  .dictionary(path, content, { maxKeys: 8 })
  .filter((tree) => Object.keys(tree).every((at) => unsafePath(at) === undefined))
  .filter((tree) => collision(Object.keys(tree)) === undefined)
  .filter((tree) => Object.keys(tree).every((at) => !/(^|\/)(\.git|node_modules)($|\/)/.test(at)));

it('brings back whatever a project holds', async () => {
  await fc.assert(
    fc.asyncProperty(trees, async (tree) => {
      const { into } = await opened(tree, { method: 'kms', keys, keyId: 'key/memory' });
      expect(hashes(await readTree(join(into, 'project')))).toEqual(hashes(tree));
    }),
    { numRuns: 25 },
  );
});

it('never seals the same project to the same bytes: keys and salts are new', async () => {
  const tree = { 'a.txt': 'a' };
  const two = [await sealTree(tree), await sealTree(tree)];
  const payloads = await Promise.all(
    two.map(({ folder }) => readFile(join(folder, 'payload.bin'))),
  );
  expect(payloads[0]?.equals(payloads[1] ?? Buffer.of())).toBe(false);
  expect(two[0]?.digest).not.toBe(two[1]?.digest);
});

it('leaves nothing behind when a plan does not open', async () => {
  const { folder, manifest } = await sealTree({ 'a.txt': 'a' });
  const into = join(newFolder(), 'opened');
  const encryption = { ...manifest.encryption, method: 'kms' as const };
  const other = { ...manifest, environment: 'beta', encryption } as typeof manifest;
  await expect(unseal({ folder, manifest: other, keyring: { keys }, into })).rejects.toThrow();
  expect(existsSync(into)).toBe(false);
  expect(await readdir(folder)).toContain('payload.bin');
});
