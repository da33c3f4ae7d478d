import type { ResourceType } from './scenario.ts';

/**
 * What the resource types that the product uses do when a property changes, from the pages
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/ ("Update requires").
 */
const known: Readonly<Record<string, ResourceType>> = {
  'AWS::ECS::Cluster': {
    namedBy: 'ClusterName',
    replacedBy: ['ClusterName'],
    attributes: { Arn: 'arn:{partition}:ecs:{region}:{account}:cluster/{name}' },
    taggable: true,
    takesMs: 8_000,
  },
  'AWS::ECS::Service': {
    namedBy: 'ServiceName',
    replacedBy: ['Cluster', 'LaunchType', 'ServiceName', 'SchedulingStrategy', 'Role'],
    ref: 'arn:{partition}:ecs:{region}:{account}:service/{short:Cluster}/{name}',
    attributes: { Name: '{name}', ServiceArn: '{ref}' },
    taggable: true,
    takesMs: 60_000,
  },
  'AWS::ECS::TaskDefinition': {
    namedBy: 'Family',
    replacedBy: [
      'ContainerDefinitions',
      'Cpu',
      'EphemeralStorage',
      'ExecutionRoleArn',
      'Family',
      'Memory',
      'NetworkMode',
      'RequiresCompatibilities',
      'RuntimePlatform',
      'TaskRoleArn',
      'Volumes',
    ],
    ref: 'arn:{partition}:ecs:{region}:{account}:task-definition/{name}:1',
    attributes: { TaskDefinitionArn: '{ref}' },
    taggable: true,
    takesMs: 1_000,
  },
  'AWS::SSM::Parameter': {
    namedBy: 'Name',
    replacedBy: ['Name', 'Type'],
    attributes: { Type: 'String', Value: '{property:Value}' },
    taggable: true,
    takesMs: 1_500,
  },
  'AWS::S3::Bucket': {
    namedBy: 'BucketName',
    replacedBy: ['BucketName', 'ObjectLockEnabled'],
    attributes: {
      Arn: 'arn:{partition}:s3:::{name}',
      DomainName: '{name}.s3.amazonaws.com',
      RegionalDomainName: '{name}.s3.{region}.amazonaws.com',
    },
    taggable: true,
    takesMs: 20_000,
  },
  'AWS::RDS::DBInstance': {
    namedBy: 'DBInstanceIdentifier',
    replacedBy: [
      'DBInstanceIdentifier',
      'DBName',
      'DBSubnetGroupName',
      'MasterUsername',
      'KmsKeyId',
      'StorageEncrypted',
    ],
    mayBeReplacedBy: ['AvailabilityZone', 'Engine', 'EngineVersion'],
    attributes: {
      'Endpoint.Address': '{name}.c9akciq32.{region}.rds.amazonaws.com',
      'Endpoint.Port': '5432',
    },
    taggable: true,
    takesMs: 240_000,
    deletionPolicy: 'Snapshot',
  },
  'AWS::EC2::SecurityGroup': {
    replacedBy: ['GroupDescription', 'GroupName', 'VpcId'],
    ref: 'sg-{hex17}',
    attributes: { GroupId: '{ref}', VpcId: '{property:VpcId}' },
    taggable: true,
  },
  'AWS::IAM::Role': {
    namedBy: 'RoleName',
    replacedBy: ['RoleName', 'Path'],
    attributes: { Arn: 'arn:{partition}:iam::{account}:role/{name}' },
    taggable: true,
    takesMs: 15_000,
  },
  'AWS::IAM::Policy': { namedBy: 'PolicyName', replacedBy: [] },
  'AWS::Logs::LogGroup': {
    namedBy: 'LogGroupName',
    replacedBy: ['LogGroupName'],
    attributes: { Arn: 'arn:{partition}:logs:{region}:{account}:log-group:{name}:*' },
    taggable: true,
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    namedBy: 'Name',
    replacedBy: [
      'Name',
      'Port',
      'Protocol',
      'ProtocolVersion',
      'TargetType',
      'VpcId',
      'IpAddressType',
    ],
    ref: 'arn:{partition}:elasticloadbalancing:{region}:{account}:targetgroup/{name32}/{hex16}',
    attributes: { TargetGroupArn: '{ref}', TargetGroupName: '{name32}' },
    taggable: true,
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': {
    replacedBy: ['ListenerArn'],
    ref: 'arn:{partition}:elasticloadbalancing:{region}:{account}:listener-rule/app/alb/{hex16}/{hex16}',
    attributes: { RuleArn: '{ref}' },
  },
  'AWS::CloudFormation::Stack': { taggable: true },
};

/** Of a type that nobody described every property can be changed in place. */
const undescribed: ResourceType = {};

export function typeOf(name: string, more: Readonly<Record<string, ResourceType>>): ResourceType {
  return { ...(known[name] ?? undescribed), ...more[name] };
}
