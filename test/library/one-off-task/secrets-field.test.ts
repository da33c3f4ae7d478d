import { expect, test } from '@jest/globals';
import { secretsField } from '../../../actions/library/one-off-task/secrets-field.ts';

test('every line that has something else is told by its number, and nothing of it', () => {
  const lines = 'A=hunter2\nB=arn:aws:ssm:eu-west-1:123456789012:parameter/b\nC=hunter3';
  expect(secretsField('prose').parse(lines)).toEqual({
    wrong:
      'one NAME=<ARN of a secret or parameter> a line (behind "=" of entry 1, entry 3 stands no such ARN)',
  });
});

test.each(['c2VjcmV0PQ==', 'hunter2=hunter3'])('nothing of %s is told', (line) => {
  const parsed = secretsField('prose').parse(line);
  expect(parsed).toMatchObject({ wrong: expect.any(String) });
  for (const part of line.split('=').filter((one) => one !== ''))
    expect(JSON.stringify(parsed)).not.toContain(part);
});
