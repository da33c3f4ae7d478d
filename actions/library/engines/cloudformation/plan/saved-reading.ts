import type { Aws } from '../../../aws/aws.ts';
import type { ChangeSummary } from '../../../review/change-summary.ts';
import { summarise } from '../../../review/summarise.ts';
import type { PlanAsset } from '../../../sealed-plan/private-schema.ts';
import { type Problem, RefusedError } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import type { SavedPlan, StartingState } from '../../engine.ts';
import { type ChangedStack, plannedChanges } from '../changes/planned-changes.ts';
import { versionsOf } from '../project/pins.ts';
import type { StackTool } from '../project/planning.ts';
import { readPlan, type SavedStack } from '../saved-plan/saved-plan.ts';
import { keptTemplates } from '../saved-plan/saved-templates.ts';
import { startingStateOf } from '../saved-plan/starting-state.ts';
import { describe } from '../stack/describe-change-set.ts';
import { summariseDestroy } from './destroy-plan.ts';

/**
 * What the change sets of a plan do as the cloud tells it now, or what the stacks hold that are to be deleted.
 * @throws RefusedError `change-set-gone`.
 */
export async function summariseSaved(
  saved: SavedPlan,
  aws: Aws,
  tool: StackTool = 'cloudformation',
): Promise<ChangeSummary> {
  const { folder, options, maskKey, images } = saved;
  const cloud = await aws.cloudFormation();
  const { stacks, deferred } = await readPlan(folder);
  if (options.operation === 'destroy') return summariseDestroy(stacks, saved, { cloud, tool });
  const planned = stacks.filter(({ changeSet }) => changeSet !== null);
  const told = await Promise.all(planned.map(({ changeSet }) => describe(cloud, changeSet ?? '')));
  const gone = planned.filter((_, at) => told[at] === undefined);
  if (gone.length > 0) throw new RefusedError(gone.map(goneProblem));
  const changed = await Promise.all(
    planned.flatMap(({ name }, at) => {
      const described = told[at];
      if (!described) return [];
      const templates = keptTemplates({ path: [name], described }, folder);
      return templates.then((kept): ChangedStack => ({ name, described, templates: kept }));
    }),
  );
  return summarise(plannedChanges(changed, { tool, options, deferred, images }), maskKey);
}

function goneProblem({ name, changeSet }: SavedStack): Problem {
  return {
    code: 'change-set-gone',
    what: `Stack ${foreign(name)}: the change set of the plan is not there any more: ${changeSet}.`,
    remedy: 'Plan again, and approve the new plan.',
  };
}

export async function startingStateNow({ folder }: SavedPlan, aws: Aws): Promise<StartingState> {
  return startingStateOf(await readPlan(folder), await aws.cloudFormation());
}

/** What the role may not look at is left out, as is what is gone. */
export async function assetsNow(
  assets: readonly PlanAsset[],
  aws: Aws,
): Promise<readonly PlanAsset[]> {
  return (
    await versionsOf(
      assets.map(({ id }) => id),
      aws,
    )
  ).assets;
}
