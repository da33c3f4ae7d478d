import { type Around, NoPrice, type Part } from './rule.ts';
import { byUse, free, rules } from './rules.ts';
import type { Resource } from './template.ts';

/** What one resource costs. */
export interface Line extends Part {
  readonly name: string;
}

/** What a template costs as long as it stands. */
export interface Bill {
  readonly lines: readonly Line[];
  /** What is paid by use alone: in no sum. */
  readonly byUse: readonly string[];
  /** What nothing is known of, with the reason: in no sum either, so the sum is too low. */
  readonly notPriced: readonly string[];
}

export function billOf(around: Around): Bill {
  const resources = Object.entries(around.template.Resources);
  const priced = resources.map(([id, resource]) => priceOf(id, resource, around));
  const types = new Set(resources.map(([, { Type }]) => Type));
  return {
    lines: priced.flatMap(({ lines }) => lines).toSorted((a, b) => b.hourlyUsd - a.hourlyUsd),
    byUse: [...types].flatMap((type) => byUse[type] ?? []).toSorted(),
    notPriced: priced.flatMap(({ notPriced }) => notPriced),
  };
}

export function hourlySum({ lines }: Bill): number {
  return lines.reduce((sum, { hourlyUsd }) => sum + hourlyUsd, 0);
}

type Priced = Pick<Bill, 'lines' | 'notPriced'>;

function priceOf(id: string, { Type, Properties = {} }: Resource, around: Around): Priced {
  const rule = rules[Type];
  if (!rule && (free.has(Type) || Type in byUse)) return { lines: [], notPriced: [] };
  if (!rule) return { lines: [], notPriced: [`${id}: ${Type} is not in the table`] };
  try {
    const name = String(Properties.ServiceName ?? plain(id));
    const lines = rule(Properties, around).map((part) => ({ ...part, name }));
    return { lines, notPriced: [] };
  } catch (thrown) {
    if (!(thrown instanceof NoPrice)) throw thrown;
    return { lines: [], notPriced: [`${id}: ${thrown.message}`] };
  }
}

/** A logical id without the hashes that the construct library appends. */
function plain(id: string): string {
  return id.replace(/[0-9a-f]{40}$/, '').replace(/[0-9A-F]{8}$/, '');
}
