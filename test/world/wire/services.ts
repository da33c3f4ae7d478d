/** The name that IAM and the credential scope use. */
export type ServiceId =
  | 'cloudformation'
  | 'ecs'
  | 'logs'
  | 'ecr'
  | 'secretsmanager'
  | 'ssm'
  | 'sts'
  | 'ec2'
  | 'kms'
  | 'elasticloadbalancing';
export type ProtocolName = 'json' | 'query' | 'ec2';

export interface ServiceEntry {
  readonly id: ServiceId;
  readonly protocol: ProtocolName;
  /** `X-Amz-Target` before the dot, for JSON; the API version, for the query protocols. */
  readonly key: string;
  readonly xmlNamespace?: string;
}

/** What each client of SDK 3.1162.0, boto3 and the AWS CLI send: read from the SDK's runtime configs. */
export const services: readonly ServiceEntry[] = [
  { id: 'ecs', protocol: 'json', key: 'AmazonEC2ContainerServiceV20141113' },
  { id: 'logs', protocol: 'json', key: 'Logs_20140328' },
  { id: 'ecr', protocol: 'json', key: 'AmazonEC2ContainerRegistry_V20150921' },
  { id: 'secretsmanager', protocol: 'json', key: 'secretsmanager' },
  { id: 'ssm', protocol: 'json', key: 'AmazonSSM' },
  { id: 'kms', protocol: 'json', key: 'TrentService' },
  {
    id: 'sts',
    protocol: 'query',
    key: '2011-06-15',
    xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  },
  {
    id: 'elasticloadbalancing',
    protocol: 'query',
    key: '2015-12-01',
    xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
  },
  {
    id: 'cloudformation',
    protocol: 'query',
    key: '2010-05-15',
    xmlNamespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  },
  {
    id: 'ec2',
    protocol: 'ec2',
    key: '2016-11-15',
    xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
  },
];
