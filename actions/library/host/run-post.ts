import { systemClock } from '../system/clock.ts';
import { preferSmallHeap } from '../system/heap.ts';
import { messageOf, ReportedError } from '../text/errors.ts';
import { onCancel } from './cancel.ts';
import { onCrash } from './crash.ts';
import { GitHubSite } from './github-site.ts';
import { leaveSoon } from './leave.ts';
import { parseAgain } from './parse.ts';
import type { Run } from './run.ts';
import type { Site } from './site.ts';
import type { Fields, InputsOf, Spec } from './spec.ts';
import { Trail } from './trail.ts';

/** What the `post` step of an action gets: the inputs again, and what the step left word of. */
export type PostRun<I> = Run<I> & { readonly told: string };

/**
 * Runs the `post` step of an action, if its step left word of anything. The verdict was the step's: what goes wrong
 * here is told, and fails the job only when it is a defect of ours.
 */
export async function runPost<F extends Fields, O extends string>(
  spec: Spec<F, O>,
  execute: (run: PostRun<InputsOf<F>>) => Promise<void>,
): Promise<void> {
  const site = new GitHubSite();
  const told = site.toldPost;
  if (told === undefined) return;
  const cancel = onCancel();
  const crash = onCrash(async (thrown) => report(site, thrown));
  try {
    const inputs = parseAgain(spec.inputs, (name) => site.input(name));
    preferSmallHeap();
    const { signal } = cancel;
    const trail = new Trail();
    await execute({ action: spec.name, inputs, site, clock: systemClock, signal, trail, told });
  } catch (thrown) {
    report(site, thrown);
  } finally {
    site.closeGroup();
    cancel.stop();
    crash.stop();
    leaveSoon();
  }
}

function report(site: Site, thrown: unknown): void {
  if (thrown instanceof ReportedError) {
    for (const { what, remedy } of thrown.problems)
      site.warning([what, remedy].filter(Boolean).join('\n'));
    return;
  }
  if (thrown instanceof Error && thrown.stack) site.line(thrown.stack);
  site.error(`The post step failed in a way that it should not: ${messageOf(thrown)}`);
  process.exitCode = 1;
}
