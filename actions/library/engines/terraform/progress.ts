import type { AppliedOutput, Diagnostic, Progress } from '../engine.ts';
import type { Event } from './events.ts';

/** How many steps an action is; a replacement is told as a destroy and a create. */
const stepsOf: Readonly<Record<string, number>> = { create: 1, update: 1, delete: 1, replace: 2 };

/** Follows an apply by its events: pure but for what it remembers. */
export class ApplyProgress {
  readonly diagnostics: Diagnostic[] = [];
  readonly #left = new Map<string, number>();
  readonly #running = new Map<string, number>();
  readonly #touched = new Set<string>();
  readonly #begun = new Set<string>();
  #isAtWork = false;
  #total = 0;
  #done = 0;
  #first: string | undefined;
  #outputs: AppliedOutput[] = [];

  /** Takes in one event; the new state where there is something to tell. */
  take(event: Event, nowMs: number): Progress | undefined {
    if (event.kind !== 'diagnostic' && event.kind !== 'other') this.#isAtWork = true;
    if (event.kind === 'planned') this.#plan(event.address, stepsOf[event.action] ?? 0);
    if (event.kind === 'diagnostic') this.#diagnose(event.diagnostic);
    if (event.kind === 'outputs') this.#outputs = outputsOf(event.outputs);
    if (event.kind === 'planned' || event.kind === 'outputs') return undefined;
    if (event.kind !== 'diagnostic' && event.kind !== 'other') this.#step(event, nowMs);
    return this.#now(event.message);
  }

  /** The resource whose failure was told first. */
  get first(): string | undefined {
    return this.#first;
  }

  get outputs(): readonly AppliedOutput[] {
    return this.#outputs;
  }

  /** It told a step, planned or done: so it has the state, and may have changed something. */
  get isAtWork(): boolean {
    return this.#isAtWork;
  }

  /** Addresses with a step under way. */
  get running(): string[] {
    return [...this.#running.keys()];
  }

  /** Addresses with a step that came to its end. */
  get changed(): string[] {
    return [...this.#touched].toSorted();
  }

  /** Addresses with a step that was begun and did not come to its end. */
  get unfinished(): string[] {
    return [...this.#begun].toSorted();
  }

  /** Addresses with a step left to do. */
  get notChanged(): string[] {
    return [...this.#left]
      .filter(([, steps]) => steps > 0)
      .map(([address]) => address)
      .toSorted();
  }

  #plan(address: string, steps: number): void {
    if (steps === 0) return;
    this.#total += steps;
    this.#left.set(address, (this.#left.get(address) ?? 0) + steps);
  }

  #step({ kind, address }: { readonly kind: string; readonly address: string }, nowMs: number) {
    if (kind === 'started') {
      this.#running.set(address, nowMs);
      this.#begun.add(address);
    }
    if (kind === 'finished' || kind === 'failed') this.#running.delete(address);
    if (kind === 'failed') this.#first ??= address;
    if (kind !== 'finished') return;
    this.#begun.delete(address);
    this.#done += 1;
    this.#touched.add(address);
    this.#left.set(address, (this.#left.get(address) ?? 1) - 1);
  }

  #diagnose(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
    if (diagnostic.severity === 'error') this.#first ??= diagnostic.address;
  }

  #now(line: string): Progress {
    const running = [...this.#running].map(([address, sinceMs]) => ({ address, sinceMs }));
    return { done: this.#done, total: this.#total, running, line };
  }
}

function outputsOf(outputs: Readonly<Record<string, { sensitive?: boolean; value?: unknown }>>) {
  return Object.entries(outputs).map(([name, { sensitive = false, value }]) => ({
    name,
    sensitive,
    ...(sensitive || value === undefined ? {} : { value }),
  }));
}
