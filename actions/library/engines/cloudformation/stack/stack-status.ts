import type { Stack } from '../../../aws/cloudformation.ts';
import { environmentTags } from '../../../naming/names.ts';
import type { Problem } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import { awsCommand } from '../../../text/shell.ts';
import { regionOf } from './stack-id.ts';

/** `stack-name` and `region` of a command. */
type Target = { readonly 'stack-name': string; readonly region?: string };

type Remedy = (stack: Target) => string;

function targetOf({ StackName: name = '', StackId: id = '' }: Stack): Target {
  const region = regionOf(id);
  return { 'stack-name': name, ...(region ? { region } : {}) };
}

const deleteIt: Remedy = (stack) =>
  `It was never whole and cannot be updated: ${awsCommand('cloudformation delete-stack', stack)}, then plan again.`;

const waitFor =
  (waiter: string): Remedy =>
  (stack) =>
    `Wait for its end: ${awsCommand(`cloudformation wait ${waiter}`, stack)}, then plan again.`;

/**
 * What to do about a stack that no change set can be made for.
 * Source: AWS CloudFormation User Guide, "Stack status codes".
 */
const remedies: Readonly<Record<string, Remedy>> = {
  CREATE_FAILED: deleteIt,
  ROLLBACK_COMPLETE: deleteIt,
  ROLLBACK_FAILED: deleteIt,
  DELETE_FAILED: (stack) =>
    `See what could not be deleted: ${awsCommand('cloudformation describe-stack-events', stack)}. Then delete it again, with --retain-resources for what is to stay: ${awsCommand('cloudformation delete-stack', stack)}`,
  UPDATE_FAILED: (stack) =>
    `Take it back to what worked: ${awsCommand('cloudformation rollback-stack', stack)}, then plan again.`,
  UPDATE_ROLLBACK_FAILED: (stack) =>
    `Mend what the roll-back failed at, then: ${awsCommand('cloudformation continue-update-rollback', stack)}, with --resources-to-skip for what cannot be mended.`,
  IMPORT_ROLLBACK_FAILED: (stack) =>
    `See why: ${awsCommand('cloudformation describe-stack-events', stack)}`,
  CREATE_IN_PROGRESS: waitFor('stack-create-complete'),
  ROLLBACK_IN_PROGRESS: waitFor('stack-rollback-complete'),
  DELETE_IN_PROGRESS: waitFor('stack-delete-complete'),
  UPDATE_IN_PROGRESS: waitFor('stack-update-complete'),
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: waitFor('stack-update-complete'),
  UPDATE_ROLLBACK_IN_PROGRESS: waitFor('stack-rollback-complete'),
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: waitFor('stack-rollback-complete'),
  IMPORT_IN_PROGRESS: waitFor('stack-import-complete'),
  IMPORT_ROLLBACK_IN_PROGRESS: waitFor('stack-import-complete'),
};

const ready = /^(CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT|IMPORT_ROLLBACK)_COMPLETE$/;

/** A stack in review has never had a resource: it is made by the change set that will be executed. */
export function isInReview({ StackStatus }: Stack): boolean {
  return StackStatus === 'REVIEW_IN_PROGRESS';
}

/** Asked for by its id, a deleted stack is told for ninety days. */
export function isGone({ StackStatus }: Stack): boolean {
  return StackStatus === 'DELETE_COMPLETE';
}

/** Why nothing can be planned for a stack as it stands; none when something can. */
export function statusProblems(stack: Stack): Problem[] {
  const { StackName: name = '', StackStatus: status = '', StackStatusReason: reason } = stack;
  if (ready.test(status) || isInReview(stack)) return [];
  const why = reason === undefined ? '' : `: ${foreign(reason)}`;
  const what = `The stack ${name} is in ${status}${why}, so that no change set can be made for it.`;
  const remedy =
    remedies[status]?.(targetOf(stack)) ??
    'Bring it into a state in which CloudFormation updates it, then plan again.';
  return status.endsWith('_IN_PROGRESS')
    ? [{ code: 'stack-busy', what, remedy }]
    : [{ code: 'stack-broken', what, remedy }];
}

/** A destroy can also begin where an earlier creation or deletion failed. */
export function destroyProblems(stack: Stack): Problem[] {
  const { StackStatus: status = '' } = stack;
  if (
    /^(CREATE_FAILED|ROLLBACK_COMPLETE|ROLLBACK_FAILED|DELETE_FAILED|UPDATE_FAILED)$/.test(status)
  )
    return [];
  if (/^UPDATE_ROLLBACK_FAILED$/.test(status)) return [];
  return statusProblems(stack);
}

/** Whose stack it is by its tags; one without any of ours may be taken over. */
export function ownerProblems(
  { StackName: name = '', Tags = [] }: Stack,
  environment: string,
): Problem[] {
  const tag = Tags.find(({ Key = '' }) => environmentTags.includes(Key));
  if (!tag || tag.Value === environment) return [];
  return [
    {
      code: 'stack-not-ours',
      what: `The stack ${name} belongs to ${foreign(tag.Value ?? '')}, by its tag ${foreign(tag.Key ?? '')}; this plan is of ${environment}.`,
      remedy: 'Give the stack of this environment another name: stacks: <name>=<template>.',
    },
  ];
}

/**
 * A stack in review is the shell that a change set of type CREATE made. Ours are named for the environment; those
 * of others are left alone, as executing any of them makes the stack theirs.
 */
export function reviewProblems(
  stack: string,
  changeSets: readonly string[],
  prefix: string,
): Problem[] {
  const others = changeSets.map(nameOf).filter((name) => !name.startsWith(prefix));
  if (others.length === 0) return [];
  const target = { 'stack-name': stack, region: regionOf(changeSets[0] ?? '') };
  return [
    {
      code: 'stack-in-review',
      what: `The stack ${stack} does not exist yet, and somebody else plans to create it: change set ${foreign(others.join(', '))}.`,
      remedy: `Have it executed, or discarded with its stack: ${awsCommand('cloudformation delete-stack', target)}`,
    },
  ];
}

/** `arn:aws:cloudformation:<region>:<account>:changeSet/<name>/<uuid>`. */
function nameOf(arn: string): string {
  return arn.split('/')[1] ?? arn;
}
