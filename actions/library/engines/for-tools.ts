import { isDeepStrictEqual } from 'node:util';
import type { Field } from '../host/fields.ts';
import type { Fields } from '../host/spec.ts';
import type { Problem } from '../text/errors.ts';
import type { Tool } from './engine.ts';

/**
 * Inputs that only these tools know. Beside another `tool` each of them that says something is refused by its name:
 * nobody is to believe that it was heard.
 */
export function forTools<const F extends Fields>(tools: readonly Tool[], fields: F): F {
  const entries = Object.entries(fields);
  return Object.fromEntries(entries.map(([name, field]) => [name, known(tools, name, field)])) as F;
}

function known<T>(tools: readonly Tool[], name: string, field: Field<T>): Field<T> {
  return {
    ...field,
    crossCheck: (value, inputs) => {
      const { tool } = Object.fromEntries(inputs) as { tool?: Tool };
      if (tool === undefined || tools.includes(tool))
        return field.crossCheck?.(value, inputs) ?? [];
      return saysNothing(field, value) ? [] : [notForTool({ name, tool, tools })];
    },
  };
}

/** As when it is not given at all. */
function saysNothing<T>(field: Field<T>, value: T): boolean {
  if (field.default === undefined) return isDeepStrictEqual(value, field.absent);
  const usual = field.parse(field.default);
  return 'value' in usual && isDeepStrictEqual(value, usual.value);
}

interface Misplaced {
  readonly name: string;
  readonly tool: Tool;
  readonly tools: readonly Tool[];
}

function notForTool({ name, tool, tools }: Misplaced): Problem {
  return {
    code: 'input-not-for-tool',
    what: `Input "${name}" is for ${tools.join(' and ')}; ${tool} has nothing that it could mean.`,
    remedy: `Remove "${name}", or correct "tool".`,
  };
}
