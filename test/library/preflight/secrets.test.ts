import { describe, expect, test } from '@jest/globals';
import { account, check, definition } from './stage.ts';

const secretArn = (name: string, region = 'eu-west-1') =>
  `arn:aws:secretsmanager:${region}:${account}:secret:${name}-AbCdEf`;
const parameterArn = (name: string, owner = account) =>
  `arn:aws:ssm:eu-west-1:${owner}:parameter${name}`;
const full = secretArn('alpha/database-url');
const dsn = '/adhoc/dev/alpha/sentry-dsn';
const using = (...references: string[]) => {
  const image = 'redis:7';
  const secrets = references.map((valueFrom, index) => ({ name: `SECRET_${index}`, valueFrom }));
  return definition({ image, secrets });
};
const more = {
  parameters: [
    { name: dsn, value: 'x', type: 'SecureString' as const },
    { name: 'plain', value: 'x' },
  ],
};

describe('a secret that can be read', () => {
  test.each([
    ['its ARN', full],
    ['a key of it', `${full}:password::`],
    ['its current version', `${full}:password:AWSCURRENT:`],
    ['a parameter', dsn],
    ['a version of it', `${dsn}:3`],
    ["a parameter's ARN", parameterArn(dsn)],
    ['without hierarchy', 'plain'],
    ['its ARN', parameterArn('/plain')],
    ['a secret through a parameter', '/aws/reference/secretsmanager/alpha/database-url'],
  ])('by %s: %s', async (_, reference) => {
    const { problems, calls } = await check(using(reference), more);
    expect(problems).toEqual([]);
    expect(calls).toHaveLength(1);
  });
});

test('the command that makes a parameter is safe to paste, whatever it is called', async () => {
  const { problems } = await check(using('/adhoc/$(id)'), more);
  expect(problems[0]?.remedy).toBe(
    "aws ssm put-parameter --type SecureString --name '/adhoc/$(id)' --value <value> --region eu-west-1",
  );
});

describe('a secret that cannot', () => {
  test.each([
    ['none', secretArn('alpha/none'), 'secret-not-found', 'There is no secret "'],
    [
      'in another region',
      secretArn('alpha/database-url', 'us-east-1'),
      'secret-not-found',
      '" in us-east-1, wanted for SECRET_0 of container web.',
    ],
    [
      'no parameter',
      '/adhoc/none',
      'secret-not-found',
      'There is no parameter "/adhoc/none" in eu-west-1, wanted for SECRET_0 of container web.',
    ],
    [
      'empty',
      secretArn('alpha/empty'),
      'secret-without-value',
      'has no value; it is wanted for SECRET_0 of container web.',
    ],
    [
      'another stage',
      `${full}:k:AWSPENDING:`,
      'secret-without-value',
      'has no version of stage AWSPENDING;',
    ],
    ['another version', `${full}:k::0123`, 'secret-without-value', 'has no version 0123;'],
  ])('%s', async (_, ...[reference, code, what]) => {
    const { problems } = await check(using(reference));
    expect(problems).toMatchObject([{ code, what: expect.stringContaining(what) }]);
  });

  test.each([
    [`${full}:password`, `${full}:password::`],
    [`${full}:password:`, `${full}:password::`],
    [`${full}:`, `${full}:::`],
    [`${full}:password:::x`, `${full}:password::`],
  ])('%s lacks colons, or has too many', async (reference, remedy) => {
    const { problems, calls } = await check(using(reference));
    expect(problems).toMatchObject([
      {
        code: 'secret-reference-invalid',
        what: expect.stringContaining('SECRET_0 of container web'),
        remedy,
      },
    ]);
    expect(calls).toEqual([]);
  });

  test('is on its way out', async () => {
    const secrets = [{ name: 'old', value: 'x', deleted: true }];
    const { problems } = await check(using(secretArn('old')), { secrets });
    expect(problems).toMatchObject([
      {
        code: 'secret-without-value',
        what: expect.stringContaining('is scheduled for deletion'),
        remedy: expect.stringContaining('restore-secret'),
      },
    ]);
  });

  test('is told together with all others, once for all who use it', async () => {
    const valueFrom = secretArn('none');
    const options = { logDriver: 'splunk', secretOptions: [{ name: 'splunk-token', valueFrom }] };
    const containerDefinitions = [
      {
        name: 'web',
        image: 'redis:7',
        secrets: [
          { name: 'A', valueFrom },
          { name: 'B', valueFrom: '/none' },
        ],
      },
      { name: 'worker', image: 'redis:7', logConfiguration: options },
      {
        name: 'side',
        image: 'x.org/a:1',
        repositoryCredentials: { credentialsParameter: 'registry' },
      },
    ];
    const { problems } = await check(definition({}, { containerDefinitions }));
    expect(problems.map(({ what }) => what.split(', wanted for ')[1]).sort()).toEqual([
      'A of container web, splunk-token as log option of container worker.',
      'B of container web.',
      "the registry's password of container side.",
    ]);
  });
});

describe('what cannot be looked at', () => {
  test.each([
    ['secretsmanager:DescribeSecret', full],
    ['ssm:DescribeParameters', dsn],
  ])('%s is denied', async (on, reference) => {
    const { problems, unchecked } = await check(using(reference), {
      faults: [{ on, kind: 'access-denied' }],
    });
    expect(problems).toEqual([]);
    expect(unchecked).toContain(`not checked: ${on} denied`);
  });

  test('what is of another account, or no reference that we know', async () => {
    const foreign = parameterArn('/theirs', '210987654321');
    const { problems, unchecked } = await check(
      using(foreign, 'arn:aws:s3:::bucket', '/aws/service/x'),
    );
    expect(problems).toEqual([]);
    expect(unchecked).toEqual(
      expect.arrayContaining([
        `not checked: ${foreign}, of another account`,
        'not checked: secret arn:aws:s3:::bucket',
        'not checked: secret /aws/service/x',
      ]),
    );
  });
});

test('sixty parameters take two calls, and no call can return a value', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `/many/${index}`);
  const parameters = names.map((name) => ({ name, value: 'hunter2' }));
  const { problems, calls } = await check(using(...names, full), { parameters });
  expect(problems).toEqual([]);
  expect(calls.map(({ action }) => action).sort()).toEqual([
    'secretsmanager:DescribeSecret',
    'ssm:DescribeParameters',
    'ssm:DescribeParameters',
  ]);
  expect(JSON.stringify(calls)).not.toContain('hunter2');
});

test('a secret that several tasks share is asked for once, and told once with all who want it', async () => {
  const missing = full.replace('database-url', 'nowhere');
  const worker = definition({
    name: 'worker',
    image: 'redis:7',
    secrets: [{ name: 'URL', valueFrom: missing }],
  });
  const { problems, calls } = await check([using(missing), using(missing), worker]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.what).toContain(
    'wanted for SECRET_0 of container web, URL of container worker',
  );
  expect(calls.filter(({ action }) => action === 'secretsmanager:DescribeSecret')).toHaveLength(1);
});
