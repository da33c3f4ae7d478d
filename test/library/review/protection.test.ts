import { describe, expect, it } from '@jest/globals';
import { nearest } from '../../../actions/library/naming/nearest.ts';
import type { ChangeSummary } from '../../../actions/library/review/change-summary.ts';
import { dataLossOf } from '../../../actions/library/review/data-loss.ts';
import { isProtected } from '../../../actions/library/review/inputs.ts';
import { type Action, actions } from '../../../actions/library/review/planned-changes.ts';
import { permissionsOf, refuseDataLoss } from '../../../actions/library/review/protection.ts';

function summaryWith(...changes: readonly [address: string, type: string, action: Action][]) {
  return {
    changes: changes.map(([address, type, action]) => ({ address, type, action, attributes: [] })),
    dangers: [],
  } as unknown as ChangeSummary;
}

describe('data is lost', () => {
  it('by what ends the thing that holds it, and by nothing else', () => {
    const losing = actions.filter(
      (action) => dataLossOf(summaryWith(['a', 'aws_s3_bucket', action])).length > 0,
    );
    expect(losing).toEqual(['delete-then-create', 'create-then-delete', 'delete']);
  });

  it('by what may be replaced, as only the apply decides', () => {
    const summary = summaryWith(['a', 'AWS::S3::Bucket', 'update']);
    const danger = { kind: 'replace', address: 'a', what: 'may be made anew' } as const;
    expect(dataLossOf({ ...summary, dangers: [danger] })).toMatchObject([{ address: 'a' }]);
    expect(dataLossOf({ ...summary, dangers: [{ ...danger, kind: 'forget' }] })).toEqual([]);
  });

  it.each([
    ['aws_db_instance', true],
    ['aws_efs_file_system', true],
    ['aws_kms_key', true],
    ['AWS::RDS::DBInstance', true],
    ['AWS::S3::Bucket', true],
    ['aws_ecs_service', false],
    ['aws_s3_bucket_policy', false],
    ['AWS::S3::BucketPolicy', false],
    ['', false],
  ])('of a %s: %s', (type, isLost) => {
    expect(dataLossOf(summaryWith(['a', type, 'delete'])).length > 0).toBe(isLost);
  });
});

describe('a protected plan', () => {
  const summary = summaryWith(
    ['aws_s3_bucket.a', 'aws_s3_bucket', 'delete'],
    ['aws_s3_bucket.b', 'aws_s3_bucket', 'delete-then-create'],
    ['aws_ecs_service.c', 'aws_ecs_service', 'delete'],
  );

  it('names all that is not allowed, at once', () => {
    expect(() => refuseDataLoss(summary, [])).toThrow(/aws_s3_bucket\.a[\s\S]*aws_s3_bucket\.b/);
    expect(() => refuseDataLoss(summary, ['allow-data-loss: aws_s3_bucket.a'])).toThrow(
      /^(?![\s\S]*bucket\.a)[\s\S]*bucket\.b/,
    );
  });

  it('has what was named and loses data as its permissions, each once', () => {
    const allowed = ['aws_s3_bucket.b', 'aws_s3_bucket.b', 'aws_ecs_service.c', 'aws_s3_bucket.z'];
    expect(permissionsOf({ protect: true, allowed }, summary)).toEqual([
      'allow-data-loss: aws_s3_bucket.b',
    ]);
  });

  it('is one of production unless the workflow says otherwise', () => {
    expect([isProtected(undefined, 'prod'), isProtected(undefined, 'ad-hoc')]).toEqual([
      true,
      false,
    ]);
    expect([isProtected('false', 'prod'), isProtected('true', 'ad-hoc')]).toEqual([false, true]);
  });
});

it('the nearest is what takes the fewest edits', () => {
  expect(nearest('aws_s3_bucket.logs', ['aws_s3_bucket.log', 'aws_s3_bucket.data'])).toBe(
    'aws_s3_bucket.log',
  );
  expect(nearest('a', [])).toBeUndefined();
});
