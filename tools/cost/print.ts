import { hoursOfMonth, pricedMonth, pricedRegion } from '../../infra/prices/table.ts';
import { type Bill, hourlySum } from './bill.ts';

/** The bill as people read it. */
export function textOf(title: string, bill: Bill): string {
  const width = Math.max(...bill.lines.map(({ name }) => name.length), 'sum'.length);
  const row = (name: string, hourly: number, what = '') =>
    `${hourly.toFixed(4).padStart(9)}${(hourly * hoursOfMonth).toFixed(2).padStart(10)}  ${name.padEnd(width)}  ${what}`;
  const rows = bill.lines.map(({ name, hourlyUsd, what }) => row(name, hourlyUsd, what));
  const isWhole = bill.notPriced.length === 0;
  return [
    title,
    `USD, at prices of ${pricedRegion} of ${pricedMonth}; a month has ${hoursOfMonth} hours`,
    '',
    '  an hour   a month',
    ...rows,
    row(isWhole ? 'sum' : 'sum, without what is not priced', hourlySum(bill)),
    '',
    ...listed('By use, not in the sum:', bill.byUse),
    ...listed('Not priced, not in the sum:', bill.notPriced),
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

function listed(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [title, ...entries.map((entry) => `- ${entry}`)];
}
