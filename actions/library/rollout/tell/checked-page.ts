import { serviceLink } from '../../aws/console-links.ts';
import { link, type Markdown, md, table } from '../../text/markdown.ts';
import type { CheckedRollout } from '../check/check.ts';
import { imageCell } from './image-cell.ts';

/** That a rollout could begin, what it would do, and that nothing was done. */
export function checkedPage(checked: CheckedRollout, action: string): Markdown {
  const parts = [
    md`### ✅ ${action}: ${checked.request.subject} could be rolled out now`,
    md`Nothing was changed.`,
    table(['service', 'runs', 'what would be done', 'image'], rowsOf(checked)),
    ...checked.remarks.map((remark) => md`⚠️ ${remark}`),
  ];
  return parts.reduce((page, part) => md`${page}\n\n${part}`);
}

function rowsOf({ services, request, region }: CheckedRollout) {
  return services.map(({ name, before, step, planned }) => [
    link(name, serviceLink({ region, cluster: request.cluster, service: name })),
    before ?? 'nothing stable',
    step,
    imageCell({ ...planned, definition: planned.wanted }, []),
  ]);
}
