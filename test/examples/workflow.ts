import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const file = resolve(import.meta.dirname, '../../examples/terraform/workflow.yaml');

/** A step of the example's workflow that is an action of the suite. */
export interface ExampleStep {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps: readonly {
          readonly uses: string;
          readonly with?: Record<string, unknown>;
        }[];
      }
    >
  >;
}

const workflow = parse(readFileSync(file, 'utf8')) as Workflow;

export const jobNames: readonly string[] = Object.keys(workflow.jobs);

/**
 * The steps of one job with their inputs as the runner hands them on.
 * @param values what stands for expressions, by their text: `inputs.environment`. One that is not there throws.
 */
export function stepsOf(job: string, values: Readonly<Record<string, string>>): ExampleStep[] {
  const known = new Map([
    ...Object.entries(workflow.env).map(([name, value]) => [`env.${name}`, value] as const),
    ...Object.entries(values),
  ]);
  const standIn = (expression: string) => {
    const value = known.get(expression);
    if (value === undefined) throw new Error(`nothing stands for ${expression}`);
    return value;
  };
  return (workflow.jobs[job]?.steps ?? []).flatMap(({ uses, with: inputs = {} }) => {
    const [, action] = /^org\/adhoc-actions\/([\w-]+)@v1$/.exec(uses) ?? [];
    if (!action) return [];
    const filled = Object.entries(inputs).map(([name, value]) => [
      name,
      String(value).replace(/\$\{\{ (\S+) \}\}/g, (_, expression: string) => standIn(expression)),
    ]);
    return [{ action, inputs: Object.fromEntries(filled) as Record<string, string> }];
  });
}
