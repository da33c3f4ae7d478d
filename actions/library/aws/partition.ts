/** What differs between AWS's separate clouds as far as a session cares. */
export interface Partition {
  /** Second part of every ARN. */
  readonly name: string;
  /**
   * Audience of the ID token. AWS's own action takes sts.amazonaws.com everywhere but in China.
   * Source: aws-actions/configure-aws-credentials, README.md, on `audience`.
   */
  readonly audience: string;
}

const worldwide = 'sts.amazonaws.com';

const partitions: readonly (Partition & { readonly regions: RegExp })[] = [
  { name: 'aws-cn', regions: /^cn-/, audience: 'sts.amazonaws.com.cn' },
  { name: 'aws-us-gov', regions: /^us-gov-/, audience: worldwide },
  { name: 'aws-eusc', regions: /^eusc-/, audience: worldwide },
  { name: 'aws', regions: /^/, audience: worldwide },
];

/** The partition that a region belongs to. */
export function partitionOf(region: string): Partition {
  return partitions.find(({ regions }) => regions.test(region)) as Partition;
}

/** Partition and account of an ARN. */
export function originOf(arn: string): { readonly partition: string; readonly account: string } {
  const [, partition = '', , , account = ''] = arn.split(':');
  return { partition, account };
}
