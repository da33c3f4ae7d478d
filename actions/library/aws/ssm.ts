import { paginateDescribeParameters, SSMClient } from '@aws-sdk/client-ssm';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

// As many as one filter takes.
const namesAtOnce = 50;

/** The Systems Manager calls of the suite: none returns a value. */
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
}
