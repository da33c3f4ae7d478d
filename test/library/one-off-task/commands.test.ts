import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import {
  readLogCommand,
  shellWord,
  stopCommand,
} from '../../../actions/library/one-off-task/commands.ts';

const plain = ['alpha-cluster', 'arn:aws:ecs:eu-west-1:1:cluster/a_b', '/ecs/a.b@c=d'];
const hostile = ['; rm -rf ~', '$(x)', '`x`', `it's`, '"quoted"', 'a b', '*', '', 'a\nb', '\\'];

it.each([...plain, ...hostile])('%j stays one word of a printed command', (text) => {
  expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`]).toString()).toBe(text);
  expect(shellWord(text) === text).toBe(plain.includes(text));
});

it('every command names its region', () => {
  expect(stopCommand({ region: 'eu-west-1', cluster: 'a b', id: '1' })).toBe(
    "aws ecs stop-task --region eu-west-1 --cluster 'a b' --task 1",
  );
  expect(readLogCommand({ region: 'eu-west-2', group: '/a', stream: '$(x)' })).toBe(
    "aws logs get-log-events --region eu-west-2 --log-group-name /a --log-stream-name '$(x)'",
  );
});
