import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPairs } from './pairs.ts';

/** In the runner's order (Runner.Common/ExtensionManager.cs): the context name and the file's prefix. */
const FILES = {
  path: 'add_path_',
  env: 'set_env_',
  step_summary: 'step_summary_',
  state: 'save_state_',
  output: 'set_output_',
} as const;

export type FileName = keyof typeof FILES;
export type CommandFiles = Readonly<Record<FileName, string>>;

/** Fresh empty files for each stage; the child finds them as GITHUB_PATH, GITHUB_ENV ... */
export function createCommandFiles(temp: string): CommandFiles {
  const folder = join(temp, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const suffix = randomUUID();
  const files = Object.entries(FILES).map(([name, prefix]) => {
    const path = join(folder, `${prefix}${suffix}`);
    writeFileSync(path, '');
    return [name, path];
  });
  return Object.fromEntries(files) as CommandFiles;
}

/** What the stage wrote takes effect here. */
export interface FileEffects {
  readonly prependPath: (path: string) => void;
  readonly setEnv: (name: string, value: string) => void;
  readonly saveState: (name: string, value: string) => void;
  readonly setOutput: (name: string, value: string) => void;
  readonly addSummary: (text: string) => void;
  readonly mask: (text: string) => string;
  readonly error: (message: string) => void;
  /** A file that cannot be read as its grammar says: the step fails. */
  readonly fail: () => void;
}

/** After the stage's process, also when it failed or was cancelled (ActionRunner.cs, `finally`). */
export function processCommandFiles(files: CommandFiles, effects: FileEffects): void {
  const steps: [FileName, () => void][] = [
    ['path', () => prependPaths(files.path, effects)],
    ['env', () => setEnvironment(files.env, effects)],
    ['step_summary', () => takeSummary(files.step_summary, effects)],
    ['state', () => forEachPair(files.state, effects.saveState)],
    ['output', () => forEachPair(files.output, effects.setOutput)],
  ];
  for (const [name, step] of steps) {
    try {
      step();
    } catch (error) {
      effects.error(`Unable to process file command '${name}' successfully.`);
      effects.error((error as Error).message);
      effects.fail();
    }
  }
}

/** A child may delete or replace its files; a missing one is an empty one. */
function read(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : '';
}

const linesOf = (text: string) => text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);

function prependPaths(path: string, { prependPath }: FileEffects): void {
  for (const line of linesOf(read(path))) if (line !== '') prependPath(line);
}

function setEnvironment(path: string, { setEnv, error }: FileEffects): void {
  forEachPair(path, (name, value) => {
    // It would let one step run code in every later one.
    if (name.toUpperCase() !== 'NODE_OPTIONS') return setEnv(name, value);
    error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  });
}

function forEachPair(path: string, effect: (name: string, value: string) => void): void {
  for (const [name, value] of readPairs(read(path))) effect(name, value);
}

// FileCommandManager.cs, CreateStepSummaryCommand.AttachmentSizeLimit.
const SUMMARY_BYTES = 1024 * 1024;

/** Too large: none at all, and an error annotation, but the step's result stays. */
function takeSummary(path: string, { addSummary, error, mask }: FileEffects): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return;
  if (size > SUMMARY_BYTES) {
    const [limit, got] = [SUMMARY_BYTES / 1024, Math.floor(size / 1024)];
    error(
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${got}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
    );
    return;
  }
  const lines = linesOf(read(path)).map(mask);
  addSummary(`${lines.join('\n')}\n`);
}
