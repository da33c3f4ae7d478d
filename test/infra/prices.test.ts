import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { costOf, type Egress, monthlyUsd } from '../../infra/base/egress.ts';
import { hoursOfMonth, pricedMonth, pricedRegion, prices } from '../../infra/prices/table.ts';
import { root } from '../repo/sources.ts';

const readme = readFileSync(join(root, 'infra/README.md'), 'utf8');
const choices: Egress[] = ['public', 'endpoints', 'one-nat', 'nat-per-az'];

describe('the ways outside in the documents', () => {
  it.each(choices)('have the price of the table: %s', (egress) => {
    const [, documented] =
      new RegExp(`^\\| \`${egress}\`[^|]*\\| (\\d+) \\|`, 'm').exec(readme) ?? [];
    expect(Number(documented)).toBe(monthlyUsd(egress));
  });

  it('have its region and month, and what an address costs', () => {
    expect(readme).toContain(`| USD a month, ${pricedRegion}, ${pricedMonth} |`);
    const address = (prices['public-address'].usd * hoursOfMonth).toFixed(2);
    expect(readme).toContain(`${address} for the public address of each task`);
    expect(costOf('public')).toContain(`0 USD a month (${pricedRegion}, ${pricedMonth})`);
  });
});

it.each(Object.entries(prices))(
  '%s says where its price is looked up',
  (_name, { source, usd }) => {
    expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/.+\/pricing\/$/);
    expect(usd).toBeGreaterThan(0);
  },
);
