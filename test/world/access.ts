import { expired, unknownKey, unsigned } from './refusals.ts';
import type { Scenario, ScenarioCaller } from './scenario.ts';
import { fits } from './wildcards.ts';
import type { Signature } from './wire/route.ts';
import type { ServiceEntry } from './wire/services.ts';

/** The credentials that every scenario knows unless it names its callers: AWS's documented example. */
export const exampleCredentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
} as const;

export interface Caller {
  readonly accessKeyId: string;
  readonly arn: string;
  /** AWS's unique id: for a session the role's id and the session's name. */
  readonly userId: string;
  readonly sessionToken?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number | undefined;
}

/** Calls that AWS answers whatever a policy says. */
const alwaysAllowed = ['sts:GetCallerIdentity', 'sts:AssumeRoleWithWebIdentity'];

/** Who calls and what they may: keys known at the start and those that STS gave out since. */
export class Access {
  readonly #callers = new Map<string, Caller>();
  readonly #allow: readonly string[] | undefined;

  constructor(
    scenario: Scenario,
    options: { startedAt: number; allow?: readonly string[] | undefined },
  ) {
    this.#allow = options.allow;
    for (const { expiresAt, ...caller } of scenario.callers ?? [exampleCaller(scenario)])
      this.issue({
        ...caller,
        userId: `AROAEXAMPLE:${caller.arn.split('/').at(-1)}`,
        expiresAt: expiresAt === undefined ? undefined : options.startedAt + expiresAt,
      });
  }

  issue(caller: Caller): void {
    this.#callers.set(caller.accessKeyId, caller);
  }

  /** The caller behind a signature; throws what AWS answers when there is none. */
  identify(signature: Signature | undefined, at: { now: number; service: ServiceEntry }): Caller {
    if (!signature) throw unsigned(at.service);
    const caller = this.#callers.get(signature.accessKeyId);
    if (!caller || caller.sessionToken !== signature.securityToken) throw unknownKey(at.service);
    if (caller.expiresAt !== undefined && at.now >= caller.expiresAt) throw expired(at.service);
    return caller;
  }

  /** Whether the running action's spec declares this; without a spec everything is allowed. */
  allows(action: string): boolean {
    if (!this.#allow || alwaysAllowed.includes(action)) return true;
    return this.#allow.some((pattern) => fits(pattern, action));
  }
}

function exampleCaller({ account, partition = 'aws' }: Scenario): ScenarioCaller {
  const arn = `arn:${partition}:sts::${account}:assumed-role/adhoc-deploy/GitHubActions`;
  return { accessKeyId: exampleCredentials.accessKeyId, arn };
}
