import type { Aws } from '../aws/aws.ts';
import type { Parts } from '../aws/parts.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { findings } from '../findings/findings.ts';
import { whyBrokenOff } from '../host/cancel.ts';
import { recordsOf } from '../image-record/record.ts';
import { putCommand, type Written, writeRecords } from '../image-record/write.ts';
import { type Migration, migrationBefore } from '../migration/migration.ts';
import { describe } from '../task-definition/find.ts';
import type { ConcludedRollout } from './end/concluded.ts';
import type { FinishedRollout, ServiceEnd } from './end/finished.ts';
import type { RunningImage } from './end/running-image.ts';
import { type RunningImages, runningImages } from './end/running-images.ts';
import type { RolloutRequest } from './request/request.ts';
import { rollOut } from './run.ts';
import { resumeRollout } from './take-up/resume.ts';

/** Rolls all services or takes all back; then reads what really runs, and records it when all is stable. */
export async function deploy(request: RolloutRequest, parts: Parts): Promise<ConcludedRollout> {
  const isTakenUp = request.operation === 'continue' || request.operation === 'rollback';
  const finished = await (isTakenUp ? resumeRollout : rollOut)(request, parts);
  parts.site.openGroup('Look at what runs');
  const { running, warnings: seen, notes } = await lookUnlessCancelled(finished, parts);
  const warnings = [...seen, ...notRecorded(finished)];
  for (const note of notes) parts.site.line(note);
  const remarks = [...finished.services.flatMap(remarksOf), ...warnings];
  for (const warning of [...finished.services.flatMap(unproven), ...warnings])
    parts.site.warning(warning);
  const written = await recorded(finished, running, parts);
  parts.site.closeGroup();
  const failures = [...finished.failures, ...(written?.problem ? [written.problem] : [])];
  return {
    ...finished,
    failures,
    running,
    remarks,
    recorded: written?.recorded,
    migration: knownMigration(request, parts),
  };
}

/** A cancel costs what this look would have told, and not the verdict: that is known by now. */
async function lookUnlessCancelled(
  finished: FinishedRollout,
  { aws, signal }: Parts,
): Promise<RunningImages> {
  try {
    return await runningImages(aws, finished);
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
    const notes = [`what runs was not looked at, because ${whyBrokenOff(signal)}`];
    return { ...findings({ notes }), running: [] };
  }
}

/** The input speaks of another job, or of a step of this one, which then has more to tell. */
function knownMigration(request: RolloutRequest, { site, aws }: Parts): Migration | undefined {
  const { migratedBy } = request;
  const before = migrationBefore(site, { ...request, region: aws.region });
  if (migratedBy === undefined || before?.taskDefinition === migratedBy) return before;
  return { taskDefinition: migratedBy, command: [], endedAt: undefined };
}

function remarksOf({ name, watch }: ServiceEnd): string[] {
  const { remark } = watch.service;
  return remark === undefined ? [] : [`${name}: ${remark}`];
}

function unproven({ name, to, outcome }: ServiceEnd): string[] {
  if (outcome !== 'registered-not-proven') return [];
  return [`${name} has a desired count of 0: ${to} is set and not proven.`];
}

/**
 * When all is stable, and when the rollout of an earlier step is all taken back: that step may have recorded it.
 * What one step rolled and took back itself was never recorded.
 */
function isRecorded({ request, outcome }: FinishedRollout): boolean {
  const isTakenUp = request.operation === 'continue' || request.operation === 'rollback';
  return request.recordImages && (outcome === 'stable' || (isTakenUp && outcome === 'taken-back'));
}

/** Nothing of it runs: which digest its tag would be is not known, and nothing has proven it. */
function isAsleep({ watch }: ServiceEnd): boolean {
  return (watch.observed.service ?? watch.service.service).desiredCount === 0;
}

function notRecorded(finished: FinishedRollout): string[] {
  if (!isRecorded(finished)) return [];
  return finished.services
    .filter(isAsleep)
    .map(({ name }) => `${name} has a desired count of 0: its images of record stay as they are.`);
}

/** What it runs: after going back that is what ran before, or a copy of it. */
async function definitionOf({ watch }: ServiceEnd, aws: Aws): Promise<JsonObject> {
  const { definition } = watch.service;
  const runs = watch.runs ?? definition.taskDefinitionArn;
  if (runs === definition.taskDefinitionArn) return definition;
  const described = await describe(await aws.ecs(), String(runs));
  return described?.taskDefinition ?? definition;
}

/** Once every service is where it belongs. */
async function recorded(
  finished: FinishedRollout,
  running: readonly RunningImage[],
  { aws, site, signal, trail }: Parts,
): Promise<Written | undefined> {
  const { baseEnvironment: base, environment } = finished.request;
  if (!isRecorded(finished) || base === undefined) return undefined;
  const records = new Map<string, string>();
  for (const end of finished.services.filter((one) => !isAsleep(one))) {
    const { name: service } = end;
    const own = running.filter((one) => one.service === service);
    const digests = new Map(own.map(({ container, digest }) => [container, digest]));
    const definition = await definitionOf(end, aws);
    const known = recordsOf({ base, environment, service, definition, digests });
    for (const [name, value] of known) records.set(name, value);
  }
  try {
    return await writeRecords(aws, records, site);
  } catch (thrown) {
    const what =
      'every service is where it belongs and stays there; not every image of record was written';
    if (signal.aborted)
      trail.add({
        what,
        next: [...records].map((pair) => putCommand(aws.region, pair)).join('\n    '),
      });
    throw thrown;
  }
}
