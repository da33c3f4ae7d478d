import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { begin, end, table } from './face-readme.ts';

interface Input {
  readonly type: string;
  readonly required?: boolean;
  readonly default?: string | boolean;
  readonly description: string;
}

interface Job {
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly steps?: readonly { readonly uses?: string }[];
}

/** A workflow that other repositories call. */
export interface Called {
  readonly file: string;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Those for other repositories: what begins with `live-` is called by our own checks alone. */
export function calledWorkflows(root: string): Called[] {
  const folder = join(root, '.github/workflows');
  return readdirSync(folder)
    .filter((file) => !file.startsWith('live-'))
    .toSorted()
    .flatMap((file) => {
      const { on, jobs } = parse(readFileSync(join(folder, file), 'utf8'));
      return on.workflow_call ? [{ file, inputs: on.workflow_call.inputs, jobs }] : [];
    });
}

/** Workflow by job by action, for action-matrix.md. */
export function workflowTable(called: readonly Called[]): string {
  const rows = called.flatMap(({ file, jobs }) =>
    Object.entries(jobs).map(([name, job]) => [
      `\`${file}\``,
      `\`${name}\``,
      usedBy(job).join(', '),
      Object.entries(job.permissions ?? {})
        .map(([scope, level]) => `\`${scope}\`: ${level}`)
        .join('<br>'),
      job.environment ? '●' : '',
    ]),
  );
  return table(['workflow', 'job', 'uses', 'permissions', 'gate'], rows);
}

/** What a job uses of this repository, each once, in its order. */
function usedBy({ uses, steps = [] }: Job): string[] {
  const all = [uses, ...steps.map((step) => step.uses)].filter((one) => one?.startsWith('$/'));
  return [...new Set(all.map((one) => `\`${one?.split('/').at(-1)}\``))];
}

/** The inputs of each, between the markers of docs/workflows.md. */
export function workflowsPage(called: readonly Called[], current: string): string {
  const [from, to] = [current.indexOf(begin), current.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/workflows.md has no "${begin}" and "${end}".`);
  const sections = called.map(({ file, inputs }) =>
    [
      `### ${file}`,
      table(['input', 'meaning', 'type', 'default'], Object.entries(inputs).map(inputRow)),
    ].join('\n\n'),
  );
  return `${current.slice(0, from)}${begin}\n${sections.join('\n\n')}\n${current.slice(to)}`;
}

function inputRow([name, { type, required, description, ...input }]: [string, Input]): string[] {
  const standard = String(input.default ?? '');
  return [
    `\`${name}\``,
    description,
    type,
    required ? '**required**' : standard && `\`${standard}\``,
  ];
}
