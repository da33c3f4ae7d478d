import { describe, expect, it } from '@jest/globals';
import { awsInputs } from '../../../actions/library/aws/inputs.ts';
import { text } from '../../../actions/library/host/fields.ts';
import { parseInputs } from '../../../actions/library/host/parse.ts';
import type { ReportedError } from '../../../actions/library/text/errors.ts';
import { ownEnvironment } from './process-environment.ts';

ownEnvironment({ ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example/token?v=1' });

const role = 'arn:aws:iam::123456789012:role/adhoc-deploy';
const fields = { environment: text({ prose: 'Its name.', required: true }), ...awsInputs };

function parse(given: Readonly<Record<string, string>>) {
  return parseInputs(fields, (name) => given[name] ?? '');
}

/** The codes of everything that is wrong, in order. */
function codes(given: Readonly<Record<string, string>>): string[] {
  try {
    parse(given);
    return [];
  } catch (thrown) {
    return (thrown as ReportedError).problems.map(({ code }) => code);
  }
}

describe('the inputs of a session', () => {
  it('are taken when they fit together', () => {
    const given = { environment: 'alpha', 'role-to-assume': role, 'aws-region': 'eu-west-1' };
    expect(parse(given)).toMatchObject({ roleToAssume: role, awsRegion: 'eu-west-1' });
  });

  it('are refused all at once, with those of the action', () => {
    delete process.env.ACTIONS_ID_TOKEN_REQUEST_URL;
    const given = { 'role-to-assume': role, 'allowed-account-ids': '999999999999' };
    expect(codes(given)).toEqual([
      'input-missing',
      'id-token-permission-missing',
      'account-not-allowed',
      'region-missing',
    ]);
  });

  it.each([
    [{ AWS_REGION: 'eu-west-1' }, []],
    [{ AWS_DEFAULT_REGION: 'eu-west-1' }, []],
    [{ AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-west-1' }, []],
    [{ AWS_REGION: 'Ireland' }, ['region-invalid']],
    [{}, ['region-missing']],
  ])('take the region from %j', (variables, expected) => {
    Object.assign(process.env, variables);
    expect(codes({ environment: 'alpha' })).toEqual(expected);
  });

  it.each([
    [role, 'eu-west-1', []],
    [role.replace('aws', 'aws-us-gov'), 'us-gov-west-1', []],
    [role.replace('aws', 'aws-cn'), 'cn-northwest-1', []],
    [role.replace('aws', 'aws-eusc'), 'eusc-de-east-1', []],
    [role, 'cn-north-1', ['role-of-another-partition']],
    [role.replace('aws', 'aws-us-gov'), 'us-east-1', ['role-of-another-partition']],
  ])('hold the role %s against the region %s', (given, region, expected) => {
    const inputs = { environment: 'alpha', 'role-to-assume': given, 'aws-region': region };
    expect(codes(inputs)).toEqual(expected);
  });

  it('judge no role by a region that is wrong itself', () => {
    const given = { environment: 'a', 'role-to-assume': role, 'aws-region': 'China' };
    expect(codes(given)).toEqual(['input-invalid']);
  });

  it.each([
    'adhoc-deploy',
    'arn:aws:iam::1234:role/x',
    'arn:aws:iam::123456789012:user/x',
    `${role} x`,
  ])('know that %s is no role', (given) => {
    const inputs = { environment: 'a', 'role-to-assume': given, 'aws-region': 'eu-west-1' };
    expect(codes(inputs)).toEqual(['input-invalid']);
  });
});
