import {
  CloudFormationClient,
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  type ExecuteChangeSetCommandInput,
} from '@aws-sdk/client-cloudformation';
import { reach } from '../reach.ts';
import type { Scenario } from '../scenario.ts';
import { environment } from '../scenarios/environment.ts';
import type { ScenarioCloudFormation } from './scenario.ts';

/** A world with these stacks, and what tests do with them. */
export function open(cloudFormation: ScenarioCloudFormation = {}, more: Partial<Scenario> = {}) {
  const reached = reach({ ...environment(), ...more, cloudFormation });
  const { clock, config } = reached;
  const client = new CloudFormationClient(config);
  const status = async (StackName: string) =>
    (await client.send(new DescribeStacksCommand({ StackName }))).Stacks?.[0]?.StackStatus;
  /** Plans, and waits for the plan. */
  const plan = async (given: Partial<CreateChangeSetCommandInput> & { TemplateBody?: string }) => {
    const request = { StackName: 'app', ChangeSetName: 'plan-1', ...given };
    const { Id = '' } = await client.send(new CreateChangeSetCommand(request));
    await clock.sleep(10_000);
    return Id;
  };
  const describe = (ChangeSetName: string, IncludePropertyValues = true) =>
    client.send(new DescribeChangeSetCommand({ ChangeSetName, IncludePropertyValues }));
  /** Executes, and waits an hour. */
  const execute = async (
    ChangeSetName: string,
    more: Partial<ExecuteChangeSetCommandInput> = {},
  ) => {
    await client.send(new ExecuteChangeSetCommand({ ChangeSetName, ...more }));
    await clock.sleep(3_600_000);
  };
  /** Oldest first, as `<logical id> <status>: <reason>`. */
  const events = async (StackName: string) => {
    const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName }));
    return StackEvents.reverse().map(
      ({ LogicalResourceId, ResourceStatus, ResourceStatusReason: reason }) =>
        `${LogicalResourceId} ${ResourceStatus}${reason === undefined ? '' : `: ${reason}`}`,
    );
  };
  return { ...reached, client, status, plan, describe, execute, events };
}

/** A template as text. */
export function text(Resources: object, more: object = {}): string {
  return JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', ...more, Resources });
}

export const queue = (properties: object = {}) => ({
  Type: 'AWS::SQS::Queue',
  Properties: properties,
});
