import type { Access } from './access.ts';
import type { CloudFormationModel } from './cloudformation/model.ts';
import { cloudFormationService } from './cloudformation/operations.ts';
import { openCloudFormation } from './cloudformation/seed.ts';
import { ec2Service } from './ec2/operations.ts';
import { EcrModel } from './ecr/model.ts';
import { ecrService } from './ecr/operations.ts';
import { EcsModel } from './ecs/model.ts';
import { ecsService } from './ecs/operations.ts';
import { kmsService } from './kms/operations.ts';
import { loadBalancingService } from './load-balancing/operations.ts';
import { LogsModel } from './logs/model.ts';
import { logsService } from './logs/operations.ts';
import type { Scenario } from './scenario.ts';
import { SecretsModel } from './secrets-manager/model.ts';
import { secretsManagerService } from './secrets-manager/operations.ts';
import type { ServiceModel } from './service.ts';
import { ParametersModel } from './ssm/model.ts';
import { ssmService } from './ssm/operations.ts';
import { stsService } from './sts/operations.ts';
import type { ServiceId } from './wire/services.ts';

export interface AwsOptions {
  readonly access: Access;
  readonly startedAt: number;
  /** Where the world serves the blobs of its registry. */
  readonly blobUrl: (digest: string) => string;
}

type Services = Readonly<Record<ServiceId, ServiceModel>>;

interface Region {
  readonly services: Services;
  readonly images: EcrModel;
  readonly containers: EcsModel;
  readonly stacks: CloudFormationModel;
}

/** The account's regions. Only the scenario's own holds anything, but for log groups that say so. */
export class Aws {
  readonly #scenario: Scenario;
  readonly #options: AwsOptions;
  readonly #regions = new Map<string, Region>();
  readonly #logs = new Map<string, LogsModel>();

  constructor(scenario: Scenario, options: AwsOptions) {
    this.#scenario = scenario;
    this.#options = options;
  }

  service(region: string, id: ServiceId): ServiceModel {
    return this.#region(region).services[id];
  }

  /** What was to come by then, comes: stacks of every region go on, whoever is called. */
  catchUp(now: number): void {
    for (const { stacks } of this.#regions.values()) stacks.agenda.catchUp(now);
  }

  /** Of the scenario's own region. */
  get containers(): EcsModel {
    return this.#region(this.#scenario.region).containers;
  }

  /** A config blob of an image. */
  blob(digest: string): string | undefined {
    return this.#region(this.#scenario.region).images.blob(digest);
  }

  #region(name: string): Region {
    const known = this.#regions.get(name) ?? this.#open(name);
    this.#regions.set(name, known);
    return known;
  }

  #open(region: string): Region {
    const scenario =
      region === this.#scenario.region ? this.#scenario : elsewhere(this.#scenario, region);
    const { access, startedAt, blobUrl } = this.#options;
    const images = new EcrModel(scenario);
    const secrets = new SecretsModel(scenario);
    const parameters = new ParametersModel(scenario);
    const logs = (name: string) => this.#logsOf(name);
    const suppliers = { images, secrets, parameters, logs };
    const containers = new EcsModel(scenario, { suppliers, startedAt });
    const neighbours = { parameters, containers, logs: logs(region) };
    const stacks = openCloudFormation(scenario, neighbours, startedAt);
    const services = {
      cloudformation: cloudFormationService(stacks),
      ecs: ecsService(containers),
      logs: logsService(logs(region), scenario),
      ecr: ecrService(images, blobUrl),
      secretsmanager: secretsManagerService(secrets),
      ssm: ssmService(parameters),
      kms: kmsService(scenario),
      sts: stsService(scenario, access),
      elasticloadbalancing: loadBalancingService(scenario, startedAt),
      ec2: ec2Service(scenario),
    };
    return { services, images, containers, stacks };
  }

  /** Tasks of one region may log to another. */
  #logsOf(region: string): LogsModel {
    const known = this.#logs.get(region) ?? new LogsModel(this.#scenario, region);
    this.#logs.set(region, known);
    return known;
  }
}

/** The same account in a region where nobody created anything; identities are everywhere. */
function elsewhere({ name, account, partition, roles, oidc }: Scenario, region: string): Scenario {
  const global = { partition, roles, oidc };
  const given = Object.entries(global).filter(([, value]) => value !== undefined);
  return { name, account, region, ...Object.fromEntries(given) };
}
