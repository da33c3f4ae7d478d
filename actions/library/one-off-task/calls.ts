import type { Call } from '../host/spec.ts';
import { leaseCalls } from '../lease/calls.ts';
import { clusterCall, placementCalls } from '../placement/calls.ts';
import { preflightCalls } from '../preflight/calls.ts';
import { registeringCalls } from '../task-definition/calls.ts';

/** The AWS calls behind every one-off task. */
export const oneOffTaskCalls: readonly Call[] = [
  clusterCall,
  ...placementCalls,
  { action: 'ecs:DescribeTaskDefinition', need: 'needed', why: 'what is to be run' },
  ...preflightCalls,
  ...leaseCalls,
  ...registeringCalls,
  { action: 'ecs:RunTask', need: 'needed', why: 'starts the task' },
  { action: 'ecs:DescribeTasks', need: 'needed', why: 'follows the task' },
  { action: 'ecs:StopTask', need: 'needed', why: 'stops it on time-out and cancel' },
  { action: 'logs:GetLogEvents', need: 'optional', why: 'the live log' },
];

/** What `secrets` needs beside: the throw-away revision is taken back after the run. */
export const throwAwayCalls: readonly Call[] = [
  {
    action: 'ecs:DeregisterTaskDefinition',
    need: 'with-input',
    why: '`secrets`: takes back the throw-away revision that they need',
  },
];
