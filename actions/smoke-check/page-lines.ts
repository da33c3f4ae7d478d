import { webAddress } from '../library/host/address.ts';
import { type Field, field, type Parsed } from '../library/host/fields.ts';

/** One line of `paths`. */
export interface PageLine {
  /** `/health`, or a whole address: by it other inputs name this line. */
  readonly address: string;
  /** `200`, `2xx`; empty where the line says nothing of it. */
  readonly statuses: readonly string[];
  /** Where the answer has to lead. */
  readonly leadsTo?: string;
}

const grammar =
  /^(?<address>\S+)(?:[ \t]+(?<statuses>[1-5](?:\d\d|xx)(?:,[1-5](?:\d\d|xx))*))?(?:[ \t]+->[ \t]*(?<to>\S+))?$/;

const most = 50;
const allowed = `at most ${most} lines, each once: a path or a whole address, the status if it is not 2xx, and where a redirect leads, such as /login 302 -> /accounts/login/`;

/** What is asked for, one address a line. */
export function pageLines(declared: { readonly prose: string }): Field<readonly PageLine[]> {
  return field<readonly PageLine[]>(
    { ...declared, example: '/health 200' },
    { kind: 'lines', allowed, example: '/health 200', absent: [], parse },
  );
}

function parse(text: string): Parsed<readonly PageLine[]> {
  const found: PageLine[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const parsed = pageLine(line.trim());
    // Only the number is shown: an address may hold a token.
    const place = `${allowed} (not line ${index + 1})`;
    if (!parsed || found.some(({ address }) => address === parsed.address)) return { wrong: place };
    found.push(parsed);
  }
  return found.length <= most ? { value: found } : { wrong: allowed };
}

function pageLine(line: string): PageLine | undefined {
  const { address = '', statuses, to } = grammar.exec(line)?.groups ?? {};
  if (!isPlace(address) || (to !== undefined && !isPlace(to))) return undefined;
  return {
    address,
    statuses: statuses?.split(',') ?? [],
    ...(to === undefined ? {} : { leadsTo: to }),
  };
}

function isPlace(text: string): boolean {
  return /^\/[^\\#]*$/.test(text) || webAddress(text) !== undefined;
}
