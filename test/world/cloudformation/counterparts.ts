import type { CloudFormationModel } from './model.ts';
import { clusters } from './real-clusters.ts';
import { parameters } from './real-parameters.ts';
import { services } from './real-services.ts';
import { taskDefinitions } from './real-task-definitions.ts';
import type { Tags } from './records.ts';
import type { JsonObject } from './template.ts';

/** A resource as its service gets it. */
export interface Real {
  readonly properties: JsonObject;
  /** Its name on create; its physical id later. */
  readonly name: string;
  /** The stack's. */
  readonly tags: Tags;
}

/** How a type of resource comes to be in the world's service; a failure is AWS's own. */
export interface Counterpart {
  /** Answers the physical id where the service makes it. */
  create(model: CloudFormationModel, real: Real, at: number): string | undefined;
  update?(model: CloudFormationModel, real: Real, at: number): void;
  delete?(model: CloudFormationModel, physicalId: string, at: number): void;
}

const logGroups: Counterpart = {
  create: ({ neighbours }, { name }) => {
    neighbours.logs.create(name);
    return name;
  },
};

const counterparts: Readonly<Record<string, Counterpart>> = {
  'AWS::ECS::Cluster': clusters,
  'AWS::ECS::Service': services,
  'AWS::ECS::TaskDefinition': taskDefinitions,
  'AWS::SSM::Parameter': parameters,
  'AWS::Logs::LogGroup': logGroups,
};

type Typed = Real & { readonly type: string };

export function createCounterpart(
  model: CloudFormationModel,
  real: Typed,
  at: number,
): string | undefined {
  return counterparts[real.type]?.create(model, real, at);
}

export function updateCounterpart(model: CloudFormationModel, real: Typed, at: number): undefined {
  counterparts[real.type]?.update?.(model, real, at);
}

export function deleteCounterpart(
  model: CloudFormationModel,
  { type, physicalId }: { readonly type: string; readonly physicalId: string },
  at: number,
): void {
  if (physicalId !== '') counterparts[type]?.delete?.(model, physicalId, at);
}
