import { neutral } from '../../actions/library/text/foreign.ts';
import type { Row } from './row.ts';

/** The rows as people read them: what is there in one line each, what is not with what to do. */
export function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ thing }) => thing.length));
  const lines = rows.flatMap(({ thing, state, seen, remedy }) => [
    `${state.padEnd(8)}${thing.padEnd(width + 2)}${neutral(seen)}`,
    ...(remedy ? [`${' '.repeat(width + 10)}-> ${neutral(remedy)}`] : []),
  ]);
  return lines.join('\n');
}

/** Whether each action finds what it cannot do without. */
export function isComplete(rows: readonly Row[]): boolean {
  return rows.every(({ state }) => state === 'there' || state === 'absent');
}
