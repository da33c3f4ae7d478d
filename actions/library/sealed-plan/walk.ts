import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { unsafePath } from './entry-path.ts';
import type { Exclude } from './exclude.ts';
import type { ProjectTree, SourceFile } from './tree.ts';

/** A place in the project: what it is called in the plan, and where it really is. */
interface Place {
  readonly path: string;
  readonly real: string;
  /** Real paths of the folders on the way to it, so that a link in a circle is seen. */
  readonly above: readonly string[];
}

/**
 * The project below `root`, less what `exclude` names. A link travels as what it points to, when that is
 * inside of the project: at apply the same bytes are read by the same path, and no link is ever written.
 */
export async function walkProject(root: string, exclude: Exclude): Promise<ProjectTree> {
  const real = await realpath(root);
  const walk = new Walk(real, exclude);
  await walk.into({ path: '', real, above: [] });
  return walk.found();
}

class Walk {
  readonly #files: SourceFile[] = [];
  readonly #emptyFolders: string[] = [];
  readonly #leftOut: string[] = [];
  readonly #refused: string[] = [];
  readonly #root: string;
  readonly #exclude: Exclude;

  constructor(root: string, exclude: Exclude) {
    this.#root = root;
    this.#exclude = exclude;
  }

  found(): ProjectTree {
    return {
      files: this.#files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      emptyFolders: this.#emptyFolders.toSorted(),
      leftOut: this.#leftOut.toSorted(),
      refused: this.#refused.toSorted(),
    };
  }

  async into(folder: Place): Promise<void> {
    const names = await readdir(folder.real, { encoding: 'buffer' });
    const above = [...folder.above, folder.real];
    if (names.length === 0 && folder.path !== '') this.#emptyFolders.push(folder.path);
    for (const name of names) {
      const path = folder.path === '' ? name.toString() : `${folder.path}/${name}`;
      if (this.#exclude(path)) continue;
      const unsafe = isUtf8(name) ? unsafePath(path) : 'is not valid UTF-8';
      if (unsafe) this.#refused.push(`${path}: its name ${unsafe}`);
      else await this.#take({ path, real: join(folder.real, name.toString()), above });
    }
  }

  async #take(place: Place): Promise<void> {
    const found = await lstat(place.real);
    if (found.isSymbolicLink()) return this.#follow(place);
    if (found.isDirectory()) return this.into(place);
    if (found.isFile()) this.#files.push(fileOf(place, found));
    else this.#leftOut.push(`${place.path}: neither a file nor a folder`);
  }

  async #follow({ path, real: link, above }: Place): Promise<void> {
    const real = await realpath(link).catch(() => undefined);
    if (real === undefined) this.#leftOut.push(`${path}: a link to nothing`);
    else if (above.includes(real))
      this.#refused.push(`${path}: a link to a folder that it lies in`);
    else if (this.#isOutside(real)) this.#refused.push(`${path}: a link out of the project`);
    else await this.#take({ path, real, above });
  }

  /** Also `.git`, in which credentials lie. */
  #isOutside(real: string): boolean {
    const parts = relative(this.#root, real).split(sep);
    return parts[0] === '..' || parts.includes('.git');
  }
}

function fileOf({ path, real }: Place, { size, mode }: Stats): SourceFile {
  return { path, source: real, bytes: size, executable: (mode & 0o100) !== 0 };
}
