import { revisionName } from '../../task-definition/task-definition.ts';
import type { PlannedService } from '../prepare/planned-service.ts';
import type { RolloutRequest } from '../request/request.ts';
import { shortName } from '../service/origin.ts';
import { type Step, stepFor } from '../start/step.ts';

/** What a rollout would do about one service. */
export interface CheckedService {
  readonly name: string;
  /** `family:revision` that it runs; undefined: nothing of it was ever stable. */
  readonly before: string | undefined;
  readonly fate: Fate;
  /** The same in words. */
  readonly step: string;
  readonly planned: PlannedService;
}

/** As the output `services` has it. */
export type Fate = 'would-be-rolled' | 'would-be-followed' | 'unchanged';

/** What would become of a service that was read. */
export function checkedService(
  planned: PlannedService,
  request: Pick<RolloutRequest, 'cluster' | 'operation'>,
): CheckedService {
  const { name, origin, existing, wanted } = planned;
  const before = origin.revision === undefined ? undefined : shortName(origin.revision);
  if (!existing) {
    const step = `a new revision of ${String(wanted.family)} would be registered and rolled out`;
    return { name, before, planned, fate: 'would-be-rolled', step: step + proofOf(planned) };
  }
  const to = revisionName(existing);
  const { kind } = stepFor({ ...planned, definition: existing, to }, request);
  const { fate, does } = steps[kind];
  const proof = fate === 'unchanged' ? '' : proofOf(planned);
  return { name, before, planned, fate, step: `${to} ${does}${proof}` };
}

const steps: Readonly<Record<Step['kind'], { readonly fate: Fate; readonly does: string }>> = {
  none: { fate: 'unchanged', does: 'runs already, no rollout' },
  'pick-up': { fate: 'would-be-followed', does: 'is being rolled out, and would be followed' },
  update: { fate: 'would-be-rolled', does: 'is registered already, and would be rolled out' },
};

/** The tasks that it would be proven by, where it has none. */
function proofOf({ firstCount, origin }: PlannedService): string {
  if (firstCount !== undefined) return `, with a desired count of ${firstCount}`;
  return origin.desiredCount === 0 ? ', not proven, with a desired count of 0' : '';
}
