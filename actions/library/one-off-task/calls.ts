import type { Call } from '../host/spec.ts';

/** The AWS calls behind every one-off task. */
export const oneOffTaskCalls: readonly Call[] = [
  { action: 'ecs:DescribeClusters', need: 'needed', why: 'the cluster exists' },
  {
    action: 'ecs:DescribeServices',
    need: 'needed',
    why: 'network and capacity of a running service',
  },
  { action: 'ecs:DescribeTaskDefinition', need: 'needed', why: 'what is to be run' },
  { action: 'ecs:RegisterTaskDefinition', need: 'needed', why: 'a revision with the new image' },
  { action: 'ecs:RunTask', need: 'needed', why: 'starts the task' },
  { action: 'ecs:DescribeTasks', need: 'needed', why: 'follows the task' },
  { action: 'ecs:StopTask', need: 'needed', why: 'stops it on time-out and cancel' },
  { action: 'logs:GetLogEvents', need: 'needed', why: 'the live log' },
];
