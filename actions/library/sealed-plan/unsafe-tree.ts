import type { Problem } from '../text/errors.ts';
import { collision } from './entry-path.ts';
import type { ProjectTree } from './tree.ts';

/** What of a project cannot travel, all at once, with the lines that leave it out. */
export function treeProblems({ files, emptyFolders, refused }: ProjectTree): Problem[] {
  const clash = collision([...files.map(({ path }) => path), ...emptyFolders]);
  const reasons = [
    ...refused,
    ...(clash ? [`${clash[1]}: on some file systems the same as ${clash[0]}`] : []),
  ];
  if (reasons.length === 0) return [];
  const shown = reasons.slice(0, 20).map((reason) => `  ${reason}`);
  const more = reasons.length > 20 ? [`  and ${reasons.length - 20} more`] : [];
  return [
    {
      code: 'plan-path-unsupported',
      what: ['These cannot travel with the plan:', ...shown, ...more].join('\n'),
      remedy:
        'Rename them; put a file in place of a link that leaves the project; or exclude what no apply reads, by `plan-exclude`.',
    },
  ];
}
