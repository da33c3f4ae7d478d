import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { checkedOutCommit } from '../../../actions/library/engines/checked-out.ts';

const folder = mkdtempSync(join(tmpdir(), 'checked-out-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const me = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.com'];

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', [...me, ...args], { cwd, encoding: 'utf8' }).trim();
}

it('reads what git itself says is checked out, in every form that it keeps it in', () => {
  const root = join(folder, 'repository');
  git(folder, 'init', '-q', '-b', 'main', root);
  expect(checkedOutCommit(root)).toBeUndefined();
  git(root, 'commit', '-q', '--allow-empty', '-m', 'one');
  const said = () => git(root, 'rev-parse', 'HEAD');
  expect(checkedOutCommit(root)).toBe(said());
  git(root, 'checkout', '-q', '-b', 'feature/a.b');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'two');
  git(root, 'pack-refs', '--all');
  expect(checkedOutCommit(root)).toBe(said());
  git(root, 'checkout', '-q', '--detach', 'main');
  expect(checkedOutCommit(root)).toBe(said());
  const second = join(folder, 'second');
  git(root, 'worktree', 'add', '-q', second, 'feature/a.b');
  expect(checkedOutCommit(second)).toBe(git(second, 'rev-parse', 'HEAD'));
  expect(checkedOutCommit(second)).not.toBe(said());
  expect(checkedOutCommit(folder)).toBeUndefined();
});
