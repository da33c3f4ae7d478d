import { Aws } from '../../actions/library/aws/aws.ts';
import { CancelledError } from '../../actions/library/host/cancel.ts';
import { parseInputs } from '../../actions/library/host/parse.ts';
import type { Result } from '../../actions/library/host/run.ts';
import type { RunIdentity } from '../../actions/library/host/site.ts';
import { Trail } from '../../actions/library/host/trail.ts';
import type { FinishedTask } from '../../actions/library/one-off-task/finished.ts';
import { type Problem, ReportedError } from '../../actions/library/text/errors.ts';
import { migrate } from '../../actions/migrate/migrate.ts';
import { spec as migrateSpec } from '../../actions/migrate/spec.ts';
import { resultOf as migrateResult } from '../../actions/migrate/summary.ts';
import { runCommand } from '../../actions/run-command/run-command.ts';
import { spec as runCommandSpec } from '../../actions/run-command/spec.ts';
import { resultOf as commandResult } from '../../actions/run-command/summary.ts';
import { leaveFiles, leaveIfFailing } from '../evidence/leave.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import type { Scenario } from '../world/scenario.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { World } from '../world/world.ts';
import { RecordedSite } from './recorded-site.ts';

/** As they stand under `with:`. */
export type Inputs = Readonly<Record<string, string>>;

export interface Options {
  readonly inputs?: Inputs;
  readonly identity?: Partial<RunIdentity>;
  /** The run before, whose world this one goes on in. */
  readonly after?: Pick<TaskRun, 'clock' | 'world'>;
  /** The world's milliseconds after which the job is cancelled, or the line that makes it so. */
  readonly cancelAt?: number;
  readonly cancelOn?: string;
}

/** One run of a use case in a world of its own, and everything that it left behind. */
export interface TaskRun {
  readonly world: World;
  readonly clock: VirtualClock;
  readonly site: RecordedSite;
  readonly trail: Trail;
  readonly finished: FinishedTask | undefined;
  readonly result: Result | undefined;
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
  /** Of the world, from start to end. */
  readonly tookMs: number;
  readonly cancelledAt: number | undefined;
}

/** Runs `migrate` of alpha in the scenario. */
export function runMigrate(scenario: Scenario, options: Options = {}): Promise<TaskRun> {
  const setting = settingOf(scenario, migrateSpec, options);
  return run(setting, async (parts) => {
    const inputs = parseInputs(migrateSpec.inputs, reader(options.inputs));
    const finished = await migrate(inputs, parts);
    return { finished, result: migrateResult(finished) };
  });
}

/** Runs `run-command` in alpha in the scenario; the command is `python manage.py check` unless given. */
export function runRunCommand(scenario: Scenario, options: Options = {}): Promise<TaskRun> {
  const setting = settingOf(scenario, runCommandSpec, options);
  const given = { command: 'python manage.py check', ...options.inputs };
  return run(setting, async (parts) => {
    const inputs = parseInputs(runCommandSpec.inputs, reader(given));
    const finished = await runCommand(inputs, parts);
    return { finished, result: commandResult(finished) };
  });
}

function reader(inputs: Inputs = {}): (name: string) => string {
  const all: Inputs = { environment: 'alpha', 'aws-region': 'eu-west-1', ...inputs };
  return (name) => all[name] ?? '';
}

type TaskSpec = typeof migrateSpec | typeof runCommandSpec;

type Setting = ReturnType<typeof settingOf>;

function settingOf(
  scenario: Scenario,
  { name: action, calls }: TaskSpec,
  { identity, cancelAt, cancelOn, after }: Options,
) {
  const clock = after?.clock ?? new VirtualClock();
  const allow = calls.map(({ action }) => action);
  const world = after?.world ?? new World(scenario, { clock, allow });
  const site = new RecordedSite(identity);
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
  const trail = new Trail();
  return { action, world, clock, site, trail, aws, signal, cancelled };
}

async function run(
  setting: Setting,
  execute: (parts: Setting) => Promise<{ finished: FinishedTask; result: Result }>,
): Promise<TaskRun> {
  const { world, clock, site, trail, cancelled } = setting;
  leaveIfFailing((name) =>
    leaveFiles(name, {
      'log.txt': site.text,
      'summary.md': site.pages.join('\n'),
      'journal.json': JSON.stringify(world.journal, null, 2),
    }),
  );
  const left = (more: Pick<TaskRun, 'finished' | 'result' | 'problems'>): TaskRun => ({
    ...more,
    ...{ world, clock, site, trail },
    codes: more.problems.map(({ code }) => code),
    tookMs: clock.now() - world.startedAt,
    cancelledAt: cancelled.at,
  });
  try {
    const { finished, result } = await execute(setting);
    return left({ finished, result, problems: result.failure ? [result.failure] : [] });
  } catch (thrown) {
    if (!(thrown instanceof ReportedError)) throw thrown;
    return left({ finished: undefined, result: undefined, problems: thrown.problems });
  }
}

// Product and SDK load parts of themselves when they first need them, which the virtual clock takes
// for silence: so the first run of each file is not one that a test looks at.
await runMigrate(goodMigration());
await runRunCommand({ ...goodMigration(), services: [] });
