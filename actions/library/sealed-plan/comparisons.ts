import type { Problem } from '../text/errors.ts';
import type { Here, OpenedPlan } from './here.ts';
import type { Statement } from './public-schema.ts';

/** Something of which there is one in the plan and one here, and both must be the same. */
interface Comparison {
  readonly code: string;
  readonly of: string;
  readonly planned: string;
  readonly here: string;
  readonly remedy?: string;
  readonly snippet?: string;
}

const planAgain = 'Plan again: a plan is applied where and for what it was made, or not at all.';

/** A problem for each that differs. */
export function differing(all: readonly Comparison[]): Problem[] {
  return all
    .filter(({ planned, here }) => planned !== here)
    .map(({ code, of, planned, here, remedy = planAgain, snippet }) => ({
      code,
      what: `The plan's ${of} is ${planned}, here it is ${here}.`,
      remedy,
      ...(snippet === undefined ? {} : { snippet }),
    }));
}

export function comparisons({ manifest, part }: OpenedPlan, here: Here): Comparison[] {
  return [
    ...origins(manifest, here),
    ...targets(manifest, here),
    ...machines(manifest, here),
    {
      code: 'plan-lock-file-differs',
      of: 'lock file',
      planned: hashed(part.lockFile),
      here: hashed(here.lockFile),
      remedy: 'Commit the lock file that `init` wrote, and plan again.',
    },
  ];
}

function origins(plan: Statement, here: Here): Comparison[] {
  const [planned, now] = [plan.repository, here.repository];
  const byNumber = planned.id === now.id;
  return [
    {
      code: 'plan-of-another-repository',
      of: 'repository',
      planned: byNumber ? planned.id : `${planned.name} (${planned.id})`,
      here: byNumber ? now.id : `${now.name} (${now.id})`,
    },
    { code: 'plan-of-another-commit', of: 'commit', planned: plan.commit, here: here.commit },
    {
      code: 'plan-of-another-run',
      of: 'run',
      planned: plan.run.attempt > here.run.attempt ? runName(plan.run) : plan.run.id,
      here: plan.run.attempt > here.run.attempt ? runName(here.run) : here.run.id,
      remedy: 'Hand on `plan-artifact-id` and `plan-digest` from the plan job of the same run.',
    },
  ];
}

/** A later attempt may apply what an earlier one planned; an earlier one cannot know a later plan. */
function runName({ id, attempt }: Statement['run']): string {
  return `${id}, attempt ${attempt}`;
}

function targets(plan: Statement, here: Here): Comparison[] {
  return [
    {
      code: 'plan-of-another-environment',
      of: 'environment',
      planned: environmentName(plan.environment, here.baseEnvironment && plan.baseEnvironment),
      here: environmentName(here.environment, here.baseEnvironment),
    },
    {
      code: 'plan-of-another-account',
      of: 'AWS account',
      planned: plan.account,
      here: here.account,
    },
    { code: 'plan-of-another-region', of: 'AWS region', planned: plan.region, here: here.region },
  ];
}

function environmentName(app: string, base: string | null | undefined): string {
  // A name that none of ours can have may read like another one on its base.
  const named = /\s/.test(app) ? JSON.stringify(app) : app;
  return base ? `${named} on ${base}` : named;
}

function machines(plan: Statement, here: Here): Comparison[] {
  return [
    {
      code: 'plan-tool-differs',
      of: 'tool',
      planned: `${plan.tool.name} ${plan.tool.version}`,
      here: `${here.tool.name} ${here.tool.version}`,
      remedy: 'Set up the same version in both jobs.',
    },
    {
      code: 'plan-platform-differs',
      of: 'platform',
      planned: `${plan.platform.os} ${plan.platform.arch}`,
      here: `${here.platform.os} ${here.platform.arch}`,
      remedy: 'Run both jobs on the same kind of runner: `runs-on`.',
    },
    {
      code: 'plan-path-differs',
      of: 'path',
      planned: plan.path,
      here: here.path,
      remedy:
        'Plans hold absolute paths. Let both jobs work in a copy under one fixed path, in the plan and in the apply step:',
      snippet: 'with:\n  fixed-path: true\n',
    },
  ];
}

function hashed(sha256: string | null): string {
  return sha256 === null ? 'none' : `sha256:${sha256}`;
}
