import { expect, it } from '@jest/globals';
import { parseExactly } from '../../../actions/library/aws/exact-json.ts';
import fc from '../../evidence/properties.ts';

it.each(['{"a":1.0}', '{"a":[12345678901234567890,-0,1e400,0.10]}', '{"a":{"b":1E2},"c":"1.0"}'])(
  'gives %s back as it was',
  (text) => {
    expect(JSON.stringify(parseExactly(text))).toBe(text);
  },
);

it('reads everything else as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(JSON.parse(JSON.stringify(parseExactly(text)))).toEqual(JSON.parse(text));
    }),
  );
});
