import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { holds } from './condition.ts';
import { evaluate } from './expression.ts';
import { readFace } from './face.ts';
import { act, SCRIPTED, STAGES } from './fixtures/run.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'face-'));
  mkdirSync(join(root, 'verb'));
  writeFileSync(join(root, 'main.js'), '');
});
afterEach(() => rmSync(root, { recursive: true }));

function faceOf(manifest: string) {
  writeFileSync(join(root, 'verb', 'action.yml'), manifest);
  return readFace(join(root, 'verb'));
}

describe('action.yml', () => {
  test('is read with its defaults; pre and post always run unless it says otherwise', () => {
    const face = readFace(STAGES);
    expect([...face.inputs.keys()]).toEqual(['pre', 'script', 'post']);
    expect(face.main).toBe(join(STAGES, '..', 'main.js'));
    expect(face.post).toEqual({ path: join(STAGES, '..', 'post.js'), condition: 'always()' });
    const inputs = readFace(SCRIPTED).inputs;
    expect(inputs.get('on')?.default).toBe('true');
    expect(inputs.get('script')?.default).toBe('');
  });

  test.each([
    ['runs: { using: node20, main: ../main.js }', 'runs.using must be node24'],
    ['runs: { using: node24 }', 'runs.main is missing'],
    ['runs: { using: node24, main: ../gone.js }', 'File not found'],
    ['runs: { using: node24, main: ../main.js, post: gone.js }', 'File not found'],
    ['name: x', 'runs is not a mapping'],
    ['inputs: [a]\nruns: { using: node24, main: ../main.js }', 'inputs is not a mapping'],
  ])('%s is refused', (manifest, message) => {
    expect(() => faceOf(manifest)).toThrow(message);
  });

  test('must be there', () => {
    expect(() => readFace(root)).toThrow("Can't find 'action.yml'");
  });
});

describe('inputs', () => {
  const spell = (name: string) => `say(JSON.stringify(env[${JSON.stringify(name)}] ?? null));`;

  test('reach the action in upper case, with defaults', async () => {
    const names = ['INPUT_SOME-WORD', 'INPUT_WITH_SPACE', 'INPUT_TOKEN', 'INPUT_ON', 'INPUT_OLD'];
    const result = await act(names.map(spell).join(''), {
      with: { 'Some-Word': 5, old: '' },
      identity: { token: 'ghs_very-secret' },
    });
    expect(result.raw).toEqual(['"5"', '""', '"ghs_very-secret"', '"true"', '""']);
    expect(result.log.map(({ text }) => text)).toContain('"***"');
  });

  test('that are unknown or old are warned about, missing ones are not', async () => {
    const result = await act('', { with: { old: 'a', nope: 1, nix: 2 } });
    expect(result.conclusion).toBe('success');
    expect(result.annotations.map(({ message }) => message)).toEqual([
      "Input 'old' has been deprecated with message: use new",
      "Unexpected input(s) 'nope', 'nix', valid inputs are ['script', 'some-word', 'with space', 'token', 'on', 'Old']",
    ]);
  });
});

/** Tables write `[[ ]]` for an expression: lint takes the real sign for a forgotten template. */
const dollar = (text: string) => text.replaceAll('[[', '${{').replaceAll(']]', '}}');

describe('expressions and conditions', () => {
  const github = { sha: 'abc', token: 't' };

  test.each([
    ['plain', 'plain'],
    ['[[ github.sha ]]', 'abc'],
    ["v-[[github.SHA]]-[[ 'it''s' ]]", "v-abc-it's"],
    ['[[ 5 ]][[ true ]]', '5true'],
  ])('%s', (text, expected) => {
    expect(evaluate(dollar(text), github)).toBe(expected);
  });

  test.each([
    '[[ github.nope ]]',
    '[[ secrets.X ]]',
    "[[ hashFiles('x') ]]",
    '[[ github.sha || 1 ]]',
  ])('%s is an error, not a guess', (text) => {
    expect(() => evaluate(dollar(text), github)).toThrow('cannot evaluate');
  });

  test.each([
    ['always()', [true, true, true]],
    ['success()', [true, false, false]],
    ['[[ failure() ]]', [false, true, false]],
    ['!cancelled()', [true, true, false]],
    ['success() || cancelled()', [true, false, true]],
    ['!(failure() || Cancelled()) && always()', [true, false, false]],
  ])('%s', (condition, expected) => {
    const statuses = ['success', 'failure', 'cancelled'] as const;
    expect(statuses.map((status) => holds(dollar(condition), status))).toEqual(expected);
  });

  test.each([
    '',
    'true',
    "steps.x.outputs.y == 'z'",
    'success() success()',
    '(always()',
    'success() &&',
  ])('condition %j is an error', (condition) => {
    expect(() => holds(condition, 'success')).toThrow('cannot evaluate');
  });
});
