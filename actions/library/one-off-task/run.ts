import type { Cluster } from '../aws/ecs.ts';
import type { Parts } from '../aws/parts.ts';
import { whyBrokenOff } from '../host/cancel.ts';
import { suiteVersion } from '../host/version.ts';
import { withLease } from '../lease/wish.ts';
import { networkOf } from '../placement/placement.ts';
import { containersOf } from '../task-definition/task-definition.ts';
import { logStreamOf } from '../task-log/location.ts';
import { LogTail } from '../task-log/tail.ts';
import { tokenOf } from './client-token.ts';
import { type FinishedTask, finish, type JudgedTask } from './finished.ts';
import { type Followed, followTask, idOf } from './follow.ts';
import { leftPage } from './left-page.ts';
import { LogScreen } from './log-screen.ts';
import { overrideOf } from './override.ts';
import { ownReasons } from './own-reasons.ts';
import { type Prepared, prepareTask } from './prepare.ts';
import { type RunningRevision, withRevision } from './register.ts';
import type { TaskRequest } from './request.ts';
import { type StartedTask, startTask } from './start.ts';
import { startedDeed, stopAfterCancel, stopTask } from './stop.ts';

/** Registers what must be registered, starts the task once, follows it live, and judges how it ended. */
export async function runOneOffTask(request: TaskRequest, parts: Parts): Promise<FinishedTask> {
  const stepBegan = parts.clock.now();
  const prepared = await prepareTask(parts.aws, request, (cluster) => {
    parts.site.line(whereabouts(request, { cluster, parts }));
    parts.site.openGroup('Read the environment');
  });
  showPrepared(prepared, parts);
  return withLease({ ...request, base: prepared.base }, parts, async (guarded) => {
    const now = guarded.waited ? await readAgain(request, guarded) : prepared;
    return runPrepared({ request, prepared: now, stepBegan }, guarded);
  });
}

/** What was read before the lease was ours may have changed since. */
async function readAgain(request: TaskRequest, parts: Parts): Promise<Prepared> {
  parts.site.openGroup('Read the environment again');
  const prepared = await prepareTask(parts.aws, request, () => {});
  showPrepared(prepared, parts);
  return prepared;
}

interface Ready {
  readonly request: TaskRequest;
  readonly prepared: Prepared;
  readonly stepBegan: number;
}

async function runPrepared(
  { request, prepared, stepBegan }: Ready,
  parts: Parts,
): Promise<FinishedTask> {
  const clientToken = tokenOf(request, { identity: parts.site.identity, prepared });
  parts.site.openGroup('Start the task');
  const registering = { environment: request.environment, prepared, hash: clientToken };
  return withRevision(registering, parts, async (revision) => {
    parts.site.output('task-definition', revision.name);
    const started = await startTask(
      {
        region: parts.aws.region,
        cluster: request.cluster,
        taskDefinition: revision.name,
        placement: prepared.placement,
        override: overrideOf(request, prepared.chosen.container),
        clientToken,
      },
      stepBegan,
      parts,
    );
    return followToEnd({ request, prepared, revision, ...started }, parts);
  });
}

/** What runs as whom and where: the first line of the log. */
function whereabouts(
  { environment, cluster: name, roleToAssume }: TaskRequest,
  { cluster, parts }: { cluster: Cluster | undefined; parts: Parts },
): string {
  const [, , , region = parts.aws.region, account = ''] = cluster?.clusterArn?.split(':') ?? [];
  const where = [`cluster ${name}`, ...(account ? [`account ${account}`] : []), region];
  const role = roleToAssume ? `, role ${roleToAssume}` : '';
  return `${parts.action} ${suiteVersion}: environment ${environment}, ${where.join(', ')}${role}`;
}

function showPrepared({ findings, placement }: Prepared, { site }: Parts): void {
  for (const warning of findings.warnings) site.warning(warning);
  for (const note of findings.notes) site.line(note);
  site.line(`network of ${networkOf(placement)}`);
  site.line(`capacity: ${placement.capacityProvider ?? placement.launchType}`);
}

interface Started extends StartedTask {
  readonly request: TaskRequest;
  readonly prepared: Prepared;
  readonly revision: RunningRevision;
}

async function followToEnd(started: Started, parts: Parts): Promise<JudgedTask> {
  const { request, prepared, revision, task, foundFrom } = started;
  const { site, clock, trail } = parts;
  const { region } = parts.aws;
  const id = idOf(task.taskArn ?? '');
  const deed = startedDeed({ region, cluster: request.cluster, id });
  site.output('task-id', id);
  trail.add(deed);
  tellFound(id, started, site);
  site.openGroup(`Follow task ${id} of ${revision.name}`);
  const tails = tailsOf(revision, { id, region });
  const screen = new LogScreen(site, tails, prepared.chosen.deciding);
  const followed = followedOn(screen, { ...started, tails }, parts);
  try {
    const ending = await followTask(followed, parts);
    if (ending.stopped) trail.settle(deed.what);
    const { last, unread } = screen;
    const log = { lastLines: last.lines, lineCount: last.count, unread };
    const elapsedMs = clock.now() - followed.startedAt;
    return finish({
      request,
      prepared,
      revision,
      foundFrom,
      ending,
      id,
      region,
      elapsedMs,
      ...log,
    });
  } catch (thrown) {
    const stopping = parts.signal.aborted && (await stopAfterCancel(followed, { id, parts }));
    const why = whyBrokenOff(parts.signal);
    const seen = { request, stopping, why, region, id, lastLines: screen.last.lines, logs: tails };
    await site.summary(leftPage(seen, parts.action));
    throw thrown;
  } finally {
    site.closeGroup();
  }
}

function tellFound(id: string, { foundFrom }: StartedTask, site: Parts['site']): void {
  if (!foundFrom) return;
  site.notice(
    `found task ${id}, which this attempt started at ${foundFrom}: nothing was started now`,
  );
}

function followedOn(
  screen: LogScreen,
  { request, task, tails }: Started & Pick<Followed, 'tails'>,
  parts: Parts,
): Followed {
  const { cluster, timeoutMs } = request;
  const { taskArn = '' } = task;
  const startedAt = parts.clock.now();
  const stop = { cluster, id: idOf(taskArn), reason: ownReasons.timeLimit };
  return {
    region: parts.aws.region,
    cluster,
    taskArn,
    tails,
    startedAt,
    timeoutMs,
    stop: () => stopTask(parts, stop),
    lines: (batch) => screen.lines(batch),
    status: (seen) => screen.status(seen, parts.clock.now() - startedAt),
    read: () => screen.troubles(),
    cutOff: () => screen.cutOff(),
  };
}

function tailsOf({ definition }: RunningRevision, task: { id: string; region: string }): LogTail[] {
  return containersOf(definition).flatMap((container) => {
    const stream = logStreamOf(container, task);
    return stream ? [new LogTail(String(container.name), stream)] : [];
  });
}
