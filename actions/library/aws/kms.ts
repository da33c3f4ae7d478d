import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { isAwsError } from './aws-error.ts';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

/** What a ciphertext is bound to: shown in CloudTrail, so it holds no secrets. */
export type EncryptionContext = Readonly<Record<string, string>>;

/** A key of 256 bits for use here, and the same closed, to be kept with what it encrypts. */
export interface DataKey {
  readonly plaintext: Uint8Array;
  readonly ciphertext: Uint8Array;
  /** ARN of the KMS key that closes it. */
  readonly keyArn: string;
}

/** The Key Management Service calls of the suite. */
export class Kms {
  readonly #client: KMSClient;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new KMSClient(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  /** A new data key under the KMS key `keyId`: an id, an ARN or `alias/...`. */
  async generateDataKey(keyId: string, context: EncryptionContext): Promise<DataKey> {
    const input = { KeyId: keyId, KeySpec: 'AES_256' as const, EncryptionContext: { ...context } };
    const answer = await this.#client.send(new GenerateDataKeyCommand(input), this.#options);
    const { Plaintext: plaintext, CiphertextBlob: ciphertext, KeyId: keyArn = '' } = answer;
    if (plaintext?.length !== 32 || !ciphertext)
      throw new TypeError('kms:GenerateDataKey answered without a key of 256 bits');
    return { plaintext, ciphertext, keyArn };
  }

  /**
   * Opens a data key; undefined when KMS does not take it: altered, of another KMS key, or bound to another
   * context. Only the key `keyId` is tried, so that nobody else's ciphertext opens.
   */
  async decrypt(
    ciphertext: Uint8Array,
    { keyId, context }: { readonly keyId: string; readonly context: EncryptionContext },
  ): Promise<Uint8Array | undefined> {
    const EncryptionContext = { ...context };
    const input = { CiphertextBlob: ciphertext, KeyId: keyId, EncryptionContext };
    try {
      const { Plaintext } = await this.#client.send(new DecryptCommand(input), this.#options);
      return Plaintext;
    } catch (thrown) {
      if (isAwsError(thrown, 'InvalidCiphertextException', 'IncorrectKeyException'))
        return undefined;
      throw thrown;
    }
  }
}
