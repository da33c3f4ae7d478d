import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, type Problem } from '../../infra/configuration/problem.ts';
import { configurationOf, readConfiguration } from '../../infra/configuration/read.ts';
import { root } from '../repo/sources.ts';
import { allServices, appFile, baseFile } from './configurations.ts';

function problemsOf(file: Record<string, unknown>): readonly Problem[] {
  try {
    configurationOf('alpha.yaml', file);
    return [];
  } catch (thrown) {
    if (thrown instanceof ConfigurationError) return thrown.problems;
    throw thrown;
  }
}

const { gunicorn } = allServices;

function withService(name: string, changes: object): Record<string, unknown> {
  return appFile({ services: { ...allServices, [name]: { ...gunicorn, ...changes } } });
}

const onAurora = (changes: object) =>
  baseFile({ database: { engine: 'aurora-serverless-v2', ...changes } });

type Row = [
  what: string,
  file: Record<string, unknown>,
  told: readonly [what: string, remedy: string],
];

const wrong: Row[] = [
  ['capitals', appFile({ name: 'Alpha' }), ['name is "Alpha"', 'name: alpha']],
  ['an underscore', appFile({ name: 'al_pha' }), ['lower case letters, digits', 'name: alpha']],
  ['21 letters', appFile({ name: 'a'.repeat(21) }), ['at most 20', 'name: alpha']],
  ['a reserved name', appFile({ name: 'lease' }), ['something else below /adhoc/dev/', 'another']],
  ['its base', appFile({ name: 'dev' }), ['the name of its base', 'name: dev-env']],
  ['an inner name of SSM', appFile({ name: 'database-host' }), ['below /adhoc/dev/', 'name: ']],
  ['capitals of its base', appFile({ base: 'Dev' }), ['base is "Dev"', 'base: dev']],
  ['capitals of a base', baseFile({ name: 'Dev' }), ['at most 20 lower case', 'name: ']],
  [
    'a long task',
    appFile({ tasks: { ['m'.repeat(32)]: { command: ['x'] } } }),
    ['at most 31', 'mmm'],
  ],
  [
    'a task of the database',
    appFile({ tasks: { 'create-database': { command: ['x'] } } }),
    ['another task definition', 'create-database-task'],
  ],
  ['a service of another', appFile({ name: 'beta-beat' }), ['service beat of "beta"', 'another']],
  [
    'a service in capitals',
    withService('Web_UI', { paths: ['/x'] }),
    ['services.Web_UI', '`web-ui: ...`'],
  ],
  [
    'a long service',
    withService('administrators', { paths: ['/x'] }),
    ['at most 11', 'administrat'],
  ],
  [
    'a task of a service',
    appFile({ tasks: { beat: { command: ['x'] } } }),
    ['tasks.beat has the name of another', 'another name'],
  ],
  ['a mistyped key', appFile({ servcies: {} }), ['servcies is no setting', '`services`']],
  [
    'a mistyped key within',
    withService('gunicorn', { 'helth-check': '/' }),
    ['services.gunicorn.helth-check is no setting', '`health-check`'],
  ],
  [
    'a fifth path',
    withService('gunicorn', { paths: ['/a', '/b', '/c', '/d', '/e'] }),
    [
      '5 paths; a rule of the load balancer takes 5 values, and one is the host',
      '`more-paths: ["/e"]`',
    ],
  ],
  [
    'a fifth path of the second rule',
    withService('gunicorn', { 'more-paths': ['/a', '/b', '/c', '/d', '/e'] }),
    ['more-paths has 5 paths', 'Leave ["/e"] out'],
  ],
  [
    'a path of another service',
    withService('other', { paths: ['/api/*'] }),
    ['/api/* and services.gunicorn has it', 'paths: ["/api/other/*"]'],
  ],
  [
    'a path twice',
    withService('gunicorn', { paths: ['/api/*', '/api/*'] }),
    ['/api/* twice; allowed is each path once', 'Leave /api/* out'],
  ],
  ['a web without port', withService('gunicorn', { port: undefined }), ['no port', 'port: 8000']],
  ['a web without paths', withService('gunicorn', { paths: undefined }), ['no paths', 'paths: [']],
  [
    'two frontends',
    withService('gunicorn', { role: 'frontend', paths: undefined }),
    ['there is one', 'another'],
  ],
  ['Redis in production', appFile({ kind: 'prod' }), ['ElastiCache', 'Leave the service out']],
  ['no slot', appFile({ slot: undefined }), ['slot is missing', 'listener-slot']],
  [
    'no image',
    appFile({ image: undefined, services: { web: allServices.beat }, tasks: {} }),
    ['"web" has no image', 'image: backend'],
  ],
  [
    "a task's own image",
    appFile({ tasks: { migrate: { command: ['x'], image: 'other' } } }),
    ['no service runs it', 'backend, frontend'],
  ],
  [
    'a size that Fargate has not',
    withService('gunicorn', { cpu: 1024, memory: 512 }),
    ['2048 to 8192 MiB', 'memory: 2048'],
  ],
  ['a variable twice', appFile({ secrets: { MODE: 'x' } }), ['MODE has several', 'Leave one out']],
  [
    'no certificate',
    baseFile({ certificate: 'dev.example.com' }),
    ['allowed is the ARN of a certificate', 'certificate: arn:aws:acm:'],
  ],
  [
    'a certificate of another account',
    baseFile({ certificate: 'arn:aws:acm:eu-west-1:999999999999:certificate/1' }),
    ['account 999999999999, the environment in 123456789012', 'request-certificate'],
  ],
  [
    'a certificate elsewhere',
    baseFile({ certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/1' }),
    ['region us-east-1, the environment in eu-west-1', '--region eu-west-1'],
  ],
  ['a mistyped bastion', baseFile({ basion: true }), ['basion is no setting', '`bastion`']],
  [
    'a bastion by its size',
    baseFile({ bastion: 't4g.nano' }),
    ['bastion is "t4g.nano"; allowed is a value of type boolean', 'bastion: true'],
  ],
  [
    'a qualifier with a hyphen',
    baseFile({ 'cdk-qualifier': 'my-team' }),
    ['at most 10 lower case letters and digits', 'cdk-qualifier: '],
  ],
  [
    'another engine',
    baseFile({ database: { engine: 'aurora' } }),
    ['"aurora"; allowed is "postgres", "aurora-serverless-v2"', 'engine: aurora-serverless-v2'],
  ],
  [
    'an instance of Aurora',
    onAurora({ instance: 'm8g.large' }),
    ['database.instance is no setting here', 'capacity: { min: 0, max: 2 }'],
  ],
  [
    'storage of Aurora',
    onAurora({ 'storage-gib': 100 }),
    ['database.storage-gib is no setting here', 'grows by itself'],
  ],
  [
    'capacity without Aurora',
    baseFile({ database: { capacity: { max: 4 } } }),
    ['database.capacity is no setting here', 'engine: aurora-serverless-v2'],
  ],
  [
    'a mistyped key of a database',
    onAurora({ capacty: {} }),
    ['database.capacty is no setting.', '`capacity`'],
  ],
  [
    'a quarter of a unit',
    onAurora({ capacity: { min: 0.25 } }),
    ['database.capacity.min is 0.25; allowed is a number', 'capacity: { min: 0.5, max: 8 }'],
  ],
  [
    'more at least than at most',
    onAurora({ capacity: { min: 4, max: 2 } }),
    ['min 4 above max 2', 'max: 4'],
  ],
  [
    'a production database that sleeps',
    { ...onAurora({ capacity: { min: 0 } }), kind: 'prod' },
    ['database.capacity.min is 0; allowed is a number of capacity units from 0.5', 'min: 0.5'],
  ],
  [
    'a version that never sleeps',
    onAurora({ version: '15.6' }),
    ['version 15.6 of Aurora never sleeps; 15.7 and newer do', 'version: "15"'],
  ],
  [
    'no zone',
    baseFile({ 'hosted-zone-id': undefined }),
    ['hosted-zone-id is missing', 'aws route53'],
  ],
  ['no base', appFile({ base: undefined }), ['base is missing', '`base: dev`']],
  ['no range', baseFile({ 'allowed-cidrs': ['10.0.0.1/8'] }), ['"10.0.0.1/8"', '203.0.113.0/24']],
  ['a small network', baseFile({ cidr: '10.0.0.0/28' }), ['/16 to /24', 'cidr: 10.0.0.0/16']],
  ['a number as account', appFile({ account: 123456789012 }), ['type string', '"123456789012"']],
  ['another layer', appFile({ layer: 'ap' }), ['layer is "ap"', 'value that is allowed']],
];

describe('a configuration that is refused', () => {
  it.each(wrong)('%s', (_what, file, [told, remedy]) => {
    const problems = problemsOf(file);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain(told);
    expect(problems[0]?.remedy).toContain(remedy);
  });

  it('is told all that is wrong at once', () => {
    const services = {
      ...allServices,
      gunicorn: { ...gunicorn, paths: ['/a', '/b', '/c', '/d', '/e', '/f'] },
    };
    const problems = problemsOf(appFile({ name: 'Alpha_1', regoin: 'x', services, slot: 0 }));
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('regoin'),
      expect.stringContaining('name is "Alpha_1"'),
      expect.stringContaining('slot is 0'),
      expect.stringContaining('6 paths'),
    ]);
  });
});

describe('a configuration', () => {
  it('is given the defaults of its kind', () => {
    const usual = (kind: string) => configurationOf('x', baseFile({ kind }));
    expect(usual('ad-hoc')).toMatchObject({ egress: 'public', 'log-retention-days': 7 });
    expect(usual('prod')).toMatchObject({
      egress: 'nat-per-az',
      database: { 'backup-days': 14, instance: 't4g.medium' },
    });
  });

  it.each(['15.7', '15.10', '16.3', '17.4', '17'])('sleeps in version %s of Aurora', (version) => {
    expect(problemsOf(onAurora({ version, capacity: { min: 0 } }))).toEqual([]);
  });

  it('takes name and slot from beside the file', () => {
    const file = join(root, 'infra/examples/alpha-django.yaml');
    expect(readConfiguration(file, { name: 'pr-12', slot: 3 })).toMatchObject({
      name: 'pr-12',
      slot: 3,
    });
  });

  it.each(readdirSync(join(root, 'infra/examples')))(
    'is valid, and short: examples/%s',
    (example) => {
      const file = join(root, 'infra/examples', example);
      readConfiguration(file, { slot: 1 });
      expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(30);
    },
  );
});
