import { foreign } from '../../../text/foreign.ts';
import type { Progress } from '../../engine.ts';
import { isOwn, type SeenEvent } from '../stack/seen-event.ts';
import type { StackRun } from './stack-run.ts';

/** How far all stacks of an apply are together. */
export class StackProgress {
  readonly #total: number;
  readonly #done = new Set<string>();
  readonly #running = new Map<string, number>();

  constructor(runs: readonly StackRun[]) {
    this.#total = runs.reduce((sum, { expected }) => sum + expected.length, 0);
  }

  /** Takes in what a stack told, and answers what is worth a line: ends, failures and the stack's own word. */
  take(run: StackRun, news: readonly SeenEvent[], nowMs: number): Progress[] {
    run.addresses.learn(news);
    return news.flatMap((event) => {
      const address = run.addresses.of(event);
      const isUnderWay = event.status.endsWith('_IN_PROGRESS');
      if (!isOwn(event)) this.#step(address, isUnderWay ? nowMs : undefined);
      if (isDone(event) && run.expected.includes(address)) this.#done.add(address);
      return isUnderWay && !isOwn(event) ? [] : [this.#now(lineOf(event, address))];
    });
  }

  #step(address: string, sinceMs: number | undefined): void {
    if (sinceMs === undefined) this.#running.delete(address);
    else if (!this.#running.has(address)) this.#running.set(address, sinceMs);
  }

  #now(line: string): Progress {
    const running = [...this.#running].map(([address, sinceMs]) => ({ address, sinceMs }));
    return { done: this.#done.size, total: this.#total, running, line };
  }
}

function isDone({ status }: SeenEvent): boolean {
  return /_COMPLETE$|_SKIPPED$/.test(status) && !status.includes('ROLLBACK');
}

function lineOf({ status, reason }: SeenEvent, address: string): string {
  return reason === '' ? `${address} ${status}` : `${address} ${status}: ${foreign(reason)}`;
}
