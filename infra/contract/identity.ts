/** What tells one environment from all others. */
export interface Identity {
  readonly kind: 'ad-hoc' | 'prod';
  readonly layer: 'base' | 'app';
  readonly name: string;
  /** The base environment that it stands on; a base stands on itself. */
  readonly base: string;
  /** `owner/name` of the repository that its configuration is kept in. */
  readonly repository: string;
}

/** `adhoc-app-alpha`: kind and layer are part of it, since stacks of all environments share one name space. */
export function stackName({ kind, layer, name }: Identity): string {
  return `${kind === 'prod' ? 'prod' : 'adhoc'}-${layer}-${name}`;
}

/** Identity only, so that no plan shows a change of tags: owner and expiry are in the record. */
export function tagsOf(identity: Identity): Readonly<Record<string, string>> {
  return {
    env: identity.name,
    'adhoc:env': identity.name,
    'adhoc:base': identity.base,
    'adhoc:kind': identity.kind,
    'adhoc:layer': identity.layer,
    'adhoc:tool': 'cdk',
    'adhoc:repo': identity.repository,
  };
}

/** IAM path of the roles that tasks of a kind have: who deploys may pass these, and no others. */
export function taskRolePath(kind: Identity['kind']): string {
  return `/${kind === 'prod' ? 'prod' : 'adhoc'}/app/`;
}

/** IAM path of the roles that machines of a base have: who deploys may pass none of them. */
export function baseRolePath(kind: Identity['kind']): string {
  return `/${kind === 'prod' ? 'prod' : 'adhoc'}/base/`;
}

/** Where AWS says which image is the newest for a small machine: https://docs.aws.amazon.com/linux/al2023/ug/ec2.html */
export const machineImageParameter =
  '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64';

/** Name of a secret that the stacks of a base, and of the environments on it, make. */
export function secretName(base: string, what: string): string {
  return `adhoc/${base}/${what}`;
}

/** Where the bucket of a base keeps what everybody may read: CloudFront reads below it, and nowhere else. */
export const staticFilesPrefix = 'static';

/** `alpha-static` of `alpha`: what static files of an environment are called by, in DNS and in CloudFront. */
export function staticFilesName(environment: string): string {
  return `${environment}-static`;
}

export const bucketsOfBase = ['assets', 'logs'] as const;

/** Name of a bucket of a base: all accounts share one name space of 63 characters. */
export function bucketName(
  {
    account,
    region,
    name,
  }: { readonly account: string; readonly region: string; readonly name: string },
  what: (typeof bucketsOfBase)[number],
): string {
  return `adhoc-${name}-${what}-${account}-${region}`;
}
