import {
  GetParametersCommand,
  PutParameterCommand,
  paginateDescribeParameters,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

// As many as one filter takes.
const namesAtOnce = 50;

// As many as GetParameters takes.
const valuesAtOnce = 10;

/** The Systems Manager calls of the suite: none returns a secret value. */
export class Ssm {
  readonly #client: SSMClient;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new SSMClient(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  /** Those of the names that are parameters. */
  async existing(names: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (let from = 0; from < names.length; from += namesAtOnce) {
      const filter = {
        Key: 'Name',
        Option: 'Equals',
        Values: names.slice(from, from + namesAtOnce),
      };
      const input = { ParameterFilters: [filter] };
      const pages = paginateDescribeParameters(
        { client: this.#client, pageSize: 50 },
        input,
        this.#options,
      );
      for await (const page of pages)
        for (const { Name = '' } of page.Parameters ?? []) found.add(Name);
    }
    return found;
  }

  /** The values of those of the names that are parameters; a SecureString stays encrypted. */
  async values(names: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let from = 0; from < names.length; from += valuesAtOnce) {
      const command = new GetParametersCommand({ Names: names.slice(from, from + valuesAtOnce) });
      const { Parameters = [] } = await this.#client.send(command, this.#options);
      for (const { Name = '', Value = '' } of Parameters) found.set(Name, Value);
    }
    return found;
  }

  /** Creates a plain parameter, or gives it another value. */
  async put(name: string, value: string): Promise<void> {
    const input = { Name: name, Value: value, Type: 'String', Overwrite: true } as const;
    await this.#client.send(new PutParameterCommand(input), this.#options);
  }
}
