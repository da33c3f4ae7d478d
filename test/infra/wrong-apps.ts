import { allServices, appFile } from './configurations.ts';
import type { Row } from './wrong-row.ts';

const { gunicorn } = allServices;

function withService(name: string, changes: object): Record<string, unknown> {
  return appFile({ services: { ...allServices, [name]: { ...gunicorn, ...changes } } });
}

const withStaticFiles = (wanted: object) =>
  appFile({
    'static-files': wanted,
    variables: { 'static-url': 'STATIC_URL', 'static-prefix': 'STATIC_PREFIX' },
  });

/** Files of environments, each with one thing that is wrong. */
export const wrongApps: readonly Row[] = [
  ['capitals', appFile({ name: 'Alpha' }), ['name is "Alpha"', 'name: alpha']],
  ['an underscore', appFile({ name: 'al_pha' }), ['lower case letters, digits', 'name: alpha']],
  ['21 letters', appFile({ name: 'a'.repeat(21) }), ['at most 20', 'name: alpha']],
  ['a reserved name', appFile({ name: 'lease' }), ['something else below /adhoc/dev/', 'another']],
  ['its base', appFile({ name: 'dev' }), ['the name of its base', 'name: dev-env']],
  ['an inner name of SSM', appFile({ name: 'database-host' }), ['below /adhoc/dev/', 'name: ']],
  ['capitals of its base', appFile({ base: 'Dev' }), ['base is "Dev"', 'base: dev']],
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
    'a certificate of static files elsewhere',
    withStaticFiles({ certificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/1' }),
    ['region eu-west-1; CloudFront takes those of us-east-1 alone', '--region us-east-1'],
  ],
  [
    'a certificate of static files of another account',
    withStaticFiles({ certificate: 'arn:aws:acm:us-east-1:999999999999:certificate/1' }),
    ['account 999999999999, the environment in 123456789012', 'or leave it out'],
  ],
  [
    'no certificate of static files',
    withStaticFiles({ certificate: 'static.example.com' }),
    ['allowed is the ARN of a certificate', 'certificate: arn:aws:acm:us-east-1:'],
  ],
  [
    'a mistyped key of static files',
    withStaticFiles({ certifcate: 'x' }),
    ['static-files.certifcate is no setting', '`certificate`'],
  ],
  [
    'static files that nobody is told of',
    appFile({ 'static-files': {}, variables: { 'static-url': 'STATIC_URL' } }),
    ['no variable tells the application its static-prefix', 'static-prefix: STATIC_PREFIX'],
  ],
  [
    'an address of no static files',
    appFile({ variables: { 'static-url': 'STATIC_URL' } }),
    ['the environment has no static files', 'static-files: {}'],
  ],
  [
    'the place of static files',
    appFile({ name: 'static' }),
    ['what everybody may read', 'name: static-env'],
  ],
  [
    'the host of static files of another',
    appFile({ name: 'beta-static' }),
    ['the host of static files of "beta"', 'another'],
  ],
  ['no base', appFile({ base: undefined }), ['base is missing', '`base: dev`']],
  ['a number as account', appFile({ account: 123456789012 }), ['type string', '"123456789012"']],
  ['another layer', appFile({ layer: 'ap' }), ['layer is "ap"', 'value that is allowed']],
];
