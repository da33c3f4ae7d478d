import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Where the programs lie: REAL_TOOLS names another environment with the same requirements. */
export const environmentFolder = process.env.REAL_TOOLS ?? join(root, '.cache/venv');
export const installLine = 'tools/real/install.sh';

export function python(): string {
  const found = join(environmentFolder, 'bin/python');
  if (existsSync(found)) return found;
  throw new Error(`python of ${environmentFolder} is missing. Install it: ${installLine}`);
}

/** A program that `installLine` builds: `ACT_BIN` names another act. */
export function goProgram(name: 'act' | 'actionlint'): string {
  const found = process.env[`${name.toUpperCase()}_BIN`] ?? join(root, '.cache/bin', name);
  if (existsSync(found)) return found;
  throw new Error(`${found} is missing. Install it: ${installLine}`);
}

/** checkov lies in an environment of its own: CHECKOV_BIN names another one's. */
export function checkovProgram(): string {
  const found = process.env.CHECKOV_BIN ?? join(root, '.cache/checkov/bin/checkov');
  if (existsSync(found)) return found;
  throw new Error(`${found} is missing. Install it: ${installLine}`);
}

/** For a program whose pauses are fixed: they are as many times shorter as the world is faster. */
export function scaledSleep(timeScale: number): Record<string, string> {
  return {
    PYTHONPATH: join(import.meta.dirname, 'scaled_sleep'),
    TIME_SCALE: String(timeScale),
  };
}

export interface Program {
  readonly arguments: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a program may see of this machine; nothing of it points at a real account. */
export const plainEnvironment = {
  PATH: process.env.PATH ?? '',
  LANG: 'C.UTF-8',
  HOME: '/nonexistent',
  AWS_EC2_METADATA_DISABLED: 'true',
  PYTHONDONTWRITEBYTECODE: '1', // nothing lands beside the scripts
};

/** Runs Python with these arguments to its end. */
export function runPython({ arguments: args, env, input = '' }: Program): Promise<Ended> {
  return new Promise((settle, reject) => {
    const child = spawn(python(), args, { env: { ...plainEnvironment, ...env } });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
      });
    child.on('error', reject);
    child.on('close', (code) => settle({ code, ...texts }));
    child.stdin.end(input);
  });
}

/** Runs one of the scripts beside this file, which reads JSON and writes JSON. */
export async function runScript<Answer>(
  script: string,
  question: unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const file = join(import.meta.dirname, script);
  const { code, stdout, stderr } = await runPython({
    arguments: [file],
    env,
    input: JSON.stringify(question),
  });
  if (code !== 0) throw new Error(`${script} left with ${code}:\n${stderr}`);
  return JSON.parse(stdout) as Answer;
}
