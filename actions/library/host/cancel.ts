import { ReportedError } from '../text/errors.ts';

/** The job was cancelled, or the runner is shutting down. */
export class CancelledError extends ReportedError {
  constructor() {
    super({ code: 'cancelled', what: 'The job was cancelled.' });
  }
}

/** Why work was broken off, behind `because`: the job's cancel, or what else its signal was aborted with. */
export function whyBrokenOff({ reason }: AbortSignal): string {
  return reason instanceof ReportedError && reason.code === 'lease-lost'
    ? 'the lease of the environment was lost'
    : 'the job was cancelled';
}

/**
 * Turns the runner's SIGINT (and SIGTERM, 7.5 s later) into an abort.
 * Source: actions/runner, src/Runner.Sdk/ProcessInvoker.cs.
 */
export function onCancel(): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort(new CancelledError());
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.on(name, abort);
  const stop = () => {
    for (const name of signals) process.off(name, abort);
  };
  return { signal: controller.signal, stop };
}
