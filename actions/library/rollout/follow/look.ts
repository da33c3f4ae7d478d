import { AwsError } from '../../aws/aws-error.ts';
import type { Ecs, Service, ServiceDeployment, Task } from '../../aws/ecs.ts';
import type { Site } from '../../host/site.ts';
import { isStaged } from '../service/stage.ts';

/** Reads services as they are: what must be known, and what helps where the role may look. */
export class Looker {
  readonly #ecs: Ecs;
  readonly #site: Site;
  readonly #cluster: string;
  readonly #denied = new Set<string>();

  constructor(ecs: Ecs, { site, cluster }: { readonly site: Site; readonly cluster: string }) {
    this.#ecs = ecs;
    this.#site = site;
    this.#cluster = cluster;
  }

  async services(names: readonly string[]): Promise<ReadonlyMap<string, Service>> {
    const services = await this.#ecs.describeServices(this.#cluster, names);
    return new Map(services.map((service) => [service.serviceName ?? '', service]));
  }

  /**
   * The service deployments that these services are in, for all of them at once.
   * @throws AwsError when it fails and one of them is deployed in stages: nothing else tells how that goes.
   */
  async histories(services: Iterable<Service>): Promise<readonly ServiceDeployment[]> {
    const arns = [...services].flatMap(({ currentServiceDeployment: arn }) => (arn ? [arn] : []));
    if (arns.length === 0) return [];
    const read = () => this.#ecs.describeServiceDeployments(arns);
    const needed = [...services].some(isStaged);
    return needed ? read() : this.#optional('histories', [], read);
  }

  async stoppedTasks(service: string): Promise<readonly Task[]> {
    return this.#optional('tasks', [], () => this.#ecs.stoppedTasks(this.#cluster, service));
  }

  /** Once denied, or not there in this region, it is not asked for again. */
  async #optional<T>(kind: string, fallback: T, read: () => Promise<T>): Promise<T> {
    if (this.#denied.has(kind)) return fallback;
    try {
      return await read();
    } catch (thrown) {
      if (!(thrown instanceof AwsError)) throw thrown;
      if (thrown.isDenied) this.#denied.add(kind);
      const how = thrown.isDenied ? 'denied' : `failed (${thrown.awsCode})`;
      this.#site.line(`not checked: ${thrown.action} ${how}`);
      return fallback;
    }
  }
}
