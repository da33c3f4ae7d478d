import { resolve } from 'node:path';

const installed = resolve(import.meta.dirname, '../../../node_modules');

/** Variables that one job alone is given: GitHub tells each job its own, act all of them the same. */
export type JobVariables = (job: string) => Readonly<Record<string, string>>;

/** As callers write this repository, and the ref that they pin. */
export const ourselves = 'org/adhoc-actions';
export const ourRef = 'v1';

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
export function forAct(text: string, variablesOf: JobVariables): string {
  let job = '';
  const lines = text.split('\n').flatMap((original) => {
    job = /^ {2}([a-z-]+):$/.exec(original)?.[1] ?? job;
    const lines = rewrites.reduce((all, { apply }) => all.flatMap(apply), [original]);
    return /^ {4}runs-on: /.test(original) ? [...lines, ...environment(variablesOf(job))] : lines;
  });
  return lines.join('\n');
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

function environment(variables: Readonly<Record<string, string>>): string[] {
  const entries = Object.entries(variables);
  if (entries.length === 0) return [];
  return ['    env:', ...entries.map(([name, value]) => `      ${name}: ${JSON.stringify(value)}`)];
}
