import { expect, it } from '@jest/globals';
import { spec } from '../../actions/listener-slot/spec.ts';
import { play, type Scene } from '../scene/play.ts';
import { sharedBalancer } from '../world/scenarios/shared-balancer.ts';

const base = {
  action: 'listener-slot',
  with: { environment: 'alpha', 'base-environment': 'dev', operation: 'reserve' },
  scenario: sharedBalancer(),
  allow: spec.calls.map((call) => call.action),
  timeScale: 20,
} satisfies Partial<Scene>;

it('listener-slot, from dist/, reserves a place and says which priorities come with it', async () => {
  const { result, world } = await play(base);
  world.journal.assertClean();
  expect(result.conclusion).toBe('success');
  const slot = Number(result.outputs.slot);
  expect(slot).toBeGreaterThanOrEqual(1);
  expect(result.outputs).toMatchObject({ 'first-priority': `${slot * 100}`, free: '49' });
  expect(world.journal.writes().map(({ input }) => input)).toEqual([
    { Name: `/adhoc/dev/slots/${slot}`, Value: 'alpha', Type: 'String' },
  ]);
  expect(result.openGroups).toBe(0);
});

it.each([
  ['no operation', { operation: '' }, 'input-missing', /operation.*reserve, release/],
  ['another operation', { operation: 'take' }, 'input-invalid', /"take".*reserve, release/],
  ['rules without a number', { rules: 'many' }, 'input-invalid', /"many".*from 1 to 100/],
  ['capitals', { environment: 'Alpha' }, 'input-invalid', /"Alpha".*lower case/],
  ['no listener', { 'listener-arn': 'dev' }, 'input-invalid', /"dev".*the ARN of a listener/],
])('listener-slot, from dist/, refuses %s before any call', async (...row) => {
  const [, inputs, code, says] = row;
  const { result, world } = await play({ ...base, with: { ...base.with, ...inputs } });
  expect(result.conclusion).toBe('failure');
  expect(result.outputs['failure-code']).toBe(code);
  const errors = result.annotations.filter(({ level }) => level === 'error');
  expect(errors.map(({ message }) => message).join('\n')).toMatch(says);
  expect(world.journal.exchanges).toEqual([]);
});
