import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseExactly } from '../../actions/library/aws/exact-json.ts';
import { difference } from './difference.ts';
import { otherTag, readDefinition } from './read-definition.ts';

const folder = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(content: string | Buffer): string {
  const path = join(folder, 'definition.json');
  writeFileSync(path, content);
  return path;
}

const router = { name: 'router', image: 'fluent:1', firelensConfiguration: { type: 'fluentbit' } };
const app = { name: 'app', image: 'r.example:5000/app:1' };
const printed = (containerDefinitions: unknown) =>
  JSON.stringify({ taskDefinition: { family: 'alpha', containerDefinitions } });

describe('a file that is read', () => {
  const byteOrderMark = '\ufeff';
  test.each([
    ['as it is', printed([app])],
    ['with a byte order mark', byteOrderMark + printed([app])],
    ['as PowerShell writes it', Buffer.from(byteOrderMark + printed([app]), 'utf16le')],
  ])('%s', (_, content) => {
    expect(readDefinition(fileWith(content))).toMatchObject({ family: 'alpha', container: app });
  });

  test('has the container that runs, and not the one that carries its log', () => {
    const odd = { ...app, name: 'odd', essential: false };
    expect(readDefinition(fileWith(printed([router, odd, app]))).container).toEqual(app);
  });
});

describe('a file that is not', () => {
  test.each([
    ['empty', '', 'is no JSON'],
    ['binary', Buffer.from([1, 0x80, 0xff]), 'is no text'],
    ['null', 'null', 'has no "taskDefinition"'],
    ['a list', '[]', 'has no "taskDefinition"'],
    ['without containers', printed(undefined), 'has no "taskDefinition"'],
    ['for registering', JSON.stringify({ family: 'a', containerDefinitions: [app] }), 'has no "ta'],
  ])('%s is told, with the command to run', (_, content, words) => {
    const read = () => readDefinition(fileWith(content));
    expect(read).toThrow(words);
    expect(read).toThrow('aws ecs describe-task-definition --include TAGS --task-definition NAME');
  });

  test.each([
    ['missing', join(folder, 'none.json')],
    ['a folder', folder],
  ])('%s is told', (_, path) => expect(() => readDefinition(path)).toThrow('cannot be read'));
});

test('another tag takes the place of tag and digest', () => {
  expect(otherTag('repo:1.2@sha256:00')).toBe('repo:v-demo');
  expect(otherTag('r.example:5000/app')).toBe('r.example:5000/app:v-demo');
});

test('numbers are compared as they are spelled', () => {
  const [given, sent] = ['{"a":1.0,"b":12345678901234567890}', '{"a":1,"b":12345678901234567890}'];
  expect(difference(parseExactly(given), parseExactly(sent))).toEqual({
    same: 1,
    changed: [{ path: 'a', from: '1.0', to: '1' }],
    missing: [],
    added: [],
  });
});

test.each([
  ['--task-definition', folder],
  ['--bogus', 'x'],
])('%s %s is a sentence and no stack', (...given) => {
  const { status, stderr } = spawnSync(process.execPath, ['test/demo/main.ts', ...given], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/^ +at /m);
});
