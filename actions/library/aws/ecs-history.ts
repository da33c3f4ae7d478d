import {
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  ECSClient,
  ListServiceDeploymentsCommand,
  type ListServiceDeploymentsCommandInput,
  ListTaskDefinitionsCommand,
  type ServiceDeployment,
  type ServiceDeploymentStatus,
} from '@aws-sdk/client-ecs';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

/** One service deployment: the definitions that it went to and came from, as ARNs. */
export interface PastDeployment {
  readonly target: string;
  readonly sources: readonly string[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly succeeded: boolean;
  /** The same; undefined: it is not over, or ECS does not tell. */
  readonly finishedAt: number | undefined;
}

/** How far back is looked, and what one call describes. */
const mostDeployments = 20;

/** What ECS remembers of a service and of a family: reads alone. */
export class EcsHistory {
  readonly #client: ECSClient;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new ECSClient(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  /**
   * The newest service deployments, the newest first, of one status or of all; without those of which ECS does
   * not know any more what they were. ECS keeps service revisions since October 25, 2024.
   */
  async deployments(
    cluster: string,
    service: string,
    status?: ServiceDeploymentStatus,
  ): Promise<PastDeployment[]> {
    const arns = await this.#listed({ cluster, service, ...(status ? { status: [status] } : {}) });
    if (arns.length === 0) return [];
    const command = new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: arns });
    const { serviceDeployments = [] } = await this.#client.send(command, this.#options);
    const past = serviceDeployments.toSorted((a, b) => timeOf(b) - timeOf(a));
    const linked = past.map((one) => ({
      target: one.targetServiceRevision?.arn ?? '',
      sources: (one.sourceServiceRevisions ?? []).map(({ arn = '' }) => arn),
      createdAt: timeOf(one),
      succeeded: one.status === 'SUCCESSFUL',
      finishedAt: one.finishedAt?.getTime(),
    }));
    const definitions = await this.#definitions(
      linked.flatMap(({ target, sources }) => [target, ...sources]),
    );
    return linked.flatMap(({ target, sources, ...rest }) => {
      const to = definitions.get(target);
      const from = sources.map((arn) => definitions.get(arn)).filter((arn) => arn !== undefined);
      return to === undefined ? [] : [{ ...rest, target: to, sources: from }];
    });
  }

  /** The newest active revisions of a family, at most a hundred, as ARNs, the newest first. */
  async activeRevisions(family: string): Promise<string[]> {
    const command = new ListTaskDefinitionsCommand({
      familyPrefix: family,
      status: 'ACTIVE',
      sort: 'DESC',
    });
    const { taskDefinitionArns = [] } = await this.#client.send(command, this.#options);
    return taskDefinitionArns;
  }

  async #listed(asked: ListServiceDeploymentsCommandInput): Promise<string[]> {
    const command = new ListServiceDeploymentsCommand({ ...asked, maxResults: mostDeployments });
    const { serviceDeployments = [] } = await this.#client.send(command, this.#options);
    return serviceDeployments.map(({ serviceDeploymentArn = '' }) => serviceDeploymentArn);
  }

  /** The task definition of each service revision, in twenties, as AWS allows. */
  async #definitions(arns: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const distinct = [...new Set(arns)].filter(Boolean);
    const known = new Map<string, string>();
    for (let from = 0; from < distinct.length; from += 20) {
      const serviceRevisionArns = distinct.slice(from, from + 20);
      const command = new DescribeServiceRevisionsCommand({ serviceRevisionArns });
      const { serviceRevisions = [] } = await this.#client.send(command, this.#options);
      for (const { serviceRevisionArn = '', taskDefinition } of serviceRevisions)
        if (taskDefinition) known.set(serviceRevisionArn, taskDefinition);
    }
    return known;
  }
}

function timeOf({ createdAt }: ServiceDeployment): number {
  return createdAt?.getTime() ?? 0;
}
