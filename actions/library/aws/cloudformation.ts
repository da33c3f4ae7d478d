import {
  type Change,
  CloudFormationClient,
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  type DeleteStackCommandInput,
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandOutput,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  type ExecuteChangeSetCommandInput,
  GetTemplateCommand,
  GetTemplateSummaryCommand,
  type GetTemplateSummaryCommandInput,
  type GetTemplateSummaryCommandOutput,
  type OperationEvent,
  paginateDescribeEvents,
  paginateListChangeSets,
  paginateListExports,
  paginateListImports,
  paginateListStackResources,
  type Stack,
  type StackEvent,
  type StackResourceSummary,
  type TemplateStage,
} from '@aws-sdk/client-cloudformation';
import { AwsError } from './aws-error.ts';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

export type {
  Capability,
  Change,
  CreateChangeSetCommandInput,
  DeleteStackCommandInput,
  ExecuteChangeSetCommandInput,
  GetTemplateSummaryCommandOutput,
  OperationEvent,
  Parameter,
  ParameterDeclaration,
  ResourceChange,
  ResourceChangeDetail,
  Stack,
  StackEvent,
  StackResourceDrift,
  StackResourceSummary,
  Tag,
} from '@aws-sdk/client-cloudformation';

/** A change set with the changes of all its pages. */
export interface DescribedChangeSet
  extends Omit<DescribeChangeSetCommandOutput, 'Changes' | 'NextToken' | '$metadata'> {
  readonly Changes: readonly Change[];
}

/** Whether a change set is told with the values of properties, in which AWS may leave resources out. */
export type Detail = 'values' | 'names';

/** An export of a stack, by its name in the region. */
export interface StackExport {
  readonly stackId: string;
  readonly name: string;
  readonly value: string;
}

