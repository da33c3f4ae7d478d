import type { Problem } from '../../text/errors.ts';
import { foreign } from '../../text/foreign.ts';
import { awsCommand } from '../../text/shell.ts';
import type { Assembly, AssemblyStack } from './assembly.ts';
import type { Place } from './place.ts';

interface Wish {
  /** Names of stacks, or as the CLI takes them; empty for those of the naming contract. */
  readonly stacks: readonly string[];
  /** Of the naming contract, `adhoc-app-alpha`. */
  readonly contractName: string;
}

/** Stacks of an assembly, in their order. */
export interface Chosen {
  readonly stacks: readonly AssemblyStack[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** The stacks that are planned, and all that is wrong with them before AWS is asked. */
export function choose(assembly: Assembly, wish: Wish, place: Place): Chosen {
  const { stacks, unknown, note } = wanted(assembly, wish);
  return {
    stacks,
    problems: [
      ...unknown.map((name) => unknownStack(name, assembly)),
      ...(assembly.stacks.length === 0 ? [withoutStacks] : []),
      ...sameNames(stacks),
      ...stacks.flatMap((stack) => elsewhere(stack, place)),
    ],
    notes: [...note, ...leftOut(stacks, assembly), ...stacks.flatMap(protection)],
  };
}

interface Wanted {
  readonly stacks: readonly AssemblyStack[];
  readonly unknown: readonly string[];
  readonly note: readonly string[];
}

function wanted({ stacks: all }: Assembly, { stacks: names, contractName }: Wish): Wanted {
  if (names.length > 0) {
    const is = (name: string) => (stack: AssemblyStack) =>
      stack.name === name || stack.displayName === name;
    return {
      stacks: all.filter((stack) => names.some((name) => is(name)(stack))),
      unknown: names.filter((name) => !all.some(is(name))),
      note: [],
    };
  }
  const own = all.filter(
    ({ name }) => name === contractName || name.startsWith(`${contractName}-`),
  );
  if (own.length > 0) return { stacks: own, unknown: [], note: [] };
  const note = `No stack of the assembly is called ${contractName}: all of its stacks are planned.`;
  return { stacks: all, unknown: [], note: [note] };
}

const withoutStacks: Problem = {
  code: 'assembly-without-stacks',
  what: 'The assembly holds no stack.',
  remedy: 'See with: npx cdk list',
};

function unknownStack(name: string, { stacks }: Assembly): Problem {
  const known = stacks.map((stack) => foreign(stack.name)).join(', ');
  return {
    code: 'assembly-stack-unknown',
    what: `cdk-stacks names ${JSON.stringify(name)}, which is not in the assembly; it holds ${known || 'none'}.`,
    remedy: 'Correct the line of cdk-stacks, or the app.',
  };
}

function sameNames(stacks: readonly AssemblyStack[]): Problem[] {
  const byName = Map.groupBy(stacks, ({ name }) => name);
  return [...byName].flatMap(([name, same]) => {
    if (same.length === 1) return [];
    const ids = same.map(({ displayName }) => foreign(displayName)).join(', ');
    return [
      {
        code: 'assembly-stack-twice',
        what: `Stacks of the assembly have one name, ${foreign(name)}: ${ids}.`,
        remedy: 'Give each a stackName of its own, or name the one that is meant in cdk-stacks.',
      },
    ];
  });
}

/** Where a stack says nothing of its place, it is planned in that of the job. */
function elsewhere({ name, account, region }: AssemblyStack, here: Place): Problem[] {
  const isHere =
    (account === undefined || account === here.account) &&
    (region === undefined || region === here.region);
  if (isHere) return [];
  return [
    {
      code: 'assembly-elsewhere',
      what: `Stack ${foreign(name)} is for ${foreign(account ?? here.account)} in ${foreign(region ?? here.region)}; this job works in ${here.account} in ${here.region}.`,
      remedy:
        "Correct aws-region and role-to-assume, or the stack's env in the app; stacks of several places are planned by one job each.",
    },
  ];
}

function leftOut(stacks: readonly AssemblyStack[], { stacks: all }: Assembly): string[] {
  const chosen = new Set(stacks.map(({ id }) => id));
  const needed = stacks.flatMap(({ name, after }) =>
    all
      .filter(({ id }) => after.includes(id) && !chosen.has(id))
      .map(
        (other) => `${foreign(name)} depends on ${foreign(other.name)}, which is not planned here.`,
      ),
  );
  return [...new Set(needed)];
}

/** A change set sets none: it is said and left to who may. */
function protection({ name, terminationProtection }: AssemblyStack): string[] {
  return terminationProtection
    ? [
        `The app wants termination protection for ${foreign(name)}; no plan sets it: ${awsCommand('cloudformation update-termination-protection', { 'stack-name': name, 'enable-termination-protection': true })}`,
      ]
    : [];
}
