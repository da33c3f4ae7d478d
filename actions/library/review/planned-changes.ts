/** A value as JSON has it. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What happens to a resource, the ways of replacing one spelled out. */
export const actions = [
  'delete-then-create',
  'create-then-delete',
  'create-then-forget',
  'forget-then-create',
  'delete',
  'forget',
  'update',
  'create',
  'read',
  'unchanged',
] as const;
export type Action = (typeof actions)[number];

/** Why a tool does what it does, in its own word where `kind` is `other`. */
export interface Cause {
  readonly kind:
    | 'attribute-cannot-change'
    | 'tainted'
    | 'asked-for'
    | 'triggered'
    | 'not-in-configuration'
    | 'not-known-before-apply'
    | 'other';
  /** The tool's own word for it. */
  readonly reason: string;
  /** The attributes that force a replacement. */
  readonly attributes: readonly (readonly (string | number)[])[];
}

/**
 * A value before and after. `unknown` and the two `sensitive` have the shape of the value with `true` where it
 * holds, for a whole part where it stands above one.
 */
export interface Difference {
  readonly before: Json;
  readonly after: Json;
  readonly unknown: Json;
  readonly beforeSensitive: Json;
  readonly afterSensitive: Json;
}

/** One resource of a plan, as its engine reads it. */
export interface PlannedChange extends Difference {
  /** The resource's own name in its tool; with the deposed object's key where it is one. */
  readonly address: string;
  readonly type: string;
  readonly action: Action;
  readonly cause?: Cause;
  readonly movedFrom?: string;
  /** The id under which something that exists is taken over; undefined where it is not known yet. */
  readonly imported?: { readonly id?: string };
  /** What the tool knows of it beyond its action: what becomes of the data, or that only the apply decides. */
  readonly danger?: {
    readonly kind: 'delete' | 'replace' | 'forget' | 'incomplete';
    readonly what: string;
  };
}

/** An output of a plan. */
export interface PlannedOutput extends Difference {
  readonly name: string;
  readonly action: Action;
}

/** What a tool did not plan yet, and its reason. */
export interface Deferred {
  readonly address: string;
  readonly type: string;
  readonly reason: string;
}

/** A check that the project itself makes. */
export interface Check {
  readonly address: string;
  readonly status: string;
  readonly problems: readonly string[];
}

/** Code that the tool starts while it applies. */
export interface CodeAtApply {
  readonly address: string;
  /** `provisioner local-exec`, `external data source`, `provider hashicorp/aws changed from 5.1.0 to 5.2.0`. */
  readonly what: string;
}

/** An image that a plan brings to a service in place of the one that was deployed last. */
export interface OtherImage {
  readonly address: string;
  readonly image: string;
  /** The image of record. */
  readonly record: string;
}

/** How the plan was asked for, where that leaves something out or adds something. */
export interface PlanOptions {
  readonly operation: 'create-update' | 'destroy' | 'drift';
  readonly targets: readonly string[];
  readonly replace: readonly string[];
  readonly refresh: boolean;
}

/** Everything about a plan that a reviewer is to see, before anything of it is hidden. */
export interface PlannedChanges {
  readonly tool: string;
  readonly options: PlanOptions;
  readonly changes: readonly PlannedChange[];
  readonly drift: readonly PlannedChange[];
  readonly outputs: readonly PlannedOutput[];
  readonly deferred: readonly Deferred[];
  readonly checks: readonly Check[];
  readonly code: readonly CodeAtApply[];
  /** Absent where the tool's project leaves images to deployments. */
  readonly otherImages?: readonly OtherImage[];
  /** The tool says that it knows of more to do than this plan holds. */
  readonly incomplete: boolean;
}
