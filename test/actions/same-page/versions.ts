/** What differs from one version of the environment to the next, for both tools. */
export interface Version {
  readonly image: string;
  readonly insights: 'enabled' | 'disabled';
  readonly retention: number;
  readonly logGroup: string;
  readonly parameter: string;
  readonly greeting: string;
  readonly allowed: string;
  readonly port: number;
  readonly path: string;
  readonly countOfWeb: number;
  readonly database: string;
  readonly backups: number;
  readonly owner: string;
  readonly bucket: string;
  readonly keepsData: boolean;
}

const first: Version = {
  image: 'registry.example/shop:v1',
  insights: 'disabled',
  retention: 14,
  logGroup: '/alpha/web',
  parameter: '/alpha/greeting',
  greeting: 'hello',
  allowed: '10.0.0.0/16',
  port: 80,
  path: '/shop/*',
  countOfWeb: 1,
  database: 'alpha-database',
  backups: 1,
  owner: 'shop',
  bucket: 'alpha-files-of-acme',
  keepsData: true,
};

/** Nothing of it needs another resource. */
const updated: Version = {
  ...first,
  insights: 'enabled',
  retention: 30,
  greeting: 'welcome',
  allowed: '10.0.0.0/8',
  path: '/store/*',
  countOfWeb: 2,
  backups: 7,
};

/** Everything that can only be made anew, with data in it or without. */
const replaced: Version = {
  ...updated,
  image: 'registry.example/shop:v2',
  logGroup: '/alpha/web-2',
  parameter: '/alpha/greeting-2',
  port: 8000,
  database: 'alpha-database-2',
  owner: 'store',
  bucket: 'alpha-files-of-acme-2',
};

/** One plan after another; the first two are applied, and all the others are plans of what is there then. */
export const steps = ['create', 'update', 'replace', 'lose', 'destroy'] as const;
export type Step = (typeof steps)[number];

/** What is there when a step is planned: nothing, or the version of another step. */
export const standing: Readonly<Record<Step, Step | undefined>> = {
  create: undefined,
  update: 'create',
  replace: 'update',
  lose: 'update',
  destroy: 'update',
};

export const versions: Readonly<Record<Step, Version>> = {
  create: first,
  update: updated,
  replace: replaced,
  lose: { ...updated, keepsData: false },
  destroy: updated,
};

export const password = 'planted-password-of-the-database';
