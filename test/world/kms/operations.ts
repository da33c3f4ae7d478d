import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type {
  DecryptRequest,
  DecryptResponse,
  GenerateDataKeyRequest,
  GenerateDataKeyResponse,
} from '@aws-sdk/client-kms';
import { AwsFailure } from '../failure.ts';
import type { Scenario, ScenarioKey } from '../scenario.ts';
import type { ServiceModel } from '../service.ts';

/** The symmetric keys of one region. */
class Keys {
  readonly #prefix: string;
  readonly #keys: readonly ScenarioKey[];
  #made = 0;

  constructor({ partition = 'aws', region, account, keys = [] }: Scenario) {
    this.#prefix = `arn:${partition}:kms:${region}:${account}:`;
    this.#keys = keys;
  }

  arn({ id }: ScenarioKey): string {
    return `${this.#prefix}key/${id}`;
  }

  /** An enabled key, or what KMS answers instead. */
  usable(name: string): ScenarioKey {
    const asked = name.replace(this.#prefix, '').replace(/^key\//, '');
    const key = this.#keys.find(({ id, alias }) => id === asked || alias === asked);
    if (!key)
      throw new AwsFailure('NotFoundException', `Key '${this.#prefix}key/${asked}' does not exist`);
    const { state = 'Enabled' } = key;
    if (state === 'Disabled')
      throw new AwsFailure('DisabledException', `${this.arn(key)} is disabled.`);
    if (state === 'PendingDeletion')
      throw new AwsFailure('KMSInvalidStateException', `${this.arn(key)} is pending deletion.`);
    return key;
  }

  owner(bytes: Buffer): ScenarioKey | undefined {
    return this.#keys.find(({ id }) => id === bytes.toString('utf8'));
  }

  freshKey(): Buffer {
    this.#made += 1;
    return hash(`data key ${this.#made} of ${this.#prefix}`);
  }
}

type Context = Readonly<Record<string, string>> | undefined;

export function kmsService(scenario: Scenario): ServiceModel {
  const keys = new Keys(scenario);
  return {
    operations: {
      GenerateDataKey: (input: GenerateDataKeyRequest) => generateDataKey(keys, input),
      Decrypt: (input: DecryptRequest) => decrypt(keys, input),
    },
  };
}

function generateDataKey(keys: Keys, request: GenerateDataKeyRequest): GenerateDataKeyResponse {
  const key = keys.usable(request.KeyId ?? '');
  const bytes = request.KeySpec === 'AES_128' ? 16 : (request.NumberOfBytes ?? 32);
  const Plaintext = keys.freshKey().subarray(0, bytes);
  const CiphertextBlob = close(key, Plaintext, request.EncryptionContext);
  return {
    KeyId: keys.arn(key),
    Plaintext: onWire(Plaintext),
    CiphertextBlob: onWire(CiphertextBlob),
  };
}

function decrypt(keys: Keys, request: DecryptRequest): DecryptResponse {
  const blob = Buffer.from(String(request.CiphertextBlob ?? ''), 'base64');
  const owner = keys.owner(blob.subarray(1, 1 + (blob[0] ?? 0)));
  if (!owner) throw new AwsFailure('InvalidCiphertextException', '');
  const asked = request.KeyId === undefined ? owner : keys.usable(request.KeyId);
  if (asked !== owner)
    throw new AwsFailure(
      'IncorrectKeyException',
      'The key ID in the request does not identify a CMK that can perform this operation.',
    );
  const Plaintext = open(keys.usable(owner.id), blob, request.EncryptionContext);
  return {
    KeyId: keys.arn(owner),
    Plaintext: onWire(Plaintext),
    EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
  };
}

/** Blobs are base64 in JSON, which the operations see as it came. */
function onWire(bytes: Buffer): Uint8Array {
  return bytes.toString('base64') as unknown as Uint8Array;
}

const nonce = Buffer.alloc(12);

function close({ id }: ScenarioKey, plaintext: Buffer, context: Context): Buffer {
  const cipher = createCipheriv('aes-256-gcm', hash(`master ${id}`), nonce);
  cipher.setAAD(aad(context));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from([id.length]), Buffer.from(id), cipher.getAuthTag(), body]);
}

function open({ id }: ScenarioKey, blob: Buffer, context: Context): Buffer {
  const from = 1 + id.length;
  const decipher = createDecipheriv('aes-256-gcm', hash(`master ${id}`), nonce);
  decipher.setAAD(aad(context));
  decipher.setAuthTag(blob.subarray(from, from + 16));
  try {
    return Buffer.concat([decipher.update(blob.subarray(from + 16)), decipher.final()]);
  } catch {
    throw new AwsFailure('InvalidCiphertextException', '');
  }
}

/** The order in which a context is written does not matter. */
function aad(context: Context): Buffer {
  return Buffer.from(JSON.stringify(Object.entries(context ?? {}).sort()));
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
