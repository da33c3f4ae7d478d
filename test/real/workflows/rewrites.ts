import { resolve } from 'node:path';
import { parse } from 'yaml';

const installed = resolve(import.meta.dirname, '../../../node_modules');

/** A job where it stands. */
export interface PlacedJob {
  /** The name of its file. */
  readonly workflow: string;
  readonly job: string;
  /** Its `environment:` as it is written, an expression among it; empty where it has none. */
  readonly environment: string;
}

/** Variables that one job alone is given: GitHub tells each job its own, act all of them the same. */
export type JobVariables = (job: PlacedJob) => Readonly<Record<string, string>>;

/** As callers write this repository, and the ref that they pin. */
export const ourselves = 'org/adhoc-actions';
export const ourRef = 'v1';

/** As ID tokens name a workflow of ours: the claim `job_workflow_ref`. */
export function refOf(workflow: string): string {
  return `${ourselves}/.github/workflows/${workflow}@refs/tags/${ourRef}`;
}

/** What act 0.2.89 does not know of the shipped workflows, with what stands for it in the copy that it runs. */
export const rewrites: readonly {
  readonly why: string;
  readonly apply: (line: string) => readonly string[];
}[] = [
  {
    why: '`$/` is this repository at the ref that the caller pinned: runner 2.336',
    apply: (line) => [line.replace(/(uses: )\$\/(\S+)$/, `$1${ourselves}/$2@${ourRef}`)],
  },
  {
    why: 'environment.deployment is not in its schema',
    apply: (line) => (/^ {6}deployment: (true|false)\b/.test(line) ? [] : [line]),
  },
  {
    why: 'it copies the working tree where a checkout says nothing of a ref, and would fetch else',
    apply: (line) => (/^ {10}ref: /.test(line) ? [] : [line]),
  },
];

/** A shipped workflow as act runs it: rewritten line by line, and each job with variables of its own. */
export function forAct(text: string, workflow: string, variablesOf: JobVariables): string {
  const environments = environmentsIn(text);
  let job = '';
  const lines = text.split('\n').flatMap((original) => {
    job = /^ {2}([a-z-]+):$/.exec(original)?.[1] ?? job;
    const lines = rewrites.reduce((all, { apply }) => all.flatMap(apply), [original]);
    if (!/^ {4}runs-on: /.test(original)) return lines;
    const environment = environments[job] ?? '';
    return [...lines, ...given(variablesOf({ workflow, job, environment }))];
  });
  return lines.join('\n');
}

interface Environments {
  readonly jobs: Readonly<Record<string, { readonly environment?: string | { name: string } }>>;
}

/** What each job has as `environment:`, by its name. */
function environmentsIn(text: string): Readonly<Record<string, string>> {
  const { jobs } = parse(text) as Environments;
  const named = Object.entries(jobs).flatMap(([job, { environment }]) => {
    if (environment === undefined) return [];
    return [[job, typeof environment === 'string' ? environment : environment.name]];
  });
  return Object.fromEntries(named);
}

/**
 * A caller's workflow on this machine: where moto is, that each job's workspace has another path, and what stands for
 * an installation by `npm ci`.
 */
export function callerForAct(text: string): string {
  return text
    .replace(
      /^( +)(tool: (terraform|opentofu))$/gm,
      `$1$2\n$1fixed-path: true\n$1child-environment: AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS`,
    )
    .replace(/^( +)(tool: cdk)$/gm, `$1$2\n$1install: ln -s ${installed} node_modules`);
}

function given(variables: Readonly<Record<string, string>>): string[] {
  const entries = Object.entries(variables);
  if (entries.length === 0) return [];
  return ['    env:', ...entries.map(([name, value]) => `      ${name}: ${JSON.stringify(value)}`)];
}
