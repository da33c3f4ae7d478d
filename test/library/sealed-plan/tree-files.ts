import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Content by path; a path that ends with a slash is an empty folder, one that ends with `*` is executable. */
export type Tree = Readonly<Record<string, string | Buffer>>;

export async function writeTree(root: string, tree: Tree): Promise<void> {
  for (const [name, content] of Object.entries(tree)) {
    const path = join(root, name.replace(/[*/]$/, ''));
    await mkdir(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (name.endsWith('/')) continue;
    await writeFile(path, content);
    if (name.endsWith('*')) await chmod(path, 0o755);
  }
}

export async function readTree(root: string): Promise<Tree> {
  const tree: Record<string, Buffer | string> = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(root.length + 1);
    if (entry.isFile())
      tree[name + ((await stat(path)).mode & 0o100 ? '*' : '')] = await readFile(path);
    else if ((await readdir(path)).length === 0) tree[`${name}/`] = '';
  }
  return tree;
}
