import { clusterName } from '../../naming/names.ts';
import { code, codeBlock, type Markdown, md } from '../../text/markdown.ts';
import type { FinishedRollout, ServiceEnd } from '../end/finished.ts';
import { backCommand, type Place } from '../service/commands.ts';
import { answerCommand } from '../service/paused.ts';
import { pauseOf } from '../service/stage.ts';
import { handoverOf } from './handover-output.ts';

/** How a person goes back to what ran before: the step to paste, and the commands without a workflow. */
export function backStep(finished: FinishedRollout, action: string): Markdown {
  const { services, request, outcome, region } = finished;
  const back = outcome === 'taken-back' ? [] : services.filter(isElsewhere);
  if (back.length === 0) return md``;
  const commands = back.map((one) => commandOf(one, { region, cluster: request.cluster }));
  const step = stepOf(back, finished, action);
  return md`To go back, with role and region as in this step:\n\n${codeBlock(step, 'yaml')}\n\nOr by ${code('aws')}:\n\n${codeBlock(commands.join('\n'), 'sh')}\n\n`;
}

function isElsewhere({ before, after, watch }: ServiceEnd): boolean {
  const isElse = before !== after || standsAt(watch) !== undefined || isStarted(watch);
  return before !== undefined && isElse;
}

/** It had no tasks before: a revision alone does not take it back. */
function isStarted({ service }: ServiceEnd['watch']): boolean {
  return service.origin.countBefore !== undefined;
}

function standsAt({ observed }: ServiceEnd['watch']) {
  return pauseOf(observed.history);
}

/** A deployment that stands at a pause is rolled back: an update would start another, which pauses again. */
function commandOf({ name, watch }: ServiceEnd, place: Place): string {
  const pause = standsAt(watch);
  return pause ? answerCommand(pause, 'ROLLBACK') : backCommand(place, name, watch.service.origin);
}

function stepOf(
  back: readonly ServiceEnd[],
  { request, services, outcome }: FinishedRollout,
  action: string,
): string {
  const { environment, cluster } = request;
  const rollout = handoverOf(
    services.map(({ watch }) => watch),
    request,
  );
  const asWhole = back.some(({ watch }) => watch.service.origin.staged || isStarted(watch));
  const isTakenBack = (outcome === 'paused' || asWhole) && rollout !== '';
  return [
    `- uses: org/adhoc-actions/${action}@v1`,
    '  with:',
    `    environment: ${environment}`,
    ...(cluster === clusterName(environment) ? [] : [`    cluster: ${cluster}`]),
    ...(isTakenBack ? rollbackOf(rollout, request.services) : revisionsOf(back)),
  ].join('\n');
}

/** A new rollout to the old revision would go through every stage, and stand at every pause. */
function rollbackOf(rollout: string, services: readonly string[]): readonly string[] {
  return [
    ...(services.length > 0 ? [`    services: ${services.join(', ')}`] : []),
    '    operation: rollback',
    `    rollout: '${rollout.replaceAll("'", "''")}'`,
  ];
}

function revisionsOf(back: readonly ServiceEnd[]): readonly string[] {
  return [
    `    services: ${back.map(({ name }) => name).join(', ')}`,
    '    revision: |',
    ...back.map(({ name, before }) => `      ${name}=${before}`),
  ];
}
