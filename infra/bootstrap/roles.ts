import { Duration, type Stack } from 'aws-cdk-lib';
import {
  CompositePrincipal,
  ManagedPolicy,
  PolicyDocument,
  Role,
  ServicePrincipal,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { accept } from '../accepted.ts';
import type { BootstrapConfiguration } from '../configuration/bootstrap-schema.ts';
import { trustedBy } from '../configuration/trust-rules.ts';
import { boundaryOf } from '../permissions/boundary.ts';
import { buildPolicyOf, buildRoleName } from '../permissions/build.ts';
import { executionPolicyOf } from '../permissions/execution.ts';
import { type RoleName, rolesOf } from '../permissions/roles.ts';
import {
  boundaryName,
  executionRoleName,
  partitionOf,
  prefixOf,
  type Scope,
} from '../permissions/scope.ts';
import type { Condition, Policy } from '../permissions/statement.ts';
import { policyOf } from '../permissions/statements.ts';
import { buildTrustOf, trustOf } from '../permissions/trust.ts';

export interface Around {
  readonly scope: Scope;
  readonly wanted: BootstrapConfiguration;
  readonly providerArn: string;
}

/** Each wildcard of a policy is meant: what IAM cannot tell narrower, which tests of `permissions/` judge. */
function acceptWildcards(scope: IConstruct, { Statement }: Policy): void {
  const all = Statement.flatMap(({ Action, Resource }) => [
    ...Action.map((action) => `Action::${action}`),
    ...Resource.map((resource) => `Resource::${resource}`),
  ]);
  const reason = 'Judged call by call by a policy simulator: test/infra/permissions.';
  const wild = [...new Set(all)].filter((one) => one.includes('*'));
  accept(scope, Object.fromEntries(wild.map((one) => [`IAM5[${one}]`, reason])));
}

/** The roles of a kind, by name, after what bounds the roles that environments make. */
export function addRoles(stack: Stack, around: Around): ReadonlyMap<string, Role> {
  const { scope } = around;
  addBoundary(stack, scope);
  if (scope.tools.includes('cloudformation')) addExecutionRole(stack, scope);
  return new Map(
    rolesOf(scope.kind).map((role) => [`${prefixOf(scope)}-${role}`, addRole(stack, role, around)]),
  );
}

// As long as an apply may take at most with its credentials renewed: each session is renewed before it ends.
const maxSessionDuration = Duration.hours(1);

function addRole(stack: Stack, role: RoleName, { scope, wanted, providerArn }: Around): Role {
  const roleName = `${prefixOf(scope)}-${role}`;
  const granted = policyOf(role, scope);
  const assumedBy = jobsOf(providerArn, trustOf(role, scope, trustedBy(wanted)));
  const made = new Role(stack, roleName, {
    ...{ roleName, maxSessionDuration, assumedBy },
    inlinePolicies: { [role]: document(granted) },
  });
  acceptWildcards(made, granted);
  return made;
}

/** Jobs of GitHub that meet one of the conditions. */
function jobsOf(providerArn: string, conditions: readonly Condition[]): CompositePrincipal {
  return new CompositePrincipal(
    ...conditions.map((one) => new WebIdentityPrincipal(providerArn, { ...one })),
  );
}

/** What pushes the account's images, where somebody is named who does. */
export function addBuildRole(stack: Stack, { wanted, providerArn }: Omit<Around, 'scope'>): void {
  const { account, region, images } = wanted;
  if (wanted['build-workflows'].length === 0) return;
  const granted = buildPolicyOf({ partition: partitionOf(region), account, region, images });
  const assumedBy = jobsOf(providerArn, buildTrustOf(trustedBy(wanted)));
  const made = new Role(stack, buildRoleName, {
    ...{ roleName: buildRoleName, maxSessionDuration, assumedBy },
    inlinePolicies: { build: document(granted) },
  });
  acceptWildcards(made, granted);
}

/** What CloudFormation carries out change sets with: nobody else can have it. */
function addExecutionRole(stack: Stack, scope: Scope): void {
  const roleName = executionRoleName(scope);
  const granted = executionPolicyOf(scope);
  const conditions = { StringEquals: { 'aws:SourceAccount': scope.account } };
  const made = new Role(stack, roleName, {
    roleName,
    assumedBy: new ServicePrincipal('cloudformation.amazonaws.com', { conditions }),
    inlinePolicies: { environments: document(granted) },
  });
  acceptWildcards(made, granted);
}

function addBoundary(stack: Stack, scope: Scope): void {
  const managedPolicyName = boundaryName(scope);
  const granted = boundaryOf(scope);
  const made = new ManagedPolicy(stack, managedPolicyName, {
    managedPolicyName,
    description: 'What roles of environments can have at most',
    document: document(granted),
  });
  acceptWildcards(made, granted);
}

function document(from: Policy): PolicyDocument {
  return PolicyDocument.fromJson(from);
}
