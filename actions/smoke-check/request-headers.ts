import { type Field, field, type Parsed, type RightInputs } from '../library/host/fields.ts';
import type { Problem } from '../library/text/errors.ts';

/** By name, in lower case. */
export type Headers = Readonly<Record<string, string>>;

const allowed =
  'one name: value a line, each name once, none of host, connection, content-length and transfer-encoding';
const grammar = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \t]*([\t\x20-\x7e\xa0-\xff]+)$/;
// They would change what is asked, or whom.
const ours = ['host', 'connection', 'content-length', 'transfer-encoding', 'upgrade', 'expect'];

/** Headers that requests carry; values are secrets. */
export function requestHeaders(prose: string): Field<Headers> {
  const example = `x-adhoc-check: \${{ secrets.CHECK_SECRET }}`;
  const shape = { kind: 'lines', allowed, example, absent: {}, parse };
  return { ...field<Headers>({ prose, example }, shape), crossCheck: withoutUrl };
}

function parse(text: string): Parsed<Headers> {
  const found: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, name = '', value = ''] = grammar.exec(line.trim()) ?? [];
    const key = name.toLowerCase();
    if (key === '' || ours.includes(key) || key in found)
      return { wrong: `${allowed} (not line ${index + 1})` };
    found[key] = value;
  }
  return { value: found };
}

/** They go to the host of `url` alone: without it they would go nowhere. */
function withoutUrl(headers: Headers, inputs: RightInputs): Problem[] {
  const isMissing = inputs.has('url') && inputs.get('url') === undefined;
  if (Object.keys(headers).length === 0 || !isMissing) return [];
  return [
    {
      code: 'input-missing',
      what: 'Input "request-headers" is given without "url": they are sent to no other host.',
      remedy: 'with: { url: "https://alpha.example.com" }',
    },
  ];
}
