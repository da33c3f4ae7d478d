import type { Job, Workflow } from './shipped.ts';

/** How a workflow fails to guard what changes an environment, by job; empty where it guards all of it. */
export function unguarded({ jobs }: Pick<Workflow, 'jobs'>): string[] {
  return Object.entries(jobs).flatMap(([name, job]) => [
    ...roleProblems(name, job),
    ...(appliesPlan(job) ? applyProblems(name, job, jobs) : []),
  ]);
}

const gate = `\${{ inputs.gate || (inputs.kind == 'prod' && 'prod' || 'adhoc') }}`;
const handed = ['plan-artifact-id', 'plan-digest'];

function stepsUsing({ steps = [] }: Job, action: string) {
  return steps.filter(({ uses }) => uses === `$/${action}`);
}

function appliesPlan(job: Job): boolean {
  return stepsUsing(job, 'apply-env').some(({ with: given = {} }) => 'plan-digest' in given);
}

function environmentOf({ environment }: Job): unknown {
  return (environment as { readonly name?: string } | undefined)?.name;
}

/** The role that applies is for jobs in the protected environment alone. */
function roleProblems(name: string, job: Job): string[] {
  const takesIt = (job.steps ?? []).some(({ with: given = {} }) =>
    String(given['role-to-assume'] ?? '').endsWith('-apply'),
  );
  const isGuarded = environmentOf(job) === gate;
  return takesIt && !isGuarded ? [`${name} applies outside of its protected environment`] : [];
}

/** An approved plan is the one that the review read, and nobody hands on another one. */
function applyProblems(name: string, job: Job, jobs: Workflow['jobs']): string[] {
  const { review } = jobs;
  const writes = Object.entries(job.permissions ?? {}).filter(([, level]) => level === 'write');
  const allowed = ['id-token', 'deployments'];
  return [
    ...(environmentOf(job) === gate ? [] : [`${name} has no protected environment`]),
    ...([job.needs].flat().join() === 'review' ? [] : [`${name} waits for others than the review`]),
    ...stepsUsing(job, 'apply-env').flatMap(({ with: given = {} }) =>
      handed
        .filter((one) => given[one] !== `\${{ needs.review.outputs.${one} }}`)
        .map((one) => `${name} takes its ${one} from elsewhere than the review`),
    ),
    ...handed
      .filter((one) => review?.outputs?.[one] !== `\${{ steps.review.outputs.${one} }}`)
      .map((one) => `the review hands on a ${one} that it did not read`),
    ...(review && stepsUsing(review, 'review-plan').length === 1 ? [] : ['nothing is reviewed']),
    ...(review?.steps?.some(({ uses = '' }) => uses.startsWith('actions/checkout@'))
      ? ["the review runs the project's code"]
      : []),
    ...writes
      .filter(([scope]) => !allowed.includes(scope))
      .map(([scope]) => `${name} may write ${scope}`),
  ];
}
