import { isAwsError } from '../aws/aws-error.ts';
import type { Ecs } from '../aws/ecs.ts';
import { type Found, found, missing } from '../findings/findings.ts';
import type { Problem } from '../text/errors.ts';
import { awsCommand } from '../text/shell.ts';
import { revisionName, type TaskDefinition } from './task-definition.ts';

// AWS has one exception for everything wrong with a request; only its text says that there is none.
const unknown = /Unable to describe task definition/i;

/** What the user asked for, and what is looked for otherwise. */
export interface Asked {
  /** Family, `family:revision` or ARN. */
  readonly task: string | undefined;
  /** Families of which the active one is taken when nothing was asked for. */
  readonly families: readonly string[];
  readonly region: string;
}

/** The definition that was asked for; undefined, with the reason beside it, when there is none. */
export async function findTaskDefinition(
  ecs: Ecs,
  asked: Asked,
): Promise<Found<TaskDefinition | undefined>> {
  const references = asked.task === undefined ? asked.families : [asked.task];
  const answers = await Promise.all(references.map((reference) => describe(ecs, reference)));
  const existing = answers.filter((definition) => definition !== undefined);
  const problem = problemOf(existing, asked);
  return problem ? missing(problem) : found(existing[0]);
}

/** Whether a reference leaves the revision to AWS, which then answers the newest active one. */
export function isFamily(reference: string | undefined): boolean {
  return reference === undefined || !reference.includes(':');
}

/** The newest active revision of a family, or the revision that is named; undefined when there is none. */
export async function describe(ecs: Ecs, reference: string): Promise<TaskDefinition | undefined> {
  try {
    return await ecs.describeTaskDefinition(reference);
  } catch (thrown) {
    if (isAwsError(thrown, 'ClientException') && unknown.test(thrown.message)) return undefined;
    throw thrown;
  }
}

function problemOf(existing: readonly TaskDefinition[], asked: Asked): Problem | undefined {
  const [first] = existing;
  if (!first) return notFound(asked);
  if (existing.length > 1) return ambiguous(asked);
  const { status } = first.taskDefinition;
  return status === 'ACTIVE' ? undefined : notActive(revisionName(first.taskDefinition), status);
}

function notFound({ task, families, region }: Asked): Problem {
  const what =
    task === undefined
      ? `There is no one-off task in ${region}: looked for the families ${families.join(' and ')}, neither is active.`
      : `There is no task definition "${task}" in ${region}${otherRegion(task, region)}.`;
  return {
    code: 'task-definition-not-found',
    what,
    remedy: `with: { task: "<family, family:revision or ARN>" }; ${awsCommand('ecs list-task-definition-families', { status: 'ACTIVE', region })}`,
  };
}

/** An ARN says itself where it is. */
function otherRegion(task: string, region: string): string {
  const [arn, , , named] = task.split(':');
  const differs = arn === 'arn' && named && named !== region;
  return differs ? `: the ARN is of ${named}, the step works in ${region}` : '';
}

function ambiguous({ families }: Asked): Problem {
  return {
    code: 'task-definition-ambiguous',
    what: `Which task is meant? ${families.join(' and ')} are both active.`,
    remedy: `with: { task: "${families[0]}" }`,
  };
}

function notActive(name: string, status: unknown): Problem {
  return {
    code: 'task-definition-inactive',
    what: `Task definition ${name} is ${status}: AWS starts no task from it.`,
    remedy: `with: { task: "${name.split(':')[0]}" } takes the newest active revision`,
  };
}
