import { nearest } from '../../naming/nearest.ts';
import type { PlanOptions } from '../../review/planned-changes.ts';
import type { Problem } from '../../text/errors.ts';
import { foreign } from '../../text/foreign.ts';
import { addressText, readAddress } from './address.ts';
import { addressesIn } from './plan-addresses.ts';
import type { PlanJson } from './plan-json.ts';

/**
 * Addresses of the options that select nothing: both tools then plan nothing and call it a success.
 * None where the plan does not tell its configuration.
 */
export function unmatched(plan: PlanJson, { targets, replace }: PlanOptions): Problem[] {
  if (!plan.configuration || targets.length + replace.length === 0) return [];
  const { selectable, instances } = addressesIn(plan);
  const missing = (addresses: readonly string[], known: ReadonlySet<string>) =>
    addresses.filter((text) => isAddress(text) && !known.has(plain(text)) && !isRead(text, known));
  const target = { input: 'targets', known: selectable, what: 'a module or resource' } as const;
  const single = { input: 'replace', known: instances, what: 'a single resource' } as const;
  return [
    ...missing(targets, selectable).map((text) => ({
      code: 'target-not-found',
      ...notFound(text, target),
    })),
    ...missing(replace, instances).map((text) => ({
      code: 'replace-not-found',
      ...notFound(text, single),
    })),
  ];
}

function plain(text: string): string {
  const address = readAddress(text);
  return address ? addressText(address) : text;
}

function isAddress(text: string): boolean {
  return readAddress(text) !== undefined;
}

/** What is only read may have instances that no plan lists. */
function isRead(text: string, known: ReadonlySet<string>): boolean {
  const { modules = [], resource } = readAddress(text) ?? {};
  if (!resource || !/^(data|ephemeral)\./.test(resource.name)) return false;
  return known.has(addressText({ modules, resource: { ...resource, key: '' } }));
}

interface Wanted {
  readonly input: 'targets' | 'replace';
  readonly known: ReadonlySet<string>;
  readonly what: string;
}

function notFound(text: string, { input, known, what }: Wanted): Omit<Problem, 'code'> {
  const near = nearest(text, [...known]);
  const meant = near === undefined ? '' : `; the nearest is ${foreign(near)}`;
  return {
    what: `Input "${input}" names ${foreign(text)}, and neither the configuration nor the state has ${what} of this address${meant}.`,
    remedy: `with: { ${input}: ${JSON.stringify(near ?? 'ADDRESS')} }`,
    snippet: `${input}: |\n  ${near ?? 'ADDRESS'}`,
  };
}
