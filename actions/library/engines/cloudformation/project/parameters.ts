import type { ParameterDeclaration } from '../../../aws/cloudformation.ts';
import type { Problem } from '../../../text/errors.ts';
import type { Values } from './parameter-file.ts';

/** Where values were given, and to which stacks. A later source wins over an earlier one. */
export interface ParameterSource {
  /** `parameters`, or the path of a file. */
  readonly origin: string;
  readonly stacks: readonly string[];
  readonly values: Values;
}

/** A stack and the parameters of its template. */
export interface Declaring {
  readonly stack: string;
  readonly declared: readonly ParameterDeclaration[];
  /** False where AWS did not take the template, so that nobody knows what it declares. */
  readonly isKnown: boolean;
  /** Names of the parameters that the stack has now: without another value they keep theirs. */
  readonly current: ReadonlySet<string>;
}

/** The value of a parameter; `previous` where the stack keeps what it has. */
export type Given =
  | { readonly name: string; readonly value: string; readonly hidden: boolean }
  | { readonly name: string; readonly previous: true };

export interface Assigned {
  /** By stack, in the order of their names. */
  readonly given: ReadonlyMap<string, readonly Given[]>;
  readonly problems: readonly Problem[];
}

/** Gives each stack the values that its template declares, and finds those that none declares or nobody gave. */
export function assign(
  stacks: readonly Declaring[],
  sources: readonly ParameterSource[],
): Assigned {
  const each = stacks.map((stack) => ({ stack: stack.stack, ...ofStack(stack, sources) }));
  return {
    given: new Map(each.map(({ stack, given }) => [stack, given])),
    problems: [
      ...sources.flatMap((source) => unknownIn(source, stacks)),
      ...each.flatMap(({ problems }) => problems),
    ],
  };
}

/** `Name=value` for every stack that declares it, `stack/Name=value` for one. */
export function sourcesOf(lines: Values, stacks: readonly string[]): ParameterSource[] {
  const everywhere = [...lines].filter(([name]) => !name.includes('/'));
  const own = [...lines].filter(([name]) => name.includes('/'));
  return [
    { origin: 'parameters', stacks, values: new Map(everywhere) },
    ...own.map(([path, value]) => {
      const [stack = '', name = ''] = path.split('/');
      return { origin: 'parameters', stacks: [stack], values: new Map([[name, value]]) };
    }),
  ];
}

interface OfStack {
  readonly given: readonly Given[];
  readonly problems: readonly Problem[];
}

function ofStack(stack: Declaring, sources: readonly ParameterSource[]): OfStack {
  const reaching = sources.filter(({ stacks }) => stacks.includes(stack.stack));
  const values = new Map(reaching.flatMap((source) => [...source.values]));
  const each = stack.declared.map((parameter) => ofParameter(parameter, { stack, values }));
  const given = each.flatMap((one) => one.given ?? []);
  return {
    given: given.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    problems: each.flatMap(({ problem }) => problem ?? []),
  };
}

function ofParameter(
  parameter: ParameterDeclaration,
  { stack, values }: { readonly stack: Declaring; readonly values: Values },
): { readonly given?: Given; readonly problem?: Problem } {
  const { ParameterKey: name = '', DefaultValue, NoEcho: hidden = false } = parameter;
  const value = values.get(name);
  if (value !== undefined) {
    const problem = notAllowed(stack.stack, parameter, value);
    return problem ? { problem } : { given: { name, value, hidden } };
  }
  if (DefaultValue !== undefined) return {};
  if (stack.current.has(name)) return { given: { name, previous: true } };
  return { problem: missing(stack.stack, parameter) };
}

function missing(
  stack: string,
  { ParameterKey: name = '', ParameterType }: ParameterDeclaration,
): Problem {
  return {
    code: 'parameter-missing',
    what: `The parameter ${name} (${ParameterType ?? 'String'}) of ${stack} has no default, and nothing gives it a value.`,
    remedy: `parameters: ${name}=<value>, or name it in the environment's file of parameters.`,
  };
}

function notAllowed(
  stack: string,
  { ParameterKey: name = '', ParameterConstraints, NoEcho }: ParameterDeclaration,
  value: string,
): Problem | undefined {
  const allowed = ParameterConstraints?.AllowedValues ?? [];
  if (allowed.length === 0 || allowed.includes(value)) return undefined;
  const seen = NoEcho ? 'a hidden value' : JSON.stringify(value);
  return {
    code: 'parameter-not-allowed',
    what: `The parameter ${name} of ${stack} is ${seen}; allowed: ${allowed.join(', ')}.`,
    remedy: `parameters: ${name}=${allowed[0]}`,
  };
}

/** What no stack in reach declares is a wrong name: AWS would refuse it for each stack by itself. */
function unknownIn(
  { origin, stacks, values }: ParameterSource,
  all: readonly Declaring[],
): Problem[] {
  const reached = all.filter(({ stack }) => stacks.includes(stack));
  if (reached.some(({ isKnown }) => !isKnown)) return [];
  const names = new Set(
    reached.flatMap(({ declared }) => declared.map(({ ParameterKey = '' }) => ParameterKey)),
  );
  return [...values.keys()]
    .filter((name) => !names.has(name))
    .map((name) => ({
      code: 'parameter-unknown',
      what: `${origin} gives ${JSON.stringify(name)}, which no template of ${stacks.join(', ')} declares; declared: ${[...names].join(', ') || 'none'}.`,
      remedy: 'Correct the name, or declare it under Parameters of the template.',
    }));
}
