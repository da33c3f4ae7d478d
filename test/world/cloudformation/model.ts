import type { ResourceStatus, StackStatus } from '@aws-sdk/client-cloudformation';
import { Ledger } from '../ecs/ledger.ts';
import type { EcsModel } from '../ecs/model.ts';
import { hexOf } from '../ecs/names.ts';
import type { LogsModel } from '../logs/model.ts';
import type { Scenario } from '../scenario.ts';
import type { ParametersModel } from '../ssm/model.ts';
import { fits } from '../wildcards.ts';
import { Agenda } from './agenda.ts';
import type { Bringing } from './bring.ts';
import type { ChangeSetRecord, ResourceState, StackRecord, StackState } from './records.ts';
import type { ResourceFate, ScenarioCloudFormation } from './scenario.ts';
import { invalid, type JsonObject } from './template.ts';

/** The services of the world in which resources come to be. */
export interface Neighbours {
  readonly parameters: ParametersModel;
  readonly containers: EcsModel;
  readonly logs: LogsModel;
}

/** What a stack does to those that are nested in it: the same as is done to itself. */
export interface NestedStacks {
  bring(acting: Bringing, wanted: NestedWish, done: Done): void;
  remove(model: CloudFormationModel, id: string, about: { at: number; done: Done }): void;
}

/** Called at the end, with why it failed if it did. */
export type Done = (at: number, failure?: string) => void;

export interface NestedWish {
  readonly properties: JsonObject;
  readonly before: ResourceState | undefined;
  readonly at: number;
}

/** The stacks of one region, what they were, and what is about to happen to them. */
export class CloudFormationModel {
  readonly scenario: Scenario;
  readonly given: ScenarioCloudFormation;
  readonly neighbours: Neighbours;
  readonly agenda = new Agenda();
  readonly nested: NestedStacks;
  stacks: StackRecord[] = [];
  readonly #prefix: string;
  readonly #met = new Map<ResourceFate, number>();
  #minted = 0;

  constructor(scenario: Scenario, neighbours: Neighbours, nested: NestedStacks) {
    const { partition = 'aws', region, account, cloudFormation = {} } = scenario;
    this.scenario = scenario;
    this.given = cloudFormation;
    this.neighbours = neighbours;
    this.nested = nested;
    this.#prefix = `arn:${partition}:cloudformation:${region}:${account}`;
  }

