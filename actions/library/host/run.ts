import { type Clock, systemClock } from '../system/clock.ts';
import { preferSmallHeap } from '../system/heap.ts';
import type { Problem } from '../text/errors.ts';
import type { Markdown } from '../text/markdown.ts';
import { onCancel } from './cancel.ts';
import { onCrash } from './crash.ts';
import { GitHubSite } from './github-site.ts';
import { leaveSoon } from './leave.ts';
import { parseInputs } from './parse.ts';
import { failWith, reportDeeds, reportFailure, reportProblems } from './report.ts';
import type { Site } from './site.ts';
import type { Fields, InputsOf, Spec } from './spec.ts';
import { refuseUnsupported } from './supported.ts';
import { Trail } from './trail.ts';
import { outliveTheLog } from './unread-log.ts';

/** What an action gets from its host. */
export interface Run<I> {
  /** The action's name. */
  readonly action: string;
  readonly inputs: I;
  readonly site: Site;
  readonly clock: Clock;
  /** Aborted when the job is cancelled; the reason is a CancelledError. */
  readonly signal: AbortSignal;
  readonly trail: Trail;
}

/** What an action hands back: written out by the host, also when `failure` says that it failed. */
export interface Result<O extends string = string> {
  readonly outputs: Readonly<Partial<Record<O, string>>>;
  readonly summary?: Markdown;
  readonly failure?: Problem;
}

export type Execute<F extends Fields, O extends string> = (
  run: Run<InputsOf<F>>,
) => Promise<Result<O>>;

/**
 * Runs one action to its end: parses, executes, writes results, reports, sets the exit code.
 * The only place that fails a step.
 */
export async function runAction<F extends Fields, O extends string>(
  spec: Spec<F, O>,
  execute: Execute<F, O>,
): Promise<void> {
  outliveTheLog();
  const site = new GitHubSite();
  const cancel = onCancel();
  const trail = new Trail();
  const fail = (thrown: unknown) => reportFailure({ site, trail, action: spec.name }, thrown);
  const crash = onCrash(fail);
  try {
    refuseUnsupported();
    const inputs = parseInputs(spec.inputs, (name) => site.input(name));
    preferSmallHeap();
    const { signal } = cancel;
    const run = { action: spec.name, inputs, site, clock: systemClock, signal, trail };
    const result = await execute(run);
    await writeResult(site, result);
    if (result.failure) {
      reportProblems(site, [result.failure]);
      reportDeeds(site, trail.deeds);
    } else if (site.unwritten.length > 0) {
      await failWith({ site, trail, action: spec.name }, []);
    }
  } catch (thrown) {
    await fail(thrown);
  } finally {
    site.closeGroup();
    cancel.stop();
    crash.stop();
    leaveSoon();
  }
}

async function writeResult(site: Site, result: Result): Promise<void> {
  const outputs = Object.entries(result.outputs).filter((pair) => pair[1] !== undefined);
  site.openGroup('Outputs');
  for (const [name, value] of outputs) {
    site.output(name, value as string);
    site.line(`${name}: ${value?.replaceAll('\n', '\n    ')}`);
  }
  site.closeGroup();
  if (result.summary) await site.summary(result.summary);
}
