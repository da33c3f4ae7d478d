import type { GetCallerIdentityResponse } from '@aws-sdk/client-sts';
import type { AwsOptions } from '../aws.ts';
import type { Scenario } from '../scenario.ts';
import type { Call, ServiceModel } from '../service.ts';

export function stsService(scenario: Scenario, _options: AwsOptions): ServiceModel {
  return {
    operations: {
      GetCallerIdentity: (_input: object, call: Call) => getCallerIdentity(scenario, call),
    },
  };
}

function getCallerIdentity({ account }: Scenario, { caller }: Call): GetCallerIdentityResponse {
  return { Account: account, Arn: caller?.arn, UserId: caller?.userId };
}
