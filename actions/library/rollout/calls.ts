import type { Call } from '../host/spec.ts';
import { imageRecordCalls } from '../image-record/calls.ts';
import { leaseCalls } from '../lease/calls.ts';
import { clusterCall } from '../placement/calls.ts';
import { preflightCalls } from '../preflight/calls.ts';
import { registeringCalls } from '../task-definition/calls.ts';

/** The AWS calls behind every rollout. */
export const rolloutCalls: readonly Call[] = [
  clusterCall,
  { action: 'ecs:ListServices', need: 'needed', why: 'the services of the environment' },
  { action: 'ecs:DescribeServices', need: 'needed', why: 'what runs, and how the rollouts go' },
  { action: 'ecs:DescribeTaskDefinition', need: 'needed', why: 'what runs and what is to run' },
  ...preflightCalls,
  ...leaseCalls,
  ...registeringCalls,
  { action: 'ecs:UpdateService', need: 'needed', why: 'starts the rollouts, and takes them back' },
  {
    action: 'ecs:DescribeServiceDeployments',
    need: 'optional',
    why: 'how ECS itself says that a rollout ended; needed for blue/green, linear and canary',
  },
  {
    action: 'ecs:StopServiceDeployment',
    need: 'optional',
    why: 'takes a rollout back that is under way; else UpdateService does',
  },
  {
    action: 'ecs:ContinueServiceDeployment',
    need: 'with-input',
    why: '`operation: continue`, and pauses on the way back',
  },
  { action: 'ecs:ListTasks', need: 'optional', why: 'tasks that stopped, and those that run' },
  { action: 'ecs:DescribeTasks', need: 'optional', why: 'why they stopped, and which images run' },
  {
    action: 'ecs:ListServiceDeployments',
    need: 'optional',
    why: 'what a service ran before: `revision: previous`, and a step that was killed',
  },
  {
    action: 'ecs:DescribeServiceRevisions',
    need: 'optional',
    why: 'what a service ran before: `revision: previous`, and a step that was killed',
  },
  {
    action: 'ecs:ListTaskDefinitions',
    need: 'optional',
    why: '`revision: previous`, where no service deployment tells it',
  },
  ...imageRecordCalls,
];
