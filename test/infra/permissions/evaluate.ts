import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { Policy } from '../../../infra/permissions/statement.ts';
import type { IamRequest } from './requests.ts';
import { account, region } from './scopes.ts';

/** Who owns a resource: IAM asks its own policy when that is somebody else. */
function ownerOf(resource: string): string {
  return resource.split(':')[4] || account;
}

/**
 * The simulator drops keys that have a name behind a second colon: they are judged under one of the same kind that it
 * knows. Nor does it know parameters of AWS itself, which are in no account: they are judged under one of nobody.
 */
function known<T>(value: T): T {
  const text = JSON.stringify(value)
    .replaceAll('kms:EncryptionContext:', 'aws:RequestTag/')
    .replaceAll(`:ssm:${region}::`, `:ssm:${region}:000000000000:`);
  return JSON.parse(text) as T;
}

/** Whether the policy alone lets the role make the request, by a simulator that knows each action of IAM. */
export async function allows(policy: Policy, request: IamRequest): Promise<boolean> {
  const { action, resource, context } = request;
  const answer = await runSimulation(
    {
      request: {
        ...{ principal: `arn:aws:iam::${account}:role/judged`, action },
        resource: { resource: known(resource), accountId: ownerOf(resource) },
        contextVariables: known(context),
      },
      identityPolicies: [{ name: 'judged', policy: known(policy) }],
      ...{ serviceControlPolicies: [], resourceControlPolicies: [] },
      ...(action.startsWith('kms:') ? { resourcePolicy: delegatingTo(ownerOf(resource)) } : {}),
    },
    {},
  );
  if (answer.resultType === 'error')
    throw new Error(`${action} on ${resource}: ${JSON.stringify(answer.errors)}`);
  return answer.overallResult === 'Allowed';
}

/** The usual policy of a key: its account's own policies decide. */
function delegatingTo(owner: string) {
  const root = `arn:aws:iam::${owner}:root`;
  const statement = { Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:*', Resource: '*' };
  return { Version: '2012-10-17', Statement: [statement] };
}
