import type { Container, Task } from '../aws/ecs.ts';
import { foreign } from '../text/foreign.ts';

/** A container of the task, as far as AWS tells of it. */
export function containerOf(task: Task, name: string): Container {
  return task.containers?.find((container) => container.name === name) ?? { name };
}

/** ECS's own words, each once; empty when it said nothing. */
export function wordsOf(reasons: readonly (string | undefined)[]): string {
  return [...new Set(reasons.filter(Boolean))].join('; ');
}

/** A sentence that quotes ECS as text, to stand behind another one. */
export function ecsSays(...reasons: readonly (string | undefined)[]): string {
  const words = wordsOf(reasons);
  return words ? ` ECS says: ${foreign(words)}` : '';
}
