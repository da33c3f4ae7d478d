import type { RunIdentity, Site } from '../host/site.ts';

/** Where a migration was run. */
export interface MigratedPlace {
  readonly environment: string;
  readonly cluster: string;
  readonly region: string;
}

/** A migration that succeeded. */
export interface Migration {
  /** `family:revision`. */
  readonly taskDefinition: string;
  /** Empty: not known. */
  readonly command: readonly string[];
  /** ISO 8601; undefined: not known. */
  readonly endedAt: string | undefined;
}

type Written = Migration & MigratedPlace & { readonly job: string };

type Notes = Pick<Site, 'identity' | 'keep' | 'kept'>;

/** Tells later steps of this job that the migration is in. */
export function leaveMigration(site: Notes, place: MigratedPlace, migration: Migration): void {
  const written: Written = { ...migration, ...place, job: jobOf(site.identity) };
  site.keep(nameOf(place), JSON.stringify(written));
}

/** The last migration that a step of this job ran there, if it left word of one. */
export function migrationBefore(site: Notes, place: MigratedPlace): Migration | undefined {
  const written = read(site.kept(nameOf(place)) ?? '');
  if (!written || written.job !== jobOf(site.identity)) return undefined;
  const { environment, cluster, region } = written;
  const isHere =
    environment === place.environment && cluster === place.cluster && region === place.region;
  return isHere ? written : undefined;
}

function nameOf({ environment }: MigratedPlace): string {
  return `migrated-${environment}.json`;
}

/** A runner that does not clean up between jobs has what an earlier one left. */
function jobOf({ repository, runId, attempt, job }: RunIdentity): string {
  return [repository, runId, attempt, job].join(' ');
}

/** Whoever wrote it: of the expected shape, or nothing. */
function read(text: string): Written | undefined {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Written, unknown>>;
    const { command, endedAt, ...others } = value;
    const names = ['taskDefinition', 'environment', 'cluster', 'region', 'job'] as const;
    const isWhole = names.every((name) => typeof others[name] === 'string');
    const isCommand = Array.isArray(command) && command.every((word) => typeof word === 'string');
    if (!isWhole || !isCommand) return undefined;
    return { ...(others as Written), command, endedAt: endedAt ? String(endedAt) : undefined };
  } catch {
    return undefined;
  }
}
