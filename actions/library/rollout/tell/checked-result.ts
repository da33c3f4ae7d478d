import type { Result } from '../../host/run.ts';
import type { CheckedRollout } from '../check/check.ts';
import { checkedPage } from './checked-page.ts';
import type { rolloutOutputs } from './outputs.ts';

/** Outputs and page of a rollout that was checked, and not begun. */
export function checkedResultOf(
  checked: CheckedRollout,
  action: string,
): Result<keyof typeof rolloutOutputs> {
  const { services, outcome, elapsedMs } = checked;
  const fates = services.map(({ name, fate }) => [name, fate]);
  const before = services.map((one) => [one.name, one.before ?? '']);
  return {
    outputs: {
      outcome,
      services: JSON.stringify(Object.fromEntries(fates)),
      'revisions-before': JSON.stringify(Object.fromEntries(before)),
      'duration-seconds': String(Math.round(elapsedMs / 1_000)),
    },
    summary: checkedPage(checked, action),
  };
}
