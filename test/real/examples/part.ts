import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../repo/sources.ts';

/** One part of the example application, started as its container would be. */
export class Part {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #log = '';
  #seen = () => {};

  /** @param command as a task definition has it, without a shell. */
  constructor(folder: string, command: readonly string[], env: Readonly<Record<string, string>>) {
    const [program = '', ...words] = command;
    // Containers have the same Node that runs this test.
    const file = program === 'node' ? process.execPath : program;
    const cwd = join(root, 'examples/app', folder);
    this.#child = spawn(file, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#log += text;
        this.#seen();
      });
    this.#ended = new Promise((settle) => this.#child.on('close', (code) => settle(code)));
  }

  get log(): string {
    return this.#log;
  }

  /** The first match of a line of its log, as soon as there is one. */
  logged(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((settle, reject) => {
      this.#seen = () => {
        const found = pattern.exec(this.#log);
        if (found) settle(found);
      };
      this.#seen();
      void this.#ended.then((code) => reject(new Error(`left with ${code}:\n${this.#log}`)));
    });
  }

  /** Its exit code. */
  ended(): Promise<number | null> {
    return this.#ended;
  }

  /** As ECS ends a task. */
  stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    return this.#ended;
  }
}
