import type { Action, Cause, Check, Deferred, PlanOptions } from './planned-changes.ts';

/** The version of the form below: a member more is the same version, another meaning is the next. */
export const summaryVersion = 1;

/** A value as it may be shown. A masked one shows by its keyed hash alone whether it changes. */
export type Shown =
  | { readonly text: string }
  | { readonly masked: string }
  | { readonly unknown: true }
  | { readonly absent: true };

/** One attribute that changes. */
export interface AttributeChange {
  /** `tags.Name`, `ingress[0].cidr_blocks[1]`; `policy{}.Statement[0].Action` inside a text that holds JSON. */
  readonly path: string;
  readonly before: Shown;
  readonly after: Shown;
  /** It is why the resource is replaced. */
  readonly forcesReplacement: boolean;
}

/** One resource that changes. */
export interface Change {
  readonly address: string;
  readonly type: string;
  readonly action: Action;
  readonly cause?: { readonly kind: Cause['kind']; readonly reason: string };
  readonly movedFrom?: string;
  readonly imported?: { readonly id?: string };
  readonly attributes: readonly AttributeChange[];
}

/** One output that changes. */
export interface OutputChange {
  readonly name: string;
  readonly action: Action;
  readonly attributes: readonly AttributeChange[];
}

/** What cannot be taken back, or what no plan shows. */
export interface Danger {
  readonly kind:
    | 'delete'
    | 'replace'
    | 'runs-code'
    | 'forget'
    | 'targeted'
    | 'other-image'
    | 'not-refreshed'
    | 'deferred'
    | 'incomplete';
  readonly address: string;
  readonly what: string;
}

/** How many resources each thing happens to. A replacement counts once, as one. */
export interface Counts {
  readonly create: number;
  readonly update: number;
  readonly replace: number;
  readonly delete: number;
  readonly forget: number;
  readonly read: number;
  readonly moved: number;
  readonly imported: number;
  readonly deferred: number;
  readonly drifted: number;
  readonly outputs: number;
}

/** What a plan does, in one form for every tool, with nothing secret in it. Sealed with the plan. */
export interface ChangeSummary {
  readonly version: typeof summaryVersion;
  readonly tool: string;
  readonly options: PlanOptions;
  readonly counts: Counts;
  readonly dangers: readonly Danger[];
  readonly changes: readonly Change[];
  readonly drift: readonly Change[];
  readonly outputs: readonly OutputChange[];
  readonly deferred: readonly Deferred[];
  readonly checks: readonly Check[];
}

/** The summary's bytes: names of members in order, so that two derivations of one plan are equal or differ in truth. */
export function summaryText(summary: ChangeSummary): string {
  return `${JSON.stringify(inOrder(summary))}\n`;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, inOrder(member)]));
}
