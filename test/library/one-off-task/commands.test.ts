import { expect, it } from '@jest/globals';
import { readLogCommand, stopCommand } from '../../../actions/library/one-off-task/commands.ts';

it('every command names its region', () => {
  expect(stopCommand({ region: 'eu-west-1', cluster: 'a b', id: '1' })).toBe(
    "aws ecs stop-task --region eu-west-1 --cluster 'a b' --task 1",
  );
  expect(readLogCommand({ region: 'eu-west-2', group: '/a', stream: '$(x)' })).toBe(
    "aws logs get-log-events --region eu-west-2 --log-group-name /a --log-stream-name '$(x)'",
  );
});
