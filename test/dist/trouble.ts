import { expect } from '@jest/globals';
import { spec as migrate } from '../../actions/migrate/spec.ts';
import { spec as runCommand } from '../../actions/run-command/spec.ts';
import { type Played, play, type Scene } from '../scene/play.ts';
import type { TaskLife } from '../world/ecs/life.ts';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';

const specs = { migrate, 'run-command': runCommand };
export const timeScale = 20;

/** How one thing that goes wrong must show to the user. */
export interface Trouble {
  readonly name: string;
  readonly action?: keyof typeof specs;
  readonly scenario?: Scenario;
  readonly with?: Readonly<Record<string, string>>;
  readonly step?: Scene['step'];
  /** How much faster than real time; 20 without it. */
  readonly timeScale?: number;
  readonly code: string;
  /** Each must stand in one of the error annotations. */
  readonly says?: readonly RegExp[];
  /** The calls that changed something, in order, without those of the lease. */
  readonly writes?: readonly string[];
}

export const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

/** The environment alpha whose one-off task lives like this. */
export function living(life: TaskLife, more: Partial<Scenario> = {}): Scenario {
  return { ...environment(), ...more, lives: { 'alpha-migrate': life } };
}

/** Plays the trouble; `migrate` of alpha unless it says otherwise. */
export function playTrouble(trouble: Omit<Trouble, 'code' | 'name'>): Promise<Played> {
  const action = trouble.action ?? 'migrate';
  return play({
    action,
    scenario: trouble.scenario ?? environment(),
    with: { environment: 'alpha', ...trouble.with },
    allow: specs[action].calls.map((call) => call.action),
    timeScale: trouble.timeScale ?? timeScale,
    ...(trouble.step ? { step: trouble.step } : {}),
  });
}

/** What holds however a step fails. */
export async function expectTrouble(trouble: Trouble): Promise<Played> {
  const played = await playTrouble(trouble);
  const { result, world } = played;
  world.journal.assertClean();
  const errors = result.annotations.filter(({ level }) => level === 'error');
  expect({ ...result.outputs, log: result.raw }).toMatchObject({ 'failure-code': trouble.code });
  expect(result.conclusion).toBe('failure');
  expect(result.openGroups).toBe(0);
  expect(result.summary).toContain('❌');
  for (const sentence of trouble.says ?? []) {
    expect(errors.map(({ message }) => message)).toContainEqual(expect.stringMatching(sentence));
  }
  if (trouble.writes) {
    const writes = world.journal.writes().map((call) => call.action);
    expect(writes.filter((action) => !action.startsWith('ssm:'))).toEqual(trouble.writes);
    // Whoever changed something held the lease, and gave it back.
    const givenBack = writes.filter((action) => action === 'ssm:DeleteParameter').length;
    expect(givenBack).toBe(trouble.writes.length > 0 ? 1 : 0);
    if (trouble.writes.length === 0) expect(writes).toEqual([]);
  }
  return played;
}
