import type { Claims } from '../oidc/jwt.ts';
import type { ScenarioRole, ScenarioTrust } from '../scenario.ts';
import { fits } from '../wildcards.ts';

const prefix = 'token.actions.githubusercontent.com:';

/** Whether a role's trust policy accepts a token: all conditions of one of its statements hold. */
export function trusts({ trust }: ScenarioRole, claims: Claims): boolean {
  return [trust].flat().some((statement) => holds(statement, claims));
}

/** Every condition key must find a value that fits. */
function holds({ StringEquals = {}, StringLike = {} }: ScenarioTrust, claims: Claims): boolean {
  const equals = Object.entries(StringEquals);
  const like = Object.entries(StringLike);
  return (
    equals.every(([key, values]) => meets(claims, key, { values, test: (a, b) => a === b })) &&
    like.every(([key, values]) => meets(claims, key, { values, test: fits }))
  );
}

interface Condition {
  readonly values: string | readonly string[];
  readonly test: (wanted: string, seen: string) => boolean;
}

/** A claim that is absent meets nothing. */
function meets(claims: Claims, key: string, { values, test }: Condition): boolean {
  const seen = claims[key.startsWith(prefix) ? key.slice(prefix.length) : key];
  return seen !== undefined && [values].flat().some((wanted) => test(wanted, String(seen)));
}
