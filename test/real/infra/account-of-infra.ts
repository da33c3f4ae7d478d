import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import {
  ClusterNotFoundException,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListServicesCommand,
  type Service,
} from '@aws-sdk/client-ecs';
import type { Template } from '../../infra/synthesised.ts';
import { exampleCredentials } from '../../world/access.ts';
import { environmentFor } from '../account.ts';
import { bootstrap } from '../cdk/shop-app.ts';
import { region, type Sides } from '../jobs/deployment.ts';
import { GitHubSide } from '../jobs/github-side.ts';
import { Moto } from '../moto.ts';
import { runScript } from '../tools.ts';
import type { Ids } from './project.ts';

/** How many resources there are of each type. */
export type Counts = Readonly<Record<string, number>>;

/** What there is of an environment, by kind of thing. */
export type Inventory = Readonly<Record<string, readonly string[]>>;

/** What each service runs, and by which settings. */
export type Running = Readonly<Record<string, readonly string[]>>;

/** An account on moto in which nobody has made anything, and a GitHub. */
export class AccountOfInfra implements AsyncDisposable {
  readonly sides: Sides;
  readonly #github: GitHubSide;
  readonly #ecs: ECSClient;

  private constructor(moto: Moto, github: GitHubSide) {
    this.sides = { moto, github };
    this.#github = github;
    this.#ecs = new ECSClient({ endpoint: moto.url, region, credentials: exampleCredentials });
  }

  static async open(mends: readonly string[]): Promise<AccountOfInfra> {
    const [moto, github] = await Promise.all([Moto.start(mends), GitHubSide.open()]);
    await moto.advanceTasksWhenSeen();
    return new AccountOfInfra(moto, github);
  }

  /** Step 0 of `infra/README.md`. */
  bootstrapCdk(): void {
    bootstrap(this.sides.moto.url);
  }

  /**
   * Step 1, as the person takes it; by CloudFormation's own call, since `cdk deploy` hands the template over by
   * a bucket, and that of this size not in one piece.
   */
  async bootstrap(template: Template): Promise<void> {
    const { url: endpoint } = this.sides.moto;
    const cloud = new CloudFormationClient({ endpoint, region, credentials: exampleCredentials });
    await cloud.send(
      new CreateStackCommand({
        StackName: 'adhoc-bootstrap',
        TemplateBody: JSON.stringify(template),
        Capabilities: ['CAPABILITY_NAMED_IAM'],
      }),
    );
    cloud.destroy();
  }

  /** Step 3, and images of a build. */
  furnish(domains: readonly string[], tags: readonly string[]): Promise<Record<string, Ids>> {
    return runScript('furnish_infra.py', { domains, tags }, this.#environment);
  }

  counts(): Promise<Counts> {
    return runScript('resources.py', {}, this.#environment);
  }

  inventory(environment: string): Promise<Inventory> {
    return runScript('inventory.py', { environment }, this.#environment);
  }

  /** Image and count of each service, as `backend:v1 x 2`, and the settings that it was told; none without a cluster. */
  async running(environment: string): Promise<Running> {
    const cluster = `${environment}-cluster`;
    const services = await this.#servicesIn(cluster);
    if (services.length === 0) return {};
    const found = await this.#ecs.send(new DescribeServicesCommand({ cluster, services }));
    return Object.fromEntries(
      await Promise.all((found.services ?? []).map((service) => this.#runs(service))),
    );
  }

  async #servicesIn(cluster: string): Promise<string[]> {
    const listed = await this.#ecs.send(new ListServicesCommand({ cluster })).catch(noCluster);
    return listed?.serviceArns ?? [];
  }

  async #runs(service: Service): Promise<readonly [string, readonly string[]]> {
    const { serviceName = '', taskDefinition, desiredCount } = service;
    const command = new DescribeTaskDefinitionCommand({ taskDefinition });
    const described = (await this.#ecs.send(command)).taskDefinition;
    const [container] = described?.containerDefinitions ?? [];
    const settings = container?.environment?.find(({ name }) => name === 'DJANGO_SETTINGS_MODULE');
    const image = container?.image?.split('/').at(-1);
    return [serviceName, [`${image} x ${desiredCount}`, settings?.value ?? '']];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ecs.destroy();
    await this.#github.close();
    await this.sides.moto.stop();
  }

  get #environment(): Record<string, string> {
    return environmentFor(this.sides.moto.url, region);
  }
}

function noCluster(reason: unknown): undefined {
  if (!(reason instanceof ClusterNotFoundException)) throw reason;
}
