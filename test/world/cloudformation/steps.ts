export interface Step {
  readonly id: string;
  /** Steps that must have succeeded before; others than those of this run do not count. */
  readonly after: readonly string[];
  /** Calls `done` at its end, later or at once, with why it failed if it did. */
  start(at: number, done: (at: number, failure?: string) => void): void;
  /** Ends it, when another has failed. */
  cancel?(at: number): void;
}

interface Run {
  readonly at: number;
  /** At the first failure what is under way is cancelled, so that what waits for it is never begun. */
  readonly stops: 'at-failure' | 'never';
  readonly atEnd: (at: number, failed: readonly string[]) => void;
}

/** Carries steps out, each as soon as those before it are done; several at a time. */
export function runSteps(steps: readonly Step[], run: Run): void {
  new Steps(steps, run).proceed(run.at);
}

class Steps {
  readonly #run: Run;
  readonly #waiting: Map<string, Step>;
  readonly #running = new Map<string, Step>();
  readonly #unfinished: Set<string>;
  readonly #failed: string[] = [];
  #over = false;

  constructor(steps: readonly Step[], run: Run) {
    this.#run = run;
    this.#waiting = new Map(steps.map((step) => [step.id, step]));
    this.#unfinished = new Set(this.#waiting.keys());
  }

  proceed(at: number): void {
    const ready = [...this.#waiting.values()].filter(({ after }) =>
      after.every((id) => !this.#unfinished.has(id)),
    );
    for (const step of ready) {
      if (!this.#waiting.delete(step.id)) continue;
      this.#running.set(step.id, step);
      step.start(at, (end, failure) => this.#ended(step.id, end, failure));
    }
    if (this.#running.size > 0 || this.#over) return;
    this.#over = true;
    this.#run.atEnd(at, this.#failed);
  }

  #ended(id: string, at: number, failure: string | undefined): void {
    if (!this.#running.delete(id)) return;
    if (failure === undefined) this.#unfinished.delete(id);
    else this.#fail(id, at);
    this.proceed(at);
  }

  #fail(id: string, at: number): void {
    this.#failed.push(id);
    if (this.#run.stops === 'never') return;
    for (const [other, step] of this.#running) {
      if (!step.cancel) continue;
      this.#running.delete(other);
      this.#failed.push(other);
      step.cancel(at);
    }
  }
}
