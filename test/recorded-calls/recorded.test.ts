import { beforeAll, describe, expect, it } from '@jest/globals';
import { workOf } from '../../infra/permissions/roles.ts';
import { type Policy, policy } from '../../infra/permissions/statement.ts';
import { policyOf } from '../../infra/permissions/statements.ts';
import { allows } from '../infra/permissions/evaluate.ts';
import type { IamRequest } from '../infra/permissions/requests.ts';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { fits } from '../world/wildcards.ts';
import { deployments } from './deployments.ts';
import { judged, requestsOf, scopeOfRecording } from './judged.ts';
import { plans } from './plans.ts';
import type { Recording } from './recording.ts';

ownEnvironment();

const stack = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/adhoc-app-alpha/0a1b';

describe.each(Object.entries({ ...deployments, ...plans }))('%s', (_, play) => {
  let recordings: Recording[] = [];

  beforeAll(async () => {
    recordings = await play();
  }, 60_000);

  it('asks for nothing that its role may not, and its role may not have it elsewhere', async () => {
    for (const recording of recordings) {
      expect(recording.exchanges.length).toBeGreaterThan(1);
      expect(workOf[recording.role].map(({ action }) => action)).toContain(recording.action);
      const right = { denied: [], allowedElsewhere: [] };
      expect(await judged(recording, ownPolicy(recording))).toEqual(right);
    }
  });

  it('is found out under a role that lacks one of its calls', async () => {
    for (const recording of recordings)
      for (const request of oneOfEach(requestsOf(recording))) {
        const { action } = request;
        const less = without(ownPolicy(recording), action);
        expect([action, await allows(less, request)]).toEqual([action, false]);
      }
  });

  it('makes, carries out and ends no stack where it plans or reviews, nor could it', async () => {
    for (const recording of recordings.filter(({ role }) => role === 'plan' || role === 'review'))
      for (const operation of ['ExecuteChangeSet', 'DeleteStack', 'CreateStack', 'UpdateStack']) {
        expect(recording.exchanges.map((one) => one.operation)).not.toContain(operation);
        const request = { action: `cloudformation:${operation}`, resource: stack, context: {} };
        expect([operation, await allows(ownPolicy(recording), request)]).toEqual([
          operation,
          false,
        ]);
      }
  });
});

it.each([
  'a migration on a new image',
  'a slot that is reserved, and given back by the role that destroys',
  'a plan of CloudFormation that creates',
  'an apply of CloudFormation that destroys',
] as const)('a role that may do it anywhere is found out by %s', async (title) => {
  for (const recording of (await { ...deployments, ...plans }[title]?.()) ?? []) {
    const own = ownPolicy(recording).Statement.filter(({ Effect }) => Effect === 'Allow');
    const open = own.map(({ Condition: _, ...statement }) => ({ ...statement, Resource: ['*'] }));
    expect((await judged(recording, policy(open))).allowedElsewhere).not.toEqual([]);
  }
});

function ownPolicy(recording: Recording): Policy {
  return policyOf(recording.role, scopeOfRecording(recording));
}

function oneOfEach(requests: readonly IamRequest[]): Iterable<IamRequest> {
  return new Map(requests.map((request) => [request.action, request])).values();
}

function without({ Statement }: Policy, call: string): Policy {
  const less = Statement.map((one) => ({
    ...one,
    Action: one.Action.filter((pattern) => !fits(pattern, call)),
  }));
  return policy(less.filter(({ Action }) => Action.length > 0));
}
