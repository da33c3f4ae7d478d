import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { neutral } from '../../../actions/library/text/foreign.ts';
import { awsCommand, blank, shellWord } from '../../../actions/library/text/shell.ts';
import fc from '../../evidence/properties.ts';

/** The words that a shell makes of a line, run with its functions alone. */
function words(line: string): string[] {
  const script = `aws() { for word; do printf '%s\\0' "$word"; done; }\n${line}`;
  return execFileSync('sh', ['-c', script]).toString().split('\0').slice(0, -1);
}

const plain = ['alpha-cluster', 'arn:aws:ecs:eu-west-1:1:cluster/a_b', '/ecs/a.b@c=d'];
const hostile = ['; rm -rf ~', '$(x)', '`x`', `it's`, '"quoted"', 'a b', '*', '', 'a\nb', '\\'];

it.each([...plain, ...hostile])('%j stays one word of a printed command', (text) => {
  expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`]).toString()).toBe(text);
  expect(shellWord(text) === text).toBe(plain.includes(text));
});

// An escape sequence may begin before a quote of ours and end behind it.
it.each(["a\u001b'; id; '", "\u001b]0;'\u0007'; id #", "\u009b'0m'; id"])(
  '%j has no way out of its quotes, whoever prints it',
  (text) => expect(words(neutral(awsCommand('x', { y: text })))).toHaveLength(3),
);

it('whatever stands in a name, a printed command has the words that it was made of', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(...'a\'"$`\\;|&<>(){}*?~#! =-:%\n\u001b[]0m\u0007'),
  });
  fc.assert(
    fc.property(hostile, (text) => {
      const line = neutral(awsCommand('ecs run', { cluster: text, services: [text, 'b'] }));
      const [option = '', ...rest] = words(line).slice(2);
      // As it reads inside a line: what only a line's beginning makes a command stays as it is.
      const shown = neutral(`'${text}`).slice(1);
      const expected = shown.startsWith('-') ? [`--cluster=${shown}`] : ['--cluster', shown];
      expect([option, ...rest].slice(0, expected.length)).toEqual(expected);
      expect(rest.at(-1)).toBe('b');
    }),
    { numRuns: 60 },
  );
});

it('flags stand alone, what is left to the reader is no word, and what is not given is not there', () => {
  const options = { cluster: 'a', task: blank('task id'), interactive: true, region: undefined };
  expect(awsCommand('ecs execute-command', options as never)).toBe(
    'aws ecs execute-command --cluster a --task <task id> --interactive',
  );
});
