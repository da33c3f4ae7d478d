import type { Aws } from '../aws/aws.ts';
import { AwsError } from '../aws/aws-error.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { throwAwayFamily } from '../naming/names.ts';
import { describe } from '../task-definition/find.ts';
import { revisionName } from '../task-definition/task-definition.ts';
import { graceMs, withGrace } from './grace.ts';
import type { TaskParts } from './parts.ts';
import type { Prepared } from './prepare.ts';
import type { Revision } from './revision.ts';

/** The definition that runs. */
export interface RunningRevision {
  readonly definition: JsonObject;
  /** `family:revision`. */
  readonly name: string;
  readonly isNew: boolean;
}

interface Registering {
  readonly environment: string;
  readonly prepared: Prepared;
  /** Tells the family of this run from those of others. */
  readonly hash: string;
}

/**
 * Runs `work` with the revision that it needs, registered when it is not there yet. A throw-away
 * family is taken back afterwards, however `work` ended.
 */
export async function withRevision<T>(
  { environment, prepared, hash }: Registering,
  parts: TaskParts,
  work: (revision: RunningRevision) => Promise<T>,
): Promise<T> {
  const { revision } = prepared;
  tellChanges(revision, parts);
  if (!revision.throwAway) return work(await revisionToRun(revision, parts));
  const family = throwAwayFamily(environment, hash);
  try {
    return await work(await register({ ...revision.wanted, family }, parts));
  } finally {
    await takeBack(family, parts);
  }
}

function tellChanges(revision: Revision, { site }: TaskParts): void {
  const { changes, existing, imagesAsked } = revision;
  for (const { container, from, to } of changes) {
    site.line(`image of ${container}: ${from} -> ${to}`);
  }
  if (imagesAsked && existing) {
    site.line(`${revisionName(existing)} is just that: no new revision`);
  }
}

async function revisionToRun(revision: Revision, parts: TaskParts): Promise<RunningRevision> {
  const { existing, wanted } = revision;
  if (!existing) return register(wanted, parts);
  return { definition: existing, name: revisionName(existing), isNew: false };
}

async function register(wanted: JsonObject, parts: TaskParts): Promise<RunningRevision> {
  const definition = await withGrace(parts, graceMs.write, async (aws) => {
    const ecs = await aws.ecs();
    return ecs.registerTaskDefinition(wanted);
  });
  const name = revisionName(definition);
  parts.site.line(`registered ${name}`);
  parts.trail.add(registeredDeed(name));
  return { definition, name, isNew: true };
}

function registeredDeed(name: string) {
  return {
    what: `registered task definition ${name}`,
    next: `aws ecs deregister-task-definition --task-definition ${name}`,
  };
}

/** Deregisters every revision of the family: an answer that was lost leaves one that nobody was told of. */
async function takeBack(family: string, parts: TaskParts): Promise<void> {
  try {
    await withGrace(parts, graceMs.cleanUp, (aws) => deregisterAll(aws, family, parts));
  } catch (thrown) {
    const why = thrown instanceof AwsError ? thrown.message : 'there was no time left';
    parts.site.warning(`Task definition family ${family} could not be taken back: ${why}`);
  }
}

const mostRevisions = 5;

async function deregisterAll(aws: Aws, family: string, parts: TaskParts): Promise<void> {
  const ecs = await aws.ecs();
  for (let count = 0; count < mostRevisions; count += 1) {
    const found = await describe(ecs, family);
    if (!found) return;
    const name = revisionName(found.taskDefinition);
    await ecs.deregisterTaskDefinition(name);
    parts.site.line(`deregistered ${name}`);
    parts.trail.settle(registeredDeed(name).what);
  }
}
