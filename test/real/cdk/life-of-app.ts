import { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import { exampleCredentials } from '../../world/access.ts';
import { aws, environmentFor } from '../account.ts';
import { Deployment, type JobEnd, region, type Sides } from '../jobs/deployment.ts';
import { newPath } from '../jobs/paths.ts';
import { bootstrap, installNode, npmCi, shopApp } from './shop-app.ts';

type Inputs = Readonly<Record<string, string>>;

/** What the account holds of the app, as moto tells it. */
export interface Holdings {
  readonly stacks: readonly string[];
  readonly queues: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
}

/** An app of the CDK in an account on moto, from its bootstrap on. */
export class LifeOfApp implements Disposable {
  /** Every job by its name. */
  readonly ends: Record<string, JobEnd> = {};
  readonly #sides: Sides;
  readonly #repository = shopApp();
  readonly #deployment: Deployment;
  readonly #ssm: SSMClient;

  constructor(sides: Sides) {
    this.#sides = sides;
    bootstrap(sides.moto.url);
    const wish = { inputs: { tool: 'cdk' }, install: installNode, build: npmCi };
    const repository = this.#repository;
    this.#deployment = new Deployment(sides, { repository, ...wish, workspace: newPath() });
    const endpoint = sides.moto.url;
    this.#ssm = new SSMClient({ endpoint, region, credentials: exampleCredentials });
  }

  /** Plan, review and apply in one run. */
  async change(name: string, inputs: Inputs): Promise<void> {
    const run = this.#sides.github.nextRun();
    const plan = await this.#plan(name, run, inputs);
    const review = await this.#deployment.review(run, plan);
    const apply = await this.#deployment.apply(run, review);
    Object.assign(this.ends, { [`review ${name}`]: review, [`apply ${name}`]: apply });
  }

  /** A plan, what happens then, an apply of it all the same, and its end. */
  async discard(name: string, inputs: Inputs, between?: () => Promise<void>): Promise<void> {
    const run = this.#sides.github.nextRun();
    const plan = await this.#plan(name, run, inputs);
    const { environment = 'alpha' } = inputs;
    if (between) {
      await between();
      this.ends[`apply ${name}`] = await this.#deployment.apply(run, plan);
    }
    const discarding = { inputs: { environment, operation: 'discard' } };
    this.ends[`discard ${name}`] = await this.#deployment.apply(run, plan, discarding);
  }

  async planAlone(name: string, inputs: Inputs): Promise<void> {
    await this.#plan(name, this.#sides.github.nextRun(), inputs);
  }

  async holdings(environment: string): Promise<Holdings> {
    const told = async <Answer>(...words: string[]) =>
      JSON.parse((await this.aws(...words)) || '{}') as Answer;
    const { StackSummaries } = await told<{
      StackSummaries: { StackName: string; StackStatus: string }[];
    }>('cloudformation', 'list-stacks');
    const { QueueUrls = [] } = await told<{ QueueUrls?: string[] }>(
      'sqs',
      'list-queues',
      ...this.#at,
    );
    const asked = new GetParametersByPathCommand({ Path: `/${environment}` });
    const { Parameters = [] } = await this.#ssm.send(asked);
    return {
      stacks: StackSummaries.filter(({ StackName }) => isOf(StackName, `adhoc-app-${environment}`))
        .map(({ StackName, StackStatus }) => `${StackName} ${StackStatus}`)
        .toSorted(),
      queues: QueueUrls.map((url) => url.split('/').at(-1) ?? '')
        .filter((queue) => isOf(queue, environment))
        .toSorted(),
      parameters: Object.fromEntries(Parameters.map(({ Name, Value }) => [Name, Value])),
    };
  }

  /** As somebody who may do everything. */
  aws(...words: string[]): Promise<string> {
    return aws(words, environmentFor(this.#sides.moto.url, region));
  }

  [Symbol.dispose](): void {
    this.#ssm.destroy();
    this.#repository[Symbol.dispose]();
  }

  /** The CLI looks for SQS elsewhere than where it is told for all. */
  get #at(): string[] {
    return ['--endpoint-url', this.#sides.moto.url];
  }

  async #plan(name: string, run: number, inputs: Inputs): Promise<JobEnd> {
    const plan = await this.#deployment.plan(run, { inputs });
    this.ends[`plan ${name}`] = plan;
    return plan;
  }
}

function isOf(name: string, prefix: string): boolean {
  return name === prefix || name.startsWith(`${prefix}-`);
}
