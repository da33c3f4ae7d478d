import { Aws } from '../../actions/library/aws/aws.ts';
import { CancelledError } from '../../actions/library/host/cancel.ts';
import { parseInputs } from '../../actions/library/host/parse.ts';
import type { Result } from '../../actions/library/host/run.ts';
import { Trail } from '../../actions/library/host/trail.ts';
import type { ConcludedRollout } from '../../actions/library/rollout/deploy.ts';
import { type Problem, ReportedError } from '../../actions/library/text/errors.ts';
import { rollingUpdate } from '../../actions/rolling-update/rolling-update.ts';
import { spec } from '../../actions/rolling-update/spec.ts';
import { resultOf } from '../../actions/rolling-update/summary.ts';
import { leaveFiles, leaveIfFailing } from '../evidence/leave.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import type { Scenario } from '../world/scenario.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { World } from '../world/world.ts';
import { RecordedSite } from './recorded-site.ts';
import { newImage } from './scenes.ts';

/** The action that is run, by its parts. */
export interface Verb {
  readonly spec: typeof spec;
  readonly work: typeof rollingUpdate;
  readonly resultOf: typeof resultOf;
}

const rolling: Verb = { spec, work: rollingUpdate, resultOf };

interface Options {
  /** `rolling-update` unless another one is. */
  readonly verb?: Verb;
  /** Which attempt of the workflow's run this is; the first unless told. */
  readonly attempt?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The run before, whose world this one goes on in. */
  readonly after?: Pick<RolloutRun, 'world' | 'clock'>;
  /** The world's milliseconds after which the job is cancelled, or the line that makes it so. */
  readonly cancelAt?: number;
  readonly cancelOn?: string;
  /** What earlier steps of the job left. */
  readonly notes?: RecordedSite['notes'];
  /** IAM actions that the role lacks. */
  readonly without?: readonly string[];
  /** IAM actions that others in the account have. */
  readonly also?: readonly string[];
}

/** One rolling update in a world of its own, and everything that it left behind. */
export interface RolloutRun {
  readonly world: World;
  readonly clock: VirtualClock;
  readonly site: RecordedSite;
  readonly trail: Trail;
  readonly finished: ConcludedRollout | undefined;
  readonly result: Result | undefined;
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
  /** Of the world, from start to end. */
  readonly tookMs: number;
  readonly cancelledAt: number | undefined;
}

/** Runs `rolling-update` of alpha to the new image, unless told otherwise. */
export async function runRollout(scenario: Scenario, options: Options = {}): Promise<RolloutRun> {
  const setting = settingOf(scenario, options);
  const { verb = rolling } = options;
  const { world, clock, site, trail, cancelled } = setting;
  leaveIfFailing((name) =>
    leaveFiles(name, {
      'log.txt': site.text,
      'summary.md': site.pages.join('\n'),
      'journal.json': JSON.stringify(world.journal, null, 2),
    }),
  );
  const left = (more: Pick<RolloutRun, 'finished' | 'result' | 'problems'>): RolloutRun => ({
    ...more,
    ...{ world, clock, site, trail },
    codes: more.problems.map(({ code }) => code),
    tookMs: clock.now() - world.startedAt,
    cancelledAt: cancelled.at,
  });
  try {
    const inputs = parseInputs(verb.spec.inputs, reader(options.inputs));
    const finished = await verb.work(inputs, setting);
    const result = verb.resultOf(finished);
    return left({ finished, result, problems: result.failure ? [result.failure] : [] });
  } catch (thrown) {
    if (!(thrown instanceof ReportedError)) throw thrown;
    return left({ finished: undefined, result: undefined, problems: thrown.problems });
  }
}

function reader(inputs: Options['inputs'] = {}): (name: string) => string {
  const all: Readonly<Record<string, string>> = {
    environment: 'alpha',
    'aws-region': 'eu-west-1',
    images: newImage,
    ...inputs,
  };
  return (name) => all[name] ?? '';
}

function settingOf(
  scenario: Scenario,
  { cancelAt, cancelOn, after, notes, without = [], also = [], attempt = '1' }: Options,
) {
  const clock = after?.clock ?? new VirtualClock();
  const declared = spec.calls.map(({ action }) => action);
  const allow = [...declared, ...also].filter((one) => !without.includes(one));
  const world = after?.world ?? new World(scenario, { clock, allow });
  const site = new RecordedSite({ attempt });
  if (notes) site.notes = notes;
  const controller = new AbortController();
  const cancelled: { at?: number } = {};
  const cancel = () => {
    cancelled.at ??= clock.now() - world.startedAt;
    controller.abort(new CancelledError());
  };
  if (cancelAt !== undefined) void clock.sleep(cancelAt).then(cancel);
  if (cancelOn !== undefined)
    site.onLine = (line) => (line.includes(cancelOn) ? cancel() : undefined);
  const { signal } = controller;
  const credentials = async () => ({ ...exampleCredentials });
  const requestHandler = world.requestHandler();
  const aws = new Aws({ region: scenario.region, clock, credentials, requestHandler, signal });
  return { action: spec.name, world, clock, site, trail: new Trail(), aws, signal, cancelled };
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
