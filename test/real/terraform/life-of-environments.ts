import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ExampleStep, stepsOf } from '../../examples/workflow.ts';
import type { StepResult } from '../../runner/result.ts';
import { runStep } from '../../runner/runner.ts';
import { environmentFor } from '../account.ts';
import { region, type Sides } from '../jobs/deployment.ts';
import { Machine } from '../jobs/machine.ts';
import { newPath } from '../jobs/paths.ts';
import { Repository } from '../jobs/repository.ts';
import type { MotoCall } from '../moto-calls.ts';
import { environmentFolder, plainEnvironment, runScript } from '../tools.ts';
import { installerOf } from './installer.ts';
import { lockText } from './lock-text.ts';

const root = resolve(import.meta.dirname, '../../..');
const examples = join(root, 'examples/terraform');

/** The one thing that is not as users have it: moto's buckets have no host names. */
const pathStyle = 'provider "aws" {\n  s3_use_path_style = true\n}\n';

/** What one step came to, and asked AWS for. */
export interface StepEnd {
  readonly action: string;
  readonly conclusion: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: readonly string[];
  readonly page: string;
  readonly calls: readonly MotoCall[];
}

type Values = Readonly<Record<string, string>>;

/** What becomes of a step of the workflow; undefined: it is left out. */
export type Change = (step: ExampleStep) => ExampleStep | undefined;

/** The jobs of the example's workflow, each on a machine of its own, with what they hand on. */
export class Life implements Disposable {
  readonly #sides: Sides;
  readonly #repository = new Repository(projectFiles());
  readonly #path = newPath();
  readonly #install = installerOf('terraform');

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  /** Job after job of one run, until a step fails. */
  async run(
    jobs: readonly string[],
    values: Values,
    changed: Change = asWritten,
  ): Promise<StepEnd[]> {
    const run = { id: this.#sides.github.nextRun(), changed, values: { ...unknown, ...values } };
    const ends: StepEnd[] = [];
    for (const job of jobs) {
      if (!ends.every(isGreen)) break;
      using machine = new Machine(this.#path);
      this.#install(machine);
      if (job === 'plan') this.#repository.checkOut(machine.workspace);
      ends.push(...(await this.#job(job, run, machine)));
    }
    return ends;
  }

  async #job(job: string, run: Run, machine: Machine): Promise<StepEnd[]> {
    const ends: StepEnd[] = [];
    for (const index of stepsOf(job, run.values).keys()) {
      // Read again for each: what the one before it said is filled in.
      const [read] = stepsOf(job, run.values).slice(index);
      const step = read && isWanted(read, run) ? run.changed(read) : undefined;
      if (!step || !ends.every(isGreen)) continue;
      const end = await this.#step(step, { runId: run.id, machine });
      ends.push(end);
      for (const [name, value] of Object.entries(end.outputs))
        run.values[`${saidBy[end.action]}.outputs.${name}`] = value;
    }
    return ends;
  }

  /** What the base has from elsewhere: a zone, a certificate, images. */
  furnish(): Promise<{ readonly zone: string; readonly certificate: string }> {
    return runScript('furnish_account.py', {}, environmentFor(this.#sides.moto.url, region));
  }

  /** What there is of an environment, by type. */
  inventory(environment: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const env = environmentFor(this.#sides.moto.url, region);
    return runScript('inventory.py', { environment }, env);
  }

  [Symbol.dispose](): void {
    this.#repository[Symbol.dispose]();
  }

  async #step(
    step: ExampleStep,
    { runId, machine }: { readonly runId: number; readonly machine: Machine },
  ): Promise<StepEnd> {
    const { moto, github } = this.#sides;
    await moto.forget();
    if (step.action === 'run') return this.#script(step);
    const name = step.job === 'plan' || step.job === 'review' ? step.job : 'apply';
    const isOfTool = /^(plan|apply)-env$/.test(step.action);
    const result: StepResult = await runStep({
      face: join(root, step.action),
      with: { ...step.inputs, ...(isOfTool ? forMoto(step) : {}) },
      identity: await github.identity({ name, runId, attempt: 1 }),
      env: {
        ...machine.variables,
        ...{ AWS_ENDPOINT_URL: moto.url, AWS_ENDPOINT_URL_STS: moto.url, AWS_REGION: region },
      },
      workspace: machine.workspace,
      temp: machine.temp,
      stepId: step.action,
      timeScale: isOfTool ? 1 : 5,
    });
    const { conclusion, outputs, raw: log, summary: page } = result;
    return { action: step.action, conclusion, outputs, log, page, calls: await moto.calls() };
  }

  async #script({ action, script, env }: ExampleStep): Promise<StepEnd> {
    const { moto } = this.#sides;
    const printed = execFileSync('/bin/bash', ['-eo', 'pipefail', '-c', script], {
      encoding: 'utf8',
      env: {
        ...plainEnvironment,
        ...environmentFor(moto.url, region),
        ...env,
        PATH: `${join(environmentFolder, 'bin')}:${plainEnvironment.PATH}`,
      },
    });
    const log = printed.split('\n');
    const calls = await moto.calls();
    return { action, conclusion: 'success', outputs: {}, log, page: '', calls };
  }
}

/** One run of the workflow, with what its steps say as it goes on. */
interface Run {
  readonly id: number;
  readonly values: Record<string, string>;
  readonly changed: Change;
}

/** As the workflow refers to what these steps say. */
const saidBy: Values = {
  'listener-slot': 'steps.slot',
  'plan-env': 'needs.plan',
  'review-plan': 'needs.review',
};

/** The one `if:` of a step that the workflow has. */
function isWanted({ condition }: ExampleStep, { values }: Run): boolean {
  return condition === '' || values['inputs.operation'] === 'destroy';
}

export function isGreen({ conclusion }: StepEnd): boolean {
  return conclusion === 'success';
}

/** What a job knows later, or never. */
const unknown = {
  'steps.slot.outputs.slot': '',
  'needs.plan.outputs.plan-artifact-id': '',
  'needs.plan.outputs.plan-digest': '',
  'needs.review.outputs.plan-artifact-id': '',
  'needs.review.outputs.plan-digest': '',
};

function asWritten(step: ExampleStep): ExampleStep {
  return step;
}

function forMoto({ inputs }: ExampleStep): Record<string, string> {
  const { 'backend-config': backend } = inputs;
  return {
    'child-environment': 'AWS_ENDPOINT_URL,AWS_ENDPOINT_URL_STS,AWS_REGION',
    ...(backend ? { 'backend-config': `${backend}use_path_style=true` } : {}),
  };
}

function projectFiles(): Record<string, string> {
  const lock = lockText('terraform');
  const files = ['base', 'app'].flatMap((layer): [string, string][] => [
    ...readdirSync(join(examples, layer)).map((name): [string, string] => [
      `${layer}/${name}`,
      readFileSync(join(examples, layer, name), 'utf8'),
    ]),
    [`${layer}/.terraform.lock.hcl`, lock],
    [`${layer}/moto_override.tf`, pathStyle],
  ]);
  return Object.fromEntries(files.map(([name, text]) => [`examples/terraform/${name}`, text]));
}
