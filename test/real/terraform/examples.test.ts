import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { writeMirror } from './mirror.ts';
import { programOf, tools } from './programs.ts';

const examples = resolve(import.meta.dirname, '../../../examples/terraform');

it.each(tools)('%s finds the examples formatted and valid', (tool) => {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  try {
    cpSync(examples, folder, { recursive: true });
    writeMirror(tool, folder);
    const env = { HOME: folder, TF_CLI_CONFIG_FILE: join(folder, 'cli.tfrc') };
    const run = (layer: string, ...words: string[]) =>
      execFileSync(programOf(tool), words, { cwd: join(folder, layer), env, encoding: 'utf8' });
    for (const layer of ['base', 'app']) {
      expect(run(layer, 'fmt', '-check')).toBe('');
      run(layer, 'init', '-backend=false', '-input=false');
      expect(JSON.parse(run(layer, 'validate', '-json'))).toMatchObject({ diagnostics: [] });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
