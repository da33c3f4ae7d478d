import type { Parts } from '../../aws/parts.ts';
import { awaitLease } from '../../lease/wish.ts';
import { readAgain, readEnvironment } from '../prepare/read.ts';
import type { RolloutRequest } from '../request/request.ts';
import { type CheckedService, checkedService } from './checked-service.ts';

/** A rollout that could have been begun when it was looked at. */
export interface CheckedRollout {
  readonly outcome: 'checked';
  readonly request: RolloutRequest;
  readonly region: string;
  readonly services: readonly CheckedService[];
  /** What a reader must know beside the table. */
  readonly remarks: readonly string[];
  readonly elapsedMs: number;
}

/**
 * The reading half of a rollout: refuses what it would refuse before its first change, and changes nothing. The lease
 * is waited for and not taken, as taking it is a write.
 * @throws UserError, RefusedError as the rollout would.
 */
export async function checkRollout(request: RolloutRequest, parts: Parts): Promise<CheckedRollout> {
  const { site, clock, aws } = parts;
  const begunAt = clock.now();
  const first = await readEnvironment(request, parts);
  const { waited } = await awaitLease({ ...request, base: first.base }, parts);
  const { services, findings } = waited ? await readAgain(request, parts) : first;
  site.closeGroup();
  const checked = services.map((one) => checkedService(one, request));
  for (const { name, step } of checked) site.line(`${name}: ${step}`);
  site.line('this rollout could begin now; nothing was changed');
  const remarks = services.flatMap(({ name, remark }) => (remark ? [`${name}: ${remark}`] : []));
  return {
    ...{ outcome: 'checked', request, region: aws.region, services: checked },
    ...{ remarks: [...findings.warnings, ...remarks], elapsedMs: clock.now() - begunAt },
  };
}
