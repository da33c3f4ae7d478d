import type { Field } from './fields.ts';

/** An AWS call that an action makes, named as IAM names it, with what it is for. */
export interface Call {
  /** `ecs:RunTask`. */
  readonly action: string;
  /**
   * Needed: a denial ends the step. Optional: a denial is one line, `not checked: ... denied`.
   * With input: needed for what an input asks for, which `why` names, and not called else.
   * Always allowed: AWS asks no policy of the role, so no IAM statement may list it.
   */
  readonly need: 'needed' | 'optional' | 'with-input' | 'always-allowed';
  readonly why: string;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** Everything that the outside may know about an action: declared here, once. */
export interface Spec<F extends Fields = Fields, O extends string = string> {
  readonly name: string;
  /** One sentence for action.yml and the tables. */
  readonly description: string;
  readonly inputs: F;
  /** Name and prose; `failure-code` is added for every action by the host. */
  readonly outputs: Readonly<Record<O, string>>;
  readonly calls: readonly Call[];
  /** Whether a `post` step puts in order what the step had to leave. */
  readonly post?: true;
  /** The job's permissions, each with its reason. */
  readonly permissions: Readonly<Record<string, string>>;
}

/** Fixes the types of a spec without repeating them. */
export function defineSpec<const F extends Fields, const O extends string>(
  spec: Spec<F, O>,
): Spec<F, O> {
  return spec;
}

/** `task-definition` in YAML is `taskDefinition` in code. */
type CamelCase<K extends string> = K extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : K;

/** The parsed inputs of a spec or of a group of fields. */
export type InputsOf<F extends Fields> = {
  readonly [K in keyof F & string as CamelCase<K>]: F[K] extends Field<infer T> ? T : never;
};

export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
