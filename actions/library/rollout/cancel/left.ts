import type { Deed } from '../../host/trail.ts';
import type { Watch } from '../follow/watch.ts';
import { isGood } from '../judge/outcome.ts';
import { backCommand, describeCommand, type Place } from '../service/commands.ts';
import { shortName } from '../service/origin.ts';
import { answerCommand, pauseText } from '../service/paused.ts';
import { stageText } from '../service/stage.ts';

/** How a job that was broken off leaves a service, in one sentence; `isOpen`: it may still be asked to go back. */
export function leftOnCancel(
  watch: Watch,
  place: Place,
  why: string,
): Deed & { readonly isOpen: boolean } {
  const settled = settledText(watch, why);
  const look = describeCommand(place, [watch.name]);
  if (settled !== undefined) {
    const { sentBack } = watch;
    const isUnderWay = sentBack && !sentBack.isThere;
    const to = { ...watch.service.origin, revision: sentBack?.to };
    const again = isUnderWay ? [backCommand(place, watch.name, to)] : [];
    return { what: settled, next: [look, ...again].join('\n    '), isOpen: false };
  }
  return {
    what: `${watch.name} ${stateText(watch)}; because ${why} it is left so`,
    next: [look, ...waysOn(watch, place)].join('\n    '),
    isOpen: true,
  };
}

/** Of what went back, was sent there, or is not ours any more. */
function settledText(watch: Watch, why: string): string | undefined {
  const { name, sentBack, judgement, service, runs } = watch;
  if (sentBack?.isThere) return `${name} is back on ${sentBack.to}`;
  if (sentBack) return `${name} was sent back to ${sentBack.to}, and ${why} before it was there`;
  if (judgement?.outcome === 'rolled-back') {
    const now = runs && shortName(runs) !== service.to ? ` to ${shortName(runs)}` : '';
    return `ECS itself took ${name} back from ${service.to}${now}`;
  }
  if (judgement?.outcome === 'superseded')
    return `${name} is in somebody else's deployment${runs ? ` of ${shortName(runs)}` : ''}`;
  return judgement?.outcome === 'gone' ? `${name} went away` : undefined;
}

function stateText(watch: Watch): string {
  const { judgement, pause, service, observed } = watch;
  const { to } = service;
  if (judgement && isGood(judgement)) return `is ${judgement.outcome} on ${to}`;
  if (judgement) return `failed on ${to} (${judgement.outcome})`;
  if (pause) return `is on its way to ${to}, ${pauseText(pause)}`;
  const stage = stageText(observed.history);
  if (watch.isUnheard) return `may be rolling to ${to}, for AWS did not answer`;
  return `is still rolling${stage ? ` (${stage})` : ''} to ${to}`;
}

/** At a pause ECS waits for an answer: an update would have to pass all stages again. */
function waysOn({ pause, service, name }: Watch, place: Place): readonly string[] {
  if (pause) return [answerCommand(pause, 'CONTINUE'), answerCommand(pause, 'ROLLBACK')];
  const { origin } = service;
  return origin.revision ? [backCommand(place, name, origin)] : [];
}
