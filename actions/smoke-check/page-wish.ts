import { webAddress } from '../library/host/address.ts';
import { behind } from './behind.ts';
import type { PageLine } from './page-lines.ts';
import type { Headers } from './request-headers.ts';
import type { TextLine } from './text-lines.ts';

/** What a page has to be. */
export interface PageWish {
  /** As the workflow has it. */
  readonly name: string;
  readonly url: URL;
  /** Those that go along to the origin of `url`, and to no other. */
  readonly headers: Headers;
  readonly statuses: readonly string[];
  /** Given: the answer itself is judged, and not what it leads to. */
  readonly leadsTo?: string;
  readonly body: readonly string[];
  /** `content-type: text/html` */
  readonly holds: readonly string[];
}

/** The inputs that pages are made from. */
export interface PageInputs {
  readonly url: URL | undefined;
  readonly paths: readonly PageLine[];
  readonly expectBody: readonly TextLine[];
  readonly expectHeader: readonly TextLine[];
  readonly requestHeaders: Headers;
}

/** Without `paths` it is `/` behind `url`; lines that need `url` and have none are left out. */
export function pageWishes({ url, paths, ...more }: PageInputs): PageWish[] {
  const lines: readonly PageLine[] =
    paths.length > 0 || !url ? paths : [{ address: '/', statuses: [] }];
  const of = (all: readonly TextLine[], address: string) =>
    all.filter((one) => one.address === address).map(({ text }) => text);
  return lines.flatMap(({ address, ...line }) => {
    const target = webAddress(address) ?? (url && behind(url, address));
    if (!target) return [];
    return {
      ...line,
      name: address,
      url: target,
      headers: target.origin === url?.origin ? more.requestHeaders : {},
      body: of(more.expectBody, address),
      holds: of(more.expectHeader, address),
    };
  });
}

/** Whether the first answer is what is asked for: a redirect, by its status or by where it leads. */
export function wantsRedirect({ statuses, leadsTo }: PageWish): boolean {
  return leadsTo !== undefined || statuses.some((status) => status.startsWith('3'));
}

/** `200, body has ok, content-type: text/html`: for the table. */
export function expectationOf({ statuses, leadsTo, body, holds }: PageWish): string {
  const usual = leadsTo === undefined ? '2xx' : '3xx';
  const status = statuses.length > 0 ? statuses.join(' or ') : usual;
  return [
    leadsTo === undefined ? status : `${status} to ${leadsTo}`,
    ...body.map((text) => `body has ${text}`),
    ...holds,
  ].join(', ');
}
