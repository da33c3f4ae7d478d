import type { Ask, Reply } from './ask.ts';
import { type PageWish, wantsRedirect } from './page-wish.ts';

/** The last answer on the way, and where that was. */
export interface Arrival {
  readonly reply: Reply;
  readonly url: URL;
  readonly redirects: number;
  /** Why the way ended at a redirect that was not asked for. */
  readonly stopped?: string;
}

/** As many as a person would not be surprised by. */
const mostRedirects = 5;

/** A megabyte: what nobody reads does not have to be fetched. */
export const bodyLimit = 1_048_576;

/**
 * Goes where the page leads, on the same host alone: the sign-in page of somebody else, answering 200, would pass for
 * the application, and headers that are secrets would come to others.
 */
export async function follow(wish: PageWish, ask: Ask, signal: AbortSignal): Promise<Arrival> {
  const limit = wish.body.length > 0 ? bodyLimit : 0;
  let url = wish.url;
  for (let redirects = 0; ; redirects += 1) {
    const headers = url.origin === wish.url.origin ? wish.headers : {};
    const reply = await ask({ url, headers, bodyLimit: limit }, signal);
    const next = wantsRedirect(wish) ? undefined : leadsTo(reply, url);
    if (!next) return { reply, url, redirects };
    const stopped = whyNot(url, next, redirects);
    if (stopped !== undefined) return { reply, url, redirects, stopped };
    url = next;
  }
}

const redirecting = [301, 302, 303, 307, 308];

/** Where an answer leads; undefined when it is the end of the way. */
export function leadsTo({ status, headers }: Reply, from: URL): URL | undefined {
  if (!redirecting.includes(status) || headers.location === undefined) return undefined;
  return URL.parse(headers.location, from.href) ?? undefined;
}

function whyNot(from: URL, next: URL, redirects: number): string | undefined {
  if (!/^https?:$/.test(next.protocol)) return 'no web address';
  if (next.hostname !== from.hostname) return 'another host';
  if (from.protocol === 'https:' && next.protocol === 'http:') return 'no longer encrypted';
  return redirects >= mostRedirects ? `after ${redirects} redirects` : undefined;
}
