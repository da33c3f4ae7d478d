import {
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

/** Who AWS takes this step for. */
export interface CallerIdentity {
  readonly account: string;
  readonly arn: string;
}

/** What a web identity asks for. */
export interface RoleRequest {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly token: string;
}

export class Sts {
  readonly #client: STSClient;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new STSClient(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  async callerIdentity(): Promise<CallerIdentity> {
    const answer = await this.#client.send(new GetCallerIdentityCommand({}), this.#options);
    return { account: answer.Account ?? '', arn: answer.Arn ?? '' };
  }

  /** Goes unsigned: the token is the credential. The session lasts as long as STS says, one hour by default. */
  async assumeRole(request: RoleRequest): Promise<AwsCredentialIdentity> {
    const command = new AssumeRoleWithWebIdentityCommand({
      RoleArn: request.roleArn,
      RoleSessionName: request.sessionName,
      WebIdentityToken: request.token,
    });
    const { Credentials: keys } = await this.#client.send(command, this.#options);
    return {
      accessKeyId: keys?.AccessKeyId ?? '',
      secretAccessKey: keys?.SecretAccessKey ?? '',
      ...(keys?.SessionToken ? { sessionToken: keys.SessionToken } : {}),
      ...(keys?.Expiration ? { expiration: keys.Expiration } : {}),
    };
  }
}
