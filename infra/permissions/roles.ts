import type { Kind } from './scope.ts';

/** The roles of a kind of environments, in the order in which a plan meets them. */
export const roleNames = ['prepare', 'plan', 'review', 'apply', 'deploy', 'auto'] as const;
export type RoleName = (typeof roleNames)[number];

/** Nobody works unattended in production. */
export function rolesOf(kind: Kind): readonly RoleName[] {
  return roleNames.filter((role) => kind === 'ad-hoc' || role !== 'auto');
}

/** The actions that run under a role, without the calls of theirs that the role is not to make. */
export interface Work {
  readonly action: string;
  readonly without?: readonly string[];
}

/** `auto` works when nobody approves: it ends environments, and only ad-hoc ones. */
export const workOf: Readonly<Record<RoleName, readonly Work[]>> = {
  prepare: [{ action: 'listener-slot', without: ['ssm:DeleteParameter'] }],
  // What it reads beside is in `reads.ts`, the one role that it passes in `tools.ts`.
  plan: [{ action: 'plan-env', without: ['ecs:DescribeClusters', 'iam:PassRole'] }],
  review: [{ action: 'review-plan' }],
  apply: [{ action: 'apply-env' }, { action: 'listener-slot', without: ['ssm:PutParameter'] }],
  deploy: [
    { action: 'migrate' },
    { action: 'rolling-update' },
    { action: 'frontend-update' },
    { action: 'run-command' },
    { action: 'smoke-check' },
  ],
  auto: [{ action: 'listener-slot', without: ['ssm:PutParameter'] }],
};
