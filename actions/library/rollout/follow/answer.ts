import { AwsError } from '../../aws/aws-error.ts';
import type { Ecs } from '../../aws/ecs.ts';
import { graceMs, withGrace } from '../../aws/grace.ts';
import type { Parts } from '../../aws/parts.ts';
import { type Problem, RemoteError } from '../../text/errors.ts';
import { answerCommand } from '../service/paused.ts';
import { type Pause, pauseOf } from '../service/stage.ts';
import type { Watch } from './watch.ts';

/**
 * Continues every deployment of ours that stands at a pause; one that does not is followed as it is.
 * @throws RemoteError when none could be continued: then all stand where they stood.
 */
export async function answerPauses(watches: readonly Watch[], parts: Parts): Promise<void> {
  const ecs = await parts.aws.ecs();
  await readRecords(watches, ecs);
  const standing = watches.filter(({ pause }) => pause);
  for (const { name, observed } of watches)
    if (!standing.some((one) => one.name === name) && observed.history)
      parts.site.line(
        `${name}: no pause to continue, its deployment is ${observed.history.status}`,
      );
  if (standing.length === 0) parts.site.line('nothing stands at a pause: following what there is');
  const refused: { readonly watch: Watch; readonly problem: Problem }[] = [];
  for (const watch of standing) {
    const problem = await continuePause(watch, ecs, parts);
    if (problem) refused.push({ watch, problem });
  }
  if (refused.length > 0 && refused.length === standing.length)
    throw new RemoteError(refused.map(({ problem }) => problem));
  for (const { watch, problem } of refused)
    watch.end({ outcome: 'not-started', problem }, parts.clock.now());
}

/**
 * Continues what shows the pause at which it was handed over only now: the look before may have been stale. A
 * later pause is somebody else's to answer, so nothing but that very hook is.
 */
export async function answerLate(watches: readonly Watch[], parts: Parts): Promise<void> {
  const ecs = await parts.aws.ecs();
  for (const watch of watches.filter(({ handedPause }) => handedPause)) {
    const problem = await continuePause(watch, ecs, parts);
    if (problem) watch.end({ outcome: 'not-started', problem }, parts.clock.now());
  }
}

/** The records of ECS of the services that are deployed in stages. */
async function readRecords(watches: readonly Watch[], ecs: Ecs): Promise<void> {
  const arns = watches.flatMap(({ service }) => {
    const { currentServiceDeployment: arn } = service.service;
    return service.origin.staged && arn ? [arn] : [];
  });
  if (arns.length === 0) return;
  for (const history of await ecs.describeServiceDeployments(arns))
    for (const watch of watches) watch.seeHistory(history);
}

/** Continues the pause that a deployment of ours stands at; answers why it could not. */
export async function continuePause(
  watch: Watch,
  ecs: Ecs,
  parts: Parts,
): Promise<Problem | undefined> {
  const { pause, name } = watch;
  if (!pause) return undefined;
  const { deployment: serviceDeploymentArn, hookId } = pause;
  const input = { serviceDeploymentArn, hookId, action: 'CONTINUE' as const };
  try {
    await withGrace(parts, graceMs.write, async (aws) =>
      (await aws.ecs()).continueServiceDeployment(input),
    );
    watch.answered(pause);
    parts.site.line(`${name}: continued from ${pause.stage}`);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || parts.signal.aborted) throw thrown;
    if (!thrown.isDenied && (await isAnswered(pause, ecs))) {
      parts.site.line(`${name}: somebody else answered the pause at ${pause.stage} meanwhile`);
      watch.answered(pause);
      return undefined;
    }
    return notContinued(watch.name, pause, thrown);
  }
}

/** An answer that was lost may have been a yes; or somebody was faster. */
async function isAnswered({ deployment, hookId }: Pause, ecs: Ecs): Promise<boolean> {
  const [history] = await ecs.describeServiceDeployments([deployment]);
  return history !== undefined && pauseOf(history)?.hookId !== hookId;
}

function notContinued(name: string, pause: Pause, { problems }: AwsError): Problem {
  const what = problems.map((problem) => problem.what).join('; ');
  return {
    code: 'rollout-not-continued',
    what: `Service ${name}: its deployment could not be continued from ${pause.stage}. ${what}`,
    remedy: problems[0]?.remedy ?? answerCommand(pause, 'CONTINUE'),
  };
}
