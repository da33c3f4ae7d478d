import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { camelCase } from '../../actions/library/host/spec.ts';
import * as suite from '../../actions/suite.ts';
import { actionNames, entryNames } from '../../tools/actions.ts';
import { documents } from '../../tools/documents/documents.ts';
import { root } from './sources.ts';

const names = actionNames(root);

describe.each(names)('%s', (name) => {
  it('has a face whose main is a file of dist/', () => {
    const face = parse(readFileSync(join(root, name, 'action.yml'), 'utf8'));
    expect(face.runs.using).toBe('node24');
    expect(existsSync(join(root, name, face.runs.main))).toBe(true);
  });

  it('has an entry in the bundle', () => {
    expect(suite).toHaveProperty(camelCase(name), expect.any(Function));
  });
});

it.each(names)('%s has a post step when its spec says so', async (name) => {
  const { spec } = await import(join(root, 'actions', name, 'spec.ts'));
  expect(entryNames(root).includes(`${name}-post`)).toBe(spec.post === true);
});

it('has an entry for nothing else', () => {
  expect(Object.keys(suite).sort()).toEqual(entryNames(root).map(camelCase).sort());
});

describe('the generated documents', () => {
  it('stand in the repository as the specs make them', async () => {
    for (const [path, content] of await documents(root)) {
      expect({ path, content: readFileSync(join(root, path), 'utf8') }).toEqual({ path, content });
    }
  });
});
