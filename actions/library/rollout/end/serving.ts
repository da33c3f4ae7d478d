import type { Watch } from '../follow/watch.ts';
import { shortName } from '../service/origin.ts';
import { pauseOf } from '../service/stage.ts';

/**
 * The revision that serves production while a deployment of ours stands at a pause: the one before until all of
 * the production traffic is on ours. Undefined: it stands at none.
 */
export function servingAtPause({ observed, service, target }: Watch): string | undefined {
  const { history } = observed;
  const { revision } = target.origin;
  if (!pauseOf(history) || revision === undefined) return undefined;
  return productionShare(history) < 100 ? shortName(revision) : service.to;
}

/** `alpha-web:3, and alpha-web:4 for 10 % of the traffic`: undefined where one revision serves all of it. */
export function splitAtPause(watch: Watch): string | undefined {
  const serving = servingAtPause(watch);
  const share = productionShare(watch.observed.history);
  if (serving === undefined || share === 0 || share >= 100) return undefined;
  return `${serving}, and ${watch.service.to} for ${share} % of the traffic`;
}

function productionShare(history: Watch['observed']['history']): number {
  return history?.targetServiceRevision?.requestedProductionTrafficWeight ?? 0;
}
