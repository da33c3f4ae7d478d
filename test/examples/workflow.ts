import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const file = resolve(import.meta.dirname, '../../examples/terraform/workflow.yaml');

/** A step of the example's workflow: an action of the suite, or a script. Steps of others are left out. */
export interface ExampleStep {
  readonly job: string;
  /** Its name, or `run`. */
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** `if:`, or nothing. */
  readonly condition: string;
}

interface WrittenStep {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly WrittenStep[] }>>;
}

const workflow = parse(readFileSync(file, 'utf8')) as Workflow;

export const jobNames: readonly string[] = Object.keys(workflow.jobs);

type Values = Readonly<Record<string, string>>;

/**
 * The steps of one job as the runner has them.
 * @param values what stands for expressions, by their text: `inputs.environment`. One that is missing throws.
 */
export function stepsOf(job: string, values: Values): ExampleStep[] {
  const ofWorkflow = Object.entries(workflow.env).map(([name, value]) => [`env.${name}`, value]);
  const known: Values = { ...Object.fromEntries(ofWorkflow), ...values };
  const steps = workflow.jobs[job]?.steps ?? [];
  return steps.flatMap(({ uses = '', run: script = '', if: condition = '', ...more }) => {
    const [, action = script && 'run'] = /^org\/adhoc-actions\/([\w-]+)@v1$/.exec(uses) ?? [];
    const inputs = action === 'run' ? {} : filled(more.with, known);
    return action ? [{ job, action, inputs, script, env: filled(more.env, known), condition }] : [];
  });
}

function filled(texts: Readonly<Record<string, unknown>> = {}, known: Values): Values {
  const entries = Object.entries(texts).map(([name, text]) => [name, fill(String(text), known)]);
  return Object.fromEntries(entries);
}

function fill(text: string, known: Values): string {
  return text.replace(/\$\{\{ (\S+) \}\}/g, (_, expression: string) => {
    const value = known[expression];
    if (value === undefined) throw new Error(`nothing stands for ${expression}`);
    return value;
  });
}
