/** What a person runs to go on by hand with a task that is left. */
export function stopCommand(cluster: string, id: string): string {
  return `aws ecs stop-task --cluster ${cluster} --task ${id}`;
}

/** What shows how a task ended. */
export function describeCommand(cluster: string, id: string): string {
  return `aws ecs describe-tasks --cluster ${cluster} --tasks ${id}`;
}
