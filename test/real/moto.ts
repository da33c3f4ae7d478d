import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { forgetCalls, type MotoCall, readCalls } from './moto-calls.ts';
import { plainEnvironment, python } from './tools.ts';

export interface Recorded {
  readonly operation: string;
  readonly body: Record<string, unknown>;
}

/** A line of moto's recording. */
interface Entry {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly body_encoded: boolean;
}

function isTarget(header: string): boolean {
  return header.toLowerCase() === 'x-amz-target';
}

/** A moto of its own, with its controls. */
export class Moto {
  /** By this name: moto finds some of its own services by "localhost" only. */
  readonly url: string;
  readonly #stop: () => Promise<void>;

  private constructor(port: string, stop: () => Promise<void>) {
    this.url = `http://localhost:${port}`;
    this.#stop = stop;
  }

  /** @param mends of `moto_stacks.py` and `moto_services.py`, by their names. */
  static async start(mends: readonly string[] = []): Promise<Moto> {
    const folder = mkdtempSync(join(tmpdir(), 'moto-'));
    const file = join(import.meta.dirname, 'moto_server.py');
    const child = spawn(python(), [file, ...mends], {
      env: {
        ...plainEnvironment,
        MOTO_RECORDER_FILEPATH: join(folder, 'recording'),
        MOTO_ECS_SERVICE_RUNNING: '1',
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise<void>((settle) => child.on('close', () => settle()));
    for await (const port of createInterface(child.stdout)) {
      return new Moto(port, async () => {
        child.stdin.end();
        await ended;
        rmSync(folder, { recursive: true });
      });
    }
    throw new Error('moto did not start: its complaint is above.');
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  /** From now on a task is one state further each time somebody describes it. */
  async advanceTasksWhenSeen(): Promise<void> {
    const transition = { progression: 'manual', times: 1 };
    await this.#control('state-manager/set-transition', {
      model_name: 'ecs::task',
      transition,
    });
  }

  /** All calls of AWS, of any protocol, since the last `forget`. */
  calls(): Promise<MotoCall[]> {
    return readCalls(this.url);
  }

  forget(): Promise<void> {
    return forgetCalls(this.url);
  }

  async record(): Promise<void> {
    await this.#control('recorder/reset-recording');
    await this.#control('recorder/start-recording');
  }

  /** The calls of AWS's JSON protocols since `record`. */
  async recorded(): Promise<Recorded[]> {
    const answer = await fetch(`${this.url}/moto-api/recorder/download-recording`);
    const lines = (await answer.text()).split('\n').filter((line) => line.trim() !== '');
    return lines.flatMap((line) => {
      const { headers, body, body_encoded: encoded } = JSON.parse(line) as Entry;
      const [, target] = Object.entries(headers).find(([name]) => isTarget(name)) ?? [];
      if (!target) return [];
      const text = encoded ? Buffer.from(body, 'base64').toString() : body;
      return [{ operation: target.split('.').at(-1) ?? '', body: JSON.parse(text) }];
    });
  }

  async #control(path: string, body: object = {}): Promise<void> {
    const answer = await fetch(`${this.url}/moto-api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`moto refused ${path}: ${answer.status}`);
  }
}
