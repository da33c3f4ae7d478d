import type { Environment } from './environment.ts';
import { taskImage } from './images.ts';
import type { Roles } from './roles.ts';
import { addTaskDefinition } from './task-definitions.ts';
import type { Variables } from './variables.ts';

/** Definitions of what deployments run once, such as migrate; each has the image of the services beside it. */
export function addOneOffTasks(
  environment: Environment,
  { roles, variables }: { readonly roles: Roles; readonly variables: Variables },
): void {
  for (const [name, task] of Object.entries(environment.app.tasks))
    addTaskDefinition(environment, {
      name,
      image: taskImage(environment, task.image),
      command: task.command,
      cpu: task.cpu,
      memory: task.memory,
      port: undefined,
      variables,
      execution: roles.execution,
      task: roles.task,
      log: 'blocking',
    });
}
