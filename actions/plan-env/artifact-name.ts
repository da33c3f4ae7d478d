import { createHash } from 'node:crypto';
import { nameForAttempt } from '../library/github/artifacts.ts';
import type { RunIdentity } from '../library/host/site.ts';
import type { PlanInputs } from './spec.ts';

const longestFolder = 40;

/**
 * For people the environment and the folder; for GitHub, which takes a name once a run, a few digits of all that
 * tells two projects of one environment and layer apart. None of it is secret: settings of a backend may be.
 */
export function artifactNameFor(
  inputs: Pick<
    PlanInputs,
    'environment' | 'layer' | 'operation' | 'tool' | 'workingDirectory' | 'workspace' | 'stacks'
  >,
  identity: RunIdentity,
): string {
  const { environment, layer, operation, tool, workingDirectory, workspace, stacks } = inputs;
  const folder = workingDirectory.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const project = JSON.stringify([tool, workingDirectory, workspace ?? '', [...stacks]]);
  const digits = createHash('sha256').update(project).digest('hex').slice(0, 8);
  const parts = ['plan', environment, layer, operation, folder.slice(0, longestFolder), digits];
  return nameForAttempt(parts.filter(Boolean).join('-'), identity);
}
