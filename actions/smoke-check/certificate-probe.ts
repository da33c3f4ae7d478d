import type { Clock } from '../library/system/clock.ts';
import { isoTime } from '../library/system/dates.ts';
import type { Ask } from './ask.ts';
import { bad, good, type Probe } from './check.ts';
import { noReply } from './no-reply.ts';
import type { PageWish } from './page-wish.ts';

interface Parts {
  readonly days: number;
  readonly ask: Ask;
  readonly clock: Clock;
  /** Told of each date that is seen, in milliseconds since the epoch. */
  readonly onExpiry: (until: number) => void;
}

const dayMs = 86_400_000;

/** A look at the certificate of each host that is asked by TLS. */
export function certificateProbes(pages: readonly PageWish[], parts: Parts): Probe[] {
  const hosts = new Map<string, PageWish>();
  for (const page of pages)
    if (page.url.protocol === 'https:' && !hosts.has(page.url.host)) hosts.set(page.url.host, page);
  return [...hosts.values()].map((page) => certificateProbe(page, parts));
}

function certificateProbe(
  { url, headers }: PageWish,
  { days, ask, clock, onExpiry }: Parts,
): Probe {
  return {
    checks: [{ name: `certificate of ${url.host}`, expected: `valid for ${days} days or more` }],
    look: async (signal) => {
      try {
        const { certificateUntil } = await ask({ url, headers, bodyLimit: 0 }, signal);
        if (certificateUntil === undefined) return [bad('none was shown')];
        onExpiry(certificateUntil);
        const left = (certificateUntil - clock.now()) / dayMs;
        const day = isoTime(certificateUntil).slice(0, 10);
        const seen = `until ${day}, ${Math.floor(left)} days`;
        return [left >= days ? good(seen) : bad(seen)];
      } catch (thrown) {
        return [bad(noReply(thrown, url))];
      }
    },
  };
}
