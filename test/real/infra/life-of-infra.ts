import { join, resolve } from 'node:path';
import type { StepResult } from '../../runner/result.ts';
import { runStep } from '../../runner/runner.ts';
import { Deployment, type JobEnd, region, type Sides } from '../jobs/deployment.ts';
import { Machine } from '../jobs/machine.ts';
import { newPath } from '../jobs/paths.ts';
import type { Repository } from '../jobs/repository.ts';
import { exampleFile, installNode, npmCi } from './project.ts';

const root = resolve(import.meta.dirname, '../../..');

type Inputs = Readonly<Record<string, string>>;

/** What is planned, and with whose roles. */
export interface Planned {
  readonly environment: string;
  readonly base: string;
  readonly kind: 'ad-hoc' | 'prod';
  readonly layer: 'base' | 'app';
  /** Its file among the examples. */
  readonly file: string;
}

/** Environments of `infra/` by jobs from `dist/`, on the machines of an account. */
export class LifeOfInfra {
  readonly #sides: Sides;
  readonly #deployment: Deployment;

  constructor(sides: Sides, repository: Repository) {
    this.#sides = sides;
    const inputs = { tool: 'cdk', 'cdk-app': 'node infra/app.ts', 'working-directory': '.' };
    const work = { install: installNode, build: npmCi, workspace: newPath() };
    this.#deployment = new Deployment(sides, { repository, inputs, ...work });
  }

  /** Plan, review and apply in one run, as far as they are green. */
  async change(planned: Planned, more: Inputs = {}): Promise<StepResult[]> {
    const run = this.#sides.github.nextRun();
    const plan = await this.#deployment.plan(run, { inputs: planInputs(planned, more) });
    const ends = [plan];
    if (plan.result.outputs['plan-artifact-id']) {
      const { environment } = planned;
      const as = (job: string) => ({ inputs: { environment, ...rolesOf(planned, job) } });
      ends.push(await this.#deployment.review(run, plan, as('review')));
      if (ends.every(isGreen)) ends.push(await this.#deployment.apply(run, plan, as('apply')));
    }
    return ends.map(({ result }) => result);
  }

  /** One step in a job of its own, under a role of the kind. */
  async step(
    action: string,
    { planned, role, inputs }: { planned: Planned; role: string; inputs: Inputs },
  ): Promise<StepResult[]> {
    const { moto, github } = this.#sides;
    using machine = new Machine(newPath());
    const result = await runStep({
      face: join(root, action),
      with: {
        environment: planned.environment,
        'base-environment': planned.base,
        'aws-region': region,
        ...roleOf(planned, role),
        ...inputs,
      },
      identity: await github.identity({ name: role, runId: github.nextRun(), attempt: 1 }),
      env: { ...machine.variables, AWS_ENDPOINT_URL: moto.url, AWS_ENDPOINT_URL_STS: moto.url },
      workspace: machine.workspace,
      temp: machine.temp,
      stepId: action,
      timeScale: 5,
    });
    return [result];
  }
}

function isGreen({ result }: JobEnd): boolean {
  return result.conclusion === 'success';
}

function planInputs(planned: Planned, { context = '', ...more }: Inputs): Inputs {
  const { environment, base, kind, layer, file } = planned;
  return {
    ...{ environment, 'base-environment': base, kind, layer },
    'cdk-context': `configuration=${exampleFile(file)}\n${context}`,
    ...rolesOf(planned, 'plan'),
    ...more,
  };
}

function rolesOf(planned: Planned, job: string): Inputs {
  return { ...roleOf(planned, job), 'plan-kms-key': `alias/${prefixOf(planned)}-plans` };
}

function roleOf(planned: Planned, role: string): Inputs {
  return { 'role-to-assume': `arn:aws:iam::123456789012:role/${prefixOf(planned)}-${role}` };
}

function prefixOf({ kind }: Planned): string {
  return kind === 'prod' ? 'prod' : 'adhoc';
}
