import type { Aws } from '../aws/aws.ts';
import type { Cluster } from '../aws/ecs.ts';
import { type Findings, type Found, findings, found, together } from '../findings/findings.ts';
import { assignImages } from '../image/assignment.ts';
import { baseOf } from '../naming/base.ts';
import { findCluster } from '../placement/cluster.ts';
import { findPlacement } from '../placement/find.ts';
import type { Placement } from '../placement/placement.ts';
import { fargateProblems } from '../preflight/fargate.ts';
import { checkTasks } from '../preflight/preflight.ts';
import { findTaskDefinition, isFamily } from '../task-definition/find.ts';
import { containersOf, type TaskDefinition } from '../task-definition/task-definition.ts';
import { UserError } from '../text/errors.ts';
import { type Chosen, chooseContainers } from './containers.ts';
import { checkLogs } from './logs-check.ts';
import { overrideProblems } from './override.ts';
import type { TaskRequest } from './request.ts';
import { type Revision, wantedRevision } from './revision.ts';

/** What is to be run. */
interface Plan {
  readonly definition: TaskDefinition;
  readonly revision: Revision;
  readonly chosen: Chosen;
}

/** Everything that reads could decide. */
export interface Prepared extends Plan {
  readonly placement: Placement;
  /** The base environment, where it is known. */
  readonly base: string | undefined;
  readonly findings: Findings;
}

/**
 * Reads what the task needs, changes nothing; tells of the cluster first.
 * @throws UserError with everything that is wrong, found together.
 */
export async function prepareTask(
  aws: Aws,
  request: TaskRequest,
  tell: (cluster: Cluster | undefined) => void,
): Promise<Prepared> {
  const cluster = await findCluster(aws, request.cluster);
  tell(cluster.value);
  const placing = cluster.value
    ? findPlacement(aws, request, cluster.value)
    : Promise.resolve(found(undefined));
  const [placement, plan] = await Promise.all([placing, planTask(aws, request, placing)]);
  const unfit = plan.value
    ? fargateProblems(plan.value.definition.taskDefinition, placement.value)
    : [];
  const seen = together([cluster, placement, plan, findings({ problems: unfit })]);
  if (!placement.value || !plan.value || seen.problems.length > 0)
    throw new UserError(seen.problems);
  const base = baseOf(request.baseEnvironment, cluster.value);
  return { ...plan.value, placement: placement.value, base, findings: seen };
}

/** The definition, what of it is to differ, and whether a task of it could start. */
async function planTask(
  aws: Aws,
  request: TaskRequest,
  placing: Promise<Found<Placement | undefined>>,
): Promise<Found<Plan | undefined>> {
  const ecs = await aws.ecs();
  const asked = await findTaskDefinition(ecs, { ...request, region: aws.region });
  const definition = asked.value;
  if (!definition) return found(undefined, asked);
  const { taskDefinition } = definition;
  const assigned = assignImages(containersOf(taskDefinition), request.images, {
    name: 'image',
  });
  const { images } = assigned;
  const chosen = chooseContainers(taskDefinition, { ...request, images });
  const revision = await wantedRevision(ecs, {
    definition,
    images,
    secrets: { container: chosen.container, references: request.secrets },
    newest: isFamily(request.task),
  });
  const logs = { deciding: chosen.deciding, required: request.requireLogs };
  const looked = await Promise.all([
    placing.then(({ value }) =>
      checkTasks(aws, [{ definition: revision.wanted, capacity: value }]),
    ),
    checkLogs(aws, { ...logs, definition: revision.wanted }),
  ]);
  const tooLong = overrideProblems(request, chosen.container);
  const problems = [...assigned.problems, ...chosen.problems, ...tooLong];
  return found(
    { definition, revision, chosen },
    findings({ problems, warnings: assigned.warnings }),
    ...looked,
  );
}
