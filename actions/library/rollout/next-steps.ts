import { containersOf } from '../task-definition/task-definition.ts';
import { codeBlock, type Markdown, md } from '../text/markdown.ts';
import { awsCommand, blank } from '../text/shell.ts';
import { updateCommand } from './commands.ts';
import type { FinishedRollout, ServiceEnd } from './finished.ts';

/** What a person may need next: the way back, and a look inside. */
export function nextSteps(finished: FinishedRollout): Markdown {
  const back = movedOf(finished);
  const parts = [...(back.length > 0 ? [wayBack(back, finished)] : []), lookInside(finished)];
  return parts.reduce((all, part) => md`${all}\n\n${part}`);
}

type Moved = ServiceEnd & { readonly before: string };

/** Services that stay on something else than before. */
function movedOf({ services, outcome }: FinishedRollout): Moved[] {
  if (outcome === 'taken-back') return [];
  return services.filter(
    (one): one is Moved => one.before !== undefined && one.before !== one.after,
  );
}

function wayBack(back: readonly Moved[], { request }: FinishedRollout): Markdown {
  const { cluster, environment, environmentVariables } = request;
  const commands = back.map(({ name, before }) => updateCommand(cluster, name, before));
  const step = environmentVariables.size > 0 ? undefined : backStep(back, { environment, cluster });
  const steps = step
    ? md`To go back, by a step:\n\n${codeBlock(step, 'yaml')}\n\nOr by hand:`
    : md`To go back:`;
  return md`${steps}\n\n${codeBlock(commands.join('\n'), 'sh')}`;
}

/** The images from before, each where it was; what was changed beside images only the commands take back. */
function backStep(
  back: readonly Moved[],
  { environment, cluster }: { readonly environment: string; readonly cluster: string },
): string | undefined {
  const lines = back.flatMap(({ name, watch }) =>
    watch.service.changes.map(({ container, from }) => `${name}/${container}=${from}`),
  );
  if (back.some(({ watch }) => watch.service.changes.length === 0)) return undefined;
  return [
    '- uses: org/adhoc-actions/rolling-update@v1',
    '  with:',
    `    environment: ${JSON.stringify(environment)}`,
    `    cluster: ${JSON.stringify(cluster)}`,
    '    images: |',
    ...lines.map((line) => `      ${line.replace(/\s/g, '')}`),
    '    # role-to-assume and aws-region as in this step',
  ].join('\n');
}

function lookInside({ services, request }: FinishedRollout): Markdown {
  const { cluster } = request;
  const [first] = services;
  const container = first && containersOf(first.watch.service.definition)[0]?.name;
  const tasks = services.map(({ name }) =>
    awsCommand('ecs list-tasks', { cluster, 'service-name': name }),
  );
  const shell = awsCommand('ecs execute-command', {
    cluster,
    task: blank('task id'),
    container: String(container),
    interactive: true,
    command: 'sh',
  });
  return md`To look inside:\n\n${codeBlock([...tasks, shell].join('\n'), 'sh')}`;
}
