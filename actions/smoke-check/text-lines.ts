import { type Field, field, type Parsed, type RightInputs } from '../library/host/fields.ts';
import type { Problem } from '../library/text/errors.ts';
import type { PageLine } from './page-lines.ts';

/** What an answer must hold. */
export interface TextLine {
  /** Of a line of `paths`. */
  readonly address: string;
  readonly text: string;
}

/** What the body of a page must hold: the address, then the text. */
export function bodyLines(prose: string): Field<readonly TextLine[]> {
  return textLines(/^(\S+)[ \t]+(.*\S)$/, { prose, example: '/health "status":"ok"' });
}

/** A header that an answer must have, and what it must hold. */
export function headerLines(prose: string): Field<readonly TextLine[]> {
  return textLines(/^(\S+)[ \t]+([A-Za-z0-9!#$%&'*+.^_`|~-]+:.*)$/, {
    prose,
    example: '/ content-type: text/html',
  });
}

interface Declared {
  readonly prose: string;
  readonly example: string;
}

function textLines(grammar: RegExp, { prose, example }: Declared): Field<readonly TextLine[]> {
  const allowed = `lines such as ${example}`;
  const parse = (value: string): Parsed<readonly TextLine[]> => {
    const lines = value.split(/\r?\n/).flatMap((line) => line.trim() || []);
    const odd = lines.findIndex((line) => !grammar.test(line));
    if (odd >= 0) return { wrong: `${allowed} (not line ${odd + 1})` };
    const parts = lines.map((line) => grammar.exec(line) ?? []);
    return { value: parts.map(([, address = '', text = '']) => ({ address, text })) };
  };
  const shape = { kind: 'lines', allowed, example, absent: [], parse };
  const declared = field<readonly TextLine[]>({ prose, example }, shape);
  return { ...declared, crossCheck: unknownAddresses };
}

/** A mistyped address would check nothing. */
function unknownAddresses(lines: readonly TextLine[], inputs: RightInputs): Problem[] {
  const pages = inputs.get('paths') as readonly PageLine[] | undefined;
  if (!pages) return []; // wrong by itself
  const known = pages.length > 0 ? pages.map(({ address }) => address) : ['/'];
  const unknown = new Set(
    lines.map(({ address }) => address).filter((one) => !known.includes(one)),
  );
  return [...unknown].map((address) => ({
    code: 'input-conflict',
    what: `Something is expected of ${JSON.stringify(address)}, which is no line of "paths"; allowed: ${known.join(', ')}.`,
    remedy: `with:\n  paths: |\n    ${[...known, address].join('\n    ')}`,
  }));
}
