/** Something that this step changed, and how a person undoes it or goes on from it. */
export interface Deed {
  /** `registered task definition alpha-migrate:8`. */
  readonly what: string;
  /** A command to paste. */
  readonly next: string;
}

/** What was done so far, so that an error or a cancel can name it. */
export class Trail {
  readonly #deeds = new Map<string, Deed>();

  /** Notes a change; the same `what` again replaces the first. */
  add(deed: Deed): void {
    this.#deeds.set(deed.what, deed);
  }

  /** What needs no more attention, because it was undone or came to its end. */
  settle(what: string): void {
    this.#deeds.delete(what);
  }

  get deeds(): readonly Deed[] {
    return [...this.#deeds.values()];
  }
}
