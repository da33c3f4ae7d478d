import type { Aws } from '../../aws/aws.ts';
import { AwsError } from '../../aws/aws-error.ts';
import { evenAfterCancel, graceMs } from '../../aws/grace.ts';
import type { Parts } from '../../aws/parts.ts';
import { whyBrokenOff } from '../../host/cancel.ts';
import type { Deed } from '../../host/trail.ts';
import { awsCommand } from '../../text/shell.ts';
import type { Watch } from '../follow/watch.ts';
import type { RolloutRequest } from '../request/request.ts';
import { describeCommand, type Place } from '../service/commands.ts';
import { primaryOf, shortName } from '../service/origin.ts';
import { isUnderWay } from '../service/stage.ts';
import { rollingWhat } from '../start/start.ts';
import { leftOnCancel } from './left.ts';

/** Says what is left behind, and asks ECS to take it back when that was asked for; never waits for it. */
export async function leaveOnCancel(
  watches: readonly Watch[],
  request: RolloutRequest,
  parts: Parts,
): Promise<void> {
  const place = { region: parts.aws.region, cluster: request.cluster };
  const changed = watches.filter(({ isChanged }) => isChanged);
  const open: Watch[] = [];
  for (const watch of changed) {
    const { isOpen, ...left } = leftOnCancel(watch, place, whyBrokenOff(parts.signal));
    parts.trail.settle(rollingWhat(watch.service));
    parts.trail.add(left);
    if (isOpen) open.push(watch);
  }
  if (request.onCancel === 'leave' || open.length === 0) return;
  await evenAfterCancel(parts, graceMs.stop, async (aws) => {
    const ours = await stillOurs(open, aws, request);
    await Promise.all(ours.map((watch) => takeBack(watch, { aws, place, parts })));
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

interface Around {
  readonly aws: Aws;
  readonly place: Place;
  readonly parts: Parts;
}

/** In stages a new update would go through them all: ECS is asked to roll this one back. */
async function stopInFlight(watch: Watch, around: Around): Promise<boolean> {
  const { service, name, observed } = watch;
  const { history } = observed;
  const { serviceDeploymentArn: arn } = history ?? {};
  if (!service.origin.staged || !history || !arn || !isUnderWay(history)) return false;
  try {
    await (await around.aws.ecs()).rollBackServiceDeployment(arn);
    asked(watch, around, {
      what: `asked ECS to roll the deployment of ${name} back, and did not wait for it`,
      next: awsCommand('ecs describe-service-deployments', {
        region: around.place.region,
        'service-deployment-arns': arn,
      }),
    });
    return true;
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown;
    around.parts.site.warning(`${name}: ${thrown.message}`);
    return false;
  }
}

/** What was asked takes the place of what was left. */
function asked(watch: Watch, { place, parts }: Around, deed: Deed): void {
  parts.trail.settle(leftOnCancel(watch, place, whyBrokenOff(parts.signal)).what);
  parts.trail.add(deed);
}

async function takeBack(watch: Watch, around: Around): Promise<void> {
  const { aws, place, parts } = around;
  const { cluster } = place;
  const { service, name } = watch;
  const { revision, countBefore: desiredCount } = service.origin;
  // ECS rolls a revision back and no count.
  if (desiredCount === undefined && (await stopInFlight(watch, around))) return;
  const isRestart = revision === service.definition.taskDefinitionArn;
  if (revision === undefined || (isRestart && desiredCount === undefined)) return;
  const taskDefinition = shortName(revision);
  const count = desiredCount === undefined ? {} : { desiredCount };
  try {
    await (await aws.ecs()).updateService({ cluster, service: name, taskDefinition, ...count });
    asked(watch, around, {
      what: `asked ECS to take ${name} back to ${taskDefinition}, and did not wait for it`,
      next: describeCommand(place, [name]),
    });
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown;
    parts.site.warning(`${name} could not be taken back: ${thrown.message}`);
  }
}
