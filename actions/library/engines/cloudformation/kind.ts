import type { InputsOf } from '../../host/spec.ts';
import type { EngineWish, Kind, PlannerParts } from '../kind.ts';
import { directoryOf } from '../project-place.ts';
import { readOptions } from '../sealed-options.ts';
import { StackApplier } from './applier.ts';
import { stacksAfterwards } from './apply/afterwards.ts';
import { StackEngine } from './engine.ts';
import type { cloudFormationInputs } from './inputs.ts';
import type { CloudFormationProject } from './project/project.ts';
import { readSettings } from './project/settings.ts';

/** CloudFormation: change sets that lie with the cloud, which applies them without the project. */
export const cloudFormationKind: Kind = {
  needsProject: false,
  // No child is started.
  environmentProblems: () => [],
  withEngine: (wish, parts, work) =>
    work(
      new StackEngine(
        { ...parts, project: projectOf(wish, parts), tool: 'cloudformation' },
        parts.place.below,
      ),
    ),
  withApplier: ({ plan }, parts, work) => {
    const settings = readSettings(readOptions(plan.part.options).settings);
    return work(() => new StackApplier(parts, settings));
  },
  cloudAfterwards: stacksAfterwards,
};

/** What only an action that plans says. */
export interface StackWish extends EngineWish, InputsOf<typeof cloudFormationInputs> {
  readonly baseEnvironment: string | undefined;
}

export function isStackWish(wish: EngineWish): wish is StackWish {
  return 'stacks' in wish;
}

function projectOf(wish: EngineWish, { place, site }: PlannerParts): CloudFormationProject {
  if (!isStackWish(wish)) throw new TypeError('an action that plans has the inputs of stacks');
  return {
    ...wish,
    directory: directoryOf(place),
    directoryName: wish.workingDirectory,
    repository: site.identity.repository,
  };
}
