import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../../actions/library/aws/raw-json.ts';
import { type Capacity, fargateProblems } from '../../../actions/library/preflight/fargate.ts';

const fargate = { launchType: 'FARGATE', capacityProvider: undefined } as const;
const spot = { launchType: 'EC2', capacityProvider: 'FARGATE_SPOT' } as const;
const instances = { launchType: 'EC2', capacityProvider: undefined } as const;
const own = { launchType: 'FARGATE', capacityProvider: 'own-instances' } as const;
const vpc = { family: 'alpha-migrate', networkMode: 'awsvpc' };

test.each<[string, JsonObject, Capacity | undefined, string]>([
  ['no network of its own', { ...vpc, networkMode: 'bridge' }, instances, 'is bridge'],
  ['no network mode at all', { family: 'x' }, undefined, 'networkMode is bridge'],
  ['instances alone', { ...vpc, compatibilities: ['EC2'] }, fargate, 'fits EC2 only'],
  ['instances alone required', { ...vpc, requiresCompatibilities: ['EC2'] }, spot, 'fits EC2 only'],
])('%s is refused', (_, ...[definition, capacity, what]) => {
  expect(fargateProblems(definition, capacity)).toMatchObject([
    { code: 'task-definition-not-fargate', what: expect.stringContaining(what) },
  ]);
});

test.each<[string, JsonObject, Capacity | undefined]>([
  ['made for Fargate', { ...vpc, requiresCompatibilities: ['FARGATE'] }, fargate],
  ['that says nothing', vpc, fargate],
  [
    'that AWS found to fit',
    { ...vpc, requiresCompatibilities: ['EC2'], compatibilities: ['EC2', 'FARGATE'] },
    fargate,
  ],
  ['for instances, on them', { ...vpc, requiresCompatibilities: ['EC2'] }, instances],
  ['for instances, on own ones', { ...vpc, requiresCompatibilities: ['EC2'] }, own],
  ['before its place is known', { ...vpc, requiresCompatibilities: ['EC2'] }, undefined],
])('one %s is fine', (_, ...[definition, capacity]) => {
  expect(fargateProblems(definition, capacity)).toEqual([]);
});
