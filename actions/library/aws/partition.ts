/** What differs between AWS's separate clouds as far as the suite cares. */
export interface Partition {
  /** Second part of every ARN. */
  readonly name: string;
  /**
   * Audience of the ID token. AWS's own action takes sts.amazonaws.com everywhere but in China.
   * Source: aws-actions/configure-aws-credentials, README.md, on `audience`.
   */
  readonly audience: string;
  /** What a host's name ends with. */
  readonly suffix: string;
  /** The same, of hosts with IPv6 beside IPv4. */
  readonly dualStackSuffix: string;
  /** Host of the console; `*` stands for the region. Undefined where the public knows of none. */
  readonly console: string | undefined;
}

const worldwide = {
  audience: 'sts.amazonaws.com',
  suffix: 'amazonaws.com',
  dualStackSuffix: 'aws',
};
const unlinked = { audience: worldwide.audience, console: undefined };

/**
 * Source: botocore, data/partitions.json, where dual-stack suffixes stand with `api.` in front; AWS General
 * Reference, "AWS service endpoints", for the consoles.
 */
const partitions: readonly (Partition & { readonly regions: RegExp })[] = [
  {
    name: 'aws-cn',
    regions: /^cn-/,
    audience: 'sts.amazonaws.com.cn',
    suffix: 'amazonaws.com.cn',
    dualStackSuffix: 'amazonwebservices.com.cn',
    console: 'console.amazonaws.cn',
  },
  {
    ...worldwide,
    name: 'aws-us-gov',
    regions: /^us-gov-/,
    console: 'console.amazonaws-us-gov.com',
  },
  {
    name: 'aws-eusc',
    regions: /^eusc-/,
    audience: worldwide.audience,
    suffix: 'amazonaws.eu',
    dualStackSuffix: 'amazonwebservices.eu',
    console: '*.console.amazonaws-eusc.eu',
  },
  {
    ...unlinked,
    name: 'aws-iso',
    regions: /^us-iso-/,
    suffix: 'c2s.ic.gov',
    dualStackSuffix: 'aws.ic.gov',
  },
  {
    ...unlinked,
    name: 'aws-iso-b',
    regions: /^us-isob-/,
    suffix: 'sc2s.sgov.gov',
    dualStackSuffix: 'aws.scloud',
  },
  {
    ...unlinked,
    name: 'aws-iso-e',
    regions: /^eu-isoe-/,
    suffix: 'cloud.adc-e.uk',
    dualStackSuffix: 'cloud-aws.adc-e.uk',
  },
  {
    ...unlinked,
    name: 'aws-iso-f',
    regions: /^us-isof-/,
    suffix: 'csp.hci.ic.gov',
    dualStackSuffix: 'aws.hci.ic.gov',
  },
  { ...worldwide, name: 'aws', regions: /^/, console: '*.console.aws.amazon.com' },
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
