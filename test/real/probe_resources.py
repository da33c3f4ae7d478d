"""Tells of each type of `moto_resources.py` whether a stack of an account of moto makes it as its page says.

A stack has one resource of the type, with what that needs made beforehand. It holds when there is one more of them by
the services themselves, when what is asked of it is there, and when there is none more after the stack is deleted.
"""

import json
import sys
from collections.abc import Callable
from typing import NamedTuple

import boto3
from botocore.exceptions import BotoCoreError, ClientError
from botocore.parsers import ResponseParserError

from resources import TYPES

TAGS = [{"Key": "adhoc:env", "Value": "alpha"}]
EVERYTHING = {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}
ALLOWED = {"Version": "2012-10-17", "Statement": [EVERYTHING]}


class Probe(NamedTuple):
    asked: dict
    """Its properties."""
    told: dict | None = None
    """Outputs by their expression, and how each begins."""
    holds: Callable[[str], bool] = lambda reference: True
    """What else its service says, by what Ref is."""


def around() -> dict:
    """What resources refer to, by name."""
    ec2, balancing, ecs = boto3.client("ec2"), boto3.client("elbv2"), boto3.client("ecs")
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    subnets = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.9.{index}.0/24", AvailabilityZone=f"eu-west-1{zone}")
        for index, zone in enumerate("ab")
    ]
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(VpcId=vpc, InternetGatewayId=gateway)
    known = {
        "vpc": vpc,
        "subnets": [one["Subnet"]["SubnetId"] for one in subnets],
        "group": ec2.create_security_group(GroupName="g", Description="g", VpcId=vpc)["GroupId"],
        "gateway": gateway,
        "loose gateway": ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"],
        "loose vpc": ec2.create_vpc(CidrBlock="10.8.0.0/16")["Vpc"]["VpcId"],
        "table": ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"],
        "topic": boto3.client("sns").create_topic(Name="alarms")["TopicArn"],
        "secret": boto3.client("secretsmanager").create_secret(Name="s", SecretString='{"username":"u"}')["ARN"],
    }
    location = {"LocationConstraint": "eu-west-1"}
    boto3.client("s3").create_bucket(Bucket="probe-bucket", CreateBucketConfiguration=location)
    [balancer] = balancing.create_load_balancer(Name="b", Subnets=known["subnets"])["LoadBalancers"]
    [target] = balancing.create_target_group(Name="t", Protocol="HTTP", Port=80, VpcId=vpc)["TargetGroups"]
    forward = [{"Type": "forward", "TargetGroupArn": target["TargetGroupArn"]}]
    about = {"LoadBalancerArn": balancer["LoadBalancerArn"], "Protocol": "HTTP", "DefaultActions": forward}
    [listener] = balancing.create_listener(**about, Port=80)["Listeners"]
    boto3.client("rds").create_db_instance(
        DBInstanceIdentifier="known", DBInstanceClass="db.t4g.micro", Engine="postgres", AllocatedStorage=20,
        MasterUsername="u", MasterUserPassword="planted-password",
    )
    discovery = boto3.client("servicediscovery")
    operation = discovery.create_private_dns_namespace(Name="known", Vpc=vpc)["OperationId"]
    namespace = discovery.get_operation(OperationId=operation)["Operation"]["Targets"]["NAMESPACE"]
    ecs.create_cluster(clusterName="known")
    containers = [{"name": "web", "image": "web:v1", "memory": 128}]
    ecs.register_task_definition(family="web", containerDefinitions=containers)
    for name in ("known", "other"):
        ecs.create_service(cluster="known", serviceName=name, taskDefinition="web", desiredCount=0)
    boto3.client("application-autoscaling").register_scalable_target(**SCALED, MinCapacity=1, MaxCapacity=2)
    known |= {"listener": about, "forward": forward, "listening": listener["ListenerArn"]}
    return {**known, "namespace": namespace}


SCALED = {
    "ServiceNamespace": "ecs",
    "ResourceId": "service/known/known",
    "ScalableDimension": "ecs:service:DesiredCount",
}


def is_tagged(arn: str) -> bool:
    [described] = boto3.client("elbv2").describe_tags(ResourceArns=[arn])["TagDescriptions"]
    return any(tag["Key"] == "adhoc:env" for tag in described["Tags"])


def has_dns_names(vpc: str) -> bool:
    asked = boto3.client("ec2").describe_vpc_attribute(VpcId=vpc, Attribute="enableDnsHostnames")
    return asked["EnableDnsHostnames"]["Value"]


