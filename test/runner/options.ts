import type { Identity } from './identity.ts';
import type { With } from './inputs.ts';
import type { LogLine } from './log.ts';
import type { ScalableClock } from './time.ts';

export interface StepOptions {
  /** The folder of the action.yml. */
  readonly face: string;
  readonly with?: With;
  /** `env:` of the workflow: beside it the child sees only PATH, HOME, TMPDIR, LANG and the runner's own. */
  readonly env?: Readonly<Record<string, string>>;
  readonly identity?: Partial<Identity>;
  /** Values of `secrets.*`: masked from the beginning. */
  readonly secrets?: readonly string[];
  /** `id:` of the step; outputs of a step are kept under it. */
  readonly stepId?: string;
  /** `if:` of the step: under `always()` a cancelled job sends it no signal. */
  readonly if?: string;
  /** A folder to use as GITHUB_WORKSPACE; otherwise an empty one that is removed afterwards. */
  readonly workspace?: string;
  /** A folder to use as RUNNER_TEMP, which the steps of a job share; otherwise an empty one. */
  readonly temp?: string;
  /** How much faster than real time the world and the action run. */
  readonly timeScale?: number;
  /** The world's clock (`ScaledClock`), in place of `timeScale`: the action then shares its time. */
  readonly clock?: ScalableClock;
  /** Cancels the job after so many milliseconds of world time. */
  readonly cancelAfterMs?: number;
  /** Cancels the job when it is aborted. */
  readonly cancel?: AbortSignal;
  /** Cancels the job as soon as a line of the log says so. */
  readonly cancelWhen?: (line: LogLine) => boolean;
  /** Kills the process of the step, as a machine without memory does, as soon as a line of the log says so. */
  readonly killWhen?: (line: LogLine) => boolean;
  /** Each line as soon as the log has it. */
  readonly onLine?: (line: LogLine) => void;
  /** ACTIONS_STEP_DEBUG: debug messages are shown and commands echoed. */
  readonly debug?: boolean;
}
