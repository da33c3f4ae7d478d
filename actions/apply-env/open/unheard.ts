import type { Tool } from '../../library/engines/engine.ts';
import { applyInputs } from '../request/inputs.ts';
import type { Inputs } from '../request/parts.ts';

/** What was given of inputs that the tool of the plan does not know: one job may apply plans of several tools. */
export function unheardBy(tool: Tool, inputs: Inputs): string[] {
  const beside = new Map([['tool', tool]]);
  const { variables, parallelism, 'child-environment': child } = applyInputs;
  return [
    ...(variables.crossCheck?.(inputs.variables, beside) ?? []),
    ...(parallelism.crossCheck?.(inputs.parallelism, beside) ?? []),
    ...(applyInputs['lock-timeout'].crossCheck?.(inputs.lockTimeout, beside) ?? []),
    ...(child.crossCheck?.(inputs.childEnvironment, beside) ?? []),
  ].map(({ what }) => what);
}
