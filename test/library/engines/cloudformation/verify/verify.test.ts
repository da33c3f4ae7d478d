import { describe, expect, it } from '@jest/globals';
import type { SavedStack } from '../../../../../actions/library/engines/cloudformation/saved-plan/saved-plan.ts';
import {
  type Described,
  digestOf,
} from '../../../../../actions/library/engines/cloudformation/stack/describe-change-set.ts';
import type { Standing } from '../../../../../actions/library/engines/cloudformation/verify/standing.ts';
import { changeSetProblems } from '../../../../../actions/library/engines/cloudformation/verify/verify-change-set.ts';
import { deletionProblems } from '../../../../../actions/library/engines/cloudformation/verify/verify-deletion.ts';
import { root } from '../told-events.ts';

const set = 'arn:aws:cloudformation:eu-west-1:123456789012:changeSet/adhoc-alpha-4711-1/';
const then = new Date('2026-08-01T10:00:00Z');

function described(more: Partial<Described['changeSet']> = {}): Described {
  const changeSet = {
    ChangeSetId: `${set}1`,
    Status: 'CREATE_COMPLETE',
    ExecutionStatus: 'AVAILABLE',
    Parameters: [
      { ParameterKey: 'Size', ParameterValue: '2' },
      { ParameterKey: 'Password', ParameterValue: '****' },
    ],
    Tags: [{ Key: 'env', Value: 'alpha' }],
    Changes: [],
    ...more,
  } as Described['changeSet'];
  return { changeSet, nested: new Map() };
}

const planned: SavedStack = {
  ...{ name: 'adhoc-app-alpha', id: root, action: 'update', after: [], changeSet: `${set}1` },
  ...{ templateHash: '', capabilities: [], role: null, lastUpdated: then.toISOString() },
  parameters: [
    { name: 'Size', value: '2' },
    { name: 'Password', hash: '00' },
  ],
  tags: { env: 'alpha' },
  described: digestOf(described()),
};

function standing(more: Partial<Standing> = {}): Standing {
  const now = {
    ...{ StackName: 'adhoc-app-alpha', StackId: root, CreationTime: then, LastUpdatedTime: then },
    StackStatus: 'UPDATE_COMPLETE',
  } as Standing['now'];
  const same = { template: '{"a": 1}', planned: '{"a": 1}', siblings: [], living: undefined };
  return { stack: planned, now, described: described(), ...same, ...more };
}

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('a change set', () => {
  it('that is as planned is executed, also when its template is told in another form', () => {
    expect(changeSetProblems(standing())).toEqual([]);
    expect(changeSetProblems(standing({ template: '{\n  "a": 1\n}' }))).toEqual([]);
  });

  it.each<[string, Partial<Described['changeSet']>]>([
    ['change-set-obsolete', { ExecutionStatus: 'OBSOLETE' }],
    ['change-set-executed', { ExecutionStatus: 'EXECUTE_COMPLETE' }],
    ['change-set-executed', { ExecutionStatus: 'EXECUTE_IN_PROGRESS' }],
    ['change-set-not-ready', { Status: 'FAILED', ExecutionStatus: 'UNAVAILABLE' }],
    ['change-set-tags-differ', { Tags: [{ Key: 'env', Value: 'beta' }] }],
    ['change-set-parameters-differ', { Parameters: [{ ParameterKey: 'Size' }] }],
    ['change-set-differs', { Changes: [{ ResourceChange: { LogicalResourceId: 'More' } }] }],
  ])('is refused as %s', (code, more) => {
    expect(codes(changeSetProblems(standing({ described: described(more) })))).toEqual([code]);
  });

  it.each<[string, Partial<Standing>]>([
    ['stack-gone', { now: undefined }],
    ['stack-gone', { now: { ...standing().now, StackStatus: 'DELETE_COMPLETE' } as never }],
    ['change-set-gone', { described: undefined, siblings: [`${set.replace('-1/', '-2/')}1`] }],
    ['change-set-replaced', { described: undefined, siblings: [`${set}2`] }],
    ['stack-template-differs', { template: '{"a": 2}' }],
    ['stack-template-differs', { template: undefined }],
  ])('is refused as %s by what is around it', (code, more) => {
    expect(codes(changeSetProblems(standing(more)))).toEqual([code]);
  });

  it('is refused for all that differs at once', () => {
    const other = described({ Parameters: [], Tags: [] });
    const problems = changeSetProblems(standing({ described: other, template: 'other' }));
    expect(codes(problems)).toEqual([
      'stack-template-differs',
      'change-set-parameters-differ',
      'change-set-tags-differ',
    ]);
    expect(problems[1]?.what).toContain('Password, Size');
  });

  it('of a role that was not planned is refused', () => {
    const stack = { ...planned, action: 'create', role: 'arn:aws:iam::1:role/a' } as const;
    const now = { ...standing().now, RoleARN: 'arn:aws:iam::1:role/b' } as Standing['now'];
    expect(codes(changeSetProblems(standing({ stack, now })))).toEqual(['change-set-role-differs']);
  });
});

describe('a deletion', () => {
  const stack = { ...planned, action: 'delete', changeSet: null, described: null } as const;
  const now = standing().now as NonNullable<Standing['now']>;

  it.each<[string[], Partial<Standing>]>([
    [[], {}],
    [['stack-gone'], { now: undefined }],
    [['stack-changed'], { now: { ...now, LastUpdatedTime: new Date('2026-08-02T10:00:00Z') } }],
    [['stack-template-differs'], { template: '{"a": 2}' }],
    [
      ['stack-busy', 'stack-protected'],
      { now: { ...now, StackStatus: 'UPDATE_IN_PROGRESS', EnableTerminationProtection: true } },
    ],
  ])('is refused as %j', (expected, more) => {
    const problems = deletionProblems(standing({ stack, ...more }));
    expect(codes(problems)).toEqual(expected);
    for (const { remedy } of problems) expect(remedy).toBeDefined();
  });
});
