import { expect, it } from '@jest/globals';
import { living, playTrouble } from './trouble.ts';

const patient = {
  migrate: { lines: [{ at: 500, text: 'working' }], exitsAt: 600_000, exitCode: 0 },
};

it('stops the task within the time that the runner gives a cancelled job', async () => {
  const { result, world } = await playTrouble({
    scenario: living({ containers: patient }),
    step: { cancelWhen: (line) => line.text.includes('working') },
  });
  expect(result.conclusion).toBe('cancelled');
  expect(result.signal).toBeUndefined();
  expect(world.journal.count('ecs:StopTask')).toBe(1);
  expect(result.outputs).toMatchObject({
    'failure-code': 'cancelled',
    'task-id': expect.any(String),
  });
  expect(result.summary).toContain('cancelled');
});

it('starts nothing when it is cancelled while it reads', async () => {
  const { result, world } = await playTrouble({
    scenario: {
      ...living({ containers: patient }),
      faults: [{ on: 'ecs:DescribeClusters', kind: 'slow', ms: 20_000 }],
    },
    step: { cancelWhen: (line) => line.text.includes('Read the environment') },
  });
  expect(result.conclusion).toBe('cancelled');
  expect(world.journal.writes()).toEqual([]);
  expect(result.outputs).toMatchObject({ 'failure-code': 'cancelled' });
});
