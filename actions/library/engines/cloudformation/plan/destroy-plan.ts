import type { CloudFormation, Stack } from '../../../aws/cloudformation.ts';
import { summarise } from '../../../review/summarise.ts';
import { RefusedError } from '../../../text/errors.ts';
import { awsCommand } from '../../../text/shell.ts';
import type { Planned, PlanRequest } from '../../engine.ts';
import { plannedDeletions } from '../changes/planned-deletions.ts';
import { type Planning, type StackTool, stackNames } from '../project/planning.ts';
import { keepLivingTemplates, keptLivingTemplates } from '../saved-plan/living-templates.ts';
import {
  hashOf,
  type SavedStack,
  templatePath,
  writeBeside,
  writePlan,
} from '../saved-plan/saved-plan.ts';
import { startingStateOf } from '../saved-plan/starting-state.ts';
import { type LivingStack, livingDigest, livingStack } from '../stack/living-stack.ts';
import { isInReview } from '../stack/stack-status.ts';
import { destroyCheck } from './destroy-check.ts';
import { lastUpdated } from './plan.ts';

/** CloudFormation plans no deletion itself: what is there, and what its templates say becomes of it, is the plan. */
export async function planDestroy(planning: Planning, request: PlanRequest): Promise<Planned> {
  const { project, aws } = planning;
  const cloud = await aws.cloudFormation();
  const names = stackNames(planning).toReversed();
  const found = await Promise.all(names.map((name) => cloud.stack(name)));
  const stacks = found.filter((stack) => stack !== undefined && !isInReview(stack)) as Stack[];
  const problems = await destroyCheck(stacks, project.environment, cloud);
  if (problems.length > 0) throw new RefusedError(problems);
  const living = await Promise.all(stacks.map(({ StackId = '' }) => livingStack(StackId, cloud)));
  const saved = await Promise.all(
    stacks.map((stack, at) =>
      savedStack(stack, { living: living[at] as LivingStack, cloud, request }),
    ),
  );
  const plan = { stacks: saved.map((stack, at) => inOrder(stack, saved[at - 1])), deferred: [] };
  await writePlan(request.folder, plan);
  return {
    hasChanges: plan.stacks.length > 0,
    summary: await summariseDestroy(plan.stacks, request, { cloud, tool: planning.tool }),
    startingState: await startingStateOf(plan, cloud),
    assets: [],
    notes: names.flatMap((name, at) => noteOn(name, found[at])),
  };
}

/** The same whenever it is derived, as long as the stacks have what they had. */
export async function summariseDestroy(
  stacks: readonly SavedStack[],
  { folder, options, maskKey }: PlanRequest,
  { cloud, tool }: { readonly cloud: CloudFormation; readonly tool: StackTool },
) {
  const deleted = await Promise.all(
    stacks.map(async ({ name, id }) => {
      const living = await livingStack(id, cloud);
      return { name, living, templates: await keptLivingTemplates([name], living, folder) };
    }),
  );
  return summarise(plannedDeletions(deleted, { tool, options }), maskKey);
}

interface Around {
  readonly living: LivingStack;
  readonly cloud: CloudFormation;
  readonly request: PlanRequest;
}

async function savedStack(stack: Stack, { living, cloud, request }: Around): Promise<SavedStack> {
  const { StackName: name = '', StackId: id = '', RoleARN: role = null } = stack;
  const body = (await cloud.template({ stack: id })) ?? '';
  await writeBeside(request.folder, templatePath(name), body);
  await keepLivingTemplates([name], living, { cloud, folder: request.folder });
  return {
    ...{ name, id, role },
    action: 'delete',
    after: [],
    changeSet: null,
    templateHash: hashOf(body),
    ...{ parameters: [], tags: {}, capabilities: [] },
    described: livingDigest(living),
    lastUpdated: lastUpdated(stack),
  };
}

function inOrder(stack: SavedStack, before: SavedStack | undefined): SavedStack {
  return { ...stack, after: before ? [before.name] : [] };
}

function noteOn(name: string, stack: Stack | undefined): string[] {
  if (!stack) return [`There is no stack ${name}: nothing of it is to be destroyed.`];
  if (!isInReview(stack)) return [];
  const command = awsCommand('cloudformation delete-stack', { 'stack-name': name });
  return [`The stack ${name} is in review and holds nothing: ${command} removes it.`];
}
