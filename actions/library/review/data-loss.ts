import type { ChangeSummary } from './change-summary.ts';
import { holdsData } from './data-types.ts';
import type { Action } from './planned-changes.ts';

/** Data that a plan destroys. */
export interface DataLoss {
  readonly address: string;
  readonly type: string;
  readonly what: string;
}

/** What ends the thing that holds the data; one that is only left unmanaged stays. */
const destroying: Partial<Record<Action, string>> = {
  delete: 'is destroyed with its data',
  'delete-then-create': 'is destroyed with its data, and made anew without',
  'create-then-delete': 'is made anew without its data, then the old one is destroyed',
};

/** Everything with data in it that a plan destroys or replaces, or may replace, by its resource type. */
export function dataLossOf({
  changes,
  dangers,
}: Pick<ChangeSummary, 'changes' | 'dangers'>): readonly DataLoss[] {
  const replaced = new Set(dangers.flatMap((one) => (one.kind === 'replace' ? [one.address] : [])));
  return changes.flatMap(({ address, type, action }) => {
    const perhaps = action === 'update' && replaced.has(address) ? mayBeReplaced : undefined;
    const what = destroying[action] ?? perhaps;
    return what !== undefined && holdsData(type) ? [{ address, type, what }] : [];
  });
}

/** What only the apply decides counts as the worse of both. */
const mayBeReplaced = 'may be made anew without its data, and the old one destroyed';
