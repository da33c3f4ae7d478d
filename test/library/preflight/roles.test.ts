import { expect, test } from '@jest/globals';
import { Aws } from '../../../actions/library/aws/aws.ts';
import type { JsonObject } from '../../../actions/library/aws/raw-json.ts';
import type { Capacity } from '../../../actions/library/preflight/fargate.ts';
import { checkTasks } from '../../../actions/library/preflight/preflight.ts';
import { roleProblems } from '../../../actions/library/preflight/roles.ts';
import { exampleCredentials } from '../../world/access.ts';
import { VirtualClock } from '../../world/clock.ts';
import { environment } from '../../world/scenarios/environment.ts';
import { World } from '../../world/world.ts';
import { check, definition, role } from './stage.ts';

const none = { executionRoleArn: '' };
const outside = { image: 'redis:7' };
const awslogs = { ...outside, logConfiguration: { logDriver: 'awslogs' } };
const secrets = { ...outside, secrets: [{ name: 'A', valueFrom: '/a' }] };

test.each([
  ['an image in ECR', definition({}, none), 'pulls an image from Amazon ECR'],
  ['a log in CloudWatch', definition(awslogs, none), 'writes its log to CloudWatch'],
  ['secrets', definition(secrets, none), 'reads secrets'],
  [
    'secrets on an instance',
    definition(secrets, { ...none, requiresCompatibilities: ['EC2'] }),
    'the task reads secrets.',
  ],
  [
    'all of it',
    definition({ ...secrets, ...awslogs, image: definition().containerDefinitions }, none),
    'reads secrets, writes its log',
  ],
])('%s needs an execution role', (_, subject, what) => {
  expect(roleProblems(subject)).toMatchObject([
    { code: 'execution-role-missing', what: expect.stringContaining(what) },
  ]);
});

test.each([
  ['it is there', definition()],
  ['nothing needs it', definition(outside, none)],
  ['an instance has its own', definition(awslogs, { ...none, requiresCompatibilities: ['EC2'] })],
  ['names are roles, too', definition({}, { executionRoleArn: 'execution', taskRoleArn: role })],
])('nothing to say when %s', (_, subject) => expect(roleProblems(subject)).toEqual([]));

const either = { ...none, requiresCompatibilities: undefined };
const instances = { launchType: 'EC2', capacityProvider: undefined } as const;
const own = { launchType: 'FARGATE', capacityProvider: 'own-instances' } as const;
const fargate = { launchType: 'FARGATE', capacityProvider: undefined } as const;

test.each<[string, JsonObject, Capacity, number]>([
  ['pulls with the role of its instance', definition({}, either), instances, 0],
  ['logs with it, too', definition(awslogs, either), own, 0],
  ['has nobody to read its secrets', definition(secrets, either), instances, 1],
  ['is registered for Fargate, which AWS refuses', definition({}, none), instances, 1],
  ['goes to Fargate', definition({}, either), fargate, 1],
])('a task without an execution role that %s', (_, ...[subject, capacity, problems]) => {
  expect(roleProblems(subject, capacity)).toHaveLength(problems);
});

test('a role that is none is refused, with all else that is wrong', async () => {
  const subject = definition(secrets, {
    executionRoleArn: 'arn:aws:iam::1:user/x',
    taskRoleArn: 'a b',
  });
  const { codes } = await check(subject);
  expect(codes).toEqual(['role-invalid', 'role-invalid', 'secret-not-found']);
});

test('a cancel is no look-up that failed', async () => {
  const clock = new VirtualClock();
  const world = new World(environment(), { clock });
  const signal = AbortSignal.abort(new Error('cancelled'));
  const credentials = async () => exampleCredentials;
  const requestHandler = world.requestHandler();
  const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler, signal });
  await expect(checkTasks(aws, [{ definition: definition() }])).rejects.toThrow('cancelled');
});
