import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersCommand,
  PutParameterCommand,
  paginateDescribeParameters,
  paginateGetParametersByPath,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { isAwsError } from './aws-error.ts';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

// As many as one filter takes.
const namesAtOnce = 50;

// As many as GetParameters takes, and as GetParametersByPath answers on a page.
const valuesAtOnce = 10;

/** A plain parameter and the version of it that was read. */
export interface StoredParameter {
  readonly value: string;
  /** Counts from 1, anew when a parameter is deleted and created again. */
  readonly version: number;
}

/** One of several that lie below a path. */
export interface NamedParameter extends StoredParameter {
  readonly name: string;
  /** When it was written last: milliseconds since the epoch. */
  readonly modifiedAt: number;
}

/** The Systems Manager calls of the suite: values are read of parameters that the suite itself writes, no others. */
export class Ssm {
  readonly #client: SSMClient;
  readonly #connection: Connection;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#connection = connection;
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

  /** The names below a path, at any depth, that hold a text; no value is read. */
  async namesBelow(path: string, text: string): Promise<string[]> {
    const below = { Key: 'Path', Option: 'Recursive', Values: [path] };
    const holding = { Key: 'Name', Option: 'Contains', Values: [text] };
    const pages = paginateDescribeParameters(
      { client: this.#client, pageSize: 50 },
      { ParameterFilters: [below, holding] },
      this.#options,
    );
    const found: string[] = [];
    for await (const { Parameters = [] } of pages)
      for (const { Name = '' } of Parameters) found.push(Name);
    return found.sort();
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

  /** By name, or of one version by `name:version`; undefined when there is none. Secure strings stay closed. */
  async read(name: string): Promise<StoredParameter | undefined> {
    try {
      const command = new GetParameterCommand({ Name: name });
      const { Parameter } = await this.#client.send(command, this.#options);
      return { value: Parameter?.Value ?? '', version: Parameter?.Version ?? 0 };
    } catch (thrown) {
      if (isAwsError(thrown, 'ParameterNotFound', 'ParameterVersionNotFound')) return undefined;
      throw thrown;
    }
  }

  /** All that lie below a path, at any depth, in the order of their names. Secure strings stay closed. */
  async below(path: string): Promise<NamedParameter[]> {
    const paging = { client: this.#client, pageSize: valuesAtOnce };
    const pages = paginateGetParametersByPath(
      paging,
      { Path: path, Recursive: true },
      this.#options,
    );
    const found: NamedParameter[] = [];
    for await (const { Parameters = [] } of pages)
      for (const { Name: name = '', Value: value = '', ...more } of Parameters)
        found.push({
          ...{ name, value, version: more.Version ?? 0 },
          modifiedAt: more.LastModifiedDate?.getTime() ?? 0,
        });
    return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Creates a parameter; false when there is one, which may be ours if an answer was lost. */
  async create(name: string, value: string): Promise<boolean> {
    try {
      const input = { Name: name, Value: value, Type: 'String' as const };
      await this.#client.send(new PutParameterCommand(input), this.#options);
      return true;
    } catch (thrown) {
      if (isAwsError(thrown, 'ParameterAlreadyExists')) return false;
      throw thrown;
    }
  }

  /** Writes the next version, or the first; answers its number. */
  async overwrite(name: string, value: string): Promise<number> {
    const input = { Name: name, Value: value, Type: 'String' as const, Overwrite: true };
    const { Version = 0 } = await this.#client.send(new PutParameterCommand(input), this.#options);
    return Version;
  }

  /** Deletes it, unless it is gone. Asked once: after a lost answer the name may be somebody else's already. */
  async remove(name: string): Promise<void> {
    const client = new SSMClient(clientConfig(this.#connection, false));
    client.middlewareStack.use(errorPlugin(this.#connection));
    try {
      await client.send(new DeleteParameterCommand({ Name: name }), this.#options);
    } catch (thrown) {
      if (!isAwsError(thrown, 'ParameterNotFound')) throw thrown;
    } finally {
      client.destroy();
    }
  }
}
