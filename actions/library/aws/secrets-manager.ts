import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { isAwsError } from './aws-error.ts';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

/** What is known of a secret without reading it. */
export interface DescribedSecret {
  readonly deleted: boolean;
  /** Stages of each version that has a value, by the version's id. */
  readonly stages: Readonly<Record<string, readonly string[]>>;
}

/** The Secrets Manager calls of the suite: none returns a value. */
export class SecretsManager {
  readonly #client: SecretsManagerClient;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new SecretsManagerClient(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  /** By name or ARN; undefined when there is none. */
  async describe(id: string): Promise<DescribedSecret | undefined> {
    try {
      const command = new DescribeSecretCommand({ SecretId: id });
      const secret = await this.#client.send(command, this.#options);
      return { deleted: secret.DeletedDate !== undefined, stages: secret.VersionIdsToStages ?? {} };
    } catch (thrown) {
      if (isAwsError(thrown, 'ResourceNotFoundException')) return undefined;
      throw thrown;
    }
  }
}
