import {
  CloudFormationClient,
  DescribeStackDriftDetectionStatusCommand,
  DetectStackDriftCommand,
  paginateDescribeStackResourceDrifts,
  type StackResourceDrift,
} from '@aws-sdk/client-cloudformation';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

export type { PropertyDifference, StackResourceDrift } from '@aws-sdk/client-cloudformation';

/** How far a look at what was changed outside is. */
export interface Detection {
  readonly status: 'DETECTION_IN_PROGRESS' | 'DETECTION_COMPLETE' | 'DETECTION_FAILED';
  readonly reason?: string;
}

/** The CloudFormation calls that find what was changed outside of a stack. */
export class CloudFormationDrift {
  readonly #client: CloudFormationClient;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new CloudFormationClient(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  /** Begins to look at a stack, those nested in it not included; answers the id of the look. */
  async detect(stack: string): Promise<string> {
    const command = new DetectStackDriftCommand({ StackName: stack });
    const answer = await this.#client.send(command, this.#options);
    return answer.StackDriftDetectionId ?? '';
  }

  async detection(id: string): Promise<Detection> {
    const command = new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId: id });
    const answer = await this.#client.send(command, this.#options);
    const { DetectionStatus: status = 'DETECTION_IN_PROGRESS', DetectionStatusReason } = answer;
    return { status, ...(DetectionStatusReason ? { reason: DetectionStatusReason } : {}) };
  }

  /** The resources that the last look found changed or deleted. */
  async drifts(stack: string): Promise<StackResourceDrift[]> {
    const all: StackResourceDrift[] = [];
    const pages = paginateDescribeStackResourceDrifts(
      { client: this.#client },
      { StackName: stack, StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'] },
      this.#options,
    );
    for await (const page of pages) all.push(...(page.StackResourceDrifts ?? []));
    return all;
  }
}
