import type { CloudFormationDrift } from '../../../aws/cloudformation-drift.ts';
import type { PlannedChange } from '../../../review/planned-changes.ts';
import { summarise } from '../../../review/summarise.ts';
import { UserError } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import type { Planned, PlanRequest } from '../../engine.ts';
import { driftsOf } from '../changes/planned-drift.ts';
import { type Planning, stackNames } from '../project/planning.ts';
import { type LivingStack, livingStack } from '../stack/living-stack.ts';
import { isInReview, ownerProblems } from '../stack/stack-status.ts';
import { readTemplate } from '../template/template.ts';

const lookEveryMs = 2_000;

interface Looked {
  readonly changes: readonly PlannedChange[];
  readonly notes: readonly string[];
}

/** Finds what was changed outside of the stacks. What deployments change by themselves is none of it. */
export async function lookForDrift(planning: Planning, request: PlanRequest): Promise<Planned> {
  const { project, aws } = planning;
  const cloud = await aws.cloudFormation();
  const names = stackNames(planning);
  const found = await Promise.all(names.map((name) => cloud.stack(name)));
  const there = found.flatMap((stack) => (stack && !isInReview(stack) ? [stack] : []));
  const problems = there.flatMap((stack) => ownerProblems(stack, project.environment));
  if (problems.length > 0) throw new UserError(problems);
  const living = await Promise.all(
    there.map(async ({ StackName = '', StackId = '' }) => ({
      path: [StackName],
      stack: await livingStack(StackId, cloud),
    })),
  );
  const all = living.flatMap(({ path, stack }) => withNested(path, stack));
  const looked = await Promise.all(all.map((level) => lookAtOne(level, planning)));
  const drift = looked.flatMap(({ changes }) => changes);
  const nothing = { changes: [], outputs: [], deferred: [], checks: [], code: [] };
  const { options, maskKey } = request;
  const told = { tool: planning.tool, options, drift, ...nothing, incomplete: false };
  const summary = summarise(told, maskKey);
  return {
    hasChanges: summary.counts.drifted > 0,
    summary,
    startingState: {},
    assets: [],
    notes: [
      ...names.filter((_, at) => !found[at]).map((name) => `There is no stack ${name}.`),
      ...looked.flatMap(({ notes }) => notes),
    ],
  };
}

interface Level {
  readonly path: readonly string[];
  readonly stack: LivingStack;
}

/** A look at a stack leaves out those nested in it. */
function withNested(path: readonly string[], stack: LivingStack): Level[] {
  const inner = [...stack.nested].flatMap(([id, one]) => withNested([...path, id], one));
  return [{ path, stack }, ...inner];
}

async function lookAtOne({ path, stack }: Level, planning: Planning): Promise<Looked> {
  const cloud = await planning.aws.cloudFormation();
  const drift = await planning.aws.cloudFormationDrift();
  const failed = await detected(stack.id, drift, planning);
  const text = await cloud.template({ stack: stack.id, stage: 'Processed' });
  const template = text === undefined ? undefined : readTemplate(text);
  const note = `not all of ${path.join('/')} could be looked at: ${foreign(failed ?? '')}`;
  return {
    changes: driftsOf(await drift.drifts(stack.id), { path, template }),
    notes: failed === undefined ? [] : [note],
  };
}

/** Ends with the look; answers why a part of it failed. */
async function detected(
  stack: string,
  drift: CloudFormationDrift,
  { clock, signal }: Planning,
): Promise<string | undefined> {
  const id = await drift.detect(stack);
  for (;;) {
    const { status, reason = 'no reason was given' } = await drift.detection(id);
    if (status === 'DETECTION_FAILED') return reason;
    if (status === 'DETECTION_COMPLETE') return undefined;
    await clock.sleep(lookEveryMs, signal);
  }
}
