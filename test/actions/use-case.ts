import { Aws } from '../../actions/library/aws/aws.ts';
import { CancelledError } from '../../actions/library/host/cancel.ts';
import { parseInputs } from '../../actions/library/host/parse.ts';
import type { Result } from '../../actions/library/host/run.ts';
import type { RunIdentity } from '../../actions/library/host/site.ts';
import type { Fields, InputsOf, Spec } from '../../actions/library/host/spec.ts';
import { Trail } from '../../actions/library/host/trail.ts';
import type { Clock } from '../../actions/library/system/clock.ts';
import { type Problem, ReportedError } from '../../actions/library/text/errors.ts';
import { leaveFiles, leaveIfFailing } from '../evidence/leave.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import type { WorldHandler } from '../world/in-process.ts';
import type { Scenario } from '../world/scenario.ts';
import { World } from '../world/world.ts';
import { RecordedSite } from './recorded-site.ts';

/** The parts of the product that a run stands on: those of `actions/`, or of a copy of it. */
export const ground = { Aws, CancelledError, ReportedError, Trail, parseInputs };

/** One action without its host. */
export interface UseCase<F extends Fields, Finished> {
  readonly spec: Spec<F>;
  readonly execute: (inputs: InputsOf<F>, parts: Parts) => Promise<Finished>;
  readonly resultOf: (finished: Finished) => Result;
  /** Inputs that a run has unless told otherwise. */
  readonly usually?: Inputs;
  readonly ground?: typeof ground;
}

/** What an action gets from its host and the session. */
export interface Parts {
  readonly action: string;
  readonly site: RecordedSite;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly trail: Trail;
  readonly aws: Aws;
}

/** As they stand under `with:`. */
export type Inputs = Readonly<Record<string, string>>;

/** All that an action reaches the world by. */
export interface Way {
  readonly handler: WorldHandler;
  readonly clock: Clock;
}

export interface Options {
  readonly inputs?: Inputs;
  readonly identity?: Partial<RunIdentity>;
  /** What earlier steps of the job left. */
  readonly notes?: RecordedSite['notes'];
  /** The run before, whose world this one goes on in. */
  readonly after?: Pick<UseCaseRun<unknown>, 'world' | 'clock'>;
  /** The world's milliseconds after which the job is cancelled, or the line that makes it so. */
  readonly cancelAt?: number;
  readonly cancelOn?: string;
  /** IAM actions that the role lacks. */
  readonly without?: readonly string[];
  /** IAM actions that others in the account have. */
  readonly also?: readonly string[];
  /** Puts something between action and world; `cancel` is what a person does. */
  readonly between?: (way: Way, cancel: () => void) => Way;
}

/** One run of a use case in a world of its own, and everything that it left behind. */
export interface UseCaseRun<Finished> {
  readonly world: World;
  readonly clock: VirtualClock;
  readonly site: RecordedSite;
  readonly trail: Trail;
  readonly finished: Finished | undefined;
  readonly result: Result | undefined;
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
  /** Of the world, from start to end. */
  readonly tookMs: number;
  readonly cancelledAt: number | undefined;
}

/** Runs a use case in the scenario's world. */
export async function play<F extends Fields, Finished>(
  useCase: UseCase<F, Finished>,
  scenario: Scenario,
  options: Options = {},
): Promise<UseCaseRun<Finished>> {
  const { world, clock, cancelled, parts } = settingOf(useCase, scenario, options);
  const { site, trail } = parts;
  leaveIfFailing((name) =>
    leaveFiles(name, {
      'log.txt': site.text,
      'summary.md': site.pages.join('\n'),
      'journal.json': JSON.stringify(world.journal, null, 2),
    }),
  );
  const left = (more: Pick<UseCaseRun<Finished>, 'finished' | 'result' | 'problems'>) => ({
    ...more,
    ...{ world, clock, site, trail },
    codes: more.problems.map(({ code }) => code),
    tookMs: clock.now() - world.startedAt,
    cancelledAt: cancelled.at,
  });
  const { parseInputs, ReportedError } = useCase.ground ?? ground;
  world.asking = useCase.spec.name;
  try {
    const inputs = parseInputs(
      useCase.spec.inputs,
      reader({ ...useCase.usually, ...options.inputs }),
    );
    const finished = await useCase.execute(inputs, parts);
    const result = useCase.resultOf(finished);
    return left({ finished, result, problems: result.failure ? [result.failure] : [] });
  } catch (thrown) {
    if (!(thrown instanceof ReportedError)) throw thrown;
    return left({ finished: undefined, result: undefined, problems: thrown.problems });
  } finally {
    world.asking = undefined;
  }
}

function reader(inputs: Inputs): (name: string) => string {
  const all: Inputs = { environment: 'alpha', 'aws-region': 'eu-west-1', ...inputs };
  return (name) => all[name] ?? '';
}

function settingOf<F extends Fields, Finished>(
  { spec, ground: { Aws, CancelledError, Trail } = ground }: UseCase<F, Finished>,
  scenario: Scenario,
  options: Options,
) {
  const clock = options.after?.clock ?? new VirtualClock();
  const world =
    options.after?.world ?? new World(scenario, { clock, allow: allowed(spec, options) });
  const site = new RecordedSite(options.identity);
  if (options.notes) site.notes = options.notes;
  const controller = new AbortController();
  const cancelled: { at?: number } = {};
  const cancel = () => {
    cancelled.at ??= clock.now() - world.startedAt;
    controller.abort(new CancelledError());
  };
  const { cancelAt, cancelOn } = options;
  if (cancelAt !== undefined) void clock.sleep(cancelAt).then(cancel);
  if (cancelOn !== undefined)
    site.onLine = (line) => (line.includes(cancelOn) ? cancel() : undefined);
  const direct = { handler: world.requestHandler(), clock };
  const way = options.between?.(direct, cancel) ?? direct;
  const { signal } = controller;
  const { region } = scenario;
  const credentials = async () => ({ ...exampleCredentials });
  const { clock: theirs, handler: requestHandler } = way;
  const aws = new Aws({ region, clock: theirs, credentials, requestHandler, signal });
  const parts = { action: spec.name, site, clock: theirs, signal, trail: new Trail(), aws };
  return { world, clock, cancelled, parts };
}

function allowed({ calls }: Pick<Spec, 'calls'>, { also = [], without = [] }: Options): string[] {
  const declared = calls.map(({ action }) => action);
  return [...declared, ...also].filter((one) => !without.includes(one));
}
