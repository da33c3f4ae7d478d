import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { environmentFolder } from '../tools.ts';
import { write } from './copies.ts';

const root = resolve(import.meta.dirname, '../../..');

function findingsIn(folder: string): string {
  const program = join(environmentFolder, 'bin/zizmor');
  const words = ['--offline', '--no-progress', '--format=plain', '--color=never', folder];
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (error) throw error;
  return status === 0 ? '' : `${status}\n${stdout}${stderr}`;
}

it('zizmor finds no weakness in our workflows', () => {
  expect(findingsIn(join(root, '.github'))).toBe('');
});

it('and would find one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zizmor-'));
  const text = readFileSync(join(root, '.github/workflows/run-command.yml'), 'utf8');
  const careless = `${text}      - run: echo "\${{ github.event.issue.title }}"\n`;
  write(join(folder, '.github/workflows/careless.yml'), careless);
  expect(findingsIn(join(folder, '.github'))).toContain('template-injection');
  rmSync(folder, { recursive: true });
});
