import type { Problem } from '../text/errors.ts';

/** What reads found; a value, so that checks made at the same time are told in a fixed order. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
  /** Lines worth printing: what was seen, the image's digest for one, and what could not be looked at. */
  readonly notes: readonly string[];
}

/** What was looked for, with what there is to say about it. */
export interface Found<T> extends Findings {
  readonly value: T;
}

/** Findings of which only some kinds were made. */
export function findings(made: Partial<Findings>): Findings {
  return { problems: [], warnings: [], notes: [], ...made };
}

/** One line for what could not be looked at. */
export function notChecked(what: string): Findings {
  return findings({ notes: [`not checked: ${what}`] });
}

/** All of them in this order, no line twice. */
export function together(all: readonly Findings[]): Findings {
  return {
    problems: all.flatMap(({ problems }) => problems),
    warnings: [...new Set(all.flatMap(({ warnings }) => warnings))],
    notes: [...new Set(all.flatMap(({ notes }) => notes))],
  };
}

/** A value, and what was found on the way to it. */
export function found<T>(value: T, ...onTheWay: readonly Findings[]): Found<T> {
  return { ...together(onTheWay), value };
}

/** Nothing was found, and why that is a problem. */
export function missing(problem: Problem, ...onTheWay: readonly Findings[]): Found<undefined> {
  return found(undefined, ...onTheWay, findings({ problems: [problem] }));
}
