import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CreateAliasCommand, CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import type { StepResult } from '../../runner/result.ts';
import { runStep } from '../../runner/runner.ts';
import { exampleCredentials } from '../../world/access.ts';
import { Moto } from '../moto.ts';
import type { MotoCall } from '../moto-calls.ts';
import { GitHubSide } from './github-side.ts';
import { Machine } from './machine.ts';
import { holdsSecret } from './planted.ts';
import type { Repository } from './repository.ts';

const root = resolve(import.meta.dirname, '../../..');
export const region = 'eu-west-1';
const account = '123456789012';

/** The tools' SDK takes a web identity to STS before it has read where the other services are. */
const toolEndpoints = 'AWS_ENDPOINT_URL,AWS_ENDPOINT_URL_STS';

type JobName = 'plan' | 'review' | 'apply';
type Inputs = Readonly<Record<string, string>>;

/** How a job came to its end. */
export interface JobEnd {
  readonly result: StepResult;
  /** What AWS was asked for meanwhile. */
  readonly calls: readonly MotoCall[];
  /** Files on its machine in which a planted secret was left. */
  readonly left: readonly string[];
  /** What lies in its workspace, and in its folders for temporary files. */
  readonly workspace: readonly string[];
  /** How long its step took, by the clock of this machine. */
  readonly tookMs: number;
  readonly remains: readonly string[];
}

/** What differs from an ordinary job. */
export interface JobWish {
  readonly inputs?: Inputs;
  /** Before the step runs, on its machine. */
  readonly prepare?: (machine: Machine) => void;
  /** Where the workspace lies, in place of where it lies on each machine. */
  readonly workspace?: string;
  readonly attempt?: number;
}

export interface DeploymentWish {
  /** Puts what that job needs on its machine. */
  readonly install: (machine: Machine, job: JobName) => void;
  /** The repository with the project in `infra/app`. */
  readonly repository: Repository;
  /** Repositories that a plan may fetch from, and nobody else. */
  readonly modules?: Repository;
  /** What a step before the plan makes in the workspace. */
  readonly build?: (workspace: string) => void;
  /** What every plan is told. */
  readonly inputs: Inputs;
  readonly workspace: string;
}

/** Three jobs on three machines that share the artifacts of a run, and nothing else. */
export class Deployment {
  readonly #sides: Sides;
  readonly #wish: DeploymentWish;

  constructor(sides: Sides, wish: DeploymentWish) {
    this.#sides = sides;
    this.#wish = wish;
  }

  async plan(run: number, { inputs, prepare, ...wish }: JobWish = {}): Promise<JobEnd> {
    const { repository, build } = this.#wish;
    return this.#job('plan', run, {
      ...wish,
      prepare: (machine) => {
        repository.checkOut(machine.workspace);
        build?.(machine.workspace);
        prepare?.(machine);
      },
      inputs: {
        ...{ 'base-environment': 'dev', 'working-directory': 'infra/app' },
        ...{ 'child-environment': toolEndpoints, ...this.#wish.inputs, ...inputs },
      },
    });
  }

  /** @param handed the job that hands the plan on. */
  review(run: number, handed: JobEnd, wish: JobWish = {}): Promise<JobEnd> {
    return this.#withoutModules(() => this.#job('review', run, handedTo(handed, wish)));
  }

  apply(run: number, handed: JobEnd, wish: JobWish = {}): Promise<JobEnd> {
    const inputs = { 'child-environment': toolEndpoints, ...wish.inputs };
    return this.#withoutModules(() =>
      this.#job('apply', run, handedTo(handed, { ...wish, inputs })),
    );
  }

  #withoutModules(work: () => Promise<JobEnd>): Promise<JobEnd> {
    const { modules } = this.#wish;
    return modules ? modules.unreachable(work) : work();
  }

  async #job(name: JobName, runId: number, wish: JobWish): Promise<JobEnd> {
    const { moto, github } = this.#sides;
    const action = { plan: 'plan-env', review: 'review-plan', apply: 'apply-env' }[name];
    using machine = new Machine(wish.workspace ?? this.#wish.workspace);
    this.#wish.install(machine, name);
    wish.prepare?.(machine);
    await moto.forget();
    const begun = performance.now();
    const result = await runStep({
      face: join(root, action),
      with: {
        ...{ environment: 'alpha', 'plan-kms-key': 'alias/adhoc-plans', 'aws-region': region },
        'role-to-assume': `arn:aws:iam::${account}:role/adhoc-${name}`,
        'allowed-account-ids': account,
        ...wish.inputs,
      },
      identity: await github.identity({ name, runId, attempt: wish.attempt ?? 1 }),
      env: { ...machine.variables, AWS_ENDPOINT_URL: moto.url, AWS_ENDPOINT_URL_STS: moto.url },
      workspace: machine.workspace,
      temp: machine.temp,
      stepId: name,
    });
    const tookMs = performance.now() - begun;
    const workspace = readdirSync(machine.workspace);
    const { remains } = machine;
    const left = machine.filesWith(holdsSecret);
    return { result, calls: await moto.calls(), left, workspace, remains, tookMs };
  }
}

function handedTo({ result: { outputs } }: JobEnd, wish: JobWish): JobWish {
  const handed = {
    'plan-artifact-id': outputs['plan-artifact-id'] ?? '',
    'plan-digest': outputs['plan-digest'] ?? '',
  };
  return { ...wish, inputs: { ...handed, ...wish.inputs } };
}

/** The two clouds that the jobs reach. */
export interface Sides {
  readonly moto: Moto;
  readonly github: GitHubSide;
}

/** An account with a bucket for states, one for files, and a key for plans; and a GitHub. */
export async function openSides(mends: readonly string[] = []): Promise<Sides & AsyncDisposable> {
  const [moto, github] = await Promise.all([Moto.start(mends), GitHubSide.open()]);
  const location = `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
  for (const bucket of ['states', 'assets'])
    await fetch(`${moto.url}/${bucket}`, { method: 'PUT', body: location });
  const kms = new KMSClient({ region, endpoint: moto.url, credentials: exampleCredentials });
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
  const alias = { AliasName: 'alias/adhoc-plans', TargetKeyId: KeyMetadata?.KeyId };
  await kms.send(new CreateAliasCommand(alias));
  kms.destroy();
  return {
    moto,
    github,
    [Symbol.asyncDispose]: async () => {
      await github.close();
      await moto.stop();
    },
  };
}
