import { allServices, appFile, baseFile, bootstrapFile, signIn } from './configurations.ts';

interface Combination {
  readonly title: string;
  readonly file: () => Record<string, unknown>;
  readonly firstImages?: Readonly<Record<string, string>>;
}

const { gunicorn, default: worker, beat, 'web-ui': page } = allServices;
const queue = { name: 'jobs' };

/** Production has no Redis of its own. */
export const production = {
  kind: 'prod',
  services: {
    gunicorn: { ...gunicorn, scaling: { min: 2, max: 8 } },
    default: { ...worker, scaling: { max: 10, queue } },
    beat,
    'web-ui': page,
  },
};

const key = 'arn:aws:kms:eu-west-1:123456789012:key/1111';
const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/1111';
const ofStaticFiles = { 'static-url': 'STATIC_URL', 'static-prefix': 'STATIC_PREFIX' };
const aurora = { engine: 'aurora-serverless-v2' };

const bases: Combination[] = ['public', 'endpoints', 'one-nat', 'nat-per-az'].flatMap((egress) =>
  ['ad-hoc', 'prod'].map((kind) => ({
    title: `${kind} base, egress ${egress}`,
    file: () => baseFile({ kind, egress }),
  })),
);

/** Every combination of kind, layer and main option. */
export const combinations: readonly Combination[] = [
  { title: 'bootstrap with everything', file: () => bootstrapFile() },
  {
    title: 'bootstrap of ad-hoc environments by Terraform',
    file: () =>
      bootstrapFile({
        ...{ prod: undefined, tools: ['terraform'], images: [], 'build-workflows': [] },
      }),
  },
  ...bases,
  {
    title: 'ad-hoc base where people sign in',
    file: () => baseFile({ 'sign-in': signIn, 'allowed-cidrs': ['203.0.113.0/24'] }),
  },
  {
    title: 'prod base with a key of its own',
    file: () => baseFile({ kind: 'prod', key }),
  },
  { title: 'ad-hoc base with a bastion', file: () => baseFile({ bastion: true }) },
  {
    title: 'prod base with a bastion that reaches AWS by endpoints, a boundary, a qualifier',
    file: () =>
      baseFile({
        ...{ kind: 'prod', bastion: true, egress: 'endpoints', 'cdk-qualifier': 'team' },
        'permission-boundary': 'arn:aws:iam::123456789012:policy/adhoc-boundary',
      }),
  },
  { title: 'ad-hoc base on Aurora', file: () => baseFile({ database: aurora }) },
  {
    title: 'prod base on Aurora, with a key of its own',
    file: () => baseFile({ kind: 'prod', database: aurora, key }),
  },
  { title: 'ad-hoc app with everything', file: () => appFile() },
  {
    title: 'ad-hoc app before its first deployment',
    file: () => appFile(),
    firstImages: { gunicorn: 'backend:v1', default: 'backend:v1' },
  },
  {
    title: 'ad-hoc app with static files under the name that CloudFront gives',
    file: () => appFile({ 'static-files': {}, variables: ofStaticFiles }),
  },
  {
    title: 'prod app with static files under a name of its own',
    file: () =>
      appFile({ ...production, 'static-files': { certificate }, variables: ofStaticFiles }),
  },
  {
    title: 'ad-hoc app with nothing but a page',
    file: () =>
      appFile({
        services: { web: page },
        tasks: {},
        secrets: {},
        environment: {},
        database: false,
        exec: false,
        spot: false,
        architecture: 'ARM64',
      }),
  },
  { title: 'prod app with everything', file: () => appFile(production) },
  {
    title: 'prod app before its first deployment, with shells, a boundary and policies',
    file: () =>
      appFile({
        ...production,
        exec: true,
        'permission-boundary': 'arn:aws:iam::123456789012:policy/adhoc-boundary',
        permissions: [
          {
            actions: ['ses:SendEmail'],
            resources: ['arn:aws:ses:eu-west-1:123456789012:identity/x'],
          },
        ],
        'secrets-keys': [key],
        'registry-account': '210987654321',
      }),
    firstImages: { gunicorn: 'backend:v1', default: 'backend:v1', 'web-ui': 'frontend:v1' },
  },
];
