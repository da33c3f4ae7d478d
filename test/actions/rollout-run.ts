import { Aws } from '../../actions/library/aws/aws.ts';
import type { ConcludedRollout } from '../../actions/library/rollout/end/concluded.ts';
import { rollingUpdate } from '../../actions/rolling-update/rolling-update.ts';
import { spec } from '../../actions/rolling-update/spec.ts';
import { resultOf } from '../../actions/rolling-update/summary.ts';
import { exampleCredentials } from '../world/access.ts';
import type { Scenario } from '../world/scenario.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { newImage } from './scenes.ts';
import { type Options, play, type UseCaseRun } from './use-case.ts';

/** One rolling update in a world of its own, and everything that it left behind. */
export type RolloutRun = UseCaseRun<ConcludedRollout>;

/** The action that is run, by its parts. */
export interface Verb {
  readonly spec: typeof spec;
  readonly execute: typeof rollingUpdate;
  readonly resultOf: typeof resultOf;
}

const rolling: Verb = { spec, execute: rollingUpdate, resultOf };

/** Runs `rolling-update`, or another verb, of alpha to the new image, unless told otherwise. */
export async function runRollout(
  scenario: Scenario,
  { verb = rolling, ...options }: Options & { readonly verb?: Verb } = {},
): Promise<RolloutRun> {
  const run = await play({ ...verb, usually: { images: newImage } }, scenario, options);
  const { finished } = run;
  return { ...run, finished: finished?.outcome === 'checked' ? undefined : finished };
}

/** How often something of ECS was meant to be changed: the lease is written and given back each time. */
export function ecsWrites({ world }: RolloutRun): number {
  return world.journal.writes().filter(({ action }) => action.startsWith('ecs:')).length;
}

/** The bodies of every UpdateService, in order. */
export function updates({ world }: RolloutRun): unknown[] {
  return world.journal.calls('ecs:UpdateService').map(({ input }) => input);
}

/** The application's services, in the order in which they are rolled. */
export const three = ['alpha-beat', 'alpha-default', 'alpha-gunicorn'];

/** All three on the new revision. */
export const stable = Object.fromEntries(three.map((name) => [name, 'stable']));

/** The services of the updates that AWS carried out, in order. */
export function changed({ world }: RolloutRun): unknown[] {
  const done = world.journal.calls('ecs:UpdateService').filter(({ status }) => status === 200);
  return done.map(({ input }) => (input as { service: string }).service);
}

/** The revision that each of the three is on at the end of the world, as AWS itself would tell. */
export async function onNow({ world, clock }: RolloutRun): Promise<Record<string, string>> {
  const aws = new Aws({
    region: world.scenario.region,
    clock,
    credentials: async () => ({ ...exampleCredentials }),
    requestHandler: world.requestHandler(),
  });
  const services = await (await aws.ecs()).describeServices('alpha-cluster', three);
  return Object.fromEntries(
    services.map(({ serviceName = '', deployments = [] }) => {
      const states = deployments.map((one) => `${one.taskDefinition?.split('/').at(-1)}`);
      return [serviceName, states.join(' ')];
    }),
  );
}

/** The outcome of each service. */
export function outcomes({ result }: RolloutRun): unknown {
  return JSON.parse(result?.outputs.services ?? '{}');
}

// Product and SDK load parts of themselves when they first need them, which the virtual clock takes
// for silence: so the first run of each file is not one that a test looks at.
await runRollout(rollouts());
