import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export interface Input {
  /** Unevaluated: it may hold `${{ github.token }}`. */
  readonly default: string;
  readonly deprecationMessage: string | undefined;
}

export interface Script {
  readonly path: string;
  readonly condition: string;
}

/** An action's face: what the runner reads of its action.yml. */
export interface Face {
  readonly directory: string;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly main: string;
  readonly pre: Script | undefined;
  readonly post: Script | undefined;
}

type Mapping = Readonly<Record<string, unknown>>;

/** Runner.Worker/ActionManifestManager.cs; the harness runs `node24` only. */
export function readFace(directory: string): Face {
  const folder = resolve(directory);
  const file = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find(existsSync);
  if (!file) throw new Error(`Can't find 'action.yml' or 'action.yaml' under '${folder}'`);
  const document: unknown = parse(readFileSync(file, 'utf8'));
  const manifest = mapping(document, file);
  const runs = mapping(manifest.runs, `${file}: runs`);
  if (runs.using !== 'node24') throw new Error(`${file}: runs.using must be node24`);
  if (!runs.main) throw new Error(`${file}: runs.main is missing`);
  return {
    directory: folder,
    inputs: readInputs(manifest.inputs ?? {}, file),
    main: scriptPath(folder, scalar(runs.main)),
    pre: script(folder, runs.pre, runs['pre-if']),
    post: script(folder, runs.post, runs['post-if']),
  };
}

function readInputs(inputs: unknown, file: string): Map<string, Input> {
  const entries = Object.entries(mapping(inputs, `${file}: inputs`));
  return new Map(
    entries.map(([name, value]) => {
      const input = mapping(value ?? {}, `${file}: inputs.${name}`);
      const message = input.deprecationMessage;
      const deprecationMessage = message === undefined ? undefined : scalar(message);
      return [name, { default: scalar(input.default), deprecationMessage }];
    }),
  );
}

function script(folder: string, path: unknown, condition: unknown): Script | undefined {
  if (!path) return undefined;
  return { path: scriptPath(folder, scalar(path)), condition: scalar(condition) || 'always()' };
}

/** `Path.Combine(ActionDirectory, main)`, so `../dist/x.js` is fine; it must be a file. */
function scriptPath(folder: string, path: string): string {
  const full = join(folder, path);
  if (!existsSync(full)) throw new Error(`File not found: '${full}'`);
  return full;
}

function mapping(value: unknown, what: string): Mapping {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Mapping;
  throw new Error(`${what} is not a mapping`);
}

/** YAML scalars become strings: `true` is 'true', nothing is ''. */
function scalar(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') throw new Error('A scalar was expected in action.yml');
  return String(value);
}
