import { foreign } from '../library/text/foreign.ts';
import type { Reply } from './ask.ts';
import { bad, good, type Seen } from './check.ts';
import { type Arrival, bodyLimit, leadsTo } from './follow.ts';
import { type PageWish, wantsRedirect } from './page-wish.ts';
import { short } from './short.ts';

/** What an answer means for the page. Of a body nothing is ever shown: it may be anybody's. */
export function judgePage(wish: PageWish, arrival: Arrival): Seen {
  const { reply, stopped } = arrival;
  const seen = whatCame(arrival);
  if (stopped !== undefined) return bad(`${seen}, ${stopped}`);
  const faults = [
    ...statusFault(wish, reply),
    ...targetFault(wish, reply),
    ...wish.body.flatMap((text) => bodyFault(text, reply)),
    ...wish.holds.flatMap((line) => headerFault(line, reply)),
  ];
  return faults.length === 0 ? good(seen) : bad([seen, ...faults].filter(Boolean).join(', '));
}

/** `302 to https://alpha.example.com/login`, `200 at /accounts/login/`. */
function whatCame({ reply, url, redirects }: Arrival): string {
  const to = leadsTo(reply, url);
  const where = redirects > 0 ? ` at ${foreign(short(url.pathname))}` : '';
  return `${reply.status}${balancer(reply)}${where}${to ? ` to ${withoutQuery(to)}` : ''}`;
}

/** What an Application Load Balancer answers by itself says so. */
function balancer({ status, headers }: Reply): string {
  return status >= 400 && String(headers.server).startsWith('awselb/')
    ? ' of the load balancer itself'
    : '';
}

/** A query may hold what signs somebody in. */
function withoutQuery({ protocol, host, pathname, search }: URL): string {
  const rest = search === '' ? '' : '?...';
  return `${foreign(short(`${protocol}//${host}${pathname}`))}${rest}`;
}

function statusFault(wish: PageWish, { status }: Reply): string[] {
  const usual = wantsRedirect(wish) ? ['3xx'] : ['2xx'];
  const wanted = wish.statuses.length > 0 ? wish.statuses : usual;
  const text = String(status);
  const fits = wanted.some((one) => one === text || one === `${text[0]}xx`);
  return fits ? [] : [''];
}

function targetFault({ leadsTo: wanted, url }: PageWish, reply: Reply): string[] {
  if (wanted === undefined) return [];
  const to = leadsTo(reply, url);
  const meant = URL.parse(wanted, url.href);
  if (!to || !meant) return ['no redirect'];
  // Where the workflow says nothing of a query, any will do: `/login/?next=/`.
  const same = to.origin === meant.origin && to.pathname === meant.pathname;
  return same && (meant.search === '' || meant.search === to.search) ? [] : ['another address'];
}

function bodyFault(text: string, { body, headers }: Reply): string[] {
  if (body.includes(text)) return [];
  const packed = headers['content-encoding'];
  if (packed !== undefined && packed !== 'identity')
    return [`the body is packed (${foreign(short(packed))})`];
  const size = Buffer.byteLength(body);
  const of = size >= bodyLimit ? 'the first MiB' : `the ${size} bytes`;
  return [`no ${JSON.stringify(text)} in ${of} of the body`];
}

function headerFault(line: string, { headers }: Reply): string[] {
  const at = line.indexOf(':');
  const name = line.slice(0, at).toLowerCase();
  const wanted = line.slice(at + 1).trim();
  const value = headers[name];
  const values = value === undefined ? [] : [value].flat();
  if (values.length === 0) return [`no header ${name}`];
  if (values.some((one) => one.toLowerCase().includes(wanted.toLowerCase()))) return [];
  return [`${name}: ${foreign(short(values.join('; ')))}`];
}
