import type { Problem } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { approvalPhrase, holdsPhrase } from './approval-phrase.ts';
import type { EnvironmentRules } from './environment.ts';
import type { Job } from './job.ts';
import type { Approval } from './run.ts';

/** The checks of the gate; each can be waived by name, which is told. */
export const gateChecks = [
  'required-reviewers',
  'self-review',
  'branch-policy',
  'approval',
] as const;
export type GateCheck = (typeof gateChecks)[number];

/** What was read, or why it could not be. */
export type Read<T> = { readonly value: T } | { readonly unreadable: string };

export interface GateFacts {
  readonly job: Job;
  /** Of the job's environment; absent when it names none. */
  readonly rules: Read<EnvironmentRules> | undefined;
  readonly approvals: Read<readonly Approval[]> | undefined;
}

export interface GateWish {
  readonly waived: readonly GateCheck[];
  /** Given: an approval must hold the phrase that its first digits make. */
  readonly approvedDigest: string | undefined;
}

/** What the gate came to. Without problems it is open. */
export interface GateVerdict {
  readonly problems: readonly Problem[];
  /** For log and page: what was waived, what does not hold whoever approves. */
  readonly notes: readonly string[];
  readonly approvedBy: readonly string[];
}

/** Whether this job may apply: all reasons against it at once. What could not be read counts against it. */
export function judgeGate(facts: GateFacts, wish: GateWish): GateVerdict {
  const { environment } = facts.job;
  const origin = originProblems(facts.job);
  if (environment === undefined)
    return { problems: [...origin, withoutEnvironment], notes: [], approvedBy: [] };
  const approvals = approvalsOf(facts, environment);
  const rules = rulesProblems(facts.rules, environment);
  const problems = [...rules, ...approvalProblems(approvals, environment, wish)];
  const open = problems.filter(({ check }) => !check || !wish.waived.includes(check));
  return {
    problems: [...origin, ...open.map(({ problem }) => problem)],
    notes: notesOf(facts, wish),
    approvedBy: [...new Set(approvals.approved.map(({ user }) => String(foreign(user))))],
  };
}

interface Reason {
  /** The check that it belongs to; none: it cannot be waived. */
  readonly check?: GateCheck;
  readonly problem: Problem;
}

const withoutEnvironment: Problem = {
  code: 'gate-environment-missing',
  what: 'This job names no environment (its ID token has no claim "environment"), so nobody had to approve it.',
  remedy: 'jobs: { apply: { environment: adhoc } }',
};

/** Code from elsewhere, however it came here. */
export function originProblems({ event, foreignHead }: Job): readonly Problem[] {
  if (foreignHead === undefined) return [];
  const from = foreign(foreignHead);
  if (event === 'pull_request_target')
    return [
      {
        code: 'gate-pull-request-target',
        what: `This job runs on pull_request_target for code of ${from}: with this repository's rights, for a pull request that anybody can open.`,
        remedy: 'Apply from a workflow on push or workflow_dispatch.',
      },
    ];
  return [
    {
      code: 'gate-fork',
      what: `This job runs for code of ${from} (${foreign(event)}), which is another repository.`,
      remedy: 'Merge it, or push the branch to this repository, and plan again.',
    },
  ];
}

const settings = 'Settings > Environments';

function rulesProblems(read: GateFacts['rules'], environment: string): Reason[] {
  const name = foreign(environment);
  if (!read || 'unreadable' in read) {
    const why = read && 'unreadable' in read ? read.unreadable : 'it was not asked for';
    const what = `Whether environment "${name}" is protected could not be read, so it counts as open: ${foreign(why)}`;
    const remedy = 'permissions: { actions: read }';
    return [{ problem: { code: 'gate-unreadable', what, remedy } }];
  }
  const { reviewers, preventsSelfReview, branches } = read.value;
  const reasons: Reason[] = [];
  if (reviewers.length === 0)
    reasons.push({
      check: 'required-reviewers',
      problem: {
        code: 'gate-without-reviewers',
        what: `Environment "${name}" requires no reviewers: whoever starts the run applies.`,
        remedy: `${settings} > ${name} > Required reviewers`,
      },
    });
  if (!preventsSelfReview)
    reasons.push({
      check: 'self-review',
      problem: {
        code: 'gate-self-review',
        what: `Environment "${name}" lets people approve their own runs.`,
        remedy: `${settings} > ${name} > Prevent self-review`,
      },
    });
  if (branches === undefined)
    reasons.push({
      check: 'branch-policy',
      problem: {
        code: 'gate-any-branch',
        what: `Environment "${name}" takes jobs of every branch and tag, also with a workflow file that was changed there.`,
        remedy: `${settings} > ${name} > Deployment branches and tags`,
      },
    });
  return reasons;
}

interface Approvals {
  readonly approved: readonly Approval[];
  readonly unreadable: string | undefined;
}

function approvalsOf({ approvals }: GateFacts, environment: string): Approvals {
  if (!approvals) return { approved: [], unreadable: 'they were not asked for' };
  if ('unreadable' in approvals) return { approved: [], unreadable: approvals.unreadable };
  const approved = approvals.value.filter(
    ({ state, environments }) =>
      state === 'approved' && environments.some((one) => isSameName(one, environment)),
  );
  return { approved, unreadable: undefined };
}

/** Source: GitHub's docs, "Managing environments for deployment": names are not case-sensitive. */
function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function approvalProblems(
  { approved, unreadable }: Approvals,
  environment: string,
  { approvedDigest }: GateWish,
): Reason[] {
  const name = foreign(environment);
  const bound = approvedDigest === undefined;
  if (unreadable !== undefined) {
    const what = `Who approved this run could not be read: ${foreign(unreadable)}`;
    const problem = {
      code: 'gate-approvals-unreadable',
      what,
      remedy: 'permissions: { actions: read }',
    };
    return [bound ? { check: 'approval', problem } : { problem }];
  }
  if (approved.length === 0) {
    const what = `Nobody approved this run for environment "${name}": it has no reviewers, or an administrator bypassed its rules.`;
    const problem = { code: 'gate-not-approved', what, remedy: 'Run again, and have it approved.' };
    return [bound ? { check: 'approval', problem } : { problem }];
  }
  if (bound) return [];
  const phrase = approvalPhrase(approvedDigest);
  if (approved.some(({ comment }) => holdsPhrase(comment, phrase))) return [];
  return [{ problem: phraseMissing(phrase, approved) }];
}

function phraseMissing(phrase: string, approved: readonly Approval[]): Problem {
  const seen = approved.map(({ user, comment }) => `${user}: ${comment || 'no comment'}`);
  return {
    code: 'gate-phrase-missing',
    what: `No approval names this plan: none of the comments holds ${phrase} (${foreign(seen.join('; '))}).`,
    remedy: `Run the apply job again, and approve it with the comment ${phrase}`,
  };
}

function notesOf({ rules }: GateFacts, { waived }: GateWish): string[] {
  const opted = waived.map(
    (check) => `gate: "${check}" is not checked, because gate-waive says so`,
  );
  if (!rules || 'unreadable' in rules) return opted;
  const bypass = rules.value.adminsMayBypass
    ? ['gate: administrators may bypass the rules of this environment']
    : [];
  return [...opted, ...bypass];
}