/** The CloudFormation calls of the suite. A stack or change set that does not exist is undefined, no error. */
export class CloudFormation {
  readonly #client: CloudFormationClient;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new CloudFormationClient(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  /** By name, which finds no deleted stack, or by id, which does. */
  async stack(nameOrId: string): Promise<Stack | undefined> {
    const command = new DescribeStacksCommand({ StackName: nameOrId });
    const answer = await unlessMissing(this.#client.send(command, this.#options));
    return answer?.Stacks?.[0];
  }

  /** The resources of a stack, those of nested stacks not among them. */
  async resources(stack: string): Promise<StackResourceSummary[]> {
    const all: StackResourceSummary[] = [];
    const pages = paginateListStackResources(
      { client: this.#client },
      { StackName: stack },
      this.#options,
    );
    for await (const page of pages) all.push(...(page.StackResourceSummaries ?? []));
    return all;
  }

  /** As it was handed in or, with `Processed`, as the transforms left it. */
  async template(of: {
    readonly stack: string;
    readonly changeSet?: string;
    readonly stage?: TemplateStage;
  }): Promise<string | undefined> {
    const command = new GetTemplateCommand({
      StackName: of.stack,
      ...(of.changeSet === undefined ? {} : { ChangeSetName: of.changeSet }),
      ...(of.stage === undefined ? {} : { TemplateStage: of.stage }),
    });
    const answer = await unlessMissing(this.#client.send(command, this.#options));
    return answer?.TemplateBody;
  }

  /** What a template declares and needs; AWS refuses one that it cannot read. */
  async templateSummary(
    template: GetTemplateSummaryCommandInput,
  ): Promise<GetTemplateSummaryCommandOutput> {
    return await this.#client.send(new GetTemplateSummaryCommand(template), this.#options);
  }

  /** The ids of the change set and of its stack, which a set of type CREATE makes, empty and in review. */
  async createChangeSet(
    input: CreateChangeSetCommandInput,
  ): Promise<{ readonly id: string; readonly stackId: string }> {
    const answer = await this.#client.send(new CreateChangeSetCommand(input), this.#options);
    return { id: answer.Id ?? '', stackId: answer.StackId ?? '' };
  }

  /** All pages of the change set with this ARN. */
  async changeSet(arn: string, detail: Detail): Promise<DescribedChangeSet | undefined> {
    const input = { ChangeSetName: arn, IncludePropertyValues: detail === 'values' };
    const changes: Change[] = [];
    for (let from: string | undefined; ; ) {
      const next = from === undefined ? input : { ...input, NextToken: from };
      const command = new DescribeChangeSetCommand(next);
      const page = await unlessMissing(this.#client.send(command, this.#options));
      if (!page) return undefined;
      const { Changes = [], NextToken, $metadata: _, ...told } = page;
      changes.push(...Changes);
      if (NextToken === undefined) return { ...told, Changes: changes };
      from = NextToken;
    }
  }

  /** The ARNs of the change sets that a stack has now. */
  async changeSets(stack: string): Promise<string[]> {
    const all: string[] = [];
    const pages = paginateListChangeSets(
      { client: this.#client },
      { StackName: stack },
      this.#options,
    );
    for await (const { Summaries = [] } of pages)
      all.push(...Summaries.map(({ ChangeSetId = '' }) => ChangeSetId));
    return all;
  }

  /** What was found wrong with a change set while it was made. */
  async changeSetEvents(arn: string): Promise<OperationEvent[]> {
    const all: OperationEvent[] = [];
    const input = { ChangeSetName: arn };
    const pages = paginateDescribeEvents({ client: this.#client }, input, this.#options);
    for await (const page of pages) all.push(...(page.OperationEvents ?? []));
    return all;
  }

  /** By ARN. The same client request token again is the same execution. */
  async executeChangeSet(input: ExecuteChangeSetCommandInput): Promise<void> {
    await this.#client.send(new ExecuteChangeSetCommand(input), this.#options);
  }

  /** By ARN; one that is gone is no error. */
  async deleteChangeSet(arn: string): Promise<void> {
    const command = new DeleteChangeSetCommand({ ChangeSetName: arn });
    await unlessMissing(this.#client.send(command, this.#options));
  }

  /** One page of a stack's events, newest first, and where the next one begins. */
  async events(
    stackId: string,
    from?: string,
  ): Promise<{ readonly events: readonly StackEvent[]; readonly next?: string }> {
    const command = new DescribeStackEventsCommand({
      StackName: stackId,
      ...(from === undefined ? {} : { NextToken: from }),
    });
    const { StackEvents = [], NextToken } = await this.#client.send(command, this.#options);
    return { events: StackEvents, ...(NextToken === undefined ? {} : { next: NextToken }) };
  }

  /** By id. The same client request token again is the same deletion. */
  async deleteStack(input: DeleteStackCommandInput): Promise<void> {
    await this.#client.send(new DeleteStackCommand(input), this.#options);
  }

  /** Every export of the account in this region. */
  async exports(): Promise<StackExport[]> {
    const all: StackExport[] = [];
    for await (const { Exports = [] } of paginateListExports(
      { client: this.#client },
      {},
      this.#options,
    ))
      for (const { ExportingStackId: stackId = '', Name: name = '', Value: value = '' } of Exports)
        all.push({ stackId, name, value });
    return all;
  }

  /** The names of the stacks that use an export. */
  async importers(exportName: string): Promise<string[]> {
    const read = async () => {
      const all: string[] = [];
      const input = { ExportName: exportName };
      const pages = paginateListImports({ client: this.#client }, input, this.#options);
      for await (const { Imports = [] } of pages) all.push(...Imports);
      return all;
    };
    return (await unlessMissing(read())) ?? [];
  }
}

/** A name without anything behind it is a ValidationError like any other: only its text tells. */
async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof AwsError && isMissing(thrown)) return undefined;
    throw thrown;
  }
}

function isMissing({ awsCode, message }: AwsError): boolean {
  if (/^ChangeSetNotFound/.test(awsCode)) return true;
  return (
    awsCode === 'ValidationError' && /does not exist|is not imported by any stack/.test(message)
  );
}
