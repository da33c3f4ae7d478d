import type { CloudFormation, Stack } from '../../../aws/cloudformation.ts';
import { readBeside, type SavedStack, templatePath } from '../saved-plan/saved-plan.ts';
import { type Described, describe } from '../stack/describe-change-set.ts';
import { type LivingStack, livingStack } from '../stack/living-stack.ts';
import { isGone } from '../stack/stack-status.ts';

/** A stack of a plan and what CloudFormation has of it now. */
export interface Standing {
  readonly stack: SavedStack;
  readonly now: Stack | undefined;
  /** Undefined where the change set is gone, or none is wanted. */
  readonly described: Described | undefined;
  /** What is in a stack that is to be deleted. */
  readonly living: LivingStack | undefined;
  /** The ARNs of all change sets of the stack; read only where ours is gone. */
  readonly siblings: readonly string[];
  /** What the change set, or the stack that is to be deleted, has as its template. */
  readonly template: string | undefined;
  /** The template of the plan. */
  readonly planned: string;
}

/** A plan's folder and the cloud that it is held against. */
export interface Setting {
  readonly cloud: CloudFormation;
  readonly folder: string;
}

/** A stack of a plan of which nothing was read. */
export function unread(stack: SavedStack): Standing {
  const nothing = { now: undefined, described: undefined, living: undefined, template: undefined };
  return { ...nothing, stack, siblings: [], planned: '' };
}

/** Reads how it stands with a stack. */
export async function standingOf(stack: SavedStack, { cloud, folder }: Setting): Promise<Standing> {
  const { id, changeSet, action } = stack;
  const planned = await readBeside(folder, templatePath(stack.name));
  if (action === 'unchanged') return { ...unread(stack), planned };
  const [now, described, template] = await Promise.all([
    cloud.stack(id),
    changeSet === null ? undefined : describe(cloud, changeSet),
    cloud.template({ stack: id, ...(changeSet === null ? {} : { changeSet }) }),
  ]);
  const isThere = now !== undefined && !isGone(now);
  const isLost = changeSet !== null && described === undefined && isThere;
  const siblings = isLost ? await cloud.changeSets(id) : [];
  const living = action === 'delete' && isThere ? await livingStack(id, cloud) : undefined;
  return { stack, now, described, living, siblings, template, planned };
}
