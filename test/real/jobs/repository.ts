import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository on a server that can be out of reach. */
export class Repository implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'remote-'));
  readonly #path = join(this.#folder, 'repository');

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.#path, name)), { recursive: true });
      writeFileSync(join(this.#path, name), text);
    }
    this.#git('init', '--quiet', '--initial-branch=main');
    this.#git('add', '--all');
    const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
    this.#git(...author, 'commit', '--quiet', '--message=all');
  }

  get url(): string {
    return `file://${this.#path}`;
  }

  /** As `actions/checkout` does, but for the name of the branch. */
  checkOut(into: string): void {
    execFileSync('git', ['clone', '--quiet', this.url, into], { stdio: 'pipe' });
  }

  /** Nobody gets anything from it while the work goes on. */
  async unreachable<T>(work: () => Promise<T>): Promise<T> {
    const hidden = `${this.#path}-hidden`;
    renameSync(this.#path, hidden);
    try {
      return await work();
    } finally {
      if (!existsSync(this.#path)) renameSync(hidden, this.#path);
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #git(...words: string[]): void {
    execFileSync('git', words, { cwd: this.#path, stdio: 'pipe' });
  }
}
