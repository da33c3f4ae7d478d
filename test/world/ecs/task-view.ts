import type { Attachment, Container, Task, TaskOverride } from '@aws-sdk/client-ecs';
import type { EcsModel, TaskRecord } from './model.ts';
import { hexOf, shortName } from './names.ts';
import { type ContainerTimeline, type Timeline, timelineOf } from './timeline.ts';

/** A task's times as they are known at `now`: a stop that comes later does not count yet. */
export function timelineAt(task: TaskRecord, now: number): Timeline {
  return timelineOf({
    life: task.life,
    containers: task.definition.raw.containerDefinitions ?? [],
    createdAt: task.createdAt,
    stop: task.stop && task.stop.at <= now ? task.stop : undefined,
  });
}

export function statusAt(times: Timeline, now: number): string {
  if (now >= times.stoppedAt) return 'STOPPED';
  if (now >= times.executionStoppedAt) return 'DEPROVISIONING';
  if (now >= times.stoppingAt) return 'STOPPING';
  if (now >= times.deactivatingAt) return 'DEACTIVATING';
  if (now >= times.startedAt) return 'RUNNING';
  return now >= times.pendingAt ? 'PENDING' : 'PROVISIONING';
}

interface View {
  readonly model: EcsModel;
  readonly now: number;
  /** `include: [TAGS]` */
  readonly tags?: boolean;
}

/** What DescribeTasks shows of a task. */
export function taskAt(task: TaskRecord, view: View): Task {
  const { model, now } = view;
  const times = timelineAt(task, now);
  const { request, definition } = task;
  return {
    attachments: [attachmentOf(task, times, now)],
    attributes: [{ name: 'ecs.cpu-architecture', value: architectureOf(task) }],
    availabilityZone: `${model.scenario.region}a`,
    clusterArn: model.names.cluster(task.cluster),
    containers: containersOf(task, times, view),
    cpu: request.overrides?.cpu ?? definition.raw.cpu,
    createdAt: new Date(task.createdAt),
    desiredStatus: now >= times.deactivatingAt ? 'STOPPED' : 'RUNNING',
    enableExecuteCommand: request.enableExecuteCommand ?? false,
    group: request.group ?? `family:${definition.family}`,
    ...launchOf(task),
    lastStatus: statusAt(times, now),
    memory: request.overrides?.memory ?? definition.raw.memory,
    overrides: overridesOf(task),
    ...(request.startedBy === undefined ? {} : { startedBy: request.startedBy }),
    tags: view.tags ? (request.tags ?? []) : [],
    taskArn: task.arn,
    taskDefinitionArn: definition.arn,
    version: 1,
    ...timesOf(times, now),
  };
}

/** Each moment that has come, and why the task stopped once it does. */
function timesOf(times: Timeline, now: number): Partial<Task> {
  const moments = {
    pullStartedAt: times.pendingAt,
    connectivityAt: times.pendingAt,
    pullStoppedAt: times.startedAt,
    startedAt: times.startedAt,
    stoppingAt: times.stoppingAt,
    executionStoppedAt: times.executionStoppedAt,
    stoppedAt: times.stoppedAt,
  };
  const come = Object.entries(moments).filter(([, at]) => at <= now);
  const past = Object.fromEntries(come.map(([name, at]) => [name, new Date(at)]));
  const stopped = now >= times.stoppingAt;
  return {
    ...past,
    ...(now >= times.pendingAt ? { connectivity: 'CONNECTED' } : {}),
    ...(stopped
      ? { stopCode: times.stopCode as Task['stopCode'], stoppedReason: times.stoppedReason }
      : {}),
  };
}

function launchOf({ request }: TaskRecord): Partial<Task> {
  const provider = request.capacityProviderStrategy?.[0]?.capacityProvider;
  const fargate = {
    platformFamily: 'Linux',
    platformVersion: platformOf(request.platformVersion),
    ephemeralStorage: { sizeInGiB: 20 },
    fargateEphemeralStorage: { sizeInGiB: 20 },
  };
  if (provider) return { launchType: 'FARGATE', capacityProviderName: provider, ...fargate };
  return request.launchType === 'FARGATE'
    ? { launchType: 'FARGATE', ...fargate }
    : { launchType: 'EC2' };
}

/** ECS shows the version that LATEST meant. */
function platformOf(asked = 'LATEST'): string {
  return asked === 'LATEST' ? '1.4.0' : asked;
}

function architectureOf({ definition }: TaskRecord): string {
  return (definition.raw.runtimePlatform?.cpuArchitecture ?? 'X86_64').toLowerCase();
}

/** Every container is listed, overridden or not. */
function overridesOf({ request, definition }: TaskRecord): TaskOverride {
  const given = request.overrides?.containerOverrides ?? [];
  const containerOverrides = (definition.raw.containerDefinitions ?? []).map(
    ({ name }) => given.find((one) => one.name === name) ?? { name },
  );
  return { inferenceAcceleratorOverrides: [], ...request.overrides, containerOverrides };
}

/** A definition holds numbers as they were spelled, `1.0` for one. */
function numberOf(registered: unknown): string {
  return String(Number(JSON.stringify(registered)));
}

function containersOf(task: TaskRecord, times: Timeline, { model, now }: View): Container[] {
  const definitions = task.definition.raw.containerDefinitions ?? [];
  return times.containers.map((container, index) => {
    const { image = '', cpu = 0, memory } = definitions[index] ?? {};
    const ran = container.startedAt <= now;
    return {
      containerArn: model.names.container(
        task.cluster,
        `${task.id}/${hexOf(`${task.id} ${container.name}`, 32)}`,
      ),
      taskArn: task.arn,
      name: container.name,
      image,
      cpu: numberOf(cpu),
      ...(memory === undefined ? {} : { memory: numberOf(memory) }),
      healthStatus: 'UNKNOWN',
      managedAgents: [],
      networkInterfaces: addressOf(task, times, now),
      ...(ran
        ? { imageDigest: model.digest(image), runtimeId: `${task.id}-${hexOf(container.name, 10)}` }
        : {}),
      ...containerState(container, now),
    };
  });
}

function containerState(
  { startedAt, stoppedAt, exitCode, reason }: ContainerTimeline,
  now: number,
) {
  if (now < stoppedAt) return { lastStatus: startedAt <= now ? 'RUNNING' : 'PENDING' };
  return {
    lastStatus: 'STOPPED',
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function addressOf(task: TaskRecord, times: Timeline, now: number) {
  if (now < times.pendingAt) return [];
  return [{ attachmentId: attachmentId(task), privateIpv4Address: '10.0.1.17' }];
}

function attachmentId({ id }: TaskRecord): string {
  return hexOf(`${id} attachment`, 32).replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-$3-$4-$5',
  );
}

function attachmentOf(task: TaskRecord, times: Timeline, now: number): Attachment {
  const attached = now >= times.pendingAt;
  const subnet = task.request.networkConfiguration?.awsvpcConfiguration?.subnets?.[0] ?? '';
  const address = [
    { name: 'networkInterfaceId', value: `eni-${hexOf(task.id, 17)}` },
    { name: 'privateIPv4Address', value: '10.0.1.17' },
  ];
  return {
    id: attachmentId(task),
    type: 'ElasticNetworkInterface',
    status: now >= times.stoppedAt ? 'DELETED' : attached ? 'ATTACHED' : 'PRECREATED',
    details: [{ name: 'subnetId', value: shortName(subnet) }, ...(attached ? address : [])],
  };
}
