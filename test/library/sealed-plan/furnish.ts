import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { excluding } from '../../../actions/library/sealed-plan/exclude.ts';
import { canonical } from '../../../actions/library/sealed-plan/json.ts';
import type {
  KeyContext,
  KeyedUnder,
  KeyService,
  Lock,
} from '../../../actions/library/sealed-plan/key.ts';
import { type SealedPlan, seal, type ToSeal } from '../../../actions/library/sealed-plan/seal.ts';
import { walkProject } from '../../../actions/library/sealed-plan/walk.ts';
import { facts, secrets } from './facts.ts';
import { readTree, type Tree, writeTree } from './tree-files.ts';

export { facts, readTree, secrets, type Tree, writeTree };

const scratch = mkdtempSync(join(tmpdir(), 'sealed-plan-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A new empty folder that goes away with the tests of the file. */
export function newFolder(): string {
  return mkdtempSync(join(scratch, 'f-'));
}

/** A key service whose data keys open under their own context alone, as those of KMS. */
export class MemoryKeys implements KeyService {
  readonly #master = randomBytes(32);

  async generateDataKey(keyId: string, context: KeyContext) {
    const plaintext = randomBytes(32);
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#master, nonce);
    cipher.setAAD(Buffer.from(canonical(context)));
    const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    const ciphertext = Buffer.concat([nonce, cipher.getAuthTag(), body]);
    return { plaintext, ciphertext, keyArn: `arn:aws:kms:eu-west-1:123456789012:${keyId}` };
  }

  async decrypt(ciphertext: Uint8Array, { context }: KeyedUnder) {
    const bytes = Buffer.from(ciphertext);
    const decipher = createDecipheriv('aes-256-gcm', this.#master, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(canonical(context)));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const plaintext = decipher.update(bytes.subarray(28));
    try {
      decipher.final();
      return plaintext;
    } catch {
      return undefined;
    }
  }
}

export const keys = new MemoryKeys();

export interface MadePlan extends SealedPlan {
  readonly folder: string;
}

/** Seals a project of these files with a plan file beside it. */
export async function sealTree(tree: Tree, changed: Partial<ToSeal> = {}): Promise<MadePlan> {
  const root = newFolder();
  await writeTree(root, tree);
  return sealFolder(root, changed);
}

export async function sealFolder(root: string, changed: Partial<ToSeal> = {}): Promise<MadePlan> {
  const folder = newFolder();
  const source = join(folder, 'made.tfplan');
  await writeFile(source, 'the plan file');
  const lock: Lock = { method: 'kms', keys, keyId: 'key/memory' };
  const made = await seal({
    facts,
    secrets,
    project: await walkProject(root, excluding([])),
    toolFiles: [{ path: 'plan', source, bytes: 13, executable: false }],
    lock,
    sizeLimit: 500_000_000,
    folder,
    ...changed,
  });
  return { ...made, folder };
}

/** The problems of whatever is thrown: their codes and what they say. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; what: string }> {
  try {
    await work;
  } catch (thrown) {
    const { code, message } = thrown as { code: string; message: string };
    return { code, what: message };
  }
  throw new Error('nothing was refused');
}
