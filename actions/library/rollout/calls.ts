import type { Call } from '../host/spec.ts';
import { leaseCalls } from '../lease/calls.ts';
import { preflightCalls } from '../preflight/calls.ts';

/** The AWS calls behind every rollout. */
export const rolloutCalls: readonly Call[] = [
  { action: 'ecs:DescribeClusters', need: 'needed', why: 'the cluster exists' },
  { action: 'ecs:ListServices', need: 'needed', why: 'the services of the environment' },
  { action: 'ecs:DescribeServices', need: 'needed', why: 'what runs, and how the rollouts go' },
  { action: 'ecs:DescribeTaskDefinition', need: 'needed', why: 'what runs and what is to run' },
  ...preflightCalls,
  ...leaseCalls,
  { action: 'ecs:RegisterTaskDefinition', need: 'needed', why: 'revisions with the new image' },
  { action: 'ecs:TagResource', need: 'needed', why: 'new revisions keep the tags' },
  { action: 'iam:PassRole', need: 'needed', why: "hands the definitions' own roles to the tasks" },
  { action: 'ecs:UpdateService', need: 'needed', why: 'starts the rollouts, and takes them back' },
  {
    action: 'ecs:DescribeServiceDeployments',
    need: 'optional',
    why: 'how ECS itself says that a rollout ended',
  },
  {
    action: 'ecs:StopServiceDeployment',
    need: 'optional',
    why: 'takes a rollout back that is under way; else UpdateService does',
  },
  { action: 'ecs:ListTasks', need: 'optional', why: 'tasks of a rollout that stopped' },
  { action: 'ecs:DescribeTasks', need: 'optional', why: 'why they stopped' },
];
