import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');

export interface Step {
  readonly id?: string;
  readonly if?: unknown;
  readonly 'continue-on-error'?: boolean;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly if?: unknown;
  readonly 'runs-on'?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly concurrency?: unknown;
  readonly environment?: unknown;
  readonly needs?: string | readonly string[];
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

interface Input {
  readonly type?: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly default?: unknown;
}

export interface Workflow {
  readonly on: {
    readonly workflow_call?: { readonly inputs: Readonly<Record<string, Input>> };
    readonly workflow_dispatch?: { readonly inputs: Readonly<Record<string, Input>> };
  };
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface File {
  readonly name: string;
  readonly text: string;
  readonly workflow: Workflow;
}

function filesOf(folder: string): File[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8');
      return { name, text, workflow: parse(text) as Workflow };
    });
}

/** All workflows of this repository. */
export function all(): File[] {
  return filesOf('.github/workflows');
}

/** Those that other repositories call. */
export function reusable(): File[] {
  return all().filter(({ workflow }) => workflow.on.workflow_call);
}

/** The files that users start from. */
export function starters(): File[] {
  return filesOf('examples/workflows');
}

/** The declared inputs of one of our actions. */
export function inputsOf(action: string): Readonly<Record<string, Input>> {
  const text = readFileSync(join(root, action, 'action.yml'), 'utf8');
  return (parse(text) as { inputs: Readonly<Record<string, Input>> }).inputs;
}

export function jobsOf({ workflow }: File): [string, Job][] {
  return Object.entries(workflow.jobs);
}

export function stepsOf(file: File): Step[] {
  return jobsOf(file).flatMap(([, { steps = [] }]) => steps);
}
