import { clusterName } from '../naming/names.ts';
import { code, codeBlock, type Markdown, md } from '../text/markdown.ts';
import { updateCommand } from './commands.ts';
import type { FinishedRollout, ServiceEnd } from './finished.ts';

/** How a person goes back to what ran before: the step to paste, and the commands without a workflow. */
export function backStep(finished: FinishedRollout, action: string): Markdown {
  const { services, request, outcome, region } = finished;
  const back = outcome === 'taken-back' ? [] : services.filter(isElsewhere);
  if (back.length === 0) return md``;
  const commands = back.map(({ name, before = '' }) =>
    updateCommand({ region, cluster: request.cluster }, name, before),
  );
  return md`To go back, with role and region as in this step:\n\n${codeBlock(stepOf(back, request, action), 'yaml')}\n\nOr by ${code('aws')}:\n\n${codeBlock(commands.join('\n'), 'sh')}\n\n`;
}

function isElsewhere({ before, after }: ServiceEnd): boolean {
  return before !== undefined && before !== after;
}

function stepOf(
  back: readonly ServiceEnd[],
  { environment, cluster }: FinishedRollout['request'],
  action: string,
): string {
  return [
    `- uses: org/adhoc-actions/${action}@v1`,
    '  with:',
    `    environment: ${environment}`,
    ...(cluster === clusterName(environment) ? [] : [`    cluster: ${cluster}`]),
    `    services: ${back.map(({ name }) => name).join(', ')}`,
    '    revision: |',
    ...back.map(({ name, before }) => `      ${name}=${before}`),
  ].join('\n');
}
