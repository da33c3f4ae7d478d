import type { Call } from '../host/spec.ts';

/** The AWS calls behind a new revision. */
export const registeringCalls: readonly Call[] = [
  { action: 'ecs:RegisterTaskDefinition', need: 'needed', why: 'a revision with the new image' },
  { action: 'ecs:TagResource', need: 'needed', why: 'the new revision keeps the tags' },
  { action: 'iam:PassRole', need: 'needed', why: "hands the definition's own roles to the task" },
];
