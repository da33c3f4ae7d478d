/** What will happen when, in order; it happens when somebody looks. */
export class Agenda {
  #entries: { readonly at: number; readonly happen: (at: number) => void }[] = [];

  add(at: number, happen: (at: number) => void): void {
    this.#entries.push({ at, happen });
  }

  /** Lets everything happen that is due, also what comes of it. */
  catchUp(now: number): void {
    for (let next = this.#take(now); next; next = this.#take(now)) next.happen(next.at);
  }

  #take(now: number) {
    const due = this.#entries.filter(({ at }) => at <= now);
    const next = due.reduce<(typeof due)[number] | undefined>(
      (first, one) => (first && first.at <= one.at ? first : one),
      undefined,
    );
    this.#entries = this.#entries.filter((one) => one !== next);
    return next;
  }
}
