import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { RefusedError, UserError } from '../text/errors.ts';
import { explainKey } from './key-trouble.ts';
import type { Encryption, Statement } from './public-schema.ts';

/** What a data key is bound to: its service gives it back for the same three only. */
export interface KeyContext {
  readonly [name: string]: string;
  readonly 'repository-id': string;
  readonly 'run-id': string;
  readonly environment: string;
}

/** A service that makes data keys and opens them again: AWS KMS. Its own errors pass through. */
export interface KeyService {
  /** A fresh key of 256 bits, and the same encrypted under the service's key `keyId`. */
  generateDataKey(keyId: string, context: KeyContext): Promise<DataKey>;
  /** The key again; undefined when the service does not take it: altered, or bound to another context. */
  decrypt(ciphertext: Uint8Array, under: KeyedUnder): Promise<Uint8Array | undefined>;
}

export interface KeyedUnder {
  readonly keyId: string;
  readonly context: KeyContext;
}

export interface DataKey {
  readonly plaintext: Uint8Array;
  readonly ciphertext: Uint8Array;
  /** ARN of the key that encrypted it. */
  readonly keyArn: string;
}

/** How a plan is closed, as the inputs choose. */
export type Lock =
  | { readonly method: 'kms'; readonly keys: KeyService; readonly keyId: string }
  | { readonly method: 'passphrase'; readonly passphrase: string }
  | { readonly method: 'none' }
  /** Closed with a key that was made before, for the same repository, run and environment. */
  | { readonly method: 'made'; readonly made: NewKey };

/** What there is to open a plan with. */
export interface Keyring {
  readonly keys?: KeyService | undefined;
  readonly passphrase?: string | undefined;
}

/** The context of a plan's key. */
export function keyContext({ repository, run, environment }: KeyedBy): KeyContext {
  return { 'repository-id': repository.id, 'run-id': run.id, environment };
}

export type KeyedBy = Pick<Statement, 'repository' | 'run' | 'environment'>;

/** A key for one payload, undefined for none, and what the manifest says of it. */
export interface NewKey {
  readonly key: Buffer | undefined;
  readonly encryption: Encryption;
}

/** @throws RemoteError `plan-key-unusable`, and what the key service throws. */
export async function newKey(lock: Lock, plan: KeyedBy): Promise<NewKey> {
  if (lock.method === 'made') return lock.made;
  if (lock.method === 'none') return { key: undefined, encryption: { method: 'none' } };
  if (lock.method === 'kms') {
    const made = await lock.keys
      .generateDataKey(lock.keyId, keyContext(plan))
      .catch((thrown: unknown) => {
        throw explainKey(thrown, lock.keyId);
      });
    const { plaintext, ciphertext, keyArn } = made;
    const dataKey = Buffer.from(ciphertext).toString('base64');
    return { key: ofRightLength(plaintext), encryption: { method: 'kms', keyArn, dataKey } };
  }
  const salt = randomBytes(16);
  const encryption = {
    method: 'passphrase',
    salt: salt.toString('base64'),
    ...scryptCost,
  } as const;
  return { key: await stretched(lock.passphrase, salt), encryption };
}

/** The key that a manifest tells of. Throws a UserError when what it takes was not given. */
export async function keyAgain(
  { encryption, ...plan }: KeyedBy & { readonly encryption: Encryption },
  { keys, passphrase }: Keyring,
): Promise<Buffer | undefined> {
  if (encryption.method === 'none') return undefined;
  if (encryption.method === 'kms') {
    if (!keys) throw missingKey('a data key of KMS', 'plan-kms-key: alias/adhoc-plans');
    const blob = Buffer.from(encryption.dataKey, 'base64');
    const under = { keyId: encryption.keyArn, context: keyContext(plan) };
    const key = await keys.decrypt(blob, under).catch((thrown: unknown) => {
      throw explainKey(thrown, encryption.keyArn);
    });
    if (!key) throw wrongKey(encryption);
    return ofRightLength(key);
  }
  if (!passphrase) throw missingKey('a passphrase', passphraseLine);
  return stretched(passphrase, Buffer.from(encryption.salt, 'base64'));
}

const passphraseLine = `plan-passphrase: \${{ secrets.PLAN_PASSPHRASE }}`;

function missingKey(sealedBy: string, line: string): UserError {
  return new UserError({
    code: 'plan-key-missing',
    what: `The plan is encrypted with ${sealedBy}, and this step was given none.`,
    remedy: 'Give the review and apply steps the same key as the plan step:',
    snippet: `with:\n  ${line}\n`,
  });
}

/** The payload is the one that was sealed, and yet the key does not open it. */
export function wrongKey(encryption: Encryption): RefusedError {
  const isKms = encryption.method === 'kms';
  const key = isKms ? `the data key that ${encryption.keyArn} closed` : '`plan-passphrase`';
  return new RefusedError({
    code: 'plan-key-wrong',
    what: `The plan does not open with ${key}; the payload is the one of its manifest.`,
    remedy: isKms
      ? 'The key, or the repository, run or environment that it is bound to, is not that of the plan step: plan again.'
      : `Give this step the passphrase of the plan step: \`${passphraseLine}\`.`,
  });
}

/**
 * 32 MiB and some 0.2 s for each guess; fixed, so that no manifest asks for more. The memory of the
 * stronger setting with one pass would be more than all else takes.
 * Source: OWASP, Password Storage Cheat Sheet, scrypt: N=2^15, r=8, p=3 is one of its equal choices.
 */
const scryptCost = { cost: 32_768, blockSize: 8, parallelization: 3 } as const;

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

function stretched(passphrase: string, salt: Buffer): Promise<Buffer> {
  const maxmem = 2 * 128 * scryptCost.cost * scryptCost.blockSize;
  return derive(passphrase.normalize('NFC'), salt, keyBytes, { ...scryptCost, maxmem });
}

const keyBytes = 32;

function ofRightLength(key: Uint8Array): Buffer {
  if (key.length !== keyBytes) throw new TypeError(`a data key of ${key.length} bytes`);
  return Buffer.from(key);
}
