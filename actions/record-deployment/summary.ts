import type { Result } from '../library/host/run.ts';
import { ambient } from '../library/system/environment.ts';
import { code, link, type Markdown, md } from '../library/text/markdown.ts';
import type { Finished } from './record-deployment.ts';

/** Outputs; and of an environment that is gone a page with what a workflow cannot do. */
export function resultOf(finished: Finished): Result {
  const { inputs, recorded } = finished;
  return {
    outputs: { 'deployment-id': recorded?.id ?? '', recorded: String(isWhole(finished)) },
    ...(inputs.operation === 'retire' ? { summary: retiredPage(finished) } : {}),
  };
}

function isWhole({ recorded }: Finished): boolean {
  return recorded !== undefined && recorded.isWithoutState !== true;
}

/** The token of a job can delete no environment: there is no permission for it. */
function retiredPage({ inputs: { environment }, repository, recorded }: Finished): Markdown {
  const server = ambient('GITHUB_SERVER_URL') ?? 'https://github.com';
  const shown = link(environment, `${server}/${repository}/deployments/${environment}`);
  const state =
    recorded === undefined
      ? md`GitHub may still show deployments of ${shown} as active: the log says why.`
      : md`GitHub shows the deployments of ${shown} as inactive.`;
  const command = `gh api -X DELETE repos/${repository}/environments/${environment}`;
  return md`### Deployments of ${environment}

${state} The name stays in the list of the repository's environments, as no token of a workflow deletes one; an administrator does: ${code(command)}. A new environment of that name goes on with it.
`;
}
