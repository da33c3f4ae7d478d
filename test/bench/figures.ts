/** One line of the table: what was measured, what it is held against, and how that is judged. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly floor: string;
  readonly aim: string;
  readonly met: boolean;
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(({ what, measured, floor, aim, met }) => ({
    what,
    measured,
    floor,
    aim,
    met: met ? 'yes' : 'NO',
  }));
  console.table(Object.fromEntries(rows.map(({ what, ...row }) => [what, row])));
}
