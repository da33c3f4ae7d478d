import type { StepResult } from '../runner/runner.ts';

/** The lines of a container as they were printed live; what is told again afterwards is left out. */
export function taskLines({ raw }: StepResult, container: string): string[] {
  const live = raw.slice(0, raw.indexOf('::group::Outputs'));
  const prefix = `${container} | `;
  return live.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
}
