import { nearest } from '../../review/nearest.ts';
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
  return [
    ...missing(targets, selectable).map((text) => notFound('targets', text, [...selectable])),
    ...missing(replace, instances).map((text) => notFound('replace', text, [...instances])),
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

const codes = { targets: 'target-not-found', replace: 'replace-not-found' } as const;

function notFound(input: keyof typeof codes, text: string, known: readonly string[]): Problem {
  const near = nearest(text, known);
  const wanted = input === 'targets' ? 'module or resource' : 'single resource';
  const snippet = `${input}: |\n  ${near ?? 'ADDRESS'}`;
  return {
    code: codes[input],
    what: `Input "${input}" names ${foreign(text)}, and neither the configuration nor the state has a ${wanted} of this address${near === undefined ? '' : `; the nearest is ${foreign(near)}`}.`,
    remedy: `with: { ${input}: ${JSON.stringify(near ?? 'ADDRESS')} }`,
    snippet,
  };
}
