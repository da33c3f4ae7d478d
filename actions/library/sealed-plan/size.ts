import { type Problem, UserError } from '../text/errors.ts';
import { heaviest, type Weight } from './heaviest.ts';
import type { SourceFile } from './tree.ts';

/** More files than any project has, few enough that their list stays small beside the files. */
export const fileLimit = 100_000;

const units = new Map([
  ['MB', 1_000_000],
  ['GB', 1_000_000_000],
]);

/** Bytes of `500MB`, `2 GB`; undefined for anything else. */
export function parseSize(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,6}) ?(MB|GB)$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (units.get(unit) ?? 0) || undefined;
}

/** `1.5 MB`: as exact as a reader needs. */
export function formatSize(bytes: number): string {
  if (bytes >= 999_950_000) return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
  if (bytes >= 99_950) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

/** Throws a UserError that says where the weight lies when the files are too large or too many. */
export function checkSize(files: readonly SourceFile[], limit: number): void {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes <= limit && files.length <= fileLimit) return;
  const heavy = heaviest(files, bytes > limit ? 'bytes' : 'files');
  throw new UserError({
    code: 'plan-too-large',
    what: [
      `The project has ${formatSize(bytes)} in ${files.length} files; a plan takes ${formatSize(limit)} in ${fileLimit}. Most of it lies in:`,
      ...heavy.map((weight) => `  ${weight.path}: ${formatSize(weight.bytes)}${filesOf(weight)}`),
    ].join('\n'),
    remedy: 'Exclude what no apply reads, or raise `plan-size-limit`:',
    snippet: `with:\n  plan-exclude: |\n${heavy.map(({ pattern }) => `    ${pattern}\n`).join('')}`,
  });
}

function filesOf({ files }: Weight): string {
  return files === 1 ? ' in 1 file' : ` in ${files} files`;
}

/** The list of files and the change summary, which are read in one piece, have so many bytes. */
export function tooMuchToTell(bytes: number): Problem {
  return {
    code: 'plan-too-large',
    what: `The list of files and the change summary have ${formatSize(bytes)} together, which is too much.`,
    remedy: 'Exclude folders with many files by `plan-exclude`, or plan fewer resources at a time.',
  };
}
