import { describe, expect, it } from '@jest/globals';
import { LastLines } from '../../../actions/library/task-log/last-lines.ts';
import { logLocation, logStreamOf } from '../../../actions/library/task-log/location.ts';
import { foreign } from '../../../actions/library/text/foreign.ts';

const options = { 'awslogs-group': '/ecs/app', 'awslogs-stream-prefix': 'alpha' };
const container = (logDriver: string, more: Record<string, string> = options) => ({
  name: 'app',
  logConfiguration: { logDriver, options: more },
});

describe('where a container prints', () => {
  const task = { id: 'abc', region: 'eu-west-1' };

  it('is prefix/container/task in the region of its own options', () => {
    const there = { ...options, 'awslogs-region': 'us-east-1' };
    expect(logStreamOf(container('awslogs'), task)?.region).toBe('eu-west-1');
    expect(logStreamOf(container('awslogs', there), task)).toEqual({
      region: 'us-east-1',
      group: '/ecs/app',
      stream: 'alpha/app/abc',
    });
  });

  it.each([
    [{ name: 'app' }, /no log configuration/],
    [container('awsfirelens'), /awsfirelens, not awslogs/],
    [container('awslogs', { 'awslogs-group': 'g' }), /no awslogs-stream-prefix/],
    [container('awslogs', {}), /no awslogs-group/],
  ])('is unknown (%#)', (odd, words) => {
    expect(logLocation(odd, 'eu-west-1')).toEqual({ unknown: expect.stringMatching(words) });
    expect(logStreamOf(odd, task)).toBeUndefined();
  });
});

describe('the last lines', () => {
  const line = (text: string) => ({ container: 'app', timestamp: 0, text: foreign(text) });

  it('are the last ones, whatever divides them', () => {
    const last = new LastLines(3, []);
    for (const text of ['a', 'b\rc', 'd\r\ne']) last.add(line(text));
    expect(last.lines.map(({ text }) => text.raw)).toEqual(['c', 'd', 'e']);
    expect(last.count).toBe(5);
  });

  it('tell one that is absurdly long by its length: a part of it could end within a secret', () => {
    const last = new LastLines(3, []);
    last.add(line('x'.repeat(262_144)));
    expect(last.lines[0]?.text.raw).toBe('… (a line of 262144 characters, in the log alone)');
  });
});
