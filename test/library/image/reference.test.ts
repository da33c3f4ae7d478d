import { describe, expect, test } from '@jest/globals';
import { ecrOf, parseImage, sameRepository } from '../../../actions/library/image/reference.ts';
import fc from '../../evidence/properties.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

describe('the name of an image', () => {
  test.each([
    ['backend:v1', undefined, 'backend', 'v1', undefined],
    [`${ecr}/team/backend:v1.8.0`, ecr, 'team/backend', 'v1.8.0', undefined],
    [`${ecr}/backend@${digest}`, ecr, 'backend', undefined, digest],
    [`${ecr}/backend:v1@${digest}`, ecr, 'backend', 'v1', digest],
    ['localhost/a:1', 'localhost', 'a', '1', undefined],
    ['localhost:5000/a:1', 'localhost:5000', 'a', '1', undefined],
    ['host:5000/a/b', 'host:5000', 'a/b', undefined, undefined],
    ['[::1]:5000/a:1', '[::1]:5000', 'a', '1', undefined],
    ['Host/a:1', 'Host', 'a', '1', undefined],
    ['team/backend:1', undefined, 'team/backend', '1', undefined],
    ['a__b.c--d_e:_1', undefined, 'a__b.c--d_e', '_1', undefined],
    ['docker.io/library/nginx:1', undefined, 'nginx', '1', undefined],
    ['library/nginx:1', undefined, 'nginx', '1', undefined],
    [`a:${'t'.repeat(128)}`, undefined, 'a', 't'.repeat(128), undefined],
  ])('%s', (image, ...[registry, repository, tag, seen]) => {
    expect(parseImage(image)).toEqual({ registry, repository, tag, digest: seen });
  });

  test.each([
    '',
    ' ',
    'Backend:v1',
    'a//b:1',
    'a..b:1',
    'a_-b:1',
    '-a:1',
    'a-:1',
    '/a:1',
    'a/:1',
    'a:',
    'a:.1',
    'a@',
    'a b:1',
    'a:1 ',
    'a:1\n',
    'http://x.org/a:1',
    'host_1.org/a:1',
    '-host.org/a:1',
    'a@sha256:00',
    `a@${digest.toUpperCase()}`,
    `a@${digest}0`,
    'a@md5:0123',
    `a:${'t'.repeat(129)}`,
    `${'a'.repeat(256)}:1`,
    '$IMAGE:1',
    'a=b:1',
    'a:1:2',
    'x'.repeat(1e6),
  ])('is not %j', (image) => expect(parseImage(image)).toBeUndefined());

  test('parts put together come apart again', () => {
    const label = fc.stringMatching(/^[a-zA-Z0-9]([a-zA-Z0-9-]{0,6}[a-zA-Z0-9])?$/);
    const registry = fc
      .tuple(label, label, fc.option(fc.integer({ min: 1, max: 65_535 })))
      .map(([host, domain, port]) => `${host}.${domain}${port === null ? '' : `:${port}`}`);
    const path = fc.stringMatching(/^[a-z0-9]{1,4}((\.|_|__|-{1,3})[a-z0-9]{1,4}){0,2}$/);
    const repository = fc
      .array(path, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'));
    const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,9}$/);
    fc.assert(
      fc.property(registry, repository, tag, (...[host, name, version]) => {
        expect(parseImage(`${host}/${name}:${version}@${digest}`)).toEqual({
          registry: host,
          repository: name,
          tag: version,
          digest,
        });
      }),
    );
  });
});

test.each([
  ['backend:v1', `${ecr}/backend:v2`, true],
  [`${ecr}/backend:v1`, `210987654321.dkr.ecr.us-east-1.amazonaws.com/backend@${digest}`, true],
  ['nginx:1', 'docker.io/library/nginx:2', true],
  ['team/backend:v1', 'backend:v1', false],
  ['backend:v1', 'backend-worker:v1', false],
  ['!', '!', false],
])('%s and %s are of one repository: %s', (a, b, same) => expect(sameRepository(a, b)).toBe(same));

test.each([
  [ecr, { account: '123456789012', region: 'eu-west-1' }],
  [
    '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn',
    { account: '123456789012', region: 'cn-north-1' },
  ],
  [
    '123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com',
    { account: '123456789012', region: 'us-gov-west-1' },
  ],
  ['123456789012.dkr-ecr.eu-west-1.on.aws', { account: '123456789012', region: 'eu-west-1' }],
  ['123456789012.dkr-ecr-fips.us-east-1.on.aws', { account: '123456789012', region: 'us-east-1' }],
  [
    '123456789012.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn',
    { account: '123456789012', region: 'cn-north-1' },
  ],
  [
    '123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu',
    { account: '123456789012', region: 'eusc-de-east-1' },
  ],
  [
    '123456789012.dkr-ecr.us-iso-west-1.on.aws.ic.gov',
    { account: '123456789012', region: 'us-iso-west-1' },
  ],
  [
    '123456789012.dkr.ecr.us-isob-east-1.sc2s.sgov.gov',
    { account: '123456789012', region: 'us-isob-east-1' },
  ],
  ['123456789012.dkr-ecr.cn-north-1.on.aws', undefined],
  ['123456789012.dkr.ecr.us-iso-east-1.amazonaws.com', undefined],
  ['public.ecr.aws', undefined],
  ['12345.dkr.ecr.eu-west-1.amazonaws.com', undefined],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com.evil.org', undefined],
])('registry %s', (registry, expected) => {
  const image = parseImage(`${registry}/a:1`);
  expect(image && ecrOf(image)).toEqual(expected);
});
