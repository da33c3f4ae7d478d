import { attributeChanges } from './attributes.ts';
import {
  type Change,
  type ChangeSummary,
  type Counts,
  type OutputChange,
  type Shown,
  summaryVersion,
} from './change-summary.ts';
import { compare, dangersOf, isReplacement } from './dangers.ts';
import { type Mask, maskUnder } from './mask.ts';
import type { PlannedChange, PlannedChanges, PlannedOutput } from './planned-changes.ts';

/**
 * The change summary of a plan. The same changes under the same key (32 random bytes, one for each plan) give
 * the same summary; what was only looked at and stays as it is, is left out.
 */
export function summarise(planned: PlannedChanges, key: Uint8Array): ChangeSummary {
  const mask = maskUnder(key);
  const changes = planned.changes.filter(isWorthTelling).map((change) => changeOf(change, mask));
  const drift = planned.drift.map((change) => driftOf(change, mask)).filter(isSeen);
  const outputs = planned.outputs
    .filter(({ action }) => action !== 'unchanged')
    .map((output) => outputOf(output, mask));
  return {
    version: summaryVersion,
    tool: planned.tool,
    options: planned.options,
    counts: { ...countsOf(planned), drifted: drift.length },
    dangers: dangersOf(planned),
    changes: changes.toSorted(byAddress),
    drift: drift.toSorted(byAddress),
    outputs: outputs.toSorted((a, b) => compare(a.name, b.name)),
    deferred: planned.deferred.toSorted(byAddress),
    checks: planned.checks.toSorted(byAddress),
  };
}

function isWorthTelling({ action, movedFrom, imported }: PlannedChange): boolean {
  return action !== 'unchanged' || movedFrom !== undefined || imported !== undefined;
}

function changeOf(change: PlannedChange, mask: Mask): Change {
  const { address, type, action, cause, movedFrom, imported } = change;
  return {
    address,
    type,
    action,
    ...(cause ? { cause: { kind: cause.kind, reason: cause.reason } } : {}),
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...(imported === undefined ? {} : { imported }),
    attributes: hasAttributes(change)
      ? attributeChanges(change, { mask, forcing: cause?.attributes ?? [] })
      : [],
  };
}

/** Providers read back an empty list for one that was never given: that is no drift. */
function driftOf(change: PlannedChange, mask: Mask): Change {
  const told = changeOf(change, mask);
  const attributes = told.attributes.filter(
    ({ before, after }) => !isEmpty(before) || !isEmpty(after),
  );
  return { ...told, attributes };
}

function isEmpty(value: Shown): boolean {
  return 'absent' in value || ('text' in value && ['', '[]', '{}'].includes(value.text));
}

function isSeen({ action, attributes }: Change): boolean {
  return action !== 'update' || attributes.length > 0;
}

/** What goes has no new value to look at. */
function hasAttributes({ action }: PlannedChange): boolean {
  return action !== 'delete' && action !== 'forget' && action !== 'unchanged';
}

function outputOf(output: PlannedOutput, mask: Mask): OutputChange {
  const { name, action } = output;
  return { name, action, attributes: attributeChanges(output, { mask, at: [name] }) };
}

function countsOf({ changes, deferred, outputs }: PlannedChanges): Omit<Counts, 'drifted'> {
  const count = (holds: (change: PlannedChange) => boolean) => changes.filter(holds).length;
  return {
    create: count(({ action }) => action === 'create'),
    update: count(({ action }) => action === 'update'),
    replace: count(({ action }) => isReplacement(action)),
    delete: count(({ action }) => action === 'delete'),
    forget: count(({ action }) => action === 'forget'),
    read: count(({ action }) => action === 'read'),
    moved: count(({ movedFrom }) => movedFrom !== undefined),
    imported: count(({ imported }) => imported !== undefined),
    deferred: deferred.length,
    outputs: outputs.filter(({ action }) => action !== 'unchanged').length,
  };
}

function byAddress(a: { readonly address: string }, b: { readonly address: string }): number {
  return compare(a.address, b.address);
}
