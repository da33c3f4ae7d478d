/**
 * How tasks reach registries, logs, secrets and the outside, and what that costs in a month of 730 hours.
 * Prices of us-east-1, 2026-11, without traffic: https://aws.amazon.com/vpc/pricing/ and
 * https://aws.amazon.com/privatelink/pricing/
 */
import { InterfaceVpcEndpointAwsService } from 'aws-cdk-lib/aws-ec2';

export type Egress = 'public' | 'endpoints' | 'one-nat' | 'nat-per-az';

/** Zones that a base spreads over: a load balancer and a database need two. */
export const zones = 2;

const natUsd = 0.045 + 0.005; // the gateway and its public address, an hour
const endpointUsd = 0.01; // an hour in a zone

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
  const endpoints = Object.keys(endpointServices).length * zones * endpointUsd;
  const hourly = egress === 'endpoints' ? endpoints : natGateways(egress) * natUsd;
  return Math.round(hourly * 730);
}

/** One sentence for the person who chooses. */
export function costOf(egress: Egress): string {
  const further = {
    public: '3.65 USD for the public address of each task that runs all month',
    endpoints: '0.01 USD/GB; nothing outside AWS is reached',
    'one-nat': '0.045 USD/GB; no way outside while its zone fails',
    'nat-per-az': '0.045 USD/GB',
  }[egress];
  return `egress ${egress}: ${monthlyUsd(egress)} USD a month (us-east-1, 2026-11), and ${further}`;
}
