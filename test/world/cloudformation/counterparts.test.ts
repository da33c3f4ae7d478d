import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
} from '@aws-sdk/client-ecs';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { expect, it } from '@jest/globals';
import { open, text } from './play.ts';

/** What an environment of the naming contract is made of, in CloudFormation's YAML. */
const yaml = (image: string) => `
AWSTemplateFormatVersion: 2010-09-09
Parameters:
  Cpu: { Type: String, Default: '256' }
  Count: { Type: Number, Default: 1 }
Resources:
  Cluster:
    Type: AWS::ECS::Cluster
    Properties: { ClusterName: beta-cluster }
  Web:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: beta-gunicorn
      Cpu: !Ref Cpu
      Memory: 512
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: gunicorn
          Image: ${image}
          PortMappings: [{ ContainerPort: '8000' }]
          DockerLabels: { KeepMe: yes }
  Service:
    Type: AWS::ECS::Service
    Properties:
      ServiceName: beta-gunicorn
      Cluster: !GetAtt Cluster.Arn
      TaskDefinition: !Ref Web
      DesiredCount: !Ref Count
      LaunchType: FARGATE
      NetworkConfiguration:
        AwsvpcConfiguration: { Subnets: [subnet-1], SecurityGroups: [sg-1] }
  Slot:
    Type: AWS::SSM::Parameter
    Properties: { Name: /adhoc/dev/beta/url, Type: String, Value: !Sub 'https://\${Cluster}.example' }
`;

function look({ config }: ReturnType<typeof open>) {
  const ecs = new ECSClient(config);
  const ssm = new SSMClient(config);
  return {
    service: async () => {
      const asked = { cluster: 'beta-cluster', services: ['beta-gunicorn'] };
      return (await ecs.send(new DescribeServicesCommand(asked))).services?.[0];
    },
    clusters: async () =>
      (await ecs.send(new DescribeClustersCommand({ clusters: ['beta-cluster'] }))).clusters,
    definition: async (taskDefinition: string) =>
      (await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }))).taskDefinition,
    parameters: async () =>
      (await ssm.send(new GetParametersCommand({ Names: ['/adhoc/dev/beta/url'] }))).Parameters,
  };
}

it('what a stack holds is there in the services, follows an update, and goes with it', async () => {
  const opened = open();
  const { client, clock, plan, execute, status, world } = opened;
  const see = look(opened);
  await execute(await plan({ TemplateBody: yaml('web:1'), ChangeSetType: 'CREATE' }));
  expect(await status('app')).toBe('CREATE_COMPLETE');
  expect(await see.parameters()).toMatchObject([
    { Value: 'https://beta-cluster.example', Version: 1 },
  ]);
  expect(await see.definition('beta-gunicorn')).toMatchObject({
    revision: 1,
    cpu: '256',
    containerDefinitions: [
      { image: 'web:1', portMappings: [{ containerPort: 8000 }], dockerLabels: { KeepMe: 'yes' } },
    ],
  });
  expect(await see.service()).toMatchObject({ desiredCount: 1, runningCount: 1, status: 'ACTIVE' });
  await execute(await plan({ ChangeSetName: 'plan-2', TemplateBody: yaml('web:2') }));
  expect(await status('app')).toBe('UPDATE_COMPLETE');
  expect(await see.service()).toMatchObject({
    taskDefinition: expect.stringMatching(/beta-gunicorn:2$/),
    deployments: [{ rolloutState: 'COMPLETED' }],
  });
  expect(await see.definition('beta-gunicorn:1')).toMatchObject({ status: 'INACTIVE' });
  await client.send(new DeleteStackCommand({ StackName: 'app' }));
  await clock.sleep(600_000);
  expect(await see.parameters()).toEqual([]);
  expect(await see.clusters()).toEqual([]);
  world.journal.assertClean();
});

it('what its service refuses fails a resource with its words', async () => {
  const { plan, execute, events, world } = open();
  const taken = text({
    Dsn: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: '/adhoc/base/alpha/sentry-dsn', Type: 'String', Value: 'x' },
    },
  });
  const name = world.scenario.parameters?.[0]?.name ?? '';
  const body = taken.replace('/adhoc/base/alpha/sentry-dsn', name);
  await execute(await plan({ TemplateBody: body, ChangeSetType: 'CREATE' }));
  expect(await events('app')).toContainEqual(
    expect.stringContaining(
      'Dsn CREATE_FAILED: Resource handler returned message: "The parameter already exists.',
    ),
  );
  world.journal.assertClean();
});

it('a service that does not become stable fails its stack', async () => {
  const rollouts = {
    'beta-gunicorn': { fails: { kind: 'crash' as const, exitCode: 1, afterMs: 2_000 } },
  };
  const { plan, execute, events, status, world } = open({}, { rollouts });
  await execute(await plan({ TemplateBody: yaml('web:1'), ChangeSetType: 'CREATE' }));
  expect(await status('app')).toBe('ROLLBACK_COMPLETE');
  expect(await events('app')).toContainEqual(
    expect.stringContaining(
      'Service CREATE_FAILED: Resource handler returned message: "Error occurred during operation',
    ),
  );
  world.journal.assertClean();
});

it('a dynamic reference is resolved for the service only', async () => {
  const value = '{{resolve:ssm:/adhoc/dev/beta/from:1}}';
  const body = text({
    Copy: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: '/adhoc/dev/beta/url', Type: 'String', Value: value },
    },
  });
  const parameters = [{ name: '/adhoc/dev/beta/from', value: 'first' }];
  const opened = open({}, { parameters });
  const { plan, describe, execute, world } = opened;
  const id = await plan({ TemplateBody: body, ChangeSetType: 'CREATE' });
  expect((await describe(id)).Changes?.[0]?.ResourceChange?.AfterContext).toContain(value);
  await execute(id);
  expect(await look(opened).parameters()).toMatchObject([{ Value: 'first' }]);
  world.journal.assertClean();
});
