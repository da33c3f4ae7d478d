import { expect, test } from '@jest/globals';
import { secretsField } from '../../../actions/library/one-off-task/secrets-field.ts';

test('every variable that is given something else is told, and never what', () => {
  const lines = 'A=hunter2\nB=arn:aws:ssm:eu-west-1:123456789012:parameter/b\nC=hunter3';
  expect(secretsField('prose').parse(lines)).toEqual({
    wrong: 'one NAME=<ARN of a secret or parameter> a line (what A, C is given is no such ARN)',
  });
});