  /** A uuid, the same in every run of a scenario. */
  mint(): string {
    this.#minted += 1;
    const hex = hexOf(`${this.#prefix} ${this.#minted}`, 32);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  stackArn = (name: string) => `${this.#prefix}:stack/${name}/${this.mint()}`;
  unknownArn = (name: string) => `${this.#prefix}:stack/${name}/*`;
  changeSetArn = (name: string) => `${this.#prefix}:changeSet/${name}/${this.mint()}`;

  /** By name, among those that are not deleted, or by id among all. */
  find(nameOrId: string, now: number): StackRecord | undefined {
    const there = this.stacks.filter(({ createdAt }) => createdAt <= now);
    if (nameOrId.startsWith('arn:')) return there.find(({ id }) => id === nameOrId);
    return there.find(
      ({ name, state }) => name === nameOrId && state.at(now).status !== 'DELETE_COMPLETE',
    );
  }

  /** Those that are not deleted. */
  active(now: number): StackRecord[] {
    return this.stacks.filter(
      ({ createdAt, state }) => createdAt <= now && state.at(now).status !== 'DELETE_COMPLETE',
    );
  }

  exportOf(name: string, now: number): { stack: StackRecord; value: string } | undefined {
    for (const stack of this.active(now)) {
      const found = stack.state.at(now).outputs.find(({ ExportName }) => ExportName === name);
      if (found) return { stack, value: found.OutputValue ?? '' };
    }
    return undefined;
  }

  importersOf(name: string, now: number): StackRecord[] {
    return this.active(now).filter(({ state }) => state.at(now).imports.includes(name));
  }

  /** What happens to a resource this time. */
  fate(
    stack: StackRecord,
    resource: { readonly id: string; readonly type: string },
    on: NonNullable<ResourceFate['on']>,
  ): ResourceFate | undefined {
    const found = (this.given.fates ?? []).find(
      (fate) =>
        !fate.drift &&
        meets(fate, on) &&
        fits(fate.stack ?? '*', stack.name) &&
        fits(fate.resource ?? '*', resource.id) &&
        fits(fate.type ?? '*', resource.type) &&
        (this.#met.get(fate) ?? 0) < (fate.times ?? Infinity),
    );
    if (found) this.#met.set(found, (this.#met.get(found) ?? 0) + 1);
    return found;
  }

  /** The template behind a URL. */
  templateAt(url: string): string | object {
    const found = this.given.templates?.[url];
    if (found === undefined)
      throw invalid(
        `S3 error: Access Denied. For more information check https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (${url})`,
      );
    return found;
  }
}

/** A failure that names no action is one of creating or changing. */
function meets(fate: ResourceFate, on: NonNullable<ResourceFate['on']>): boolean {
  if (fate.on !== undefined) return fate.on === on;
  return fate.fails === undefined || on === 'create' || on === 'update';
}

interface Naming {
  readonly name: string;
  readonly at: number;
  readonly state: StackState;
  readonly parent?: NonNullable<StackRecord['parent']> | undefined;
}

export function addStack(
  model: CloudFormationModel,
  { name, at, state, parent }: Naming,
): StackRecord {
  const stack: StackRecord = {
    id: model.stackArn(name),
    name,
    createdAt: at,
    state: new Ledger<StackState>(at, state),
    resources: new Map(),
    events: [],
    findings: [],
    changeSets: [],
    driftDetections: [],
    ...(parent ? { parent } : {}),
    operation: undefined,
  };
  model.stacks.push(stack);
  return stack;
}

export interface Happening {
  readonly at: number;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: ResourceStatus;
  readonly reason?: string | undefined;
  readonly properties?: string;
}

/** Writes one event of the operation under way. */
export function say(model: CloudFormationModel, stack: StackRecord, what: Happening): void {
  const { at, logicalId, physicalId, type, status, reason, properties } = what;
  stack.events.push({
    at,
    StackId: stack.id,
    StackName: stack.name,
    EventId:
      type === stackType && physicalId === stack.id
        ? model.mint()
        : `${logicalId}-${status}-${new Date(at).toISOString()}`,
    OperationId: stack.operation?.id,
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId,
    ResourceType: type,
    Timestamp: new Date(at),
    ResourceStatus: status,
    ...(reason === undefined ? {} : { ResourceStatusReason: reason }),
    ...(properties === undefined ? {} : { ResourceProperties: properties }),
    ...(stack.operation?.token === undefined ? {} : { ClientRequestToken: stack.operation.token }),
  });
}

export const stackType = 'AWS::CloudFormation::Stack';

interface Turn {
  readonly at: number;
  readonly status: StackStatus;
  readonly reason?: string | undefined;
}

/** The stack's own status changes, which is an event as well. */
export function turn(
  model: CloudFormationModel,
  stack: StackRecord,
  { at, status, reason }: Turn,
): void {
  stack.state.add(at, { status, reason });
  const about = { logicalId: stack.name, physicalId: stack.id, type: stackType };
  say(model, stack, { at, ...about, status: status as ResourceStatus, reason });
}

/** By ARN, or by name with the stack's; those that were deleted only when that is asked for. */
export function changeSetOf(
  model: CloudFormationModel,
  {
    ChangeSetName = '',
    StackName,
  }: { ChangeSetName?: string | undefined; StackName?: string | undefined },
  now: number,
): ChangeSetRecord | undefined {
  const byArn = ChangeSetName.startsWith('arn:');
  if (!byArn && StackName === undefined)
    throw invalid('StackName must be specified if ChangeSetName is not specified as an ARN.');
  const stacks = StackName === undefined ? model.stacks : [model.find(StackName, now)];
  const all = stacks.flatMap((stack) => stack?.changeSets ?? []);
  return all.find(
    ({ id, name, state, createdAt }) =>
      (byArn ? id : name) === ChangeSetName && createdAt <= now && !state.at(now).deleted,
  );
}
