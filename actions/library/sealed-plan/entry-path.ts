/** A control character, which no terminal and no header shows, or a backslash, which Windows takes for a slash. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const odd = /[\u0000-\u001f\u007f\\]/;

/** PATH_MAX of Linux less room for the folder that the path is put below. */
const longest = 3_000;

/** Why nothing may be written below a folder by this name, in words; undefined for a name that is safe. */
export function unsafePath(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute';
  const parts = path.split('/');
  if (parts.some((part) => part === '..' || part === '.')) return 'steps out of its folder';
  if (parts.includes('')) return 'has an empty part';
  if (odd.test(path)) return 'has a control character or a backslash';
  if (!path.isWellFormed()) return 'is not valid Unicode';
  return Buffer.byteLength(path) > longest ? `is longer than ${longest} bytes` : undefined;
}

/** What some file systems take for the same name: they fold case, or compose accents. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/**
 * Two paths that cannot lie beside each other everywhere: the same twice, the same but for case or
 * accents, or a file where another path has a folder.
 */
export function collision(paths: readonly string[]): readonly [string, string] | undefined {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const other = seen.get(folded(path));
    if (other !== undefined) return [other, path];
    seen.set(folded(path), path);
  }
  return folderCollision(paths, seen);
}

/** Folders in two spellings, or a file that is another path's folder. */
function folderCollision(paths: readonly string[], files: ReadonlyMap<string, string>) {
  const folders = new Map<string, string>();
  for (const path of paths) {
    for (const folder of foldersOf(path)) {
      const key = folded(folder);
      const other = files.get(key) ?? folders.get(key) ?? folder;
      if (other !== folder || files.has(key)) return [other, path] as const;
      folders.set(key, folder);
    }
  }
  return undefined;
}

/** `a`, `a/b` of `a/b/c`. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
