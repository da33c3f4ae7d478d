import { describe, expect, it } from '@jest/globals';
import { chooseContainers } from '../../../actions/library/one-off-task/containers.ts';
import { overrideProblems } from '../../../actions/library/one-off-task/override.ts';

const none = {
  command: [],
  environmentVariables: new Map(),
  secrets: new Map(),
  images: new Map(),
};
const definition = (...containers: { name: string; essential?: boolean }[]) => ({
  containerDefinitions: containers,
});

describe('the container of a run', () => {
  it('is the only essential one', () => {
    const chosen = chooseContainers(
      definition({ name: 'side', essential: false }, { name: 'app' }),
      { ...none, container: undefined, command: ['x'] },
    );
    expect(chosen).toEqual({ container: 'app', deciding: ['app'], problems: [] });
  });

  it('must be named for a command when several are essential', () => {
    const two = definition({ name: 'a' }, { name: 'b', essential: true });
    const bare = chooseContainers(two, { ...none, container: undefined });
    expect(bare).toMatchObject({ deciding: ['a', 'b'], problems: [] });
    const { problems } = chooseContainers(two, { ...none, container: undefined, command: ['x'] });
    expect(problems).toMatchObject([{ code: 'container-ambiguous' }]);
    const named = chooseContainers(two, { ...none, container: 'b', command: ['x'] });
    expect(named).toEqual({ container: 'b', deciding: ['b'], problems: [] });
  });

  it('must exist', () => {
    const { problems } = chooseContainers(definition({ name: 'a' }), { ...none, container: 'b' });
    expect(problems[0]?.what).toContain('it has: a');
  });
});

describe('overrides', () => {
  it.each([
    [8_000, 0],
    [8_192, 1],
  ])('of about %i bytes have %i problems', (size, count) => {
    const asked = { command: ['x'.repeat(size)], environmentVariables: new Map() };
    expect(overrideProblems(asked, 'app')).toHaveLength(count);
  });
});
