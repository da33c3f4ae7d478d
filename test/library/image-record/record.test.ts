import { describe, expect, it } from '@jest/globals';
import { pinned, withoutVersion } from '../../../actions/library/image/reference.ts';
import { recordsOf } from '../../../actions/library/image-record/record.ts';

const digest = `sha256:${'a'.repeat(64)}`;

function records(containers: object[], more: { service?: string; digests?: [string, string][] }) {
  const { service = 'alpha-gunicorn', digests = [] } = more;
  const definition = { containerDefinitions: containers } as never;
  return Object.fromEntries(
    recordsOf({
      ...{ base: 'dev', environment: 'alpha', service, definition },
      digests: new Map(digests),
    }),
  );
}

describe('what is recorded', () => {
  it('is the main container under the service, the others below it', () => {
    const containers = [
      { name: 'proxy', image: 'envoy:1' },
      { name: 'gunicorn', image: 'backend:2' },
    ];
    expect(records(containers, { digests: [['gunicorn', digest]] })).toEqual({
      '/adhoc/dev/alpha/images/gunicorn': `backend:2@${digest}`,
      '/adhoc/dev/alpha/images/gunicorn/proxy': 'envoy:1',
    });
  });

  it.each([
    ['the only essential one', [{ name: 'a', essential: false }, { name: 'b' }], 'b'],
    ['else the first', [{ name: 'a' }, { name: 'b' }], 'a'],
  ])('takes for the main container %s', (_, containers, main) => {
    const found = records(
      containers.map((one) => ({ ...one, image: `${one.name}:1` })),
      {},
    );
    expect(found['/adhoc/dev/alpha/images/gunicorn']).toBe(`${main}:1`);
  });

  it('has the whole name of a service that is not named by the contract', () => {
    const found = records([{ name: 'a', image: 'a:1' }], { service: 'shop' });
    expect(Object.keys(found)).toEqual(['/adhoc/dev/alpha/images/shop']);
  });
});

it.each([
  ['host:5000/team/web:v1', 'host:5000/team/web', `host:5000/team/web:v1@${digest}`],
  [`web:v1@sha256:${'b'.repeat(64)}`, 'web', `web:v1@${digest}`],
  ['web', 'web', `web@${digest}`],
])('%s loses and gains its version', (image, bare, whole) => {
  expect(withoutVersion(image)).toBe(bare);
  expect(pinned(image, digest)).toBe(whole);
  expect(pinned(image, undefined)).toBe(image);
});
