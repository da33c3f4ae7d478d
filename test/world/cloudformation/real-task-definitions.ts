import type { RegisterTaskDefinitionRequest, Tag } from '@aws-sdk/client-ecs';
import { registerTaskDefinition } from '../ecs/register.ts';
import type { Counterpart } from './counterparts.ts';
import type { Tags } from './records.ts';
import type { Json, JsonObject } from './template.ts';

/** `AWS::ECS::TaskDefinition`: a revision of its family. */
export const taskDefinitions: Counterpart = {
  create: ({ neighbours: { containers } }, { name, properties, tags }, at) => {
    const { Tags: own, Family: _family, ...rest } = properties;
    const request = { ...(asRequest(rest) as object), family: name, tags: tagList(own, tags) };
    const call = { now: at, caller: undefined, requestId: '' };
    const made = registerTaskDefinition(containers, request as RegisterTaskDefinitionRequest, call);
    return made.taskDefinition?.taskDefinitionArn;
  },
  delete: ({ neighbours: { containers } }, arn, at) => {
    const revision = containers.definitions.find(arn, at);
    if (revision) revision.deregisteredAt = at;
  },
};

/** Their keys are data, not names of members. */
const maps = /^(DockerLabels|Options|DriverOpts|Labels)$/;
const numbers =
  /^(ContainerPort|HostPort|Memory|MemoryReservation|Cpu|Interval|Timeout|Retries|StartPeriod|StartTimeout|StopTimeout|DesiredCount|HealthCheckGracePeriodSeconds|MinimumHealthyPercent|MaximumPercent|SizeInGiB|SoftLimit|HardLimit|Weight|Base)$/;
const booleans =
  /^(Essential|Privileged|ReadonlyRootFilesystem|Enable|Rollback|EnableExecuteCommand|EnableECSManagedTags|InitProcessEnabled|ReadOnly)$/;

/** CloudFormation's names as the API has them: `ContainerDefinitions` is `containerDefinitions`. */
export function asRequest(value: Json, depth = 0): Json {
  if (Array.isArray(value)) return value.map((one) => asRequest(one, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key.charAt(0).toLowerCase() + key.slice(1),
    maps.test(key) ? (inner as Json) : typed(key, inner as Json, depth),
  ]);
  return Object.fromEntries(entries) as JsonObject;
}

/** Parameters are texts; a task's own cpu and memory are texts in the API as well. */
function typed(key: string, value: Json, depth: number): Json {
  if (typeof value === 'object') return asRequest(value, depth + 1);
  if (depth === 0 && /^(Cpu|Memory)$/.test(key)) return String(value);
  if (numbers.test(key)) return Number(value);
  return booleans.test(key) ? String(value) === 'true' : value;
}

/** A resource's own tags go over the stack's. */
export function tagList(own: Json | undefined, tags: Tags): Tag[] {
  const given = ((own ?? []) as unknown as { Key: string; Value: string }[]).map(
    ({ Key, Value }) => [Key, Value],
  );
  const all: Record<string, string> = { ...tags, ...Object.fromEntries(given) };
  return Object.entries(all).map(([key, value]) => ({ key, value }));
}
