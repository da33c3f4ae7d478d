import { CreateAliasCommand, CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { exampleCredentials } from '../world/access.ts';

/** One account of moto in one region, for whoever may do everything there. */
export class MotoAccount {
  readonly #at: ConstructorParameters<typeof SSMClient>[0] & object;

  private constructor(at: ConstructorParameters<typeof SSMClient>[0] & object) {
    this.#at = at;
  }

  /** moto finds the account of a caller by the session that a role of it was taken on with. */
  static async open(endpoint: string, account: string, region: string): Promise<MotoAccount> {
    const sts = new STSClient({ endpoint, region, credentials: exampleCredentials });
    const role = { RoleArn: `arn:aws:iam::${account}:role/setup`, RoleSessionName: 'setup' };
    const { Credentials } = await sts.send(new AssumeRoleCommand(role));
    sts.destroy();
    const credentials = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    return new MotoAccount({ endpoint, region, credentials });
  }

  async makeKey(alias: string): Promise<void> {
    const kms = new KMSClient(this.#at);
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const named = { AliasName: alias, TargetKeyId: KeyMetadata?.KeyId };
    await kms.send(new CreateAliasCommand(named));
    kms.destroy();
  }

  /** The value of a parameter; undefined where there is none. */
  async parameter(Name: string): Promise<string | undefined> {
    const ssm = new SSMClient(this.#at);
    try {
      return (await ssm.send(new GetParameterCommand({ Name }))).Parameter?.Value;
    } catch (error) {
      if (error instanceof ParameterNotFound) return undefined;
      throw error;
    } finally {
      ssm.destroy();
    }
  }
}
