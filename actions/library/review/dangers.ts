import type { Danger } from './change-summary.ts';
import type { Action, PlannedChange, PlannedChanges } from './planned-changes.ts';

/** From what cannot be taken back to what is only worth knowing: also the order in which a page is cut. */
const order: readonly Danger['kind'][] = [
  'delete',
  'replace',
  'other-image',
  'runs-code',
  'forget',
  'targeted',
  'incomplete',
  'deferred',
  'not-refreshed',
];

const dangerous: Partial<Record<Action, Pick<Danger, 'kind' | 'what'>>> = {
  delete: { kind: 'delete', what: 'is destroyed' },
  'delete-then-create': { kind: 'replace', what: 'is destroyed, then made anew' },
  'create-then-delete': { kind: 'replace', what: 'is made anew, then the old one is destroyed' },
  'create-then-forget': { kind: 'replace', what: 'is made anew; the old one stays, unmanaged' },
  'forget-then-create': { kind: 'replace', what: 'is left unmanaged, then made anew' },
  forget: { kind: 'forget', what: 'stays, unmanaged from now on' },
};

/** Whether one thing is replaced by another. */
export function isReplacement(action: Action): boolean {
  return dangerous[action]?.kind === 'replace';
}

/** Everything that a reviewer has to see first, worst first. */
export function dangersOf(planned: PlannedChanges): Danger[] {
  const dangers = [
    ...planned.changes.flatMap(ofChange),
    ...planned.code.map(({ address, what }): Danger => ({ kind: 'runs-code', address, what })),
    ...(planned.otherImages ?? []).map(
      ({ address, image, record }): Danger => ({
        kind: 'other-image',
        address,
        what: `brings ${image}; the last deployment brought ${record}, its image of record`,
      }),
    ),
    ...planned.deferred.map(
      ({ address, reason }): Danger => ({
        kind: 'deferred',
        address,
        what: `is not planned yet (${reason})`,
      }),
    ),
    ...ofOptions(planned),
  ];
  return dangers.toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compare(a.address, b.address),
  );
}

function ofChange({ address, action, cause, danger: hint }: PlannedChange): Danger[] {
  const danger = hint ?? dangerous[action];
  if (!danger) return [];
  const why = cause ? ` (${cause.reason})` : '';
  return [{ kind: danger.kind, address, what: `${danger.what}${why}` }];
}

function ofOptions({ options, incomplete }: PlannedChanges): Danger[] {
  const { targets, refresh } = options;
  const all: (Danger | false)[] = [
    targets.length > 0 && {
      kind: 'targeted',
      address: targets.join(', '),
      what: 'is all that this plan looked at: the rest of the environment may need changes too',
    },
    incomplete && {
      kind: 'incomplete',
      address: '',
      what: 'there is more to do than this plan holds: plan again after it is applied',
    },
    !refresh && {
      kind: 'not-refreshed',
      address: '',
      what: 'nobody looked at what exists: the plan goes by what was remembered',
    },
  ];
  return all.filter((danger) => danger !== false);
}

/** By code units, as no locale is the same everywhere. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
