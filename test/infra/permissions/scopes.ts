import {
  executionRoleName,
  type Kind,
  roleArn,
  type Scope,
} from '../../../infra/permissions/scope.ts';

export const account = '123456789012';
export const region = 'eu-west-1';

/** One account with both kinds of environments. */
export function scopeOf(kind: Kind, tools: Scope['tools'] = ['cloudformation']): Scope {
  return {
    ...{ partition: 'aws', account, region, kind },
    bases: kind === 'prod' ? ['main', 'main2'] : ['dev', 'dev2'],
    otherBases: kind === 'prod' ? ['dev', 'dev2'] : ['main', 'main2'],
    prodEnvironments: ['shop', 'store'],
    planKeyArn: `arn:aws:kms:${region}:${account}:key/${kind === 'prod' ? 'prod' : 'adhoc'}-0000-4000-8000-000000000000`,
    stateBucket: 'acme-states',
    assetsBucket: 'acme-assets',
    repositoryIds: ['2002'],
    cdkQualifier: 'hnb659fds',
    tools,
  };
}

/** Something that a call is aimed at. */
export interface Target {
  readonly name: string;
  readonly account: string;
  readonly kind: Kind;
  readonly base: string;
  readonly environment: string;
  readonly repositoryId: string;
}

const alpha: Target = {
  name: 'its own environment',
  ...{ account, kind: 'ad-hoc', base: 'dev', environment: 'alpha', repositoryId: '2002' },
};
const shop: Target = {
  name: 'its own environment',
  ...{ account, kind: 'prod', base: 'main', environment: 'shop', repositoryId: '2002' },
};

/** What a role of a kind is judged by. A role is for all environments of its kind in its account, and no others. */
export function targetsOf(
  kind: Kind,
): readonly { readonly target: Target; readonly own: boolean }[] {
  const [own, other] = kind === 'prod' ? [shop, alpha] : [alpha, shop];
  const [sibling, cousin] = kind === 'prod' ? ['store', 'beta'] : ['beta', 'store'];
  return [
    { target: own, own: true },
    {
      target: {
        ...own,
        name: 'another one of the kind',
        environment: sibling,
        base: `${own.base}2`,
      },
      own: true,
    },
    { target: { ...other, name: 'the other kind' }, own: false },
    { target: { ...other, name: 'the other kind again', environment: cousin }, own: false },
    { target: { ...own, name: 'another account', account: '999999999999' }, own: false },
  ];
}

export function executionRole(target: Target): string {
  const scope = { ...scopeOf(target.kind), account: target.account };
  return roleArn(scope, executionRoleName(scope));
}
