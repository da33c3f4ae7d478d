import { describe, expect, it } from '@jest/globals';
import { labelOf, rehearsed } from './rehearsal.ts';
import { all, type Job, starters, type Workflow } from './shipped.ts';
import { build } from './situations/build.ts';
import { deploy } from './situations/deploy.ts';
import { environment } from './situations/environment.ts';
import { maintain } from './situations/maintain.ts';
import { liveCheck, scan, withRelease } from './situations/own.ts';

const situations = {
  'ad-hoc-with-release.yml': withRelease,
  'build-image.yml': build,
  'deploy.yml': deploy,
  'environment.yml': environment,
  'live-check.yml': liveCheck,
  'maintain.yml': maintain,
  'scan.yml': scan,
};

const files = [...all(), ...starters()];

it('every workflow with conditions is rehearsed', () => {
  const conditional = files.filter(({ workflow }) => mutantsOf(workflow).length > 0);
  expect(conditional.map(({ name }) => name).sort()).toEqual(Object.keys(situations).sort());
});

describe.each(Object.entries(situations))('%s', (name, rehearsals) => {
  const workflow = files.find((one) => one.name === name)?.workflow as Workflow;

  it.each(rehearsals.map((one) => [one.when, one] as const))('%s', (_, { runs, ...situation }) => {
    expect(rehearsed(workflow, situation)).toEqual(runs);
  });

  it.each(mutantsOf(workflow))('would show that %s', (_, mutant) => {
    const isFound = rehearsals.some(
      ({ runs, ...situation }) => `${rehearsed(mutant, situation)}` !== `${runs}`,
    );
    expect(isFound).toBe(true);
  });
});

/** Each condition left out, met always, and met by what follows in it alone. */
function mutantsOf(workflow: Workflow): [what: string, Workflow][] {
  return Object.entries(workflow.jobs).flatMap(([name, job]) => [
    ...conditionMutants(job.if).map(({ what, other }): [string, Workflow] => [
      `${name} ${what}`,
      withJob(workflow, name, { ...job, if: other }),
    ]),
    ...(job.steps ?? []).flatMap((step, index) =>
      conditionMutants(step.if).map(({ what, other }): [string, Workflow] => [
        `${name}: ${labelOf(step)} (${index}) ${what}`,
        withJob(workflow, name, {
          ...job,
          steps: job.steps?.with(index, { ...step, if: other }) ?? [],
        }),
      ]),
    ),
  ]);
}

function withJob(workflow: Workflow, name: string, job: Job): Workflow {
  return { ...workflow, jobs: { ...workflow.jobs, [name]: job } };
}

interface ConditionMutant {
  readonly what: string;
  readonly other: unknown;
}

function conditionMutants(condition: unknown): ConditionMutant[] {
  if (condition === undefined) return [];
  const text = String(condition).replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const terms = text.split(/ && (?![^(]*\))/);
  const less = terms.map((term, index) => ({
    what: `lacks \`${term.trim()}\``,
    other: terms.toSpliced(index, 1).join(' && ') || undefined,
  }));
  return [
    ...less,
    { what: 'always runs', other: 'always()' },
    { what: 'never runs', other: 'false' },
  ];
}
