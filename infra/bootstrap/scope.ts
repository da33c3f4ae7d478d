import type { BootstrapConfiguration } from '../configuration/bootstrap-schema.ts';
import { type Kind, kinds, partitionOf, type Scope, type Tool } from '../permissions/scope.ts';

/** The kinds that the account has. */
export function kindsOf(wanted: BootstrapConfiguration): Kind[] {
  return kinds.filter((kind) => wanted[kind] !== undefined);
}

/** Names that no base environment's bucket can have: those begin with `adhoc-`. */
export function bucketNames({ account, region }: BootstrapConfiguration) {
  return {
    assets: `${account}-${region}-adhoc-assets`,
    states: `${account}-${region}-adhoc-states`,
  };
}

/** What the roles of a kind are for. */
export function scopeOf(wanted: BootstrapConfiguration, kind: Kind, planKeyArn: string): Scope {
  const { account, region, repositories } = wanted;
  const { assets, states } = bucketNames(wanted);
  return {
    ...{ partition: partitionOf(region), account, region, kind, planKeyArn },
    bases: wanted[kind]?.bases ?? [],
    otherBases: wanted[kind === 'prod' ? 'ad-hoc' : 'prod']?.bases ?? [],
    prodEnvironments: wanted.prod?.environments ?? [],
    stateBucket: states,
    assetsBucket: assets,
    repositoryIds: repositories.map(({ id }) => id),
    cdkQualifier: wanted[kind]?.['cdk-qualifier'] ?? usualQualifier,
    tools: withThoseBelow(wanted.tools),
  };
}

/** What `cdk bootstrap` calls its bucket by where nobody says otherwise. */
const usualQualifier = 'hnb659fds';

/** The CDK makes its stacks by CloudFormation. */
function withThoseBelow(tools: readonly Tool[]): Tool[] {
  return [...new Set(tools.includes('cdk') ? ['cloudformation' as const, ...tools] : tools)];
}
