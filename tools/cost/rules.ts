import { prices } from '../../infra/prices/table.ts';
import type { Rule } from './rule.ts';
import {
  cache,
  database,
  each,
  endpoint,
  loadBalancer,
  machine,
  scalingPolicy,
} from './standing.ts';
import { service } from './task.ts';

/** What costs something as long as it is there. */
export const rules: Readonly<Record<string, Rule>> = {
  'AWS::ApplicationAutoScaling::ScalingPolicy': scalingPolicy,
  'AWS::CloudWatch::Alarm': each('alarm', 'alarm'),
  'AWS::CloudWatch::Dashboard': each('dashboard', 'dashboard'),
  'AWS::EC2::EIP': each('public-address', 'public address'),
  'AWS::EC2::Instance': machine,
  'AWS::EC2::NatGateway': each('nat-gateway', 'NAT gateway'),
  'AWS::EC2::VPCEndpoint': endpoint,
  'AWS::ECS::Service': service,
  'AWS::ElastiCache::ReplicationGroup': cache,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancer,
  'AWS::KMS::Key': each('key', 'key'),
  'AWS::RDS::DBInstance': database,
  'AWS::SecretsManager::Secret': each('secret', 'secret'),
  'AWS::ServiceDiscovery::PrivateDnsNamespace': each('zone', 'zone of the namespace'),
};

/** What costs by use alone, and how much. */
export const byUse: Readonly<Record<string, string>> = {
  'AWS::CloudFront::Distribution': `static files: ${prices['delivery-gb'].usd} a GB and ${prices['delivery-requests'].usd} a million requests, in Europe and North America`,
  'AWS::EC2::FlowLog': 'flow logs: by what they hold, in S3',
  'AWS::EC2::NatGateway': `NAT gateways: ${prices['nat-traffic'].usd} a GB`,
  'AWS::ECR::Repository': 'images: by what they hold',
  'AWS::ECS::Cluster': 'metrics of Container Insights, where it is on',
  'AWS::ECS::TaskDefinition': 'one-off tasks: by the seconds that they run',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': `load balancer: ${prices['load-balancer-use'].usd} an LCU-hour`,
  'AWS::Logs::LogGroup': `logs: ${prices['log-gb'].usd} a GB`,
  'AWS::RDS::DBCluster': `Aurora: ${prices['aurora-unit'].usd} an hour and capacity unit above the least, ${prices['aurora-gb'].usd} a GB and month, ${prices['aurora-requests'].usd} a million requests to its storage`,
  'AWS::Route53::RecordSet': 'names: by queries',
  'AWS::S3::Bucket': 'files: by what they hold and requests',
  'AWS::SNS::Topic': 'alarms that are sent',
};

/** What costs nothing itself. */
export const free: ReadonlySet<string> = new Set(
  [
    ...['ApplicationAutoScaling::ScalableTarget', 'CloudFormation::WaitConditionHandle'],
    'CloudFront::OriginAccessControl',
    ...['EC2::InternetGateway', 'EC2::Route', 'EC2::RouteTable', 'EC2::SecurityGroup'],
    ...['EC2::SecurityGroupEgress', 'EC2::SecurityGroupIngress', 'EC2::Subnet'],
    ...['EC2::SubnetRouteTableAssociation', 'EC2::VPC', 'EC2::VPCGatewayAttachment'],
    ...['ElastiCache::SubnetGroup', 'ElasticLoadBalancingV2::Listener'],
    ...['ElasticLoadBalancingV2::ListenerRule', 'ElasticLoadBalancingV2::TargetGroup'],
    'IAM::InstanceProfile',
    ...['IAM::ManagedPolicy', 'IAM::OIDCProvider', 'IAM::Policy', 'IAM::Role', 'KMS::Alias'],
    ...['RDS::DBClusterParameterGroup', 'RDS::DBParameterGroup', 'RDS::DBSubnetGroup'],
    ...['S3::BucketPolicy', 'SNS::TopicPolicy'],
    'ECR::PullThroughCacheRule',
    // Of the standard tier, which is all that infra/ makes.
    'SSM::Parameter',
    'SecretsManager::SecretTargetAttachment',
    // Names that ECS registers are free: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html
    'ServiceDiscovery::Service',
  ].map((name) => `AWS::${name}`),
);
