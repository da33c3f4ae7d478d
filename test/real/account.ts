import { ECSClient } from '@aws-sdk/client-ecs';
import { exampleCredentials } from '../world/access.ts';
import { ScaledClock } from '../world/clock.ts';
import type { Server } from '../world/http.ts';
import type { Scenario } from '../world/scenario.ts';
import { World } from '../world/world.ts';
import { runPython } from './tools.ts';

/** A world on a socket, and what the programs of others need to take it for AWS. */
export class Account {
  readonly world: World;
  readonly env: Readonly<Record<string, string>>;
  readonly #server: Server;

  private constructor(world: World, server: Server) {
    this.world = world;
    this.#server = server;
    this.env = environmentFor(server.url, world.scenario.region);
  }

  /** By default a waiter's first pause of six seconds covers two minutes of the world. */
  static async open(
    scenario: Scenario,
    { timeScale = 20, epochMs = Date.now() } = {},
  ): Promise<Account> {
    const world = new World(scenario, { clock: new ScaledClock(timeScale, epochMs) });
    return new Account(world, await world.listen());
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  /** For what a test itself asks of the world. */
  get ecs(): ECSClient {
    return new ECSClient({
      region: this.world.scenario.region,
      credentials: exampleCredentials,
      requestHandler: this.world.requestHandler(),
    });
  }

  /** `aws ...` to its end; throws what it wrote when it fails. */
  aws(...words: readonly string[]): Promise<string> {
    return aws(words, this.env);
  }

  /** The same, with the JSON that it printed. */
  async json<Answer>(...words: readonly string[]): Promise<Answer> {
    return JSON.parse(await this.aws(...words)) as Answer;
  }
}

export function environmentFor(url: string, region: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_DEFAULT_REGION: region,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: exampleCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: exampleCredentials.secretAccessKey,
  };
}

/** The CLI as the package installs it, whatever `aws` PATH may hold. */
export async function aws(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const line = ['-m', 'awscli', ...words, '--output', 'json'];
  const { code, stdout, stderr } = await runPython({ arguments: line, env });
  if (code === 0) return stdout;
  throw new Error(`aws ${words.join(' ')}: exit code ${code}\n${stderr.trim()}`);
}
