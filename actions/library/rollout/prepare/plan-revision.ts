import type { Aws } from '../../aws/aws.ts';
import type { Service } from '../../aws/ecs.ts';
import type { JsonObject } from '../../aws/raw-json.ts';
import { type Found, findings, found, missing } from '../../findings/findings.ts';
import { environmentTags } from '../../naming/names.ts';
import { describe } from '../../task-definition/find.ts';
import { imageChanges } from '../../task-definition/image-change.ts';
import {
  containersOf,
  registrationOf,
  revisionName,
  type TaskDefinition,
} from '../../task-definition/task-definition.ts';
import type { RolloutRequest } from '../request/request.ts';
import { findPrevious } from '../revision/previous.ts';
import { familyOf } from '../revision/revision-input.ts';
import {
  ofAnotherEnvironment,
  ofAnotherFamily,
  revisionNotFound,
  severalLines,
  withoutLine,
} from '../revision/revision-problems.ts';
import { originOf, shortName } from '../service/origin.ts';
import { spellings } from '../service/spellings.ts';
import type { PlannedService } from './planned-service.ts';
import { existingRevision } from './wanted.ts';

interface Around {
  readonly aws: Aws;
  readonly request: RolloutRequest;
  readonly attempt: string;
}

/** Plans that a service runs a revision that is registered already, with what speaks against it. */
export async function planRevision(
  around: Around,
  service: Service,
  running: TaskDefinition,
): Promise<Found<PlannedService | undefined>> {
  const name = service.serviceName ?? '';
  const asked = await askedOf(around, service, running);
  if (asked.value === undefined) return found(undefined, asked);
  const about = { service: name, revision: shortName(asked.value) };
  const definition = await describe(await around.aws.ecs(), asked.value);
  if (!definition) return missing(revisionNotFound(about, around.aws.region), asked);
  const theirs = environmentOf(definition);
  const { environment } = around.request;
  if (theirs !== undefined && theirs !== environment)
    return missing(ofAnotherEnvironment(about, { theirs, environment }), asked);
  const plan = await planned(around, { service, running, definition });
  const warnings = plan.remark === undefined ? [] : [`${name}: ${plan.remark}.`];
  return found(plan, asked, findings({ warnings }));
}

interface Chosen {
  readonly service: Service;
  readonly running: TaskDefinition;
  readonly definition: TaskDefinition;
}

/** AWS rolls no service to a revision that was deregistered: a copy of it is one that it can be rolled to. */
async function planned(
  { aws }: Around,
  { service, running, definition }: Chosen,
): Promise<PlannedService> {
  const wanted = registrationOf(definition);
  const { taskDefinition } = definition;
  const images = containersOf(taskDefinition).map((one) => [String(one.name), String(one.image)]);
  const origin = originOf(service);
  const plan = {
    name: origin.service,
    ...{ service, origin, wanted, running, asked: revisionName(taskDefinition) },
    changes: imageChanges(running.taskDefinition, new Map(images as [string, string][])),
  };
  const isIn = origin.revision === taskDefinition.taskDefinitionArn;
  if (taskDefinition.status === 'ACTIVE' || isIn) return { ...plan, existing: taskDefinition };
  const newest = await describe(await aws.ecs(), String(taskDefinition.family));
  const existing = existingRevision([running, ...(newest ? [newest] : [])], wanted);
  return { ...plan, existing, remark: copied(taskDefinition, existing) };
}

function copied(inactive: JsonObject, existing: JsonObject | undefined): string {
  const state = `${revisionName(inactive)} is ${inactive.status}, and AWS rolls no service to such a revision`;
  return existing
    ? `${state}: ${revisionName(existing)} is the same`
    : `${state}: a copy of it is registered`;
}

/** The revision for a service: of its own line, of its family, or what it ran before. */
async function askedOf(
  { aws, request, attempt }: Around,
  service: Service,
  running: TaskDefinition,
): Promise<Found<string | undefined>> {
  const { revisions, environment, cluster } = request;
  if (revisions.previous) return findPrevious({ aws, cluster, attempt }, service);
  const name = service.serviceName ?? '';
  const family = String(running.taskDefinition.family);
  const lines = [...revisions.byService]
    .filter(([written]) => spellings(environment, written).includes(name))
    .map(([, revision]) => revision);
  const own = lines.length > 0 ? lines : revisions.alone.filter((one) => familyOf(one) === family);
  const [revision, ...more] = [...new Set(own)];
  if (revision === undefined) return missing(withoutLine(name, family));
  if (more.length > 0) return missing(severalLines(name, [revision, ...more]));
  if (familyOf(revision) !== family)
    return missing(ofAnotherFamily({ service: name, revision }, family));
  return found(revision);
}

/** The environment that a revision is of by its tags; undefined: they do not say. */
export function environmentOf({ tags }: TaskDefinition): string | undefined {
  const values = environmentTags.map((key) => tags.find((tag) => tag.key === key)?.value);
  const value = values.find((one) => one !== undefined);
  return value === undefined ? undefined : String(value);
}
