import { type Contexts, filled, holds, type Standing } from './conditions.ts';
import type { Job, Step, Workflow } from './shipped.ts';

/** What a run meets. Steps are named behind their job, `apply: record`; a job that calls a workflow alone. */
export interface Situation {
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly github?: Readonly<Record<string, string>>;
  readonly fails?: readonly string[];
  /** The step during which a person cancels the run. */
  readonly cancelled?: string;
  /** The step during which the time of its job is over: the job ends as a cancelled one, the run goes on. */
  readonly timedOut?: string;
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a person would say of it, what happens, and the jobs and steps that run then. */
export interface Rehearsal extends Situation {
  readonly when: string;
  readonly runs: readonly string[];
}

interface JobEnd {
  readonly result: Standing;
  readonly outputs: Readonly<Record<string, string>>;
}

/** The steps that run, in their order: conditions by GitHub's evaluator, all else as the situation says. */
export function rehearsed(workflow: Workflow, situation: Situation): string[] {
  const ran: string[] = [];
  const ends = new Map<string, JobEnd>();
  const inputs = { ...defaultsOf(workflow), ...situation.inputs };
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const before = [job.needs ?? []].flat();
    const needs = Object.fromEntries(before.map((one) => [one, ends.get(one)]));
    const standing = standingOf(
      ancestors(workflow, name).map((one) => ends.get(one)),
      situation,
    );
    const contexts = { github: situation.github ?? {}, inputs, needs, secrets: {} };
    ends.set(
      name,
      holds(job.if, contexts, standing)
        ? jobEnd(job, { name, contexts, situation, ran })
        : { result: 'skipped', outputs: {} },
    );
  }
  return ran;
}

/** What a person calls a step by. */
export function labelOf({ id, name, uses = '', with: given = {} }: Step): string {
  if (id ?? name) return id ?? name ?? '';
  const [action = ''] = uses.split('@');
  const [operation] = /^[a-z]+$/.exec(String(given.operation ?? '')) ?? [];
  return [action.split('/').at(-1) || 'run', operation].filter(Boolean).join(' ');
}

interface Around {
  readonly name: string;
  readonly contexts: Contexts;
  readonly situation: Situation;
  readonly ran: string[];
}

function jobEnd(job: Job, { name, contexts, situation, ran }: Around): JobEnd {
  if (job.uses) return calledEnd(name, situation, ran);
  let standing: Standing = 'success';
  const steps: Record<string, StepEnd> = {};
  const all = () => ({ ...contexts, steps, job: { status: standing } });
  for (const step of job.steps ?? []) {
    const label = `${name}: ${labelOf(step)}`;
    const end = holds(step.if, all(), standing) ? stepEnd(label, situation) : skipped;
    if (end !== skipped) ran.push(label);
    if (step.id) steps[step.id] = end;
    standing = standingAfter(standing, step, end);
  }
  const outputs = Object.entries(job.outputs ?? {}).map(
    ([output, text]) => [output, filled(text, all(), standing)] as const,
  );
  return { result: standing, outputs: Object.fromEntries(outputs) };
}

/** A called workflow ends as the situation says: it has a rehearsal of its own. */
function calledEnd(name: string, situation: Situation, ran: string[]): JobEnd {
  ran.push(name);
  const { outcome, outputs } = stepEnd(name, situation);
  return { result: outcome, outputs };
}

interface StepEnd {
  readonly outcome: Standing;
  readonly outputs: Readonly<Record<string, string>>;
}

const skipped: StepEnd = { outcome: 'skipped', outputs: {} };

function stepEnd(label: string, situation: Situation): StepEnd {
  const { fails = [], cancelled, timedOut, outputs = {} } = situation;
  const failed = fails.includes(label) ? 'failure' : 'success';
  const isStopped = [cancelled, timedOut].includes(label);
  return { outcome: isStopped ? 'cancelled' : failed, outputs: outputs[label] ?? {} };
}

/** How a job stands behind a step: a failure that does not count is none. */
function standingAfter(before: Standing, step: Step, { outcome }: StepEnd): Standing {
  if (before !== 'success' || outcome === 'skipped') return before;
  return outcome === 'failure' && step['continue-on-error'] ? before : outcome;
}

function ancestors({ jobs }: Workflow, name: string): string[] {
  const direct = [jobs[name]?.needs ?? []].flat();
  return [...new Set(direct.flatMap((one) => [one, ...ancestors({ jobs } as Workflow, one)]))];
}

/** How a job finds what is before it: `cancelled()` asks for the run, not for a job before. */
function standingOf(ends: readonly (JobEnd | undefined)[], { cancelled }: Situation): Standing {
  const results = ends.map((end) => end?.result ?? 'skipped');
  const worst = (['cancelled', 'failure', 'skipped'] as const).find((one) => results.includes(one));
  return worst === 'cancelled' && cancelled === undefined ? 'failure' : (worst ?? 'success');
}

function defaultsOf({ on }: Workflow): Record<string, unknown> {
  const inputs = on.workflow_call?.inputs ?? {};
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]));
}
