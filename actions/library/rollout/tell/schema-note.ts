import { codeBlock, type Markdown, md } from '../../text/markdown.ts';
import type { ConcludedRollout } from '../end/concluded.ts';
import { isLost } from '../end/finished.ts';

/** Whether code runs that is older than the schema: a migration is in, and its rollout did not stay. */
export function isSchemaAhead({ migration, outcome }: ConcludedRollout): boolean {
  return migration !== undefined && outcome !== 'stable' && outcome !== 'paused';
}

/** Which migration is in, which code runs, and the two ways on. */
export function schemaNote(finished: ConcludedRollout): Markdown | undefined {
  const { migration, services, request, outcome } = finished;
  if (!migration || !isSchemaAhead(finished)) return undefined;
  const { taskDefinition, command, endedAt } = migration;
  const when = endedAt === undefined ? md`` : md` at ${endedAt}`;
  const ran =
    command.length > 0 ? md`\n\n${codeBlock(JSON.stringify(command), 'json')}\n\n` : md` `;
  const now = services.map(({ name, after }) => `${name} ${after}`).join(', ');
  const allOld = outcome === 'taken-back' || outcome === 'not-started';
  const who = allOld && !services.some(isLost) ? 'All services' : 'Some services';
  const parts = [
    md`**The schema is ahead of the code.** The migration ${taskDefinition} succeeded${when}, and nothing takes back what it applied:${ran}${who} run code from before it. Now: ${now}.`,
    md`What to do: deploy a version that works with the schema as it is. Or, when the old code does not work with it, take the schema back by the application's own down-migration, in the image that knows it:`,
    codeBlock(downStep(request.environment, taskDefinition), 'yaml'),
  ];
  return parts.reduce((note, part) => md`${note}\n\n${part}`);
}

function downStep(environment: string, task: string): string {
  return [
    '- uses: org/adhoc-actions/run-command@v1',
    '  with:',
    `    environment: ${JSON.stringify(environment)}`,
    `    task: ${JSON.stringify(task)}`,
    `    command: '["python","manage.py","migrate","<app>","<the migration before>"]'`,
  ].join('\n');
}
