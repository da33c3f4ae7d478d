import { serviceLink } from '../aws/console-links.ts';
import { containersOf } from '../task-definition/task-definition.ts';
import { formatDuration } from '../text/duration.ts';
import type { Problem } from '../text/errors.ts';
import { code, link, type Markdown, md, table } from '../text/markdown.ts';
import type { FinishedRollout, ServiceEnd } from './finished.ts';
import { nextSteps } from './next-steps.ts';
import { schemaNote } from './schema-note.ts';
import { timelineOf } from './timeline.ts';

/** The page of a finished rollout: the verdict first, reasons, the services, what a person may need next. */
export function pageOf(finished: FinishedRollout, action: string): Markdown {
  const { failures, services, request, outcome } = finished;
  const mark = outcome === 'stable' ? '✅' : '❌';
  const schema = schemaNote(finished);
  const timeline = timelineOf(finished);
  const parts = [
    md`### ${mark} ${action}: ${request.environment} ${verdicts[outcome]}`,
    ...failures.map(reason),
    ...(schema ? [schema] : []),
    ...services.filter(isUnproven).map(unproven),
    table(['service', 'from', 'to', 'image', 'duration', 'outcome', 'now'], rowsOf(finished)),
    ...(timeline ? [timeline] : []),
    nextSteps(finished),
  ];
  return parts.reduce((page, part) => md`${page}\n\n${part}`);
}

const verdicts = {
  stable: 'is stable',
  'taken-back': 'was taken back',
  kept: 'failed and is kept as it is',
  torn: 'failed and is not back',
} as const;

function reason({ what, remedy, code: name }: Problem): Markdown {
  const how = remedy ? md`\n\nWhat to do: ${remedy}` : md``;
  return md`**${what}** (${code(name)})${how}`;
}

function isUnproven({ outcome }: ServiceEnd): boolean {
  return outcome === 'registered-not-proven';
}

function unproven({ name, to }: ServiceEnd): Markdown {
  return md`⚠️ ${name} has a desired count of 0: ${to} is set and not proven.`;
}

function rowsOf(finished: FinishedRollout) {
  const { services, request, region, elapsedMs } = finished;
  return services.map(({ name, before, to, outcome, after, watch }) => [
    link(name, serviceLink({ region, cluster: request.cluster, service: name })),
    before ?? 'nothing stable',
    to,
    imagesOf(watch.service),
    formatDuration(watch.tookMs ?? elapsedMs),
    outcome,
    after,
  ]);
}

/** Those that change, else all that run. */
function imagesOf({ changes, definition }: ServiceEnd['watch']['service']): Markdown {
  const images =
    changes.length > 0
      ? changes.map(({ to }) => to)
      : containersOf(definition).map(({ image }) => String(image));
  return [...new Set(images)].map((image) => code(image)).reduce((all, one) => md`${all}, ${one}`);
}
