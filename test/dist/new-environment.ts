import { Aws } from '../../actions/library/aws/aws.ts';
import { primaryOf } from '../../actions/library/rollout/service/origin.ts';
import { containersOf } from '../../actions/library/task-definition/task-definition.ts';
import { appFile } from '../infra/configurations.ts';
import { synthesised } from '../infra/synthesised.ts';
import { exampleCredentials } from '../world/access.ts';
import type { Scenario } from '../world/scenario.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { type JobChange, type JobRun, ThreeJobs } from './three-jobs.ts';

const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

/** The images that a new environment is made with, and those of its first deployment. */
export const images = {
  first: { backend: `${registry}/backend:v1.7.0`, frontend: `${registry}/frontend:v1.7.0` },
  next: { backend: `${registry}/backend:v1.8.0`, frontend: `${registry}/frontend:v1.8.0` },
} as const;

const { backend, frontend } = images.first;
const firstImages = { gunicorn: backend, default: backend, beat: backend, 'web-ui': frontend };

/** The app stack of `infra/`: without an image of record by first images, afterwards by the record. */
export function appTemplate(changes: object, given: Readonly<Record<string, string>>): string {
  return JSON.stringify(synthesised(appFile({ secrets: {}, ...changes }), given));
}

/** As the stack is made first, or as if somebody wrote images into it. */
export function firstTemplate(changes: object = {}): string {
  return appTemplate(changes, firstImages);
}

/** What the base and the CDK's bootstrap left in SSM. */
function publishedFor(template: string): { name: string; value: string }[] {
  const { Parameters } = JSON.parse(template) as {
    Parameters: Record<string, { Default: string }>;
  };
  const given: Readonly<Record<string, string>> = {
    'subnet-ids': 'subnet-0a1b2c3d4e5f60001,subnet-0a1b2c3d4e5f60002',
    'app-security-group-id': 'sg-0a1b2c3d4e5f60001',
    'assign-public-ip': 'DISABLED',
    'database-secret-arn': secretArn('adhoc/dev/database'),
    'sign-in': 'none',
    version: '30',
  };
  return Object.values(Parameters).map(({ Default: name }) => {
    const short = name.split('/').at(-1) ?? '';
    return { name, value: given[short] ?? `${short}.example` };
  });
}

function secretArn(name: string): string {
  return `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}`;
}

const both = (name: string) => ({
  name,
  images: ['v1.7.0', 'v1.8.0'].map((tag) => ({
    tags: [tag],
    platforms: [{ os: 'linux', architecture: 'amd64' }],
  })),
});

/** An account with a base, in which there is no alpha. */
function account(): Partial<Scenario> {
  const secret = { namedBy: 'Name', ref: secretArn('{name}') };
  const group = { ref: 'sg-0a1b2c3d4e5f60002' };
  return {
    ...{ clusters: [], services: [], taskDefinitions: [], logGroups: [] },
    lives: { ...goodMigration().lives, 'alpha-create-database': {} },
    repositories: [both('backend'), both('frontend')],
    parameters: publishedFor(firstTemplate()),
    secrets: ['adhoc/dev/database', 'adhoc/dev/alpha/database', 'adhoc/dev/alpha/database-url'].map(
      (name) => ({ name, value: 'secret' }),
    ),
    cloudFormation: {
      types: { 'AWS::SecretsManager::Secret': secret, 'AWS::EC2::SecurityGroup': group },
      fates: [{ takesMs: 500 }],
    },
  };
}

/** One environment, from the account without it on, as workflows bring it there. */
export class NewEnvironment implements AsyncDisposable {
  readonly jobs: ThreeJobs;
  #attempt = 0;

  private constructor(jobs: ThreeJobs) {
    this.jobs = jobs;
  }

