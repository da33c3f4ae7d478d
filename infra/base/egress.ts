/** How tasks reach registries, logs, secrets and the outside, and what that costs a month. */
import { InterfaceVpcEndpointAwsService } from 'aws-cdk-lib/aws-ec2';
import { hourlyUsd, hoursOfMonth, pricedMonth, pricedRegion, prices } from '../prices/table.ts';

export type Egress = 'public' | 'endpoints' | 'one-nat' | 'nat-per-az';

/** Zones that a base spreads over: a load balancer and a database need two. */
export const zones = 2;

/** What tasks call without a way outside; S3 has a gateway of its own, for nothing. */
export const endpointServices: Readonly<Record<string, InterfaceVpcEndpointAwsService>> = {
  'ecr-api': InterfaceVpcEndpointAwsService.ECR,
  'ecr-dkr': InterfaceVpcEndpointAwsService.ECR_DOCKER,
  logs: InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
  secrets: InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
  ssm: InterfaceVpcEndpointAwsService.SSM,
  'ssm-messages': InterfaceVpcEndpointAwsService.SSM_MESSAGES,
};

/** Gateways that a base has, in the public subnets. */
export function natGateways(egress: Egress): number {
  return { public: 0, endpoints: 0, 'one-nat': 1, 'nat-per-az': zones }[egress];
}

/** USD a month, whether anything runs or not. */
export function monthlyUsd(egress: Egress): number {
  const endpoints = Object.keys(endpointServices).length * zones * hourlyUsd('endpoint');
  const nat = hourlyUsd('nat-gateway') + hourlyUsd('public-address');
  const hourly = egress === 'endpoints' ? endpoints : natGateways(egress) * nat;
  return Math.round(hourly * hoursOfMonth);
}

/** One sentence for the person who chooses. */
export function costOf(egress: Egress): string {
  const address = (hourlyUsd('public-address') * hoursOfMonth).toFixed(2);
  const nat = `${prices['nat-traffic'].usd} USD/GB`;
  const further = {
    public: `${address} USD for the public address of each task that runs all month`,
    endpoints: `${prices['endpoint-traffic'].usd} USD/GB; nothing outside AWS is reached`,
    'one-nat': `${nat}; no way outside while its zone fails`,
    'nat-per-az': nat,
  }[egress];
  const when = `${pricedRegion}, ${pricedMonth}`;
  return `egress ${egress}: ${monthlyUsd(egress)} USD a month (${when}), and ${further}`;
}