def cluster_is_tagged(name: str) -> bool:
    [cluster] = boto3.client("ecs").describe_clusters(clusters=[name], include=["TAGS"])["clusters"]
    return cluster.get("tags") == [{"key": "adhoc:env", "value": "alpha"}]


def definition_has_role(arn: str) -> bool:
    definition = boto3.client("ecs").describe_task_definition(taskDefinition=arn)["taskDefinition"]
    return definition.get("executionRoleArn") == "arn:aws:iam::123456789012:role/execution"


def service_has_network(arn: str) -> bool:
    [service] = boto3.client("ecs").describe_services(cluster="known", services=[arn])["services"]
    return "awsvpcConfiguration" in service.get("networkConfiguration", {})


def probes(known: dict) -> dict[str, Probe]:
    subnets = known["subnets"]
    route = {"RouteTableId": known["table"], "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": known["gateway"]}
    network = {"AwsvpcConfiguration": {"Subnets": subnets, "SecurityGroups": [known["group"]]}}
    database = {"DBInstanceClass": "db.t4g.micro", "Engine": "postgres", "AllocatedStorage": "20"}
    containers = [{"Name": "web", "Image": "web:v1", "Essential": True}]
    targets = {"Protocol": "HTTP", "Port": 80, "VpcId": known["vpc"], "Tags": TAGS}
    host = [{"Field": "host-header", "HostHeaderConfig": {"Values": ["a.example.com"]}}]
    cpu = {"PredefinedMetricType": "ECSServiceAverageCPUUtilization"}
    scaling = {"TargetValue": 60, "PredefinedMetricSpecification": cpu}
    metric = {"Namespace": "n", "MetricName": "m", "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 1}
    return {
        "AWS::IAM::OIDCProvider": Probe(
            {"Url": "https://id.example.com", "ClientIdList": ["sts.amazonaws.com"]}, {"Arn": "arn:aws:iam:"}
        ),
        "AWS::KMS::Key": Probe({"KeyPolicy": ALLOWED, "Tags": TAGS}),
        "AWS::S3::BucketPolicy": Probe({"Bucket": "probe-bucket", "PolicyDocument": ALLOWED}),
        "AWS::SecretsManager::Secret": Probe({"Name": "made", "SecretString": "x"}),
        "AWS::SecretsManager::SecretTargetAttachment": Probe(
            {"SecretId": known["secret"], "TargetId": "known", "TargetType": "AWS::RDS::DBInstance"}
        ),
        "AWS::SSM::Parameter": Probe({"Name": "/made", "Type": "String", "Value": "x", "Tags": {"adhoc:env": "alpha"}}),
        "AWS::EC2::VPC": Probe({"CidrBlock": "10.1.0.0/16", "EnableDnsHostnames": True}, holds=has_dns_names),
        "AWS::EC2::RouteTable": Probe({"VpcId": known["vpc"], "Tags": TAGS}),
        "AWS::EC2::Route": Probe(route),
        "AWS::EC2::SubnetRouteTableAssociation": Probe({"RouteTableId": known["table"], "SubnetId": subnets[0]}),
        "AWS::EC2::InternetGateway": Probe({"Tags": TAGS}),
        "AWS::EC2::VPCGatewayAttachment": Probe(
            {"InternetGatewayId": known["loose gateway"], "VpcId": known["loose vpc"]}
        ),
        "AWS::EC2::VPCEndpoint": Probe(
            {
                **{"VpcId": known["vpc"], "ServiceName": "com.amazonaws.eu-west-1.s3"},
                **{"VpcEndpointType": "Gateway", "RouteTableIds": [known["table"]]},
            }
        ),
        "AWS::ElasticLoadBalancingV2::LoadBalancer": Probe({"Subnets": subnets}, {"LoadBalancerFullName": "app/"}),
        "AWS::ElasticLoadBalancingV2::TargetGroup": Probe(targets, holds=is_tagged),
        "AWS::ElasticLoadBalancingV2::Listener": Probe({**known["listener"], "Port": 81}),
        "AWS::ElasticLoadBalancingV2::ListenerRule": Probe(
            {"ListenerArn": known["listening"], "Priority": 7, "Conditions": host, "Actions": known["forward"]}
        ),
        "AWS::ServiceDiscovery::PrivateDnsNamespace": Probe({"Name": "made", "Vpc": known["loose vpc"], "Tags": TAGS}),
        "AWS::ServiceDiscovery::Service": Probe({"Name": "made", "NamespaceId": known["namespace"]}, {"Arn": "arn:"}),
        "AWS::RDS::DBParameterGroup": Probe(
            {"Family": "postgres17", "Description": "d", "Tags": TAGS}, {"DBParameterGroupName": "stack-"}
        ),
        "AWS::RDS::DBSubnetGroup": Probe(
            {"DBSubnetGroupDescription": "d", "SubnetIds": subnets, "Tags": TAGS},
            holds=lambda reference: reference.startswith("stack-"),
        ),
        "AWS::RDS::DBInstance": Probe(
            {**database, "MasterUsername": "u", "MasterUserPassword": "planted-password"}, {"Endpoint.Port": "5432"}
        ),
        "AWS::ElastiCache::SubnetGroup": Probe({"Description": "d", "SubnetIds": subnets}),
        "AWS::ElastiCache::ReplicationGroup": Probe(
            {"ReplicationGroupDescription": "d", "Engine": "redis", "CacheNodeType": "cache.t4g.micro"},
            {"PrimaryEndPoint.Port": "6379"},
        ),
        "AWS::ECS::Cluster": Probe({"ClusterName": "made", "Tags": TAGS}, holds=cluster_is_tagged),
        "AWS::ECS::TaskDefinition": Probe(
            {
                **{"Family": "made", "NetworkMode": "awsvpc", "Cpu": "256", "Memory": "512"},
                **{"ContainerDefinitions": containers, "ExecutionRoleArn": "arn:aws:iam::123456789012:role/execution"},
            },
            holds=definition_has_role,
        ),
        "AWS::ECS::Service": Probe(
            {"Cluster": "known", "ServiceName": "made", "TaskDefinition": "web", "NetworkConfiguration": network},
            holds=service_has_network,
        ),
        "AWS::ApplicationAutoScaling::ScalableTarget": Probe(
            {**SCALED, "ResourceId": "service/known/other", "MinCapacity": 1, "MaxCapacity": 2}
        ),
        "AWS::ApplicationAutoScaling::ScalingPolicy": Probe(
            {
                **{"PolicyName": "made", "PolicyType": "TargetTrackingScaling"},
                "ScalingTargetId": "service/known/known|ecs:service:DesiredCount|ecs",
                "TargetTrackingScalingPolicyConfiguration": scaling,
            }
        ),
        "AWS::CloudWatch::Alarm": Probe(
            {**metric, "Threshold": 1, "ComparisonOperator": "GreaterThanThreshold"}, {"Arn": "arn:"}
        ),
        "AWS::SNS::TopicPolicy": Probe({"Topics": [known["topic"]], "PolicyDocument": ALLOWED}),
    }


#: What stays with what it was told to until that goes itself; and a group that moto has no call to delete.
STAYS = ("AWS::SecretsManager::SecretTargetAttachment", "AWS::SNS::TopicPolicy", "AWS::ElastiCache::SubnetGroup")


def is_made(kind: str, probe: Probe) -> bool:
    cloud, look = boto3.client("cloudformation"), TYPES[kind]
    before = len(look())
    told = probe.told or {}
    outputs = {f"Told{index}": {"Value": {"Fn::GetAtt": ["Made", name]}} for index, name in enumerate(told)}
    template = {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Resources": {"Made": {"Type": kind, "Properties": probe.asked}},
        "Outputs": {**outputs, "Reference": {"Value": {"Ref": "Made"}}},
    }
    try:
        name = f"stack-{kind.split('::')[-1]}"
        cloud.create_stack(StackName=name, TemplateBody=json.dumps(template))
        [stack] = cloud.describe_stacks(StackName=name)["Stacks"]
        said = {one["OutputKey"]: one.get("OutputValue", "") for one in stack.get("Outputs", [])}
        begins = [str(said.get(f"Told{index}", "")).startswith(start) for index, start in enumerate(told.values())]
        held = len(look()) == before + 1 and all(begins) and probe.holds(said.get("Reference", ""))
        cloud.delete_stack(StackName=name)
        return held and (kind in STAYS or len(look()) == before)
    except (BotoCoreError, ClientError, ResponseParserError):
        return False


def main() -> None:
    known = around()
    json.dump({kind: is_made(kind, probe) for kind, probe in probes(known).items()}, sys.stdout)


if __name__ == "__main__":
    main()
