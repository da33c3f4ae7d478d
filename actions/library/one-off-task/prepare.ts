import type { Aws } from '../aws/aws.ts';
import type { Cluster } from '../aws/ecs.ts';
import { assignImages } from '../image/assignment.ts';
import { checkTask } from '../preflight/preflight.ts';
import { findTaskDefinition, isFamily } from '../task-definition/find.ts';
import { containersOf, type TaskDefinition } from '../task-definition/task-definition.ts';
import { type Problem, UserError } from '../text/errors.ts';
import { type Chosen, chooseContainers } from './containers.ts';
import { Findings } from './findings.ts';
import { checkLogs } from './logs-check.ts';
import { findPlacement } from './network.ts';
import { overrideProblems } from './override.ts';
import type { Placement } from './placement.ts';
import type { TaskRequest } from './request.ts';
import { type Revision, wantedRevision } from './revision.ts';

/** Everything that reads could decide. */
export interface Prepared {
  readonly cluster: Cluster;
  readonly definition: TaskDefinition;
  readonly revision: Revision;
  readonly chosen: Chosen;
  readonly placement: Placement;
  /** Warnings, and lines about what was seen and what could not be looked at. */
  readonly findings: Findings;
}

/**
 * Reads what the task needs, changes nothing.
 * @throws UserError with everything that is wrong, found together.
 */
export async function prepareTask(aws: Aws, request: TaskRequest): Promise<Prepared> {
  const findings = new Findings();
  const cluster = await findCluster(aws, request.cluster, findings.problems);
  const [placement, planned] = await Promise.all([
    cluster && findPlacement(aws, { request, cluster, findings }),
    plan(aws, request, findings),
  ]);
  if (!cluster || !placement || !planned || findings.problems.length > 0)
    throw new UserError(findings.problems);
  return { ...planned, cluster, placement, findings };
}

async function findCluster(
  aws: Aws,
  name: string,
  problems: Problem[],
): Promise<Cluster | undefined> {
  const ecs = await aws.ecs();
  const cluster = await ecs.describeCluster(name);
  if (cluster?.status === 'ACTIVE') return cluster;
  problems.push({
    code: 'cluster-not-found',
    what: `There is no active cluster "${name}" in ${aws.region}${cluster ? ` (it is ${cluster.status})` : ''}.`,
    remedy: `with: { cluster: "<name>", aws-region: "<region>" }; aws ecs list-clusters --region ${aws.region}`,
  });
  return undefined;
}

/** The definition, what of it is to differ, and whether a task of it could start. */
async function plan(aws: Aws, request: TaskRequest, findings: Findings) {
  const ecs = await aws.ecs();
  const definition = await findTaskDefinition(
    ecs,
    { ...request, region: aws.region },
    findings.problems,
  );
  if (!definition) return undefined;
  const { images, problems, facts } = assignImages(
    containersOf(definition.taskDefinition),
    request.images,
  );
  const chosen = chooseContainers(definition.taskDefinition, { ...request, images });
  findings.problems.push(...problems, ...chosen.problems);
  findings.problems.push(...overrideProblems(request, chosen.container));
  const revision = await wantedRevision(ecs, {
    definition,
    images,
    secrets: { container: chosen.container, references: request.secrets },
    newest: isFamily(request.task),
  });
  const { deciding } = chosen;
  const logs = { definition: revision.wanted, deciding, required: request.requireLogs };
  const [seen] = await Promise.all([
    checkTask(aws, { definition: revision.wanted }),
    checkLogs(aws, logs, findings),
  ]);
  findings.problems.push(...seen.problems);
  for (const line of [...facts, ...seen.facts, ...seen.unchecked]) findings.note(line);
  return { definition, revision, chosen };
}
