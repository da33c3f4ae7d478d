import {
  App,
  CfnOutput,
  CfnParameter,
  DefaultStackSynthesizer,
  RemovalPolicy,
  Stack,
} from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import type { Version } from './versions.ts';

/** The same environment as shop.tf, as the CDK synthesises it. */
export function shopTemplate(version: Version): Synthesised {
  const app = new App({ builtinCloudFormationValidation: false });
  const stack = new Shop(app, version);
  return app.synth().getStackByName(stack.stackName).template;
}

/** A template, as far as it is looked into. */
export interface Synthesised {
  readonly Resources: Readonly<Record<string, object>>;
  readonly Outputs: Readonly<Record<string, object>>;
}

const removalPolicy = RemovalPolicy.DESTROY;
const listenerArn =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/base/50dc6c495c0c9188/f2f7dc8efc522ab2';

class Shop extends Stack {
  readonly #version: Version;
  readonly #network: ec2.IVpc;

  constructor(app: App, version: Version) {
    super(app, 'adhoc-app-alpha', {
      env: { region: 'eu-west-1', account: '123456789012' },
      // There are no assets, so nothing of CDK's own has to be in the account.
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    });
    this.#version = version;
    this.#network = ec2.Vpc.fromVpcAttributes(this, 'Network', {
      vpcId: 'vpc-0a1b2c3d4e5f60001',
      availabilityZones: ['eu-west-1a', 'eu-west-1b'],
      privateSubnetIds: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'],
    });
    const group = this.#securityGroup();
    this.#tasks(group);
    this.#greeting();
    const subnets = new rds.SubnetGroup(this, 'DatabaseSubnets', {
      vpc: this.#network,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      subnetGroupName: 'alpha-database',
      description: 'Subnets of the database',
    });
    const password = new CfnParameter(this, 'Password', { noEcho: true });
    if (version.keepsData) this.#data({ group, subnets, password });
  }

  #securityGroup(): ec2.SecurityGroup {
    const { allowed } = this.#version;
    const group = new ec2.SecurityGroup(this, 'Web', {
      vpc: this.#network,
      securityGroupName: 'alpha-web',
      description: 'Tasks of alpha',
    });
    group.addIngressRule(ec2.Peer.ipv4(allowed), ec2.Port.tcp(8000), 'web');
    return group;
  }

  #tasks(group: ec2.SecurityGroup): void {
    const { countOfWeb: desiredCount, insights } = this.#version;
    const cluster = new ecs.Cluster(this, 'Cluster', {
      vpc: this.#network,
      clusterName: 'alpha-cluster',
      containerInsightsV2: insights as ecs.ContainerInsights,
    });
    const definition = this.#definitions();
    const common = { cluster, securityGroups: [group] };
    const [web, worker] = [definition('web'), definition('worker')];
    const service = new ecs.FargateService(this, 'WebService', {
      ...{ ...common, desiredCount, taskDefinition: web, serviceName: 'alpha-web' },
    });
    new ecs.FargateService(this, 'WorkerService', {
      ...{ ...common, desiredCount: 1, taskDefinition: worker, serviceName: 'alpha-worker' },
    });
    this.#balanced(service);
  }

  #definitions(): (name: string) => ecs.FargateTaskDefinition {
    const { image, logGroup: logGroupName, retention } = this.#version;
    const assumedBy = new iam.ServicePrincipal('ecs-tasks.amazonaws.com');
    const taskRole = new iam.Role(this, 'TaskRole', { assumedBy });
    const executionRole = new iam.Role(this, 'ExecutionRole', { assumedBy });
    const logGroup = new logs.LogGroup(this, 'Logs', {
      ...{ logGroupName, retention, removalPolicy },
    });
    logGroup.grantWrite(executionRole);
    return (name) => {
      const roles = { family: `alpha-${name}`, taskRole, executionRole };
      const made = new ecs.FargateTaskDefinition(this, `${name}Definition`, roles);
      made.addContainer(name, {
        image: ecs.ContainerImage.fromRegistry(image),
        portMappings: [{ containerPort: 8000 }],
        logging: ecs.LogDriver.awsLogs({
          logGroup: logs.LogGroup.fromLogGroupName(this, `${name}Log`, '/alpha/tasks'),
          streamPrefix: name,
        }),
      });
      return made;
    };
  }

  #balanced(service: ecs.FargateService): void {
    const { port, path } = this.#version;
    const targets = new elb.ApplicationTargetGroup(this, 'Targets', {
      vpc: this.#network,
      targetGroupName: `alpha-web-${port}`,
      targetType: elb.TargetType.IP,
      protocol: elb.ApplicationProtocol.HTTP,
      port,
    });
    new elb.CfnListenerRule(this, 'Rule', {
      listenerArn,
      priority: 10,
      actions: [{ type: 'forward', targetGroupArn: targets.targetGroupArn }],
      conditions: [{ field: 'path-pattern', pathPatternConfig: { values: [path] } }],
    });
    service.attachToApplicationTargetGroup(targets);
  }

  #greeting(): void {
    const { parameter: parameterName, greeting: stringValue } = this.#version;
    const made = new ssm.StringParameter(this, 'Greeting', { parameterName, stringValue });
    new CfnOutput(this, 'greeting', { value: made.parameterName });
  }

  #data({ group, subnets, password }: BesideData): void {
    const { bucket: bucketName, database, backups, owner } = this.#version;
    new s3.Bucket(this, 'Files', { bucketName, removalPolicy });
    const made = new rds.CfnDBInstance(this, 'Database', {
      dbInstanceIdentifier: database,
      engine: 'postgres',
      engineVersion: '16',
      dbInstanceClass: 'db.t4g.micro',
      allocatedStorage: '20',
      storageEncrypted: true,
      masterUsername: owner,
      masterUserPassword: password.valueAsString,
      backupRetentionPeriod: backups,
      dbSubnetGroupName: subnets.subnetGroupName,
      vpcSecurityGroups: [group.securityGroupId],
    });
    made.applyRemovalPolicy(removalPolicy);
  }
}

interface BesideData {
  readonly group: ec2.SecurityGroup;
  readonly subnets: rds.SubnetGroup;
  readonly password: CfnParameter;
}
