import { type Declared, type Field, field, type Parsed } from './fields.ts';

const allowed =
  'an address that begins with https:// or http://, without name and password, query and fragment';

/** The address of something on the web. */
export function address(declared: Declared): Field<URL | undefined> {
  return field<URL | undefined>(declared, {
    kind: 'address',
    allowed,
    example: 'https://alpha.example.com',
    absent: undefined,
    parse: (text): Parsed<URL | undefined> => {
      const url = webAddress(text);
      return url && url.search === '' && !text.includes('?') ? { value: url } : { wrong: allowed };
    },
  });
}

/** What can be asked for by HTTP; undefined for all else, and for what holds a name or password. */
export function webAddress(text: string): URL | undefined {
  const url = /^https?:\/\/[^\s\\]+$/i.test(text) ? URL.parse(text) : null;
  if (!url || text.includes('#') || url.username !== '' || url.password !== '') return undefined;
  return url;
}
