import {
  DescribeAccountLimitsCommand,
  DescribeListenersCommand,
  DescribeTagsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeListeners,
  paginateDescribeRules,
  paginateDescribeTargetGroups,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { isAwsError } from './aws-error.ts';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

type Tags = Readonly<Record<string, string>>;

export interface TargetGroup {
  readonly name: string;
  readonly tags: Tags;
}

/** What a load balancer thinks of one of those that it sends requests to. */
export interface Target {
  readonly id: string;
  /** `healthy`, `unhealthy`, `initial`, `draining`, `unused`, ... */
  readonly state: string;
  /** `Target.ResponseCodeMismatch`, and what that means. */
  readonly reason?: string | undefined;
  readonly description?: string | undefined;
}

// As many as DescribeTags takes.
const taggedAtOnce = 20;

/** The calls of the suite to Elastic Load Balancing: all of them only look. */
export class LoadBalancing {
  readonly #client: ElasticLoadBalancingV2Client;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new ElasticLoadBalancingV2Client(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  /** The load balancer of a listener; undefined when there is no such listener. */
  async balancerOf(listener: string): Promise<string | undefined> {
    try {
      const command = new DescribeListenersCommand({ ListenerArns: [listener] });
      const { Listeners = [] } = await this.#client.send(command, this.#options);
      return Listeners[0]?.LoadBalancerArn;
    } catch (thrown) {
      if (isAwsError(thrown, 'ListenerNotFound', 'ListenerNotFoundException')) return undefined;
      throw thrown;
    }
  }

  async listeners(balancer: string): Promise<string[]> {
    const input = { LoadBalancerArn: balancer };
    const pages = paginateDescribeListeners({ client: this.#client }, input, this.#options);
    const found: string[] = [];
    for await (const { Listeners = [] } of pages)
      found.push(...Listeners.map(({ ListenerArn = '' }) => ListenerArn));
    return found;
  }

  /** The priorities of a listener's rules, without its default rule, which has none. */
  async priorities(listener: string): Promise<number[]> {
    const input = { ListenerArn: listener };
    const pages = paginateDescribeRules({ client: this.#client }, input, this.#options);
    const found: number[] = [];
    for await (const { Rules = [] } of pages)
      found.push(...Rules.filter(({ IsDefault }) => !IsDefault).map((one) => Number(one.Priority)));
    return found;
  }

  /** The target groups behind a load balancer. */
  async targetGroups(balancer: string): Promise<TargetGroup[]> {
    const input = { LoadBalancerArn: balancer };
    const pages = paginateDescribeTargetGroups({ client: this.#client }, input, this.#options);
    const found: { arn: string; name: string }[] = [];
    for await (const { TargetGroups = [] } of pages)
      for (const { TargetGroupArn: arn = '', TargetGroupName: name = '' } of TargetGroups)
        found.push({ arn, name });
    const tags = await this.#tagsOf(found.map(({ arn }) => arn));
    return found.map(({ arn, name }) => ({ name, tags: tags.get(arn) ?? {} }));
  }

  async #tagsOf(arns: readonly string[]): Promise<ReadonlyMap<string, Tags>> {
    const found = new Map<string, Tags>();
    for (let from = 0; from < arns.length; from += taggedAtOnce) {
      const ResourceArns = arns.slice(from, from + taggedAtOnce);
      const command = new DescribeTagsCommand({ ResourceArns });
      const { TagDescriptions = [] } = await this.#client.send(command, this.#options);
      for (const { ResourceArn = '', Tags = [] } of TagDescriptions)
        found.set(
          ResourceArn,
          Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value])),
        );
    }
    return found;
  }

  /** The targets of a target group; undefined when there is no such group. */
  async targetHealth(group: string): Promise<readonly Target[] | undefined> {
    try {
      const command = new DescribeTargetHealthCommand({ TargetGroupArn: group });
      const answer = await this.#client.send(command, this.#options);
      return (answer.TargetHealthDescriptions ?? []).map(({ Target, TargetHealth }) => ({
        id: Target?.Id ?? '',
        state: TargetHealth?.State ?? 'unknown',
        reason: TargetHealth?.Reason,
        description: TargetHealth?.Description,
      }));
    } catch (thrown) {
      if (isAwsError(thrown, 'TargetGroupNotFound', 'TargetGroupNotFoundException'))
        return undefined;
      throw thrown;
    }
  }

  /** What the account may have at most, by AWS's name for it. */
  async limits(): Promise<ReadonlyMap<string, number>> {
    const command = new DescribeAccountLimitsCommand({ PageSize: 400 });
    const { Limits = [] } = await this.#client.send(command, this.#options);
    return new Map(Limits.map(({ Name = '', Max = '' }) => [Name, Number(Max)]));
  }
}
