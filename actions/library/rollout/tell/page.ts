import { serviceLink } from '../../aws/console-links.ts';
import { formatDuration } from '../../text/duration.ts';
import type { Problem } from '../../text/errors.ts';

import { code, link, type Markdown, md, table } from '../../text/markdown.ts';
import type { ConcludedRollout } from '../end/concluded.ts';
import type { ServiceEnd } from '../end/finished.ts';
import { splitAtPause } from '../end/serving.ts';
import { pausesOnPage } from '../service/paused.ts';
import { pauseOf } from '../service/stage.ts';
import { failedTasksOnPage } from './failed-task.ts';
import { imageCell } from './image-cell.ts';
import { nextSteps } from './next-steps.ts';
import { remarksOf } from './remarks.ts';
import { schemaNote } from './schema-note.ts';
import { timelineOf, tookMs } from './timeline.ts';

/** The page of a finished rollout: the verdict first, reasons, the services, what a person may need next. */
export function pageOf(finished: ConcludedRollout, action: string): Markdown {
  const { failures, services, request, outcome } = finished;
  const good = outcome === 'paused' ? '⏸️' : '✅';
  const mark = failures.length === 0 ? good : '❌';
  const paused = services.filter((one) => one.outcome === 'paused');
  const schema = schemaNote(finished);
  const timeline = timelineOf(finished);
  const parts = [
    md`### ${mark} ${action}: ${request.subject} ${verdicts[outcome]}`,
    ...failures.map(reason),
    ...(schema ? [schema] : []),
    ...failedTasksOnPage(finished),
    ...services.filter(isUnproven).map(unproven),
    ...(paused.length > 0 ? [pausesOnPage(paused.map(standing))] : []),
    table(['service', 'from', 'to', 'image', 'duration', 'outcome', 'now'], rowsOf(finished)),
    ...remarksOf(finished),
    ...(timeline ? [timeline] : []),
    nextSteps(finished, action),
  ];
  return parts.reduce((page, part) => md`${page}\n\n${part}`);
}

const verdicts = {
  stable: 'is stable',
  paused: 'is paused',
  'taken-back': 'was taken back',
  kept: 'failed and is kept as it is',
  torn: 'failed and is not back',
  'not-started': 'was not changed',
} as const;

function reason({ what, remedy, code: name }: Problem): Markdown {
  const how = remedy ? md`\n\nWhat to do: ${remedy}` : md``;
  return md`**${what}** (${code(name)})${how}`;
}

function standing({ name, watch }: ServiceEnd) {
  return { name, pause: pauseOf(watch.observed.history) };
}

function isUnproven({ outcome }: ServiceEnd): boolean {
  return outcome === 'registered-not-proven';
}

function unproven({ name, to }: ServiceEnd): Markdown {
  return md`⚠️ ${name} has a desired count of 0: ${to} is set and not proven.`;
}

/** The count is a change as well. */
function startedText({ watch }: ServiceEnd): string {
  const { firstCount, origin } = watch.service;
  return firstCount === undefined ? '' : `, ${origin.countBefore} → ${firstCount} tasks`;
}

function rowsOf(finished: ConcludedRollout) {
  const { services, request, region, endedAt } = finished;
  return services.map((one) => [
    link(one.name, serviceLink({ region, cluster: request.cluster, service: one.name })),
    one.before ?? 'nothing stable',
    `${one.to}${startedText(one)}`,
    imageCell(one.watch.service, finished.running),
    formatDuration(tookMs(one, endedAt)),
    one.outcome,
    splitAtPause(one.watch) ?? one.after,
  ]);
}
