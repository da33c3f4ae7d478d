import { nearest } from '../naming/nearest.ts';
import { type Problem, RefusedError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import type { ChangeSummary } from './change-summary.ts';
import { type DataLoss, dataLossOf } from './data-loss.ts';

/** What a workflow says of data that its plan may destroy. */
export interface ProtectionWish {
  /** Nothing may be lost but what `allowed` names. */
  readonly protect: boolean;
  /** Addresses, exactly as the plan has them. */
  readonly allowed: readonly string[];
}

/** The permission of a plan that is not protected. */
const unprotected = 'protect: false';

/** What is sealed as allowed: addresses that lose data in this plan, and no others. */
export function permissionsOf(wish: ProtectionWish, summary: ChangeSummary): readonly string[] {
  const lost = new Set(dataLossOf(summary).map(({ address }) => address));
  const named = [...new Set(wish.allowed)].filter((address) => lost.has(address));
  return [...(wish.protect ? [] : [unprotected]), ...named.map(permissionFor)];
}

function permissionFor(address: string): string {
  return `allow-data-loss: ${address}`;
}

/** How a loss of data stands with what was sealed as allowed: undefined when nothing allows it. */
export function allowanceOf(
  { address }: DataLoss,
  permissions: readonly string[],
): string | undefined {
  return [permissionFor(address), unprotected].find((one) => permissions.includes(one));
}

/** Addresses that were allowed to lose data and lose none, each with the one that was perhaps meant. */
export function allowedInVain({ allowed }: ProtectionWish, summary: ChangeSummary): string[] {
  const lost = dataLossOf(summary).map(({ address }) => address);
  const known = lost.length > 0 ? lost : summary.changes.map(({ address }) => address);
  return [...new Set(allowed)]
    .filter((address) => !lost.includes(address))
    .map((address) => {
      const near = nearest(address, known);
      const meant = near === undefined || near === address ? '' : `; the nearest is ${near}`;
      return String(foreign(`allow-data-loss names ${address}, which loses no data here${meant}`));
    });
}

/**
 * Refuses a plan that destroys data which nothing allows to be lost. Held against a derivation of one's own, so that a
 * permission covers what it names and no more.
 * @throws RefusedError `data-loss-not-allowed`.
 */
export function refuseDataLoss(summary: ChangeSummary, permissions: readonly string[]): void {
  const refused = dataLossOf(summary).filter((loss) => !allowanceOf(loss, permissions));
  if (refused.length > 0) throw new RefusedError(notAllowed(refused));
}

function notAllowed(refused: readonly DataLoss[]): Problem {
  const lines = refused.map(({ address, type, what }) => `  ${address} (${type}) ${what}`);
  const addresses = refused.map(({ address }) => `    ${foreign(address)}\n`).join('');
  return {
    code: 'data-loss-not-allowed',
    what: ['The plan is protected, and destroys data:', ...lines.map(foreign)].join('\n'),
    remedy:
      'Where that is meant, name each in the plan step and plan again; the reviewer sees it on top of the page:',
    snippet: `with:\n  allow-data-loss: |\n${addresses}`,
  };
}
