import { graceMs, withGrace } from '../../aws/grace.ts';
import type { Parts } from '../../aws/parts.ts';
import type { JsonObject } from '../../aws/raw-json.ts';
import { deregisterCommand } from '../../one-off-task/commands.ts';
import { registerOnce } from '../../task-definition/register-once.ts';
import { revisionName } from '../../task-definition/task-definition.ts';
import type { PlannedService } from '../prepare/planned-service.ts';

/** A service and the revision that it is to run. */
export interface RegisteredService extends PlannedService {
  readonly definition: JsonObject;
  /** `family:revision`. */
  readonly to: string;
  readonly isNew: boolean;
  /** It arrived by an earlier run of the same step, and goes back with the others. */
  readonly isRejoined?: boolean;
}

/**
 * AWS takes 20 registrations at once and one a second from then on:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html. Somebody else in
 * the account may want some of them.
 */
const atOnce = 18;
const paceMs = 1_000;

/**
 * Registers what is not there yet, one after the other and no faster than AWS takes them. The first
 * that fails ends the step before any service is touched.
 */
export async function registerAll(
  services: readonly PlannedService[],
  parts: Parts,
): Promise<RegisteredService[]> {
  const { clock, signal } = parts;
  const begunAt = clock.now();
  const registered: RegisteredService[] = [];
  for (const planned of services) {
    signal.throwIfAborted();
    const made = registered.filter(({ isNew }) => isNew).length;
    const earlyMs = begunAt + (made - atOnce) * paceMs - clock.now();
    if (!planned.existing && earlyMs > 0) await clock.sleep(earlyMs, signal);
    registered.push(await registeredOf(planned, parts));
  }
  return registered;
}

async function registeredOf(planned: PlannedService, parts: Parts): Promise<RegisteredService> {
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
export async function register(wanted: JsonObject, parts: Parts): Promise<JsonObject> {
  const definition = await withGrace(parts, graceMs.write, (aws) =>
    registerOnce(aws, wanted, parts),
  );
  const name = revisionName(definition);
  parts.site.line(`registered ${name}`);
  parts.trail.add({
    what: `registered task definition ${name}`,
    next: deregisterCommand(parts.aws.region, name),
  });
  return definition;
}
