import { beforeAll, describe, expect, it } from '@jest/globals';
import { combinations } from '../../infra/combinations.ts';
import { synthesised } from '../../infra/synthesised.ts';
import { type Finding, findingsIn } from './checkov.ts';
import { covers, triage } from './triage.ts';

const rows = triage();
let found: Finding[] = [];

beforeAll(async () => {
  const templates = combinations.map(({ title, file, firstImages }): [string, string] => [
    title,
    JSON.stringify(synthesised(file(), firstImages)),
  ]);
  found = await findingsIn(new Map(templates));
}, 300_000);

/** `ad-hoc base, egress public/Database` is one of ad-hoc bases. */
function ofItsKind(finding: Finding): Finding {
  return finding.replace(/(bootstrap|(?:ad-hoc|prod) (?:base|app))[^/]*/, '$1') as Finding;
}

describe('what checkov finds in any combination of kind, layer and main option', () => {
  it('is in the table of infra/README.md', () => {
    const kinds = [...new Set(found.map(ofItsKind))];
    expect(kinds.filter((one) => !rows.some((row) => covers(row, one)))).toEqual([]);
  });

  it.each(rows)('is there still: $check of $place', (row) => {
    expect(found.map(ofItsKind).some((finding) => covers(row, finding))).toBe(true);
  });
});

it('checkov does find what is wrong', async () => {
  const database = { Type: 'AWS::RDS::DBInstance', Properties: { PubliclyAccessible: true } };
  const template = JSON.stringify({ Resources: { Open: database } });
  const findings = await findingsIn(new Map([['wrong', template]]));
  expect(findings).toContain('CKV_AWS_17 wrong/Open');
  expect(rows.some((row) => covers(row, 'CKV_AWS_17 ad-hoc base/Database'))).toBe(false);
});
