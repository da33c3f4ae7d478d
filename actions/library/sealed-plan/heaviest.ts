import { foldersOf } from './entry-path.ts';
import type { SourceFile } from './tree.ts';

/** A folder, or a file of the top level, and all that is in it. */
export interface Weight {
  readonly path: string;
  /** What excludes it. */
  readonly pattern: string;
  bytes: number;
  files: number;
}

/** The five places that weigh most; in place of a folder the one below it that has nearly all of its weight. */
export function heaviest(files: readonly SourceFile[], by: 'bytes' | 'files'): Weight[] {
  const told: Weight[] = [];
  for (const next of weights(files).sort((a, b) => b[by] - a[by])) {
    const above = told.findIndex(({ path }) => next.path.startsWith(`${path}/`));
    const outer = told[above];
    if (!outer) told.push(next);
    else if (next[by] > 0.8 * outer[by]) told[above] = next;
  }
  // What would hardly change the sum is not worth a line.
  const least = (told[0]?.[by] ?? 0) / 100;
  return told.filter((weight) => weight[by] > least).slice(0, 5);
}

function weights(files: readonly SourceFile[]): Weight[] {
  const all = new Map<string, Weight>();
  for (const { path, bytes } of files) {
    const folders = foldersOf(path);
    const places = folders.length > 0 ? folders : [path];
    for (const place of places) {
      const pattern = folders.length > 0 ? `/${place}/**` : `/${place}`;
      const sum = all.get(place) ?? { path: place, pattern, bytes: 0, files: 0 };
      all.set(place, sum);
      sum.bytes += bytes;
      sum.files += 1;
    }
  }
  return [...all.values()];
}
