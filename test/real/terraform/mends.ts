import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  ECSClient,
  ListServiceDeploymentsCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateLoadBalancerCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { exampleCredentials } from '../../world/access.ts';
import { environmentFor } from '../account.ts';
import { region } from '../jobs/deployment.ts';
import { runScript } from '../tools.ts';

/** A service on the first of two revisions, in an account of moto, whose container has no memory of its own. */
export class ProbedService implements Disposable {
  readonly #url: string;
  readonly #ecs: ECSClient;
  readonly #balancing: ElasticLoadBalancingV2Client;

  constructor(url: string) {
    const at = { endpoint: url, region, credentials: exampleCredentials, maxAttempts: 1 };
    this.#url = url;
    this.#ecs = new ECSClient(at);
    this.#balancing = new ElasticLoadBalancingV2Client(at);
  }

  async make(): Promise<void> {
    await this.#ecs.send(new CreateClusterCommand({ clusterName: name }));
    const containerDefinitions = [{ name, image: 'web:v1', essential: true }];
    const size = { cpu: '256', memory: '512', networkMode: 'awsvpc' } as const;
    const definition = { family: name, ...size, containerDefinitions };
    for (const _ of [1, 2]) await this.#ecs.send(new RegisterTaskDefinitionCommand(definition));
    await this.#ecs.send(
      new CreateServiceCommand({
        ...{ cluster: name, serviceName: name, taskDefinition: `${name}:1`, desiredCount: 1 },
        capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
        enableExecuteCommand: true,
      }),
    );
  }

  async update() {
    const command = { cluster: name, service: name, taskDefinition: `${name}:2` };
    await this.#ecs.send(new UpdateServiceCommand(command));
  }

  async now() {
    const command = new DescribeServicesCommand({ cluster: name, services: [name] });
    return (await this.#ecs.send(command)).services?.[0];
  }

  /** The definitions that it was deployed with, the newest first. */
  async history(): Promise<(string | undefined)[]> {
    const listed = await this.#ecs.send(
      new ListServiceDeploymentsCommand({ cluster: name, service: name, status: ['SUCCESSFUL'] }),
    );
    const arns = listed.serviceDeployments?.map((one) => one.serviceDeploymentArn ?? '') ?? [];
    const { serviceDeployments = [] } = await this.#ecs.send(
      new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: arns }),
    );
    const past = serviceDeployments.toSorted((a, b) => Number(b.createdAt) - Number(a.createdAt));
    const serviceRevisionArns = past.map((one) => one.targetServiceRevision?.arn ?? '');
    const command = new DescribeServiceRevisionsCommand({ serviceRevisionArns });
    const { serviceRevisions = [] } = await this.#ecs.send(command);
    return serviceRevisionArns.map((arn) => {
      const revision = serviceRevisions.find((one) => one.serviceRevisionArn === arn);
      return revision?.taskDefinition?.split('/').at(-1);
    });
  }

  async run(): Promise<boolean> {
    const network = await this.#network();
    const { tasks = [] } = await this.#ecs.send(
      new RunTaskCommand({
        ...{ cluster: name, taskDefinition: `${name}:1`, launchType: 'FARGATE' },
        networkConfiguration: { awsvpcConfiguration: network },
      }),
    );
    return tasks.length === 1;
  }

  /** How many target groups a new load balancer has. */
  async targetGroups(): Promise<number | undefined> {
    const { subnets } = await this.#network();
    const made = await this.#balancing.send(
      new CreateLoadBalancerCommand({ Name: name, Subnets: subnets }),
    );
    const LoadBalancerArn = made.LoadBalancers?.[0]?.LoadBalancerArn;
    const command = new DescribeTargetGroupsCommand({ LoadBalancerArn });
    return (await this.#balancing.send(command)).TargetGroups?.length;
  }

  #network(): Promise<{ readonly subnets: string[] }> {
    return runScript('furnish_network.py', {}, environmentFor(this.#url, region));
  }

  [Symbol.dispose](): void {
    this.#ecs.destroy();
    this.#balancing.destroy();
  }
}

const name = 'web';

/** Whether an account of moto keeps to a rule of AWS; a call that fails does not. */
export type Probe = (service: ProbedService) => Promise<boolean>;

/** The functions of `moto_services.py` that the life of an environment needs, and no others: each by what it mends. */
export const mends: Readonly<Record<string, Probe>> = {
  async settings_of_a_service(service) {
    const { capacityProviderStrategy, enableExecuteCommand, launchType } =
      (await service.now()) ?? {};
    const [{ capacityProvider = '' } = {}] = capacityProviderStrategy ?? [];
    return capacityProvider === 'FARGATE_SPOT' && enableExecuteCommand === true && !launchType;
  },
  async deployment_of_an_update(service) {
    const before = await service.now();
    await service.update();
    const [now] = (await service.now())?.deployments ?? [];
    return (
      now?.id !== before?.deployments?.[0]?.id &&
      now?.taskDefinition?.endsWith('web:2') === true &&
      now.rolloutState === 'COMPLETED'
    );
  },
  async history_of_a_service(service) {
    await service.update();
    return String(await service.history()) === 'web:2,web:1';
  },
  async memory_of_a_task(service) {
    return service.run();
  },
  async target_groups_of_a_balancer(service) {
    return (await service.targetGroups()) === 0;
  },
};
