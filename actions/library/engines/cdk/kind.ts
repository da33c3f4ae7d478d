import type { InputsOf } from '../../host/spec.ts';
import { type ChildCloud, withChildCloud } from '../child-cloud.ts';
import { childEnvironment } from '../child-environment.ts';
import { StackApplier } from '../cloudformation/applier.ts';
import { stacksAfterwards } from '../cloudformation/apply/afterwards.ts';
import { isStackWish, type StackWish } from '../cloudformation/kind.ts';
import { identity } from '../cloudformation/project/planning.ts';
import type { EngineWish, Kind, PlannerParts } from '../kind.ts';
import { directoryOf } from '../project-place.ts';
import { readOptions } from '../sealed-options.ts';
import { findCli, withoutCli } from './cli.ts';
import { CdkEngine, type CdkPlanning } from './engine.ts';
import type { cdkInputs } from './inputs.ts';
import type { CdkProject } from './project.ts';
import { refusedVariables, toolSettings } from './refused-environment.ts';
import { readSettings } from './settings.ts';

/** The CDK: its CLI makes templates and publishes what they refer to; the rest is CloudFormation's. */
export const cdkKind: Kind = {
  needsProject: false,
  environmentProblems: refusedVariables,
  withEngine: (wish, parts, work) =>
    withChildCloud(wish.roleToAssume, parts, (cloud) =>
      work(new CdkEngine(planningOf(wish, parts, cloud), parts.place.below)),
    ),
  withApplier: ({ plan }, parts, work) => {
    const { directory, stacks } = readSettings(readOptions(plan.part.options).settings);
    const { version } = plan.manifest.tool;
    const own = { ...identity, tool: 'cdk' as const, version };
    return work(() => new StackApplier(parts, { directory, stacks: [...stacks] }, own));
  },
  cloudAfterwards: stacksAfterwards,
};

interface CdkWish extends StackWish, InputsOf<typeof cdkInputs> {}

function isCdkWish(wish: EngineWish): wish is CdkWish {
  return isStackWish(wish) && 'cdkStacks' in wish;
}

function planningOf(wish: EngineWish, parts: PlannerParts, cloud: ChildCloud): CdkPlanning {
  if (!isCdkWish(wish)) throw new TypeError('an action that plans has the inputs of the CDK');
  const { aws, site, place } = parts;
  const { folder, clock, signal } = parts;
  const directory = directoryOf(place);
  const environment = seenBy(wish, cloud, parts);
  const found = findCli({ directory, root: place.root, path: environment.PATH ?? '' });
  const child = { directory, environment, folder, clock, signal };
  const setting = {
    ...child,
    binary: found?.binary ?? '',
    line: (text: string) => site.line(text),
  };
  return {
    ...{ aws, setting, parts: { aws, clock, signal, site } },
    project: projectOf(wish, parts),
    version: found?.version,
    cli: () => {
      if (!found) throw withoutCli({ directory: wish.workingDirectory });
      return setting;
    },
  };
}

/** What the CLI and the app may see of the job. */
function seenBy(
  { childEnvironment: named }: EngineWish,
  cloud: ChildCloud,
  { variables: from, aws: { region } }: PlannerParts,
): Readonly<Record<string, string>> {
  const chosen = childEnvironment({ from, settings: toolSettings, named, cloud });
  return { ...chosen, AWS_REGION: region, AWS_DEFAULT_REGION: region };
}

/** The assembly has passed by those who wrote it and is what is reviewed: roles and macros are on the page. */
const capabilities = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];

function projectOf(wish: CdkWish, { place, site }: PlannerParts): CdkProject {
  return {
    stacks: {
      ...wish,
      ...{ stacks: new Map(), template: '', parameterFiles: [], capabilities },
      directory: directoryOf(place),
      directoryName: wish.workingDirectory,
      repository: site.identity.repository,
    },
    app: wish.cdkApp,
    out: wish.cdkOut,
    names: wish.cdkStacks,
    context: wish.cdkContext,
    root: place.root,
  };
}
