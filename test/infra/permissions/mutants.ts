import type { Policy, Statement } from '../../../infra/permissions/statement.ts';

/** A policy with one thing taken out of it. */
export interface Mutant {
  readonly what: string;
  readonly policy: Policy;
  /** The statement that was changed, by its Sid. */
  readonly statement: string;
  /** Patterns of the calls that it may change the answer to. */
  readonly touches: readonly string[];
}

/** Each statement, action, resource and key of a condition left out once. */
export function mutantsOf(policy: Policy): Mutant[] {
  return policy.Statement.flatMap((statement, index) => [
    {
      what: `without ${statement.Sid}`,
      policy: replaced(policy, index, []),
      statement: statement.Sid,
      touches: statement.Action,
    },
    ...statementMutants(statement).map(({ what, statement: other }) => ({
      what: `${statement.Sid} ${what}`,
      policy: replaced(policy, index, [other]),
      statement: statement.Sid,
      touches: statement.Action,
    })),
  ]);
}

function replaced(policy: Policy, index: number, by: readonly Statement[]): Policy {
  return { ...policy, Statement: policy.Statement.toSpliced(index, 1, ...by) };
}

/** Everything of a kind of resource: all services. To open it further changes nothing that IAM could tell. */
function isWhole(resource: string): boolean {
  // What is in a bucket is a kind of nothing.
  if (resource.includes(':s3:')) return false;
  return (
    resource === '*' ||
    /^[^/:]+([/:][a-z-]*\*|[/:]log-stream:\*)+$/.test(resource.split(':').slice(5).join(':'))
  );
}

interface Changed {
  readonly what: string;
  readonly statement: Statement;
}

function statementMutants(statement: Statement): Changed[] {
  const { Action, Resource, Condition = {} } = statement;
  const less =
    Action.length < 2
      ? []
      : Action.map((_, index) => ({
          what: `without ${Action[index]}`,
          statement: { ...statement, Action: Action.toSpliced(index, 1) },
        }));
  const elsewhere =
    Resource.length < 2
      ? []
      : Resource.map((_, index) => ({
          what: `without ${Resource[index]}`,
          statement: { ...statement, Resource: Resource.toSpliced(index, 1) },
        }));
  const open = Resource.every(isWhole)
    ? []
    : [{ what: 'on every resource', statement: { ...statement, Resource: ['*'] } }];
  const keys = Object.entries(Condition).flatMap(([operator, block]) =>
    Object.keys(block).map((key) => ({
      what: `without the condition on ${key}`,
      statement: { ...statement, Condition: without(Condition, operator, key) },
    })),
  );
  return [...less, ...elsewhere, ...open, ...keys];
}

function without(condition: NonNullable<Statement['Condition']>, operator: string, key: string) {
  const { [key]: _, ...rest } = condition[operator] ?? {};
  const { [operator]: __, ...others } = condition;
  return Object.keys(rest).length > 0 ? { ...others, [operator]: rest } : others;
}
