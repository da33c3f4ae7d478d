import { resolved } from './dynamic-references.ts';
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

export interface Settlement {
  readonly failure: string | undefined;
}

/** How a type of resource comes to be in the world's service; a failure is AWS's own. */
export interface Counterpart {
  /** Answers the physical id where the service makes it. */
  create(model: CloudFormationModel, real: Real, at: number): string | undefined;
  update?(model: CloudFormationModel, real: Real, at: number): void;
  /** For a service that goes on after it was asked; undefined: it still does. */
  settles?(model: CloudFormationModel, physicalId: string, at: number): Settlement | undefined;
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
  return counterparts[real.type]?.create(model, asGiven(model, real, at), at);
}

function asGiven(model: CloudFormationModel, real: Typed, at: number): Typed {
  return { ...real, properties: resolved(model, real.properties, at) as JsonObject };
}

/** Whether what the service was asked for has come true; undefined: not yet. */
export function settlement(
  model: CloudFormationModel,
  { type, physicalId }: { readonly type: string; readonly physicalId: string },
  at: number,
): Settlement | undefined {
  const settles = counterparts[type]?.settles;
  return settles ? settles(model, physicalId, at) : { failure: undefined };
}

export function updateCounterpart(model: CloudFormationModel, real: Typed, at: number): undefined {
  counterparts[real.type]?.update?.(model, asGiven(model, real, at), at);
}

export function deleteCounterpart(
  model: CloudFormationModel,
  { type, physicalId }: { readonly type: string; readonly physicalId: string },
  at: number,
): void {
  if (physicalId !== '') counterparts[type]?.delete?.(model, physicalId, at);
}
