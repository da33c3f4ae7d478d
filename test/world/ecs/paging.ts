import { AwsFailure } from '../failure.ts';

interface Page<T> {
  readonly items: T[];
  readonly nextToken?: string;
}

interface Asked {
  readonly maxResults?: number | undefined;
  readonly nextToken?: string | undefined;
  readonly default: number;
}

const largestPage = 100;

/** One page of a list; its token is the place where the next begins. */
export function pageOf<T>(all: readonly T[], asked: Asked): Page<T> {
  const size = asked.maxResults ?? asked.default;
  if (size < 1 || size > largestPage)
    throw new AwsFailure(
      'InvalidParameterException',
      `maxResults should be between 1 and ${largestPage}.`,
    );
  const start = asked.nextToken === undefined ? 0 : placeOf(asked.nextToken);
  const items = all.slice(start, start + size);
  const end = start + items.length;
  return end < all.length
    ? { items, nextToken: Buffer.from(`page ${end}`).toString('base64') }
    : { items };
}

function placeOf(token: string): number {
  const place = /^page (\d+)$/.exec(Buffer.from(token, 'base64').toString());
  if (!place) throw new AwsFailure('InvalidParameterException', 'Invalid token.');
  return Number(place[1]);
}
