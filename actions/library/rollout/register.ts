import type { JsonObject } from '../aws/raw-json.ts';
import { graceMs, withGrace } from '../one-off-task/grace.ts';
import { registerOnce } from '../one-off-task/register-once.ts';
import { revisionName } from '../task-definition/task-definition.ts';
import type { RolloutParts } from './parts.ts';
import type { PlannedService } from './prepare.ts';

/** A service and the revision that it is to run. */
export interface RegisteredService extends PlannedService {
  readonly definition: JsonObject;
  /** `family:revision`. */
  readonly to: string;
  readonly isNew: boolean;
}

/**
 * Registers what is not there yet, one after the other: AWS lets one a second through. The first that
 * fails ends the step before any service is touched.
 */
export async function registerAll(
  services: readonly PlannedService[],
  parts: RolloutParts,
): Promise<RegisteredService[]> {
  const registered: RegisteredService[] = [];
  for (const planned of services) registered.push(await registeredOf(planned, parts));
  return registered;
}

async function registeredOf(
  planned: PlannedService,
  parts: RolloutParts,
): Promise<RegisteredService> {
  const { existing, wanted } = planned;
  if (existing) {
    const to = revisionName(existing);
    parts.site.line(`${planned.name}: ${to} is just that, no new revision`);
    return { ...planned, definition: existing, to, isNew: false };
  }
  const definition = await register(wanted, parts);
  return { ...planned, definition, to: revisionName(definition), isNew: true };
}

/** Registers one definition, and notes it. */
export async function register(wanted: JsonObject, parts: RolloutParts): Promise<JsonObject> {
  const definition = await withGrace(parts, graceMs.write, (aws) =>
    registerOnce(aws, wanted, parts),
  );
  const name = revisionName(definition);
  parts.site.line(`registered ${name}`);
  parts.trail.add({
    what: `registered task definition ${name}`,
    next: `aws ecs deregister-task-definition --task-definition ${name}`,
  });
  return definition;
}
