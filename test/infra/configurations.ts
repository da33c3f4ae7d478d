/** A valid configuration of each layer, as a file would hold it; `changes` go over it. */
export function baseFile(changes: object = {}): Record<string, unknown> {
  return structuredClone({
    ...identity,
    layer: 'base',
    name: 'dev',
    domain: 'dev.example.com',
    'hosted-zone-id': 'Z0123456789ABCDEFGHIJ',
    certificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/1111',
    ...changes,
  });
}

/** Everything that an account can have once. */
export function bootstrapFile(changes: object = {}): Record<string, unknown> {
  return structuredClone({
    layer: 'bootstrap',
    account: '123456789012',
    region: 'eu-west-1',
    repository: 'octo-org/platform',
    repositories: [{ name: 'octo-org/shop', id: '2002', 'owner-id': '1001' }],
    workflows: ['org/adhoc-actions/.github/workflows/environment.yml@refs/tags/v1'],
    'deploy-workflows': ['org/adhoc-actions/.github/workflows/deploy.yml@refs/tags/v1'],
    'build-workflows': ['org/adhoc-actions/.github/workflows/build-image.yml@refs/tags/v1'],
    'ad-hoc': { bases: ['dev'] },
    prod: { bases: ['main'], environments: ['shop'] },
    tools: ['cloudformation', 'cdk', 'terraform'],
    images: ['backend', 'team/frontend'],
    'pull-accounts': ['210987654321'],
    ...changes,
  });
}

const identity = {
  kind: 'ad-hoc',
  account: '123456789012',
  region: 'eu-west-1',
  repository: 'octo-org/shop',
};

/** An identity provider. */
export const signIn = {
  issuer: 'https://id.example.com',
  'authorization-endpoint': 'https://id.example.com/authorize',
  'token-endpoint': 'https://id.example.com/token',
  'user-info-endpoint': 'https://id.example.com/userinfo',
  'client-id': 'environments',
  'client-secret': 'adhoc/dev/sign-in',
  'check-secret': 'adhoc/dev/check',
};

/** Every role of a service, a task, a secret of each kind. */
export const allServices = {
  gunicorn: { role: 'web', port: 8000, paths: ['/api/*', '/admin/*', '/graphql/*', '/static/*'] },
  default: { role: 'worker', command: ['celery', 'worker'] },
  beat: { role: 'scheduler', command: ['celery', 'beat'] },
  'web-ui': { role: 'frontend', image: 'frontend', port: 3000 },
  redis: { role: 'redis' },
};

export function appFile(changes: object = {}): Record<string, unknown> {
  return structuredClone({
    ...identity,
    layer: 'app',
    name: 'alpha',
    base: 'dev',
    slot: 7,
    image: 'backend',
    environment: { MODE: 'production' },
    secrets: { KEY: 'shop/key', TOKEN: 'shop/tokens#token', SALT: 'ssm:/shop/salt' },
    services: allServices,
    tasks: { migrate: { command: ['python', 'manage.py', 'migrate'] } },
    ...changes,
  });
}
