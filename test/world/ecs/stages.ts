import type {
  DeploymentConfiguration,
  DeploymentLifecycleHook,
  DeploymentLifecycleHookStage,
  ServiceDeploymentLifecycleStage,
} from '@aws-sdk/client-ecs';
import { type RolloutLife, rolloutDefaults } from './rollout-life.ts';

/** Where a deployment may stand: the enumeration of answers lacks the stage before a traffic shift. */
export type Stage = ServiceDeploymentLifecycleStage | DeploymentLifecycleHookStage;

/** How the traffic is divided from a step on, in per cent of the new revision. */
interface Traffic {
  readonly production: number;
  readonly test: number;
}

/** One thing that a blue/green, linear or canary deployment does after the other. */
export type Step = { readonly stage: Stage } & Traffic &
  (
    | { readonly kind: 'scale-up' | 'clean-up' }
    | { readonly kind: 'wait'; readonly ms: number }
    | {
        readonly kind: 'lambda';
        readonly arn: string;
        readonly ms: number;
        readonly fails: boolean;
      }
    | {
        readonly kind: 'pause';
        readonly timeoutMs: number;
        readonly action: 'CONTINUE' | 'ROLLBACK';
      }
  );

const minute = 60_000;

/** Everything but a rolling update goes in stages. */
export function isStaged({ strategy = 'ROLLING' }: DeploymentConfiguration): boolean {
  return strategy !== 'ROLLING';
}

interface Asked {
  readonly life: RolloutLife;
  /** Whether more than one revision was active when it began. */
  readonly reconciles: boolean;
}

/** The steps of one deployment, in order. */
export function stepsOf(configuration: DeploymentConfiguration, asked: Asked): Step[] {
  const { shiftMs, stageMs } = { ...rolloutDefaults, ...asked.life };
  const at = (stage: Stage, ms: number, traffic: Traffic): Step[] => [
    { kind: 'wait', stage, ms, ...traffic },
    ...hooksAt(configuration, { stage, traffic, life: asked.life }),
  ];
  const none = { production: 0, test: 0 };
  const tested = { production: 0, test: 100 };
  const { bakeTimeInMinutes = 0 } = configuration;
  return [
    ...(asked.reconciles ? at('RECONCILE_SERVICE', stageMs, none) : []),
    ...at('PRE_SCALE_UP', stageMs, none),
    { kind: 'scale-up', stage: 'SCALE_UP', ...none },
    ...at('POST_SCALE_UP', stageMs, none),
    ...at('TEST_TRAFFIC_SHIFT', shiftMs, tested),
    ...at('POST_TEST_TRAFFIC_SHIFT', stageMs, tested),
    ...sharesOf(configuration).flatMap(({ share, bakeMs }, index, all) => [
      ...hooksAt(configuration, {
        stage: 'PRE_PRODUCTION_TRAFFIC_SHIFT',
        traffic: { production: all[index - 1]?.share ?? 0, test: 100 },
        life: asked.life,
      }),
      ...at('PRODUCTION_TRAFFIC_SHIFT', shiftMs + bakeMs, { production: share, test: 100 }),
    ]),
    ...at('POST_PRODUCTION_TRAFFIC_SHIFT', stageMs, { production: 100, test: 100 }),
    {
      kind: 'wait',
      stage: 'BAKE_TIME',
      ms: bakeTimeInMinutes * minute,
      production: 100,
      test: 100,
    },
    { kind: 'clean-up', stage: 'CLEAN_UP', production: 100, test: 100 },
  ];
}

/** The shares of production traffic that the new revision gets, and how long each is kept. */
function sharesOf(configuration: DeploymentConfiguration) {
  const last = { share: 100, bakeMs: 0 };
  if (configuration.strategy === 'CANARY') {
    const { canaryPercent = 5, canaryBakeTimeInMinutes = 10 } =
      configuration.canaryConfiguration ?? {};
    return [{ share: canaryPercent, bakeMs: canaryBakeTimeInMinutes * minute }, last];
  }
  if (configuration.strategy !== 'LINEAR') return [last];
  const { stepPercent = 10, stepBakeTimeInMinutes = 6 } = configuration.linearConfiguration ?? {};
  const steps = Math.ceil(100 / stepPercent) - 1;
  const bakeMs = stepBakeTimeInMinutes * minute;
  const shares = Array.from({ length: steps }, (_, n) => ({
    share: (n + 1) * stepPercent,
    bakeMs,
  }));
  return [...shares, last];
}

interface Place {
  readonly stage: Stage;
  readonly traffic: Traffic;
  readonly life: RolloutLife;
}

function hooksAt({ lifecycleHooks = [] }: DeploymentConfiguration, place: Place): Step[] {
  return lifecycleHooks
    .filter(({ lifecycleStages = [] }) => lifecycleStages.some((one) => one === place.stage))
    .map((hook) => hookStep(hook, place));
}

function hookStep(hook: DeploymentLifecycleHook, { stage, traffic, life }: Place): Step {
  const { targetType = 'AWS_LAMBDA', hookTargetArn: arn = '', timeoutConfiguration } = hook;
  const { timeoutInMinutes = 1440, action = 'ROLLBACK' } = timeoutConfiguration ?? {};
  if (targetType === 'PAUSE')
    return { kind: 'pause', stage, ...traffic, timeoutMs: timeoutInMinutes * minute, action };
  const { takesMs: ms = 1_000, fails = false } = life.hooks?.[stage] ?? {};
  return { kind: 'lambda', stage, ...traffic, arn, ms, fails };
}
