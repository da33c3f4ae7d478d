import type { GetCallerIdentityResponse } from '@aws-sdk/client-sts';
import type { Access } from '../access.ts';
import type { Scenario } from '../scenario.ts';
import type { Call, ServiceModel } from '../service.ts';
import { assumeRoleWithWebIdentity } from './web-identity.ts';

export function stsService(scenario: Scenario, access: Access): ServiceModel {
  return {
    operations: {
      GetCallerIdentity: (_input: object, call: Call) => getCallerIdentity(scenario, call),
      AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity(scenario, access),
    },
  };
}

function getCallerIdentity({ account }: Scenario, { caller }: Call): GetCallerIdentityResponse {
  return { Account: account, Arn: caller?.arn, UserId: caller?.userId };
}
