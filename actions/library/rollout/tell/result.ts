import type { Result } from '../../host/run.ts';
import type { Problem } from '../../text/errors.ts';
import type { CheckedRollout } from '../check/check.ts';
import type { ConcludedRollout } from '../end/concluded.ts';
import { type FinishedRollout, isLost, type ServiceEnd } from '../end/finished.ts';
import { digestsOf } from '../end/running-image.ts';
import { checkedResultOf } from './checked-result.ts';
import { failedTasksText } from './failed-task.ts';
import { handoverOf } from './handover-output.ts';
import type { rolloutOutputs } from './outputs.ts';
import { pageOf } from './page.ts';
import { isSchemaAhead } from './schema-note.ts';

type OutputName = keyof typeof rolloutOutputs;

/** Outputs, page and failure of a rollout that came to its end, or was checked and not begun. */
export function resultOf(
  finished: ConcludedRollout | CheckedRollout,
  action: string,
): Result<OutputName> {
  if (finished.outcome === 'checked') return checkedResultOf(finished, action);
  const failure = failureOf(finished);
  return {
    outputs: outputsOf(finished),
    summary: pageOf(finished, action),
    ...(failure ? { failure } : {}),
  };
}

function outputsOf(finished: ConcludedRollout): Record<OutputName, string> {
  const { services, outcome, request, elapsedMs, running } = finished;
  return {
    outcome,
    services: byName(services, (service) => service.outcome),
    'revisions-before': byName(services, ({ before }) => before ?? ''),
    'revisions-after': byName(services, ({ after }) => after),
    rollout: handoverOf(
      services.map(({ watch }) => watch),
      request,
    ),
    'image-digests': digestsOf(running),
    'duration-seconds': String(Math.round(elapsedMs / 1_000)),
  };
}

function byName(services: readonly ServiceEnd[], value: (service: ServiceEnd) => string): string {
  return JSON.stringify(Object.fromEntries(services.map((one) => [one.name, value(one)])));
}

/** The first reason with its code; the others stand with it, and where every service is now. */
function failureOf(finished: ConcludedRollout): Problem | undefined {
  const [first, ...others] = orderOf(finished);
  if (!first) return undefined;
  const rest = others.map(({ what, remedy }) => [what, remedy].filter(Boolean).join('\n'));
  return {
    ...first,
    what: [first.what, ...rest, ...failedTasksText(finished), whereAllAre(finished)].join('\n'),
  };
}

/** An environment that is torn is worse than what tore it. */
function orderOf({ failures }: FinishedRollout): readonly Problem[] {
  const torn = failures.filter(({ code }) => code === 'rollback-incomplete');
  return [...torn, ...failures.filter((one) => !torn.includes(one))];
}

function listOf(services: readonly ServiceEnd[]): string {
  return services.map(({ name, after }) => `${name} ${after}`).join(', ');
}

function whereAllAre(finished: ConcludedRollout): string {
  const { services, outcome, migration } = finished;
  const now = listOf(services);
  const ahead = isSchemaAhead(finished)
    ? `\nThe schema is ahead of the code: migration ${migration?.taskDefinition} is in.`
    : '';
  if (outcome === 'not-started') return `No service was changed: ${now}${ahead}`;
  if (outcome !== 'taken-back') return `Now: ${now}${ahead}`;
  const lost = services.filter(isLost);
  const back = services.filter((one) => one.watch.isChanged && !lost.includes(one));
  const isBack = `service that was changed is back: ${listOf(back)}`;
  if (lost.length === 0) return `Every ${isBack}${ahead}`;
  const left = `Not ours any more: ${listOf(lost)}`;
  return `${left}${back.length > 0 ? `\nEvery other ${isBack}` : ''}${ahead}`;
}
