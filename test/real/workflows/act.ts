import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { goProgram } from '../tools.ts';

/** One line of what it tells. */
interface Told {
  readonly msg?: string;
  readonly jobID?: string;
  readonly step?: string;
  readonly stage?: string;
  readonly stepResult?: string;
  readonly jobResult?: string;
  readonly command?: string;
  readonly content?: string;
}

/** How a run of a workflow came to its end. An exit code alone says little: what did not run is green, too. */
export class ActRun {
  readonly code: number | null;
  readonly #told: readonly Told[];

  constructor(code: number | null, told: readonly Told[]) {
    this.code = code;
    this.#told = told;
  }

  /** Steps that ran, in their order, but for actions of others: `plan: plan-env success`. */
  get steps(): string[] {
    return this.#told.flatMap(({ jobID = '', step = '', stage, stepResult }) => {
      const name = step.replace(/^org\/adhoc-actions\/([a-z-]+)@v1$/, '$1');
      const isOfOthers = name.includes('@');
      return stepResult && stage === 'Main' && !isOfOthers
        ? [`${jobID}: ${name} ${stepResult}`]
        : [];
    });
  }

  get jobs(): Record<string, string> {
    const ended = this.#told.flatMap(({ jobID = '', jobResult }) =>
      jobResult ? [[jobID, jobResult]] : [],
    );
    return Object.fromEntries(ended);
  }

  /** What a job wrote to its pages. */
  page(job: string): string {
    return this.#told
      .filter(({ jobID, command }) => jobID === job && command === 'summary')
      .map(({ content = '' }) => content)
      .join('\n');
  }

  get log(): string {
    return this.#told.map(({ jobID = '', msg = '' }) => `${jobID} | ${msg.trimEnd()}`).join('\n');
  }
}

export interface ActWish {
  readonly folder: string;
  readonly workflow: string;
  readonly eventFile: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a workflow in host mode, without Docker, to its end. */
export async function act({ folder, workflow, eventFile, words, env }: ActWish): Promise<ActRun> {
  const child = spawn(
    goProgram('act'),
    [
      ...['workflow_dispatch', '-W', workflow, '-e', eventFile, '--json', '--rm'],
      ...['-P', 'ubuntu-24.04=-self-hosted', '--no-cache-server'],
      ...words,
    ],
    { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<number | null>((settle) => child.on('close', settle));
  const told: Told[] = [];
  for await (const line of createInterface(child.stdout))
    told.push(line.startsWith('{') ? (JSON.parse(line) as Told) : { msg: line });
  return new ActRun(await ended, told);
}
