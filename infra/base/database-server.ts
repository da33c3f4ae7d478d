import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { Limit } from './alarms.ts';

/** What others know of the server: the same, whichever engine it is. */
export interface DatabaseServer {
  readonly host: string;
  readonly port: string;
  /** What decides who reaches it. */
  readonly group: SecurityGroup;
  /** Secret of its first user, with `username` and `password`. */
  readonly secretArn: string;
  /** Where somebody has to decide something. */
  readonly limits: readonly Limit[];
  /** How busy it is, and how much room it has. */
  readonly load: readonly Metric[];
  readonly room: readonly Metric[];
}
