import { describe, expect, it } from '@jest/globals';
import { container, newImage, withLife } from './scenes.ts';
import { type Options, runRunCommand, type TaskRun } from './task-run.ts';

const arn = 'arn:aws:ssm:eu-west-1:123456789012:parameter/adhoc/dev/alpha/sentry-dsn';
const inputs = { secrets: `SENTRY_DSN=${arn}`, command: 'python report.py' };

/** The throw-away revision as it was registered, and what became of it. */
function throwAway({ world }: TaskRun) {
  const [call] = world.journal.calls('ecs:RegisterTaskDefinition');
  const sent = JSON.parse(call?.body ?? '{}');
  const gone = world.journal
    .calls('ecs:DeregisterTaskDefinition')
    .map(({ body }) => JSON.parse(body).taskDefinition as string);
  return { sent, gone };
}

describe('secrets by reference', () => {
  it('live in a family of their own that is taken back', async () => {
    const run = await runRunCommand(withLife(container({})), {
      inputs: { ...inputs, image: newImage },
    });
    const { sent, gone } = throwAway(run);
    expect(run.problems).toEqual([]);
    expect(sent.family).toMatch(/^alpha-run-[0-9a-f]{10}$/);
    expect(sent.tags).toBeTruthy();
    expect(sent.containerDefinitions[0]).toMatchObject({ name: 'migrate', image: newImage });
    expect(sent.containerDefinitions[0].secrets).toContainEqual({
      name: 'SENTRY_DSN',
      valueFrom: arn,
    });
    expect(gone).toEqual([`${sent.family}:1`]);
    expect(run.trail.deeds).toEqual([]);
    expect(run.result?.outputs['task-definition']).toBe(`${sent.family}:1`);
    expect(run.world.journal.count('secretsmanager:GetSecretValue')).toBe(0);
    expect(run.world.journal.count('ssm:GetParameter*')).toBe(0);
    run.world.journal.assertClean();
  });

  it.each<[string, Parameters<typeof withLife>, Options]>([
    ['fails', [container({ exitCode: 1 })], { inputs }],
    ['cannot be placed', [{ refused: { reason: 'CAPACITY' } }], { inputs }],
    [
      'takes too long',
      [container({ exitsAt: Infinity })],
      { inputs: { ...inputs, timeout: '1m' } },
    ],
    ['is cancelled', [container({ exitsAt: Infinity })], { inputs, cancelAt: 9_000 }],
    [
      'cannot be followed',
      [container({}), [{ on: 'ecs:DescribeTasks', kind: 'access-denied' }]],
      { inputs },
    ],
  ])('are taken back when the task %s', async (_why, scene, options) => {
    const run = await runRunCommand(withLife(...scene), options);
    const { sent, gone } = throwAway(run);
    expect(run.codes).toHaveLength(1);
    expect(gone).toEqual([`${sent.family}:1`]);
    expect(run.trail.deeds.filter(({ what }) => what.startsWith('registered'))).toEqual([]);
  });

  it('are taken back although the answer to the registration was lost', async () => {
    const faults = [
      { on: 'ecs:RegisterTaskDefinition', kind: 'reset', after: true, times: 1 },
    ] as const;
    const { gone } = throwAway(await runRunCommand(withLife(container({}), faults), { inputs }));
    expect(gone.map((name) => name.split(':')[1])).toEqual(['1']);
  });

  it('that cannot be taken back are named, and the verdict stays', async () => {
    const faults = [{ on: 'ecs:DeregisterTaskDefinition', kind: 'access-denied' }] as const;
    const run = await runRunCommand(withLife(container({}), faults), { inputs });
    expect(run.problems).toEqual([]);
    expect(run.site.warnings[0]).toContain('could not be taken back');
    const command =
      /aws ecs deregister-task-definition --region eu-west-1 --task-definition alpha-run-\w+:1/;
    expect(run.trail.deeds[0]?.next).toMatch(command);
    expect(run.site.warnings[0]).toMatch(command);
    const page = run.result?.summary?.source ?? '';
    expect(page).not.toContain('and deregistered it');
    expect(page).toContain('could not be deregistered');
    expect(page).toMatch(command);
  });

  it.each([
    ['SENTRY_DSN=hunter2', 'input-invalid'],
    [`A=${arn}\nA=${arn}`, 'input-invalid'],
    [`TWICE=${arn}`, 'input-conflict'],
  ])('that are no references are refused without being shown (%#)', async (secrets, code) => {
    const run = await runRunCommand(withLife({}), {
      inputs: { secrets, 'environment-variables': 'TWICE=1' },
    });
    expect(run.codes).toEqual([code]);
    expect(JSON.stringify(run.problems)).not.toContain('hunter2');
    expect(run.world.journal.exchanges).toEqual([]);
  });
});
