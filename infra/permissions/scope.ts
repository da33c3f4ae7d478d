import { bucketName, bucketsOfBase } from '../contract/identity.ts';

export const kinds = ['ad-hoc', 'prod'] as const;
export type Kind = (typeof kinds)[number];

/** What a set of roles is for: one kind of environments in one account and region. */
export interface Scope {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  readonly kind: Kind;
  /** The base environments of the kind. */
  readonly bases: readonly string[];
  /** Those of the other kind, whose buckets S3 tells apart by name alone. */
  readonly otherBases: readonly string[];
  /** Production environments by name, of the bases of kind prod; those of an ad-hoc kind come and go. */
  readonly prodEnvironments: readonly string[];
  /** ARN of the key that plans of the kind are encrypted with: one who opens plans of one kind opens none of the other. */
  readonly planKeyArn: string;
  /** Name of the bucket with Terraform's states. */
  readonly stateBucket: string;
  /** Name of the bucket with templates and other assets of plans. */
  readonly assetsBucket: string;
  /** Ids of the repositories whose plans are read, as GitHub counts them. */
  readonly repositoryIds: readonly string[];
  /** What the CDK's own bootstrap called its bucket and its repository by: the default of `cdk bootstrap`, or another. */
  readonly cdkQualifier: string;
  /** The tools that environments of the account are made with. */
  readonly tools: readonly Tool[];
}

/** An app of the CDK is also planned as stacks of CloudFormation. */
export const tools = ['cloudformation', 'cdk', 'terraform'] as const;
export type Tool = (typeof tools)[number];

/** Names of the buckets that bases of the scope's account have; in full, as `shop-*` is also what begins names of `shop-eu`. */
export function bucketsOf({ account, region }: Scope, bases: readonly string[]): string[] {
  return bases.flatMap((name) =>
    bucketsOfBase.map((what) => bucketName({ account, region, name }, what)),
  );
}

/** `adhoc` or `prod`: what names of stacks and roles begin with. */
export function prefixOf({ kind }: Pick<Scope, 'kind'>): string {
  return kind === 'prod' ? 'prod' : 'adhoc';
}

/** An ARN in the account and region of the scope. */
export function arnIn(
  { partition, region, account }: Pick<Scope, 'partition' | 'region' | 'account'>,
  service: string,
  resource: string,
): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}

/** IAM knows no regions. */
export function roleArn({ partition, account }: Scope, name: string): string {
  return `arn:${partition}:iam::${account}:role/${name}`;
}

/** The role that CloudFormation itself works with. */
export function executionRoleName(scope: Pick<Scope, 'kind'>): string {
  return `${prefixOf(scope)}-cloudformation`;
}

/** What roles of environments are bounded by. */
export function boundaryName(scope: Pick<Scope, 'kind'>): string {
  return `${prefixOf(scope)}-boundary`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
