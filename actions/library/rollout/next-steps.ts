import { containersOf } from '../task-definition/task-definition.ts';
import { codeBlock, type Markdown, md } from '../text/markdown.ts';
import { awsCommand, blank } from '../text/shell.ts';
import { backStep } from './back-step.ts';
import type { FinishedRollout } from './finished.ts';

/** What a person may need next: the way back, and a look inside. */
export function nextSteps(finished: FinishedRollout, action: string): Markdown {
  return md`${backStep(finished, action)}${lookInside(finished)}`;
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
