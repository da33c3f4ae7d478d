/**
 * What AWS says about a denial, and what lifts it.
 * Source: IAM User Guide, "Troubleshoot access denied error messages"; the policy's ARN is in the
 * text since January 2026.
 */
interface Denial {
  /** That was called, and that it needs: a call may need others than its own. */
  readonly called: string;
  readonly action: string;
  readonly resource: string;
  /** The kind of policy, in AWS's words. */
  readonly policy: string;
  readonly policyArn: string;
  readonly explicit: boolean;
}

/** How to lift a denial of `action` that AWS explains with `message`. */
export function denialRemedy(action: string, message: string): string {
  const denial = readDenial(action, message);
  const remedy = denial.explicit ? liftExplicit(denial) : liftImplicit(denial);
  return /Encoded authorization failure message: \S/.test(message)
    ? `${remedy}\nMore: aws sts decode-authorization-message --encoded-message <the long word in the message>`
    : remedy;
}

function readDenial(action: string, message: string): Denial {
  const what = /not authorized to perform: ([\w-]+:\w+)(?: on resource: (\S+))?/.exec(message);
  const explicit = /with an explicit deny in an? ([\w -]+\w)(?:: (arn:\S+))?/.exec(message);
  const implicit = /because no ([\w -]+?) allows/.exec(message);
  return {
    called: action,
    action: what?.[1] ?? action,
    resource: what?.[2] ?? '*',
    policy: explicit?.[1] ?? implicit?.[1] ?? 'identity-based policy',
    policyArn: explicit?.[2] ? ` ${explicit[2]}` : '',
    explicit: explicit !== null,
  };
}

const ofTheOrganization = /service control policy|resource control policy/i;

function liftExplicit({ policy, policyArn, action }: Denial): string {
  const who = ofTheOrganization.test(policy) ? "the organization's administrators can" : 'you must';
  return `A Deny in the ${policy}${policyArn} forbids ${action}, and no Allow outweighs it: ${who} change that statement or its conditions.`;
}

function liftImplicit(denial: Denial): string {
  const { policy } = denial;
  const where = Object.entries(places).find(([kind]) => policy.includes(kind))?.[1];
  return `${where ?? `Add to the ${policy}`}: ${statement(denial)}`;
}

const places: Readonly<Record<string, string>> = {
  'identity-based': "Add to the role's policy",
  'permissions boundary':
    "The role's permissions boundary has to allow it as well as its policy; add to the boundary",
  session:
    'The session policy that the credentials were asked for with has to allow it too; add to it, or sign in with role-to-assume',
  'service control':
    "The organization's service control policies have to allow it too; its administrators can add",
  'resource control':
    "The organization's resource control policies have to allow it too; its administrators can add",
  'VPC endpoint': 'Add, with a Principal, to the policy of the VPC endpoint',
  'resource-based': 'Add, with the role as Principal, to the policy of the resource itself',
};

/** A role is passed to the service that works with it. */
function statement({ called, action, resource }: Denial): string {
  const base = { Effect: 'Allow', Action: action, Resource: resource };
  if (action !== 'iam:PassRole') return JSON.stringify(base);
  const Condition = { StringEquals: { 'iam:PassedToService': passedTo(called) } };
  return JSON.stringify({ ...base, Condition });
}

function passedTo(called: string): string {
  return called.startsWith('cloudformation:')
    ? 'cloudformation.amazonaws.com'
    : 'ecs-tasks.amazonaws.com';
}
