interface Fact<T> {
  readonly at: number;
  readonly is: Partial<T>;
}

/** What is true from when on. What lies ahead may be cut off; what has been never changes. */
export class Ledger<T extends object> {
  #facts: Fact<T>[];

  constructor(at: number, is: T) {
    this.#facts = [{ at, is }];
  }

  add(at: number, is: Partial<T>): void {
    this.#facts.push({ at, is });
    this.#facts.sort((left, right) => left.at - right.at);
  }

  /** Everything known by then; later facts go over earlier ones. */
  at(now: number): T {
    return Object.assign({}, ...this.#facts.filter(({ at }) => at <= now).map(({ is }) => is)) as T;
  }

  lastChange(now: number): number {
    return Math.max(...this.#facts.filter(({ at }) => at <= now).map(({ at }) => at));
  }

  /** Forgets what would have come after. */
  cut(at: number): void {
    this.#facts = this.#facts.filter((fact) => fact.at <= at);
  }
}
