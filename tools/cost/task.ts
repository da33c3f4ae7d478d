import { hourlyUsd, spotShare } from '../../infra/prices/table.ts';
import { type Around, NoPrice, type Rule } from './rule.ts';
import type { Resource } from './template.ts';

type Properties = NonNullable<Resource['Properties']>;

/** The tasks of a service: those that autoscaling keeps at least, else one. */
export const service: Rule = (properties, around) => {
  const definition = around.template.Resources[properties.TaskDefinition?.Ref]?.Properties;
  if (!definition) throw new NoPrice('its task definition is not in the template');
  const count = tasksOf(properties, around);
  const isSpot = properties.CapacityProviderStrategy?.[0]?.CapacityProvider === 'FARGATE_SPOT';
  const { vcpu, gb, architecture } = sizeOf(definition);
  const onDemand = vcpu * hourlyUsd(`vcpu-${architecture}`) + gb * hourlyUsd(`gb-${architecture}`);
  const size = `${vcpu} vCPU, ${gb} GB, ${architecture}, ${isSpot ? 'Spot' : 'on demand'}`;
  const task = {
    what: `${count} x ${size}`,
    hourlyUsd: count * onDemand * (isSpot ? spotShare : 1),
  };
  if (!around.hasTaskAddresses) return [task];
  const addresses = count * hourlyUsd('public-address');
  return [task, { what: `${count} x public address`, hourlyUsd: addresses }];
};

function sizeOf({ Cpu, Memory, RuntimePlatform }: Properties) {
  const architecture: unknown = RuntimePlatform?.CpuArchitecture ?? 'X86_64';
  if (architecture !== 'X86_64' && architecture !== 'ARM64')
    throw new NoPrice(`architecture ${architecture} is not in the table`);
  return { vcpu: Number(Cpu) / 1024, gb: Number(Memory) / 1024, architecture } as const;
}

function tasksOf({ ServiceName }: Properties, { template }: Around): number {
  const targets = Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::ApplicationAutoScaling::ScalableTarget')
    .filter(({ Properties }) => String(Properties?.ResourceId).endsWith(`/${ServiceName}`));
  return Number(targets[0]?.Properties?.MinCapacity ?? 1);
}
