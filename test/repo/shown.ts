import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './sources.ts';

/** What an action or a workflow of ours may be given. */
interface Face {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

interface Use {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Shown {
  readonly steps?: readonly Use[];
  readonly jobs?: Readonly<Record<string, Use & { readonly steps?: readonly Use[] }>>;
}

/** A use of an action or a workflow of ours in a page, with the names of what it is given. */
export interface ShownUse {
  readonly name: string;
  readonly given: readonly string[];
}

export function faceOf(name: string): Face {
  if (!name.endsWith('.yml')) return parse(readFileSync(join(root, name, 'action.yml'), 'utf8'));
  return parse(readFileSync(join(root, name), 'utf8')).on.workflow_call;
}

/** What the workflows in a page use of ours. A block that is no workflow uses nothing. */
export function usesIn(page: string): ShownUse[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => {
    const { steps = [], jobs = {} } = parse(block) as Shown;
    const all = [...steps, ...Object.values(jobs).flatMap((job) => [job, ...(job.steps ?? [])])];
    return all.flatMap(ours);
  });
}

function ours({ uses = '', with: given = {} }: Use): ShownUse[] {
  const [, name] = /^org\/adhoc-actions\/(.+)@v1$/.exec(uses) ?? [];
  return name === undefined ? [] : [{ name, given: Object.keys(given) }];
}

export function requiredBy(name: string): string[] {
  const { inputs } = faceOf(name);
  return Object.keys(inputs).filter((input) => inputs[input]?.required);
}
