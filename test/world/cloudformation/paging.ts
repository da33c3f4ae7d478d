import { invalid } from './template.ts';

interface Page<T> {
  readonly items: T[];
  readonly NextToken?: string;
}

interface Asked {
  readonly NextToken?: string | undefined;
  readonly size: number;
}

/** One page of a list; its token is the place where the next begins. */
export function pageOf<T>(all: readonly T[], { NextToken, size }: Asked): Page<T> {
  const start = NextToken === undefined ? 0 : placeOf(NextToken);
  const end = start + size;
  const items = all.slice(start, end);
  if (end >= all.length) return { items };
  return { items, NextToken: Buffer.from(`from ${end}`).toString('base64') };
}

function placeOf(token: string): number {
  const place = /^from (\d+)$/.exec(Buffer.from(token, 'base64').toString());
  if (!place) throw invalid('NextToken is not valid.');
  return Number(place[1]);
}
