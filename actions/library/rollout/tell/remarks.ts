import { code, details, type Markdown, md } from '../../text/markdown.ts';
import type { ConcludedRollout } from '../end/concluded.ts';

/** What a reader must know beside the table: copies, tags that moved, and what was recorded. */
export function remarksOf({ remarks, recorded }: ConcludedRollout): Markdown[] {
  const records = [...(recorded ?? [])].map(([name, value]) => md`- ${code(name)}: ${code(value)}`);
  return [
    ...remarks.map((remark) => md`⚠️ ${remark}`),
    ...(records.length > 0 ? [details(`Images of record: ${records.length}`, md`${records}`)] : []),
  ];
}
