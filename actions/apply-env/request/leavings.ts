import type { CloudTrace, Tool, Trace } from '../../library/engines/engine.ts';
import type { ProjectPlace } from '../../library/engines/project-place.ts';
import type { Site } from '../../library/host/site.ts';
import type { KeyedBy } from '../../library/sealed-plan/key.ts';
import type { Placement } from '../../library/sealed-plan/place.ts';
import type { Encryption } from '../../library/sealed-plan/public-schema.ts';

/** What a plan's key is had again from, and so what else is encrypted under it. */
export type KeyedPlan = KeyedBy & { readonly encryption: Encryption };

/** A tool that applies. */
export interface UnderWay {
  readonly tool: Tool;
  readonly trace: Trace;
  /** Where its plan lies. */
  readonly folder: string;
  /** Where it works. */
  readonly place: ProjectPlace;
  readonly plan: KeyedPlan;
  /** It was asked to stop: a second time it would drop everything. */
  readonly isAsked: boolean;
}

/** An apply that the cloud carries out by itself. */
export interface CloudUnderWay {
  readonly tool: Tool;
  /** Where its plan lies. */
  readonly folder: string;
  readonly begun: readonly CloudTrace[];
}

/** What an apply has open. No secret is in it: the runner keeps it in a file. */
export interface Open {
  /** Of this step alone: token, output of the tool, plan. */
  readonly folder?: string | undefined;
  readonly placement?: Placement | undefined;
  /** The parameter of the lease that this job holds. */
  readonly lease?: string | undefined;
  readonly apply?: UnderWay | undefined;
  readonly cloud?: CloudUnderWay | undefined;
}

/** Keeps the `post` step told of what is open, so that it knows also when this process is killed. */
export class Leavings {
  readonly #site: Pick<Site, 'tellPost'>;
  #open: Open = {};

  constructor(site: Pick<Site, 'tellPost'>) {
    this.#site = site;
  }

  /** A member that is undefined is no longer open. */
  note(change: Open): void {
    this.#open = { ...this.#open, ...change };
    const isAnything = Object.values(this.#open).some((one) => one !== undefined);
    // With nothing to do the `post` step ends before it loads anything.
    this.#site.tellPost(isAnything ? JSON.stringify(this.#open) : '');
  }

  /** One more is begun. */
  noteCloud(trace: CloudTrace, about: Omit<CloudUnderWay, 'begun'>): void {
    const begun = [...(this.#open.cloud?.begun ?? []), trace];
    this.note({ cloud: { ...about, begun } });
  }

  /** The tool is being asked to stop. */
  noteAsked(): void {
    const { apply } = this.#open;
    if (apply) this.note({ apply: { ...apply, isAsked: true } });
  }
}

/** What was noted last. */
export function openAfter(told: string): Open {
  return JSON.parse(told) as Open;
}
