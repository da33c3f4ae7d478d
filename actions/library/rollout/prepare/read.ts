import type { Parts } from '../../aws/parts.ts';
import type { RolloutRequest } from '../request/request.ts';
import { shortName } from '../service/origin.ts';
import { type Prepared, prepareRollout } from './prepare.ts';

/** Reads what the rollout needs, and tells what it found. */
export function readEnvironment(request: RolloutRequest, parts: Parts): Promise<Prepared> {
  return readUnder('Read the environment', request, parts);
}

/** What was read while another job had the lease may have changed since, the revisions to go back to first of all. */
export function readAgain(request: RolloutRequest, parts: Parts): Promise<Prepared> {
  return readUnder('Read the environment again', request, parts);
}

async function readUnder(
  heading: string,
  request: RolloutRequest,
  parts: Parts,
): Promise<Prepared> {
  parts.site.openGroup(heading);
  const prepared = await prepareRollout(parts.aws, request, parts.site.identity.attempt);
  tell(prepared, parts);
  return prepared;
}

function tell({ services, findings }: Prepared, { site }: Parts): void {
  for (const warning of findings.warnings) site.warning(warning);
  for (const note of findings.notes) site.line(note);
  for (const { name, origin, changes } of services) {
    const from = origin.revision ? shortName(origin.revision) : 'nothing that was ever stable';
    site.line(`${name} runs ${from}`);
    for (const { container, from: before, to } of changes)
      site.line(`${name}: image of ${container}: ${before} -> ${to}`);
  }
}
