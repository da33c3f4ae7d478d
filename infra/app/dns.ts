import { CfnOutput } from 'aws-cdk-lib';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { type Environment, told } from './environment.ts';
import { hostOf } from './variables.ts';

/** The host of the environment leads to the balancer of its base. */
export function addName(environment: Environment): void {
  const { stack } = environment;
  new CfnRecordSet(stack, 'Name', {
    name: hostOf(environment),
    type: 'A',
    hostedZoneId: told(environment, 'hosted-zone-id'),
    aliasTarget: {
      dnsName: told(environment, 'load-balancer-dns-name'),
      hostedZoneId: told(environment, 'load-balancer-zone-id'),
    },
  });
  new CfnOutput(stack, 'Url', { value: `https://${hostOf(environment)}` });
}