  static async open(): Promise<NewEnvironment> {
    const deployments = ['migrate', 'rolling-update', 'frontend-update'] as const;
    return new NewEnvironment(
      await ThreeJobs.open({ timeScale: 20, account: account(), deployments }),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.jobs[Symbol.asyncDispose]();
  }

  /** Plans, reviews and applies the app stack; the first time with the first images. */
  async update(template: string, change: JobChange = {}): Promise<readonly JobRun[]> {
    const attempt = this.#again();
    this.jobs.machine.write('infra/app/app.json', template);
    const inputs = {
      tool: 'cloudformation',
      template: 'app.json',
      capabilities: 'CAPABILITY_IAM, CAPABILITY_NAMED_IAM',
    };
    const plan = await this.jobs.plan({ ...attempt, with: inputs });
    if (plan.result.outputs['has-changes'] !== 'true') return [plan];
    const review = await this.jobs.review(plan, attempt);
    return [plan, review, await this.jobs.apply(review, { ...attempt, ...change })];
  }

  create(change: JobChange = {}): Promise<readonly JobRun[]> {
    return this.update(firstTemplate(), change);
  }

  createDatabase(change: JobChange = {}): Promise<JobRun> {
    return this.#deploy('migrate', { task: 'alpha-create-database' }, change);
  }

  migrate(change: JobChange = {}): Promise<JobRun> {
    return this.#deploy('migrate', { image: images.next.backend }, change);
  }

  start(change: JobChange = {}): Promise<JobRun> {
    const counts = 'gunicorn=2\ndefault=1\nbeat=1';
    const more = { 'desired-counts': counts, 'record-images': 'true' };
    return this.#deploy('rolling-update', { images: images.next.backend, ...more }, change);
  }

  startFrontend(change: JobChange = {}): Promise<JobRun> {
    const more = { 'desired-counts': 'web-ui=1', 'record-images': 'true' };
    return this.#deploy('frontend-update', { images: images.next.frontend, ...more }, change);
  }

  #deploy(
    verb: Parameters<ThreeJobs['deploy']>[0],
    inputs: Readonly<Record<string, string>>,
    change: JobChange,
  ): Promise<JobRun> {
    return this.jobs.deploy(verb, { ...this.#again(), ...change, with: inputs });
  }

  /** Whoever runs a job again has a new attempt. */
  #again(): JobChange {
    this.#attempt += 1;
    const runAttempt = String(this.#attempt);
    return { identity: { runAttempt }, claims: { run_attempt: runAttempt } };
  }

  /** Until CloudFormation is at rest, whoever watches. */
  async settled(): Promise<void> {
    const cloud = await this.#aws.cloudFormation();
    for (;;) {
      const stack = await cloud.stack('adhoc-app-alpha');
      if (!stack?.StackStatus?.endsWith('_IN_PROGRESS')) return;
      await this.jobs.clock.sleep(1_000);
    }
  }

  get #aws(): Aws {
    const requestHandler = this.jobs.world.requestHandler();
    const credentials = async () => ({ ...exampleCredentials });
    return new Aws({ region: 'eu-west-1', clock: this.jobs.clock, credentials, requestHandler });
  }

  /** `gunicorn: backend:v1.8.0 x 2`: what each service runs, by its own definition. */
  async running(): Promise<Readonly<Record<string, string>>> {
    const ecs = await this.#aws.ecs();
    const names = ['gunicorn', 'default', 'beat', 'web-ui'].map((name) => `alpha-${name}`);
    const services = await ecs.describeServices('alpha-cluster', names);
    const told = services.map(async (service) => {
      const { taskDefinition = '', runningCount } = primaryOf(service) ?? {};
      const described = await ecs.describeTaskDefinition(taskDefinition);
      const [container] = containersOf(described.taskDefinition);
      const image = String(container?.image).split('/').at(-1)?.split('@')[0];
      return [service.serviceName?.slice('alpha-'.length), `${image} x ${runningCount}`] as const;
    });
    return Object.fromEntries(await Promise.all(told));
  }
}
