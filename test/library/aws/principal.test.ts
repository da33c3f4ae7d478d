import { expect, it } from '@jest/globals';
import { isSamePrincipal, roleArnOf } from '../../../actions/library/aws/principal.ts';

const role = 'arn:aws:iam::123456789012:role/ci/Adhoc-Plan';
const session = 'arn:aws:sts::123456789012:assumed-role/adhoc-plan/migrate-4711';

it.each([
  ['a role and its session, whatever the path and case', role, session, true],
  ['two sessions of one role', session, session.replace('4711', '4712'), true],
  ['a session that is named like a role', session, session.replace('adhoc-plan', 'x'), false],
  ['roles of two accounts', role, role.replace('123456789012', '210987654321'), false],
  ['a role and a user of its name', role, 'arn:aws:iam::123456789012:user/adhoc-plan', false],
  ['one user', 'arn:aws:iam::123456789012:user/ada', 'arn:aws:iam::123456789012:user/ada', true],
  ['the account itself', 'arn:aws:iam::123456789012:root', 'arn:aws:iam::123456789012:root', true],
  ['roles of another partition', role, role.replace('arn:aws:', 'arn:aws-us-gov:'), true],
  ['what is no ARN', role, 'ada', undefined],
  ['an ARN without a name', role, 'arn:aws:iam::123456789012:role', undefined],
])('%s', (...[, a, b, same]) => {
  expect(isSamePrincipal(a, b)).toBe(same);
  expect(isSamePrincipal(b, a)).toBe(same);
});

it('a session tells its role, a user itself', () => {
  expect(roleArnOf(session)).toBe('arn:aws:iam::123456789012:role/adhoc-plan');
  expect(roleArnOf('arn:aws:iam::123456789012:user/ada')).toBe(
    'arn:aws:iam::123456789012:user/ada',
  );
});
