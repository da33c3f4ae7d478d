import { containersOf } from '../../task-definition/task-definition.ts';
import { codeBlock, type Markdown, md } from '../../text/markdown.ts';
import { awsCommand, blank } from '../../text/shell.ts';
import type { FinishedRollout, ServiceEnd } from '../end/finished.ts';
import { type Place, tasksCommand } from '../service/commands.ts';
import { backStep } from './back-step.ts';

/** What a person may need next: the way back, and a look inside. */
export function nextSteps(finished: FinishedRollout, action: string): Markdown {
  return md`${backStep(finished, action)}${lookInside(finished)}`;
}

/** At what failed, else at all. */
function lookInside({ services, request, region }: FinishedRollout): Markdown {
  const place = { region, cluster: request.cluster };
  const failed = services.filter(({ problem }) => problem);
  const looked = failed.length > 0 ? failed : services;
  const tasks = looked.map((one) =>
    tasksCommand(place, one.name, isEmpty(one) ? 'STOPPED' : 'RUNNING'),
  );
  const inside = looked.find((one) => !isEmpty(one));
  const commands = [...tasks, ...(inside ? [shellCommand(inside, place)] : [])];
  return md`To look inside:\n\n${codeBlock(commands.join('\n'), 'sh')}`;
}

/** Nothing of it ran when it was looked at last. */
function isEmpty({ watch }: ServiceEnd): boolean {
  return (watch.observed.service ?? watch.service.service).runningCount === 0;
}

function shellCommand({ watch }: ServiceEnd, { region, cluster }: Place): string {
  return awsCommand('ecs execute-command', {
    region,
    cluster,
    task: blank('task id'),
    container: String(containersOf(watch.service.definition)[0]?.name),
    interactive: true,
    command: 'sh',
  });
}
