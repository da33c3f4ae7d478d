import { expect, it } from '@jest/globals';
import type { Fault } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { expectTrouble, playTrouble, registry } from './trouble.ts';

const troubled = (...faults: Fault[]) => ({ ...goodMigration(), faults });

it('sits out 30 seconds in which every call is throttled', async () => {
  const { result } = await playTrouble({
    scenario: troubled({ on: '*', kind: 'throttle', until: 30_000 }),
    with: { image: `${registry}/backend:v1.8.0` },
  });
  expect(result.conclusion).toBe('success');
});

it('sits out resets, server errors and answers that lag, and starts one task', async () => {
  const { result, world } = await playTrouble({
    scenario: troubled(
      { on: '*', kind: 'reset', times: 2 },
      { on: 'ecs:*', kind: 'server-error', skip: 3, times: 2 },
      { on: 'ecs:RunTask', kind: 'reset', after: true, times: 1 },
      { on: 'ecs:DescribeTasks', kind: 'stale', times: 3 },
    ),
  });
  expect(result.conclusion).toBe('success');
  expect(result.outputs).toMatchObject({ 'exit-code': '0' });
  const asked = world.journal.calls('ecs:RunTask');
  const arns = asked.flatMap(
    ({ output }) => JSON.stringify(output ?? '').match(/task\/[^"]+/) ?? [],
  );
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(arns).size).toBe(1);
});

it('ends at once when a call that it needs is denied, and prints the statement to add', async () => {
  const scenario = troubled({ on: 'ecs:RunTask', kind: 'access-denied' });
  await expectTrouble({
    name: '',
    scenario,
    code: 'aws-access-denied',
    says: [/ecs:RunTask/, /"Allow"/],
  });
});

it('says in one line what an optional look-up was denied, and goes on', async () => {
  const { result } = await playTrouble({
    scenario: troubled({ on: 'ecr:*', kind: 'access-denied' }),
    with: { image: `${registry}/backend:v1.8.0` },
  });
  expect(result.conclusion).toBe('success');
  expect(result.raw.filter((line) => line.includes('not checked: ecr:'))).not.toEqual([]);
});

it('names what it registered when it then fails, with the command that undoes it', async () => {
  const scenario = {
    ...environment(),
    faults: [{ on: 'ecs:RunTask', kind: 'access-denied' } as const],
  };
  const { result } = await playTrouble({ scenario, with: { image: `${registry}/backend:v1.8.0` } });
  expect(result.raw.join('\n')).toMatch(/registered .*alpha-migrate:4/);
  expect(result.raw.join('\n')).toMatch(/aws ecs deregister-task-definition .*alpha-migrate:4/);
});

it('keeps members of a task definition that no SDK knows', async () => {
  const { result, world } = await playTrouble({
    scenario: withPlanted(),
    with: { image: `${registry}/backend:v1.8.0` },
  });
  expect(result.conclusion).toBe('success');
  const body = world.journal.calls('ecs:RegisterTaskDefinition')[0]?.body ?? '';
  expect(JSON.parse(body)).toMatchObject({ futureMember: { deep: ['', null, 0.5] } });
});

function withPlanted() {
  const scenario = goodMigration();
  const taskDefinitions = scenario.taskDefinitions?.map((described) =>
    typeof described === 'string'
      ? described
      : {
          ...described,
          taskDefinition: { ...described.taskDefinition, futureMember: { deep: ['', null, 0.5] } },
        },
  );
  return { ...scenario, taskDefinitions: taskDefinitions ?? [], planted: ['futureMember'] };
}
