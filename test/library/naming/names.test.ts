import { describe, expect, it } from '@jest/globals';
import {
  environmentName,
  networkTags,
  throwAwayFamily,
  updateTaskFamilies,
} from '../../../actions/library/naming/names.ts';

describe('the naming contract', () => {
  it.each([
    ['alpha', true],
    ['a', true],
    ['pr-123', true],
    ['a'.repeat(20), true],
    ['a'.repeat(21), false],
    ['1a', false],
    ['a-', false],
    ['Alpha', false],
    ['a_b', false],
    ['', false],
  ])('%j is a name: %s', (name, is) => {
    expect(environmentName.test(name)).toBe(is);
  });

  it('names one-off families, throw-away families and the tags of a network', () => {
    expect(updateTaskFamilies('alpha')).toEqual(['alpha-migrate', 'alpha-backend_update']);
    expect(throwAwayFamily('alpha', '0123456789abcdef')).toBe('alpha-run-0123456789');
    expect(networkTags('dev')).toEqual({
      subnets: { env: 'dev', Name: '*private*' },
      securityGroup: { Name: 'dev-ecs-sg' },
    });
  });
});
