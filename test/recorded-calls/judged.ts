import type { Scope } from '../../infra/permissions/scope.ts';
import type { Policy } from '../../infra/permissions/statement.ts';
import { allows } from '../infra/permissions/evaluate.ts';
import { factsOf } from '../infra/permissions/facts.ts';
import type { IamRequest } from '../infra/permissions/requests.ts';
import { readsBothKinds } from '../infra/permissions/rows.ts';
import { scopeOf } from '../infra/permissions/scopes.ts';
import { RecordedAccount } from './account.ts';
import { askedBy } from './asked.ts';
import { misaimed } from './elsewhere.ts';
import type { Recording } from './recording.ts';

/** The roles of the account of the recordings. */
export function scopeOfRecording({ tools, world }: Recording): Scope {
  const { account, region } = world.scenario;
  const planKeyArn = `arn:aws:kms:${region}:${account}:key/plans`;
  return { ...scopeOf('ad-hoc', tools), bases: ['dev'], account, region, planKeyArn };
}

/** What a policy gets wrong of a recording, in words. */
export interface Judgement {
  readonly denied: readonly string[];
  readonly allowedElsewhere: readonly string[];
}

export async function judged(recording: Recording, policy: Policy): Promise<Judgement> {
  const denied: string[] = [];
  const allowedElsewhere: string[] = [];
  for (const request of requestsOf(recording)) {
    if (!(await allows(policy, request))) denied.push(named(request));
    for (const { where, request: other } of misaimed(request)) {
      const isShared = await isSharedRead(recording, other.action);
      if (isShared && where === 'the other kind') continue;
      if (await allows(policy, other)) allowedElsewhere.push(`${named(other)} (${where})`);
    }
  }
  return { denied, allowedElsewhere };
}

/** What a recording asks of IAM, each request once, however often it was made. */
export function requestsOf({ exchanges, world }: Recording): IamRequest[] {
  const account = new RecordedAccount(world);
  const all = exchanges.flatMap((exchange) => askedBy(exchange, account));
  return [...new Map(all.map((request) => [JSON.stringify(request), request])).values()];
}

async function isSharedRead({ role }: Recording, action: string): Promise<boolean> {
  return readsBothKinds(role, action) && !(await factsOf(action)).writes;
}

function named({ action, resource, context }: IamRequest): string {
  return `${action} on ${resource} ${JSON.stringify(context)}`;
}
