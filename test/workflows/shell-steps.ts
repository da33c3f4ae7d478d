import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all } from './shipped.ts';

/** Programs that a step calls, as bodies of shell functions: they see their words as `"$@"`, and files in $STATE. */
export type StandIns = Readonly<Record<string, string>>;

export interface ShellRun {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Each call of a stand-in: its name and its words, whole. */
  readonly calls: readonly (readonly string[])[];
}

/** Runs `run:` of steps of one job as the runner does, `bash -e`, with programs that only write down what they are told. */
export class ShellSteps implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'steps-'));
  readonly #file: string;

  constructor(file: string, standIns: StandIns) {
    this.#file = file;
    for (const name of ['bin', 'state', 'temp', 'work']) mkdirSync(join(this.folder, name));
    for (const [name, body] of Object.entries(standIns)) this.#standIn(name, body);
  }

  /** @param env of the step, its expressions filled in. */
  run(name: string, env: Readonly<Record<string, string>>): ShellRun {
    const [output, record] = [join(this.folder, 'output'), join(this.folder, 'record')];
    for (const file of [output, record]) writeFileSync(file, '');
    const script = join(this.folder, 'script.sh');
    writeFileSync(script, this.#script(name));
    const { status, stdout, stderr } = spawnSync('bash', ['-e', script], {
      cwd: join(this.folder, 'work'),
      encoding: 'utf8',
      env: {
        PATH: `${join(this.folder, 'bin')}:${process.env.PATH}`,
        ...{ STATE: join(this.folder, 'state'), RUNNER_TEMP: join(this.folder, 'temp') },
        ...{ RECORD: record, GITHUB_OUTPUT: output },
        ...env,
      },
    });
    const calls = readFileSync(record, 'utf8').split('\0\0').filter(Boolean);
    return {
      code: status,
      log: stdout + stderr,
      outputs: Object.fromEntries(
        readFileSync(output, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => line.split(/=(.*)/s).slice(0, 2)),
      ),
      calls: calls.map((one) => one.split('\0')),
    };
  }

  /** What a step left in the folder for temporary files. */
  left(name: string): boolean {
    return existsSync(join(this.folder, 'temp', name));
  }

  /** What a stand-in wrote down. */
  state(name: string): string {
    return readFileSync(join(this.folder, 'state', name), 'utf8');
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #script(name: string): string {
    const file = all().find((one) => one.name === this.#file);
    const steps = Object.values(file?.workflow.jobs ?? {}).flatMap(({ steps = [] }) => steps);
    const found = steps.find((step) => step.name === name)?.run;
    if (found === undefined)
      throw new Error(`${this.#file} has no step "${name}" that runs a script`);
    return found;
  }

  #standIn(name: string, body: string): void {
    const path = join(this.folder, 'bin', name);
    const record = `printf '%s\\0' "${name}" "$@" >> "$RECORD"; printf '\\0' >> "$RECORD"`;
    writeFileSync(path, `#!/usr/bin/env bash\n${record}\n${body}\n`);
    chmodSync(path, 0o755);
  }
}
