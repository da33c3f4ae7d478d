import type { DeploymentConfiguration, Service } from '../../aws/ecs.ts';
import { formatDuration } from '../../text/duration.ts';
import type { RolloutRequest } from '../request/request.ts';
import { isStaged, stepBakeMs } from '../service/stage.ts';

/** A job of GitHub's own runners ends then: https://docs.github.com/en/actions/reference/limits */
const longestJobMs = 6 * 3_600_000;

/**
 * How long a deployment of this configuration waits by its own settings, pauses aside: steps of the
 * traffic shift (none after the last) and bake time.
 */
export function bakeMs(configuration: DeploymentConfiguration = {}): number {
  const { strategy = 'ROLLING', bakeTimeInMinutes = 0, linearConfiguration } = configuration;
  if (strategy === 'ROLLING') return 0;
  const shifts = Math.ceil(100 / (linearConfiguration?.stepPercent ?? 10)) - 1;
  const steps = strategy === 'LINEAR' ? shifts : 1;
  return steps * stepBakeMs(configuration) + bakeTimeInMinutes * 60_000;
}

/** What the services prescribe, and what is to be said of it. */
export interface Patience {
  readonly extraMs: number;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** The services wait beside each other: the one that waits longest counts. */
export function patienceFor(services: readonly Service[]): Patience {
  const waits = services.filter(isStaged).map(({ serviceName: name = '', ...one }) => {
    const { deploymentConfiguration: configuration } = one;
    return { name, strategy: configuration?.strategy ?? '', ms: bakeMs(configuration) };
  });
  const extraMs = Math.max(0, ...waits.map(({ ms }) => ms));
  const notes = waits
    .filter(({ ms }) => ms > 0)
    .map(
      ({ name, strategy, ms }) =>
        `${name} is deployed by ${strategy} and bakes ${formatDuration(ms)}, which is added to the time limits`,
    );
  const warnings =
    extraMs < longestJobMs
      ? []
      : [
          `The services bake ${formatDuration(extraMs)}: a job on GitHub's own runners ends after 6 h. Run it on a runner of your own with timeout-minutes, or bake less.`,
        ];
  return { extraMs, notes, warnings };
}

/** The request with time limits that hold what the services prescribe. */
export function patient(request: RolloutRequest, { extraMs }: Patience): RolloutRequest {
  const { timeoutMs, rollbackTimeoutMs } = request;
  return {
    ...request,
    timeoutMs: timeoutMs + extraMs,
    rollbackTimeoutMs: rollbackTimeoutMs + extraMs,
  };
}
