import type { Aws } from '../aws/aws.ts';
import { AwsError } from '../aws/aws-error.ts';
import { evenAfterCancel, graceMs } from '../aws/grace.ts';
import { whyBrokenOff } from '../host/cancel.ts';
import { awsCommand } from '../text/shell.ts';
import { describeCommand, updateCommand } from './commands.ts';
import { primaryOf, shortName } from './origin.ts';
import type { RolloutParts } from './parts.ts';
import { answerCommand } from './paused.ts';
import type { RolloutRequest } from './request.ts';
import { isUnderWay, stageText } from './stage.ts';
import { rollingDeed } from './start.ts';
import type { Watch } from './watch.ts';

/** Says what is left behind, and asks ECS to take it back when that was asked for; never waits for it. */
export async function leaveOnCancel(
  watches: readonly Watch[],
  request: RolloutRequest,
  parts: RolloutParts,
): Promise<void> {
  const changed = watches.filter(({ isChanged }) => isChanged);
  for (const watch of changed) note(watch, request, parts);
  if (request.onCancel === 'leave' || changed.length === 0) return;
  await evenAfterCancel(parts, graceMs.stop, async (aws) => {
    const ours = await stillOurs(changed, aws, request);
    await Promise.all(ours.map((watch) => takeBack(watch, { aws, request, parts })));
  }).catch(() => {
    // Out of time: the trail still names every service and the command that takes it back.
  });
}

/**
 * What somebody else deployed since the last look is theirs. A stale answer may show what was there before
 * ours, and one in part may miss some, which are then asked for once more.
 */
async function stillOurs(
  changed: readonly Watch[],
  aws: Aws,
  { cluster }: RolloutRequest,
): Promise<readonly Watch[]> {
  const ecs = await aws.ecs();
  const names = changed.map(({ name }) => name);
  const first = await ecs.describeServices(cluster, names);
  const missing = names.filter((name) => first.every(({ serviceName }) => serviceName !== name));
  const second = missing.length > 0 ? await ecs.describeServices(cluster, missing) : [];
  const services = [...first, ...second];
  return changed.filter((watch) => {
    const { name } = watch;
    const now = services.find(({ serviceName }) => serviceName === name);
    const id = now && primaryOf(now)?.id;
    if (now) watch.recognise(now);
    const { target } = watch;
    return id === target.deploymentId || (id && target.origin.deployments.has(id));
  });
}

function note(watch: Watch, { cluster }: RolloutRequest, { trail, signal }: RolloutParts): void {
  const { service, judgement, name } = watch;
  trail.settle(rollingDeed(service, cluster).what);
  const stage = stageText(watch.observed.history);
  const rolling = watch.isUnheard
    ? 'may be rolling, for AWS did not answer, to'
    : `is still rolling${stage ? ` (${stage})` : ''} to`;
  const state = judgement ? `is ${judgement.outcome} on` : rolling;
  trail.add({
    what: `${name} ${state} ${service.to}, because ${whyBrokenOff(signal)} it is left so`,
    next: [
      describeCommand(cluster, [name]),
      ...(watch.pause ? [answerCommand(watch.pause, 'CONTINUE')] : []),
      ...(service.origin.revision ? [updateCommand(cluster, name, service.origin.revision)] : []),
    ].join('\n    '),
  });
}

interface Around {
  readonly aws: Aws;
  readonly request: RolloutRequest;
  readonly parts: RolloutParts;
}

/** In stages a new update would go through them all: ECS is asked to roll this one back. */
async function stopInFlight(
  { service, name, observed }: Watch,
  aws: Aws,
  { trail, site }: RolloutParts,
): Promise<boolean> {
  const { history } = observed;
  const { serviceDeploymentArn: arn } = history ?? {};
  if (!service.origin.staged || !history || !arn || !isUnderWay(history)) return false;
  try {
    await (await aws.ecs()).rollBackServiceDeployment(arn);
    trail.add({
      what: `asked ECS to roll the deployment of ${name} back, and did not wait for it`,
      next: awsCommand('ecs describe-service-deployments', { 'service-deployment-arns': arn }),
    });
    return true;
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown;
    site.warning(`${name}: ${thrown.message}`);
    return false;
  }
}

async function takeBack(watch: Watch, { aws, request, parts }: Around): Promise<void> {
  const { cluster } = request;
  const { service, name } = watch;
  if (await stopInFlight(watch, aws, parts)) return;
  const { revision } = service.origin;
  const isRestart = revision === service.definition.taskDefinitionArn;
  if (revision === undefined || isRestart) return;
  const taskDefinition = shortName(revision);
  try {
    await (await aws.ecs()).updateService({ cluster, service: name, taskDefinition });
    parts.trail.add({
      what: `asked ECS to take ${name} back to ${taskDefinition}, and did not wait for it`,
      next: describeCommand(cluster, [name]),
    });
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown;
    parts.site.warning(`${name} could not be taken back: ${thrown.message}`);
  }
}
