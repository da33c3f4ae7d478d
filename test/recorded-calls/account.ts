import type {
  CreateChangeSetInput,
  CreateChangeSetOutput,
  DescribeChangeSetOutput,
} from '@aws-sdk/client-cloudformation';
import type { RegisterTaskDefinitionRequest, Tag } from '@aws-sdk/client-ecs';
import { shortName } from '../world/ecs/names.ts';
import type { World } from '../world/world.ts';

type Tags = Readonly<Record<string, string>>;

/** What AWS itself knows of the resources that recorded calls name: their ARNs, their tags, whose change set it is. */
export class RecordedAccount {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  arn(service: string, resource: string): string {
    const { account, region, partition = 'aws' } = this.#world.scenario;
    return `arn:${partition}:${service}:${region}:${account}:${resource}`;
  }

  cluster(name = 'default'): string {
    return this.arn('ecs', `cluster/${shortName(name)}`);
  }

  tagsOfCluster(name: string): Tags {
    const { clusters = [] } = this.#world.scenario;
    return asContext(clusters.find((one) => one.name === shortName(name))?.tags);
  }

  tagsOfService(cluster: string, name: string): Tags {
    const { services = [] } = this.#world.scenario;
    const found = services.find(
      (one) => one.cluster === shortName(cluster) && one.name === shortName(name),
    );
    return asContext(found?.tags);
  }

  /** The tags of a definition: those that a recorded call registered it with, else those that it has had before. */
  tagsOfDefinition(family: string): Tags {
    // Also one whose answer was lost.
    const registered = this.#world.journal
      .calls('ecs:RegisterTaskDefinition')
      .map(({ input }) => input as RegisterTaskDefinitionRequest)
      .findLast((one) => one.family === family);
    if (registered) return asContext(registered.tags);
    const { taskDefinitions = [] } = this.#world.scenario;
    const known = taskDefinitions
      .map((one) => (typeof one === 'string' ? JSON.parse(one) : one))
      .find(({ taskDefinition }) => taskDefinition.family === family);
    return asContext(known?.tags);
  }

  /** The stack of a change set, whose ARN does not name it: as its creation told, or, of a nested stack, its description. */
  stackOf(changeSet: string): string | undefined {
    const { journal } = this.#world;
    const made = journal
      .calls('cloudformation:CreateChangeSet')
      .find(({ output }) => (output as CreateChangeSetOutput)?.Id === changeSet);
    const described = journal
      .calls('cloudformation:DescribeChangeSet')
      .map(({ output }) => output as DescribeChangeSetOutput | undefined)
      .find((output) => output?.ChangeSetId === changeSet);
    return (made?.input as CreateChangeSetInput | undefined)?.StackName ?? described?.StackName;
  }

  /** By id, alias or ARN. */
  key(name: string): string {
    const { keys = [] } = this.#world.scenario;
    const found = keys.find(({ id, alias }) => alias === name || name.endsWith(`/${id}`));
    return this.arn('kms', `key/${found?.id ?? name}`);
  }
}

function asContext(tags: readonly Tag[] = []): Tags {
  return Object.fromEntries(tags.map(({ key, value }) => [`aws:ResourceTag/${key}`, `${value}`]));
}
