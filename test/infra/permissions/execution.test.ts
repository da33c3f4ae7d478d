import { describe, expect, it } from '@jest/globals';
import { executionPolicyOf } from '../../../infra/permissions/execution.ts';
import { kinds } from '../../../infra/permissions/scope.ts';
import { mutantsOf } from './mutants.ts';
import { parametersOfOthers } from './parameter-rows.ts';
import { type Row, row } from './row.ts';
import { isFound, wrongRows } from './rows.ts';
import { account, region, scopeOf } from './scopes.ts';

const parameter = (name: string) => `arn:aws:ssm:${region}:${account}:parameter/${name}`;
const template = (qualifier: string) =>
  `arn:aws:s3:::cdk-${qualifier}-assets-${account}-${region}/a.template.json`;

/** Beside what environments are made of, whose rows are those of Terraform. */
const rows: readonly Row[] = [
  ...parametersOfOthers('ssm:GetParameters'),
  row(false, 'ssm:PutParameter', [parameter('cdk-bootstrap/hnb659fds/version')]),
  row(true, 's3:GetObject', [template('hnb659fds')]),
  row(false, 's3:GetObject', [template('other')]),
];

describe.each(kinds)('what CloudFormation works with, of kind %s', (kind) => {
  const policy = executionPolicyOf(scopeOf(kind, ['cloudformation', 'cdk']));

  it('reads what its templates need of the bootstrap of the CDK, and nothing beside it', async () => {
    expect(await wrongRows(policy, rows)).toEqual([]);
  });

  it('has nothing of it that could be left out or opened', async () => {
    const own = ['ParametersOfTemplates', 'CdkFiles'];
    const mutants = mutantsOf(policy).filter(({ statement }) => own.includes(statement));
    expect(mutants.length).toBeGreaterThan(3);
    for (const mutant of mutants)
      expect([mutant.what, await isFound(mutant, rows)]).toEqual([mutant.what, true]);
  });
});
