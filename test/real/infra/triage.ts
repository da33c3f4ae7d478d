import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../repo/sources.ts';
import type { Finding } from './checkov.ts';

/** A row of the table in infra/README.md: a check, and where what it finds is meant. */
export interface Row {
  readonly check: string;
  /** `ad-hoc base/AccessLogs`; * stands for anything. */
  readonly place: string;
}

/** What infra/README.md says of checkov's findings, a row for each place. */
export function triage(): Row[] {
  const readme = readFileSync(join(root, 'infra/README.md'), 'utf8');
  const rows = readme.matchAll(/^\| (CKV\w+) \| (.+?) \| .+ \|$/gm);
  return [...rows].flatMap(([, check = '', places = '']) =>
    [...places.matchAll(/`([^`]+)`/g)].map(([, place = '']) => ({ check, place })),
  );
}

export function covers({ check, place }: Row, finding: Finding): boolean {
  const [start = '', ...rest] = `${check} ${place}`.split('*');
  return new RegExp(`^${[start, ...rest].map(literal).join('.*')}$`).test(finding);
}

function literal(text: string): string {
  return text.replace(/[^\w /-]/g, '\\$&');
}
