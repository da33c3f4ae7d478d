import { Rendered } from '../../library/text/github.ts';
import { pairs } from './pairs.ts';

/**
 * What a page says of a plan, fact by fact, in names that both tools share: the counts on top, and the rows of the
 * tables. What a tool tells in its own words is left away: types, numbers of attributes, and why something happens.
 */
export function factsOn(page: string): string[] {
  const [top = '', ...sections] = page.split(/^#### /m);
  const counts = /\*\*(.+)\*\*/.exec(top)?.[1]?.split(', ') ?? [];
  return [...counts, ...sections.flatMap(factsIn)].toSorted();
}

function factsIn(section: string): string[] {
  const title = /[A-Z].*/.exec(section)?.[0] ?? '';
  const tell = tellers[title];
  if (tell) return rowsOf(section).map((row) => `${title}: ${tell(row)}`);
  return attributeTables.test(title) ? [] : [`${title}: a section that nobody compares`];
}

/** The attributes are those of a provider's schema and of CloudFormation's. */
const attributeTables = /^What change(s|d outside) in each$/;

const tellers: Readonly<Record<string, (row: readonly string[]) => string>> = {
  'Data loss': ([address = '', , what, allowed]) => `${shared(address)} ${what} (${allowed})`,
  Dangers: ([kind, address = '', what = '']) =>
    `${kind} ${shared(address)} ${what.replace(/ \([^)]*\)$/, '')}`,
  Changes: ([action, address = '']) => `${shared(address)} ${action}`,
  'Changed outside': ([action, address = '']) => `${shared(address)} ${action}`,
  Outputs: ([address = '', action]) => `${shared(address)} ${action}`,
};

function shared(address: string): string {
  return pairs[address] ?? address.replace(/^adhoc-app-alpha\//, '');
}

/** The rows of its one table, as GitHub shows them. */
function rowsOf(section: string): string[][] {
  const rendered = new Rendered(section);
  const width = rendered.texts('th').length;
  const cells = rendered.texts('td');
  return cells.flatMap((_, at) => (at % width === 0 ? [cells.slice(at, at + width)] : []));
}
