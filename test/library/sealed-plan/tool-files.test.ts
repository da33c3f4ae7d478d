import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { toolFilesIn } from '../../../actions/library/sealed-plan/tool-files.ts';

it('all that a tool left in its folder travels, in one order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tool-files-'));
  try {
    mkdirSync(join(folder, 'templates/nested'), { recursive: true });
    for (const name of ['plan.json', 'templates/b', 'templates/nested/a'])
      writeFileSync(join(folder, name), name);
    const found = toolFilesIn(folder).map(({ path, bytes }) => [path, bytes]);
    expect(found).toEqual([
      ['plan.json', 9],
      ['templates/b', 11],
      ['templates/nested/a', 18],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
