import {
  type CloudFormationClient,
  CreateChangeSetCommand,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
  ListChangeSetsCommand,
} from '@aws-sdk/client-cloudformation';

const template = (queues: number) =>
  JSON.stringify({
    Resources: Object.fromEntries(
      Array.from({ length: queues }, (_, at) => [`Queue${at}`, { Type: 'AWS::SQS::Queue' }]),
    ),
    Outputs: { Count: { Value: String(queues), Export: { Name: `count-${queues}` } } },
  });

/** A stack of its own with a change set for so many queues, one more than those of the same stack have. */
export class ProbedStack {
  readonly cloud: CloudFormationClient;
  readonly name: string;
  #queues = 0;

  constructor(cloud: CloudFormationClient, name: string) {
    this.cloud = cloud;
    this.name = name;
  }

  /** @returns its ARN. */
  async changeSet(type: 'CREATE' | 'UPDATE' = 'CREATE'): Promise<string> {
    this.#queues += 1;
    const command = new CreateChangeSetCommand({
      ...{ StackName: this.name, ChangeSetName: `set-${this.#queues}`, ChangeSetType: type },
      TemplateBody: template(this.#queues),
      Tags: [{ Key: 'env', Value: 'alpha' }],
      OnStackFailure: type === 'CREATE' ? 'DELETE' : 'ROLLBACK',
    });
    return (await this.cloud.send(command)).Id ?? '';
  }

  async describe(arn: string) {
    return this.cloud.send(
      new DescribeChangeSetCommand({ ChangeSetName: arn, IncludePropertyValues: true }),
    );
  }

  async execute(arn: string): Promise<void> {
    const given = { ChangeSetName: arn, ClientRequestToken: 'ours' };
    await this.cloud.send(new ExecuteChangeSetCommand(given));
  }

  async now() {
    const { Stacks } = await this.cloud.send(new DescribeStacksCommand({ StackName: this.name }));
    return Stacks?.[0];
  }

  async events() {
    const command = new DescribeStackEventsCommand({ StackName: this.name });
    return (await this.cloud.send(command)).StackEvents ?? [];
  }
}

/** Whether an account of moto keeps to a rule of AWS. */
export type Probe = (stack: ProbedStack) => Promise<boolean>;

/** The functions of `moto_stacks.py` that an apply of stacks needs, and no others: each by what it mends. */
export const mends: Readonly<Record<string, Probe>> = {
  async tags_of_a_change_set(stack) {
    const { Tags = [] } = await stack.describe(await stack.changeSet());
    return Tags.some(({ Key, Value }) => Key === 'env' && Value === 'alpha');
  },
  async template_of_a_change_set(stack) {
    const asked = { StackName: stack.name, ChangeSetName: await stack.changeSet() };
    const { TemplateBody } = await stack.cloud.send(new GetTemplateCommand(asked));
    return TemplateBody === template(1);
  },
  async token_of_an_operation(stack) {
    await stack.execute(await stack.changeSet());
    return (await stack.events()).some(({ ClientRequestToken }) => ClientRequestToken === 'ours');
  },
  async change_sets_of_a_stack(stack) {
    await stack.changeSet();
    await new ProbedStack(stack.cloud, `${stack.name}-other`).changeSet();
    const command = new ListChangeSetsCommand({ StackName: stack.name });
    return (await stack.cloud.send(command)).Summaries?.length === 1;
  },
  async outputs_of_an_execution(stack) {
    await stack.execute(await stack.changeSet());
    return (await stack.now())?.Outputs?.[0]?.OutputValue === '1';
  },
};
