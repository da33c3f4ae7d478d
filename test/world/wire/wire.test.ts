import {
  DescribeTasksCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import { exampleCredentials } from '../access.ts';
import { ScaledClock } from '../clock.ts';
import { reach } from '../reach.ts';
import { definitionOf, environment } from '../scenarios/environment.ts';
import { World } from '../world.ts';
import { problemsOf, requestProblemsOf } from './check.ts';
import { decodeForm } from './form.ts';
import { parseJson, writeJson } from './lossless.ts';
import { operationShape } from './sdk.ts';

async function shapeOf(operation: string) {
  const shape = await operationShape('ecs', operation);
  if (!shape) throw new Error(operation);
  return shape;
}

describe('the checker', () => {
  it('finds unknown members, wrong types and missing members', async () => {
    const { input, output } = await shapeOf('DescribeTasks');
    const none = new Set<string>();
    expect(requestProblemsOf(input, { tasks: ['a'] }, none)).toEqual([]);
    expect(requestProblemsOf(input, {}, none)).toEqual(['$.tasks: missing']);
    expect(requestProblemsOf(input, { tasks: [7], clutser: 'x' }, none)).toEqual([
      '$.tasks[0]: wrong type, number for member',
      '$.clutser: unknown member',
    ]);
    expect(problemsOf(output, { tasks: [{ createdAt: 'yesterday' }] }, none)).toEqual([
      '$.tasks[0].createdAt: wrong type, string for createdAt',
    ]);
    expect(problemsOf(output, { tasks: [{ futureState: {} }] }, new Set(['futureState']))).toEqual(
      [],
    );
  });
});

describe('JSON', () => {
  it.each(['{"a":1.0,"b":1e3,"c":12345678901234567890,"d":[0.10,-0],"e":"\\u00e9","f":{}}'])(
    'comes back byte for byte: %s',
    (text) => {
      expect(writeJson(parseJson(text))).toBe(text.replace('\\u00e9', 'é'));
    },
  );
});

describe('a form', () => {
  it('is read by the schema of EC2 and of STS', async () => {
    const subnets = await operationShape('ec2', 'DescribeSubnets');
    const body =
      'Action=DescribeSubnets&Version=2016-11-15&Filter.1.Name=tag%3Aenv&Filter.1.Value.1=dev&Filter.1.Value.2=prod&SubnetId.1=subnet-1&DryRun=false&MaxResults=5';
    expect(subnets && decodeForm(subnets.input, body, { flat: true })).toEqual({
      Filters: [{ Name: 'tag:env', Values: ['dev', 'prod'] }],
      SubnetIds: ['subnet-1'],
      DryRun: false,
      MaxResults: 5,
    });
    const assume = await operationShape('sts', 'AssumeRoleWithWebIdentity');
    const form = 'RoleArn=a&PolicyArns.member.1.arn=b&DurationSeconds=900';
    expect(assume && decodeForm(assume.input, form, { flat: false })).toEqual({
      RoleArn: 'a',
      PolicyArns: [{ arn: 'b' }],
      DurationSeconds: 900,
    });
  });
});

/** A program that sends what it likes, over the socket. */
async function raw(world: World, request: { target: string; body: string }) {
  const { url, close } = await world.listen();
  try {
    return await post(url, request);
  } finally {
    await close();
  }
}

async function post(url: string, request: { target: string; body: string }) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AmazonEC2ContainerServiceV20141113.${request.target}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${exampleCredentials.accessKeyId}/20261121/eu-west-1/ecs/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: request.body,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

describe('members that the SDK does not know', () => {
  it('come back byte for byte when they were planted', async () => {
    const scenario = { ...environment(), planted: ['futureLimit', 'nested'] };
    const world = new World(scenario, { clock: new ScaledClock() });
    const planted = '"futureLimit":{"nested":[1.0,1e3,12345678901234567890,""]}';
    const body = `{"family":"x","containerDefinitions":[{"name":"a","image":"b","memory":64,${planted}}]}`;
    expect((await raw(world, { target: 'RegisterTaskDefinition', body })).status).toBe(200);
    const answer = await raw(world, {
      target: 'DescribeTaskDefinition',
      body: '{"taskDefinition":"x"}',
    });
    expect(answer.text).toContain(planted);
    expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    world.journal.assertClean();
  });

  it('come back as they were in a definition given as text', async () => {
    const text = JSON.stringify(definitionOf('migrate')).replace(
      '"volumes":[]',
      '"volumes":[],"futureRatio":1.0',
    );
    const scenario = { ...environment(), taskDefinitions: [text], planted: ['futureRatio'] };
    const world = new World(scenario, { clock: new ScaledClock() });
    const answer = await raw(world, {
      target: 'DescribeTaskDefinition',
      body: '{"taskDefinition":"alpha-migrate","include":["TAGS"]}',
    });
    expect(answer.text).toBe(text);
  });

  it('stain the journal otherwise, and wrong types are refused', async () => {
    const world = new World(environment(), { clock: new ScaledClock() });
    await raw(world, {
      target: 'DescribeTasks',
      body: '{"tasks":["x"],"cluster":"alpha-cluster","clutser":"y"}',
    });
    expect(() => world.journal.assertClean()).toThrow('request $.clutser: unknown member');
    const refused = await raw(world, { target: 'DescribeTasks', body: '{"tasks":"x"}' });
    expect(refused.status).toBe(400);
    expect(JSON.parse(refused.text)).toMatchObject({ __type: 'SerializationException' });
  });
});

describe('credentials and regions', () => {
  it('an unknown key is refused', async () => {
    const { config } = reach(environment());
    const credentials = { ...exampleCredentials, accessKeyId: 'AKIAI44QH8DHBEXAMPLE' };
    const call = new ECSClient({ ...config, credentials }).send(
      new DescribeTasksCommand({ tasks: ['x'] }),
    );
    await expect(call).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    });
  });

  it('another region holds nothing', async () => {
    const { config, world } = reach(environment());
    const away = new ECSClient({ ...config, region: 'us-east-1' });
    const call = away.send(new DescribeTasksCommand({ cluster: 'alpha-cluster', tasks: ['x'] }));
    await expect(call).rejects.toMatchObject({
      name: 'ClusterNotFoundException',
      message: 'Cluster not found.',
    });
    const registered = await away.send(
      new RegisterTaskDefinitionCommand({
        family: 'alpha-migrate',
        containerDefinitions: [{ name: 'a', image: 'b' }],
      }),
    );
    expect(registered.taskDefinition).toMatchObject({
      revision: 1,
      taskDefinitionArn: expect.stringContaining('us-east-1'),
    });
    world.journal.assertClean();
  });
});
