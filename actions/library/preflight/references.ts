import type { JsonObject } from '../aws/raw-json.ts';
import { containersOf } from '../task-definition/task-definition.ts';

/** A secret that a container of the task is given. */
export interface SecretUse {
  /** As the definition has it: an ARN, or the name of a parameter. */
  readonly valueFrom: string;
  /** `DATABASE_URL of container web`. */
  readonly purpose: string;
}

/** Where a secret lies. */
export type SecretPlace =
  | {
      readonly kind: 'secret';
      readonly region: string;
      readonly id: string;
      readonly stage: string | undefined;
      readonly version: string | undefined;
    }
  | {
      readonly kind: 'parameter';
      readonly region: string;
      readonly account: string | undefined;
      /** Both names that an ARN may stand for. */
      readonly names: readonly string[];
    };

/** Every secret that AWS reads before the containers start: variables, log options, a registry's password. */
export function secretUses(definition: JsonObject): SecretUse[] {
  return containersOf(definition).flatMap((container) => {
    const of = `of container ${container.name}`;
    const options = (container.logConfiguration as JsonObject | undefined)?.secretOptions;
    const password = (container.repositoryCredentials as JsonObject | undefined)
      ?.credentialsParameter;
    return [
      ...named(container.secrets, of),
      ...named(options, `as log option ${of}`),
      ...(password
        ? [{ valueFrom: secretArn(password), purpose: `the registry's password ${of}` }]
        : []),
    ];
  });
}

function named(list: unknown, of: string): SecretUse[] {
  return ((list ?? []) as { name: string; valueFrom: string }[]).map(({ name, valueFrom }) => ({
    valueFrom,
    purpose: `${name} ${of}`,
  }));
}

/** Alone here a bare name is that of a secret and not of a parameter. */
function secretArn(reference: unknown): string {
  const text = String(reference);
  return text.startsWith('arn:') ? text : `${throughParameter}${text}`;
}

// AWS docs, Systems Manager, "Referencing AWS Secrets Manager secrets from Parameter Store parameters".
const throughParameter = '/aws/reference/secretsmanager/';

/**
 * How a secret's ARN with a key has to be written, when it is not: ECS takes the name alone or all three
 * parts behind it, be they empty. Source: the same page as for `placeOf`.
 */
export function completed(valueFrom: string): string | undefined {
  const parts = valueFrom.split(':');
  const [arn, , service] = parts;
  if (arn !== 'arn' || service !== 'secretsmanager') return undefined;
  const [whole, withParts] = [7, 10];
  if (parts.length <= whole || parts.length === withParts) return undefined;
  return Array.from({ length: withParts }, (_, index) => parts[index] ?? '').join(':');
}

/**
 * Takes a reference apart; undefined when it is none that we know. `region` is the task's own.
 * Source: AWS docs, Amazon ECS, "Pass sensitive data to an Amazon ECS container".
 */
export function placeOf(valueFrom: string, region: string): SecretPlace | undefined {
  if (!valueFrom.startsWith('arn:')) return parameter([valueFrom], { region, account: undefined });
  const [, , service, where = '', account, ...resource] = valueFrom.split(':');
  if (service === 'secretsmanager') {
    const [, , stage, version] = resource.slice(1);
    const id = valueFrom.split(':').slice(0, 7).join(':');
    return {
      kind: 'secret',
      region: where,
      id,
      stage: stage || undefined,
      version: version || undefined,
    };
  }
  const path = /^parameter(\/.+)$/.exec(resource.join(':'))?.[1];
  if (service !== 'ssm' || path === undefined) return undefined;
  // A name without a hierarchy has no slash of its own, which its ARN does not show.
  const names = path.lastIndexOf('/') === 0 ? [path, path.slice(1)] : [path];
  return parameter(names, { region: where, account });
}

function parameter(
  names: readonly string[],
  { region, account }: { readonly region: string; readonly account: string | undefined },
): SecretPlace | undefined {
  // Behind a colon stands a version or a label.
  const [first = '', ...more] = names.map((name) => name.replace(/:[^:/]*$/, ''));
  if (first.startsWith(throughParameter)) {
    const id = first.slice(throughParameter.length);
    return { kind: 'secret', region, id, stage: undefined, version: undefined };
  }
  // AWS's own parameters are in no list of the account.
  if (first.startsWith('/aws/')) return undefined;
  return { kind: 'parameter', region, account, names: [first, ...more] };
}
