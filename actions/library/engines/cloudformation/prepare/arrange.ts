import type { StackExport } from '../../../aws/cloudformation.ts';
import type { Problem } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import { pinOf } from '../project/pins.ts';
import { keyOf, needsOf, providesOf, type Readable, type Thing } from '../template/dependencies.ts';

/** Something that a stack needs and an earlier one of the same plan makes. */
export interface Wait {
  readonly thing: Thing;
  readonly stack: string;
  /** Logical ids there that its value comes from. */
  readonly from: ReadonlySet<string>;
  /** Whether it is there already, perhaps with a value that will change. */
  readonly isThere: boolean;
}
export type Waits = readonly Wait[];

interface There {
  readonly exports: readonly StackExport[];
  /** Ids of what was looked for in vain. */
  readonly missing: readonly string[];
}

type Named = Readable & { readonly name: string };

/** Which stack has to wait for which, and what none of them makes. */
export function waitsIn(
  stacks: readonly Named[],
  there: There,
): { readonly waits: ReadonlyMap<string, Waits>; readonly problems: readonly Problem[] } {
  const provided = stacks.map((stack) => ({ name: stack.name, things: providesOf(stack) }));
  const each = stacks.map((stack, position) => {
    const needs = needsOf(stack).map((thing) => {
      const at = provided.findIndex(({ things }) => things.has(keyOf(thing)));
      return { thing, at, isThere: isThere(thing, there) };
    });
    const waits = needs.flatMap(({ thing, at, isThere: found }) => {
      const provider = provided[at];
      if (!provider || at === position) return [];
      const from = provider.things.get(keyOf(thing)) ?? new Set<string>();
      return [{ thing, stack: provider.name, from, isThere: found, isLater: at > position }];
    });
    const lacking = needs.filter(({ at, isThere: found }) => at < 0 && !found);
    return {
      waits: [stack.name, waits] as const,
      problems: [
        ...waits.flatMap((wait) => (wait.isLater ? [wrongOrder(stack.name, wait)] : [])),
        ...lacking.map(({ thing }) => nowhere(stack.name, thing)),
      ],
    };
  });
  return {
    waits: new Map(each.map(({ waits }) => waits)),
    problems: each.flatMap(({ problems }) => problems),
  };
}

function isThere({ kind, name }: Thing, { exports, missing }: There): boolean {
  if (kind === 'ssm-parameter') return !missing.includes(pinOf('ssm', name));
  return exports.some((one) => one.name === name);
}

export function thingText({ kind, name }: Thing): string {
  const what = kind === 'export' ? 'the export' : 'the SSM parameter';
  return `${what} ${foreign(name)}`;
}

function wrongOrder(stack: string, { thing, stack: provider }: Wait): Problem {
  return {
    code: 'stacks-out-of-order',
    what: `${stack} needs ${thingText(thing)}, which ${provider} makes, and stands before it in stacks.`,
    remedy: `Put the line of ${provider} before that of ${stack}.`,
  };
}

function nowhere(stack: string, thing: Thing): Problem {
  return {
    code: 'stack-needs-missing',
    what: `${stack} needs ${thingText(thing)}, which is not in this region and account, and no stack of this plan makes it.`,
    remedy: 'Apply the stack that makes it first, or correct the name in the template.',
  };
}
