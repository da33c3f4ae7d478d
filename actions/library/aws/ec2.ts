import {
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
  type Filter,
} from '@aws-sdk/client-ec2';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

/** Something that lies in a VPC. */
export interface InVpc {
  readonly id: string;
  readonly vpc: string | undefined;
}

/** Tags by key; a value may hold `*`. */
type TagPatterns = Readonly<Record<string, string>>;

/** The EC2 calls of the suite: all of them only look. */
export class Ec2 {
  readonly #client: EC2Client;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new EC2Client(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  async subnets(tags: TagPatterns): Promise<InVpc[]> {
    const command = new DescribeSubnetsCommand({ Filters: filters(tags) });
    const { Subnets = [] } = await this.#client.send(command, this.#options);
    return Subnets.map(({ SubnetId = '', VpcId }) => ({ id: SubnetId, vpc: VpcId }));
  }

  async securityGroups(tags: TagPatterns): Promise<InVpc[]> {
    const command = new DescribeSecurityGroupsCommand({ Filters: filters(tags) });
    const { SecurityGroups = [] } = await this.#client.send(command, this.#options);
    return SecurityGroups.map(({ GroupId = '', VpcId }) => ({ id: GroupId, vpc: VpcId }));
  }
}

function filters(tags: TagPatterns): Filter[] {
  return Object.entries(tags).map(([key, value]) => ({ Name: `tag:${key}`, Values: [value] }));
}
