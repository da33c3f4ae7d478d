import {
  type Cluster,
  ContinueServiceDeploymentCommand,
  type ContinueServiceDeploymentCommandInput,
  DeregisterTaskDefinitionCommand,
  DescribeClustersCommand,
  DescribeServiceDeploymentsCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  type Failure,
  ListTasksCommand,
  paginateListServices,
  paginateListTasks,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  type RunTaskCommandInput,
  type Service,
  type ServiceDeployment,
  StopServiceDeploymentCommand,
  StopTaskCommand,
  type Task,
  UpdateServiceCommand,
  type UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';
import { type JsonObject, readsRaw, writesRaw } from './raw-json.ts';

export type {
  AwsVpcConfiguration,
  CapacityProviderStrategyItem,
  Cluster,
  Container,
  ContainerOverride,
  Deployment,
  DeploymentConfiguration,
  Failure,
  RunTaskCommandInput,
  Service,
  ServiceDeployment,
  ServiceEvent,
  Task,
  UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';

/** A task definition as DescribeTaskDefinition answers: nothing dropped, nothing typed. */
export interface DescribedTaskDefinition {
  readonly taskDefinition: JsonObject;
  readonly tags: JsonObject[];
}

/** The ECS calls of the suite. Asked for what does not exist they answer undefined, never an error. */
export class Ecs {
  readonly #client: ECSClient;
  readonly #connection: Connection;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#client = clientOf(connection);
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  async describeCluster(name: string): Promise<Cluster | undefined> {
    const command = new DescribeClustersCommand({ clusters: [name], include: ['TAGS'] });
    const { clusters } = await this.#client.send(command, this.#options);
    return clusters?.[0];
  }

  async listServices(cluster: string): Promise<string[]> {
    const pages = paginateListServices(
      { client: this.#client, pageSize: 100 },
      { cluster },
      this.#options,
    );
    const arns: string[] = [];
    for await (const page of pages) arns.push(...(page.serviceArns ?? []));
    return arns;
  }

  /** In tens, as AWS allows; names that do not exist are simply not in the answer. */
  async describeServices(cluster: string, services: readonly string[]): Promise<Service[]> {
    const found = batchesOf(services, 10).map(async (batch) => {
      const command = new DescribeServicesCommand({ cluster, services: batch, include: ['TAGS'] });
      return (await this.#client.send(command, this.#options)).services ?? [];
    });
    return (await Promise.all(found)).flat();
  }

  /** A family (its newest active revision), `family:revision` or an ARN. */
  async describeTaskDefinition(reference: string): Promise<DescribedTaskDefinition> {
    const command = new DescribeTaskDefinitionCommand({
      taskDefinition: reference,
      include: ['TAGS'],
    });
    let answer: JsonObject = {};
    const { streamCollector } = this.#client.config;
    command.middlewareStack.use(
      readsRaw(streamCollector, (json) => {
        answer = json;
      }),
    );
    await this.#client.send(command, this.#options);
    return {
      taskDefinition: answer.taskDefinition as JsonObject,
      tags: (answer.tags ?? []) as JsonObject[],
    };
  }

  /**
   * Registers exactly this JSON and answers what AWS made of it. Each call makes a revision, so one whose
   * answer was lost is not made again.
   */
  async registerTaskDefinition(input: JsonObject): Promise<JsonObject> {
    const command = new RegisterTaskDefinitionCommand({
      family: String(input.family),
      containerDefinitions: [],
    });
    let answer: JsonObject = {};
    const client = clientOf(this.#connection, false);
    command.middlewareStack.use(writesRaw(input));
    command.middlewareStack.use(
      readsRaw(client.config.streamCollector, (json) => {
        answer = json;
      }),
    );
    await client.send(command, this.#options);
    return answer.taskDefinition as JsonObject;
  }

  async deregisterTaskDefinition(reference: string): Promise<void> {
    const command = new DeregisterTaskDefinitionCommand({ taskDefinition: reference });
    await this.#client.send(command, this.#options);
  }

  /** AWS answers 200 with `failures` when it could not place the task. */
  async runTask(input: RunTaskCommandInput): Promise<{ tasks: Task[]; failures: Failure[] }> {
    const answer = await this.#client.send(new RunTaskCommand(input), this.#options);
    return { tasks: answer.tasks ?? [], failures: answer.failures ?? [] };
  }

  /** `abortSignal` takes the place of the connection's own. */
  async describeTask(
    cluster: string,
    task: string,
    abortSignal?: AbortSignal,
  ): Promise<Task | undefined> {
    const command = new DescribeTasksCommand({ cluster, tasks: [task] });
    const { tasks } = await this.#client.send(
      command,
      abortSignal ? { abortSignal } : this.#options,
    );
    return tasks?.[0];
  }

  async stopTask(stop: { cluster: string; task: string; reason: string }): Promise<void> {
    await this.#client.send(new StopTaskCommand(stop), this.#options);
  }

  /**
   * Sends these members and no other, and answers the service as it is then. Each forced call makes a
   * deployment, so one whose answer was lost is not made again.
   */
  async updateService(input: UpdateServiceCommandInput): Promise<Service> {
    const client = input.forceNewDeployment ? clientOf(this.#connection, false) : this.#client;
    const { service } = await client.send(new UpdateServiceCommand(input), this.#options);
    return service ?? {};
  }

  /** The newest stopped tasks of a service, at most a hundred, whichever deployment started them. */
  async stoppedTasks(cluster: string, serviceName: string): Promise<Task[]> {
    const command = new ListTasksCommand({ cluster, serviceName, desiredStatus: 'STOPPED' });
    const { taskArns = [] } = await this.#client.send(command, this.#options);
    return taskArns.length === 0 ? [] : this.#describedTasks(cluster, taskArns);
  }

  /** The tasks of a cluster that are meant to run, whatever started them. */
  async runningTasks(cluster: string): Promise<Task[]> {
    const pages = paginateListTasks(
      { client: this.#client, pageSize: 100 },
      { cluster, desiredStatus: 'RUNNING' },
      this.#options,
    );
    const found: Promise<Task[]>[] = [];
    for await (const { taskArns = [] } of pages)
      if (taskArns.length > 0) found.push(this.#describedTasks(cluster, taskArns));
    return (await Promise.all(found)).flat();
  }

  async #describedTasks(cluster: string, tasks: string[]): Promise<Task[]> {
    const command = new DescribeTasksCommand({ cluster, tasks });
    return (await this.#client.send(command, this.#options)).tasks ?? [];
  }

  /** In twenties, as AWS allows; those that AWS does not know any more are not in the answer. */
  async describeServiceDeployments(arns: readonly string[]): Promise<ServiceDeployment[]> {
    const found = batchesOf(arns, 20).map(async (serviceDeploymentArns) => {
      const command = new DescribeServiceDeploymentsCommand({ serviceDeploymentArns });
      return (await this.#client.send(command, this.#options)).serviceDeployments ?? [];
    });
    return (await Promise.all(found)).flat();
  }

  /** Ends a service deployment under way, and has ECS go back to what ran before. */
  async rollBackServiceDeployment(serviceDeploymentArn: string): Promise<void> {
    const input = { serviceDeploymentArn, stopType: 'ROLLBACK' } as const;
    await this.#client.send(new StopServiceDeploymentCommand(input), this.#options);
  }

  /** Answers a pause; AWS refuses when it was answered already. */
  async continueServiceDeployment(input: ContinueServiceDeploymentCommandInput): Promise<void> {
    await this.#client.send(new ContinueServiceDeploymentCommand(input), this.#options);
  }
}

function batchesOf<Item>(all: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, n) => all.slice(n * size, (n + 1) * size));
}

function clientOf(connection: Connection, repeats = true): ECSClient {
  const client = new ECSClient(clientConfig(connection, repeats));
  client.middlewareStack.use(errorPlugin(connection));
  return client;
}
