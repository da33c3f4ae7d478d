"""How many resources of each type there are, by asking the service of each; CloudFormation itself is not asked.

What AWS makes with another resource is left out: the main route table and the default group of a VPC, the records
of a zone itself, the default rule of a listener.
"""

import json
import re
import sys

import boto3
from botocore.exceptions import ClientError

from inventory import pages

#: What jobs write for themselves is no resource of a stack.
OF_JOBS = re.compile(r"^/adhoc/.*(/applied/|/images/|/slots/|/record$|/lease$)")

#: A key of AWS's own, which an account has from the first use of its service on.
OF_AWS = re.compile(r"Default (master )?key that protects my ")


def ec2(operation: str, key: str) -> list:
    return pages("ec2", operation, key)


def instances() -> list:
    found = [one for some in ec2("describe_instances", "Reservations") for one in some["Instances"]]
    return [one for one in found if one["State"]["Name"] != "terminated"]


def route_tables() -> list:
    return [one for one in ec2("describe_route_tables", "RouteTables") if not is_main(one)]


def is_main(table: dict) -> bool:
    return any(one.get("Main") for one in table["Associations"])


def routes() -> list:
    return [
        route
        for table in route_tables()
        for route in table["Routes"]
        if route.get("GatewayId") != "local" and not route.get("GatewayId", "").startswith("vpce-")
    ]


def groups() -> list:
    return [one for one in ec2("describe_security_groups", "SecurityGroups") if one["GroupName"] != "default"]


def rules_into_groups() -> list:
    return [
        source
        for group in groups()
        for rule in group["IpPermissions"]
        for source in [*rule["IpRanges"], *rule["UserIdGroupPairs"]]
    ]


def of_balancers(operation: str, key: str) -> list:
    balancers = pages("elbv2", "describe_load_balancers", "LoadBalancers")
    return [
        found
        for balancer in balancers
        for found in pages("elbv2", operation, key, LoadBalancerArn=balancer["LoadBalancerArn"])
    ]


def listener_rules() -> list:
    return [
        rule
        for listener in of_balancers("describe_listeners", "Listeners")
        for rule in pages("elbv2", "describe_rules", "Rules", ListenerArn=listener["ListenerArn"])
        if not rule["IsDefault"]
    ]


def role_policies() -> list:
    roles = pages("iam", "list_roles", "Roles")
    return [
        name for role in roles for name in pages("iam", "list_role_policies", "PolicyNames", RoleName=role["RoleName"])
    ]


def bucket_policies() -> list:
    return [name for name in buckets() if answers("s3", "get_bucket_policy", Bucket=name)]


def buckets() -> list:
    return [one["Name"] for one in pages("s3", "list_buckets", "Buckets")]


def answers(service: str, operation: str, **asked) -> bool:
    try:
        getattr(boto3.client(service), operation)(**asked)
    except ClientError:
        return False
    return True


def topic_policies() -> list:
    topics = [one["TopicArn"] for one in pages("sns", "list_topics", "Topics")]
    settings = [boto3.client("sns").get_topic_attributes(TopicArn=topic)["Attributes"] for topic in topics]
    return [one for one in settings if "__default_statement_ID" not in one["Policy"]]


def parameters() -> list:
    found = [one for one in pages("ssm", "describe_parameters", "Parameters") if not one["Name"].startswith("/aws/")]
    return [one for one in found if not OF_JOBS.search(one["Name"])]


def secrets() -> list:
    return pages("secretsmanager", "list_secrets", "SecretList")


def attachments() -> list:
    client = boto3.client("secretsmanager")
    texts = [client.get_secret_value(SecretId=one["ARN"])["SecretString"] for one in secrets()]
    return [text for text in texts if '"host"' in text]


def cluster_names() -> list:
    return [arn.split("/")[-1] for arn in pages("ecs", "list_clusters", "clusterArns")]


def clusters() -> list:
    found = boto3.client("ecs").describe_clusters(clusters=cluster_names())["clusters"] if cluster_names() else []
    return [one for one in found if one["status"] == "ACTIVE"]


def services() -> list:
    found = []
    for name in [cluster["clusterName"] for cluster in clusters()]:
        arns = pages("ecs", "list_services", "serviceArns", cluster=name)
        for start in range(0, len(arns), 10):
            found += boto3.client("ecs").describe_services(cluster=name, services=arns[start : start + 10])["services"]
    return [one for one in found if one["status"] == "ACTIVE"]


def records() -> list:
    return [
        record
        for zone in pages("route53", "list_hosted_zones", "HostedZones")
        for record in pages("route53", "list_resource_record_sets", "ResourceRecordSets", HostedZoneId=zone["Id"])
        if record["Type"] not in ("NS", "SOA")
    ]


def keys() -> list:
    kms = boto3.client("kms")
    found = [kms.describe_key(KeyId=one["KeyId"])["KeyMetadata"] for one in pages("kms", "list_keys", "Keys")]
    return [one for one in found if one["KeyState"] != "PendingDeletion" and not OF_AWS.match(one["Description"])]


def gateways() -> list:
    return ec2("describe_internet_gateways", "InternetGateways")


def in_use(key: str, found: list) -> list:
    """Some services tell for a while what was deleted."""
    return [one for one in found if one.get(key) not in ("deleted", "deleting")]


def scaling(operation: str, key: str) -> list:
    return pages("application-autoscaling", operation, key, ServiceNamespace="ecs")


TYPES = {
    "AWS::ApplicationAutoScaling::ScalableTarget": lambda: scaling("describe_scalable_targets", "ScalableTargets"),
    "AWS::ApplicationAutoScaling::ScalingPolicy": lambda: scaling("describe_scaling_policies", "ScalingPolicies"),
    "AWS::CloudWatch::Alarm": lambda: pages("cloudwatch", "describe_alarms", "MetricAlarms"),
    "AWS::CloudWatch::Dashboard": lambda: pages("cloudwatch", "list_dashboards", "DashboardEntries"),
    "AWS::EC2::EIP": lambda: ec2("describe_addresses", "Addresses"),
    "AWS::EC2::FlowLog": lambda: ec2("describe_flow_logs", "FlowLogs"),
    "AWS::EC2::Instance": instances,
    "AWS::EC2::InternetGateway": gateways,
    "AWS::EC2::NatGateway": lambda: in_use("State", ec2("describe_nat_gateways", "NatGateways")),
    "AWS::EC2::Route": routes,
    "AWS::EC2::RouteTable": route_tables,
    "AWS::EC2::SecurityGroup": groups,
    "AWS::EC2::SecurityGroupIngress": rules_into_groups,
    "AWS::EC2::Subnet": lambda: ec2("describe_subnets", "Subnets"),
    "AWS::EC2::SubnetRouteTableAssociation": lambda: [
        one for table in route_tables() for one in table["Associations"] if one.get("SubnetId")
    ],
    "AWS::EC2::VPC": lambda: ec2("describe_vpcs", "Vpcs"),
    "AWS::EC2::VPCEndpoint": lambda: in_use("State", ec2("describe_vpc_endpoints", "VpcEndpoints")),
    "AWS::EC2::VPCGatewayAttachment": lambda: [one for gateway in gateways() for one in gateway["Attachments"]],
    "AWS::ECR::Repository": lambda: pages("ecr", "describe_repositories", "repositories"),
    "AWS::ECS::Cluster": clusters,
    "AWS::ECS::Service": services,
    "AWS::ECS::TaskDefinition": lambda: pages("ecs", "list_task_definitions", "taskDefinitionArns", status="ACTIVE"),
    "AWS::ElastiCache::ReplicationGroup": lambda: in_use(
        "Status", pages("elasticache", "describe_replication_groups", "ReplicationGroups")
    ),
    "AWS::ElastiCache::SubnetGroup": lambda: pages(
        "elasticache", "describe_cache_subnet_groups", "CacheSubnetGroups"
    ),
    "AWS::ElasticLoadBalancingV2::Listener": lambda: of_balancers("describe_listeners", "Listeners"),
    "AWS::ElasticLoadBalancingV2::ListenerRule": listener_rules,
    "AWS::ElasticLoadBalancingV2::LoadBalancer": lambda: pages("elbv2", "describe_load_balancers", "LoadBalancers"),
    "AWS::ElasticLoadBalancingV2::TargetGroup": lambda: pages("elbv2", "describe_target_groups", "TargetGroups"),
    "AWS::IAM::InstanceProfile": lambda: pages("iam", "list_instance_profiles", "InstanceProfiles"),
    "AWS::IAM::ManagedPolicy": lambda: pages("iam", "list_policies", "Policies", Scope="Local"),
    "AWS::IAM::OIDCProvider": lambda: pages(
        "iam", "list_open_id_connect_providers", "OpenIDConnectProviderList"
    ),
    "AWS::IAM::Policy": role_policies,
    "AWS::IAM::Role": lambda: pages("iam", "list_roles", "Roles"),
    "AWS::KMS::Alias": lambda: pages("kms", "list_aliases", "Aliases"),
    "AWS::KMS::Key": keys,
    "AWS::Logs::LogGroup": lambda: pages("logs", "describe_log_groups", "logGroups"),
    "AWS::RDS::DBInstance": lambda: pages("rds", "describe_db_instances", "DBInstances"),
    "AWS::RDS::DBParameterGroup": lambda: pages("rds", "describe_db_parameter_groups", "DBParameterGroups"),
    "AWS::RDS::DBSubnetGroup": lambda: pages("rds", "describe_db_subnet_groups", "DBSubnetGroups"),
    "AWS::Route53::RecordSet": records,
    "AWS::S3::Bucket": buckets,
    "AWS::S3::BucketPolicy": bucket_policies,
    "AWS::SNS::Topic": lambda: pages("sns", "list_topics", "Topics"),
    "AWS::SNS::TopicPolicy": topic_policies,
    "AWS::SSM::Parameter": parameters,
    "AWS::SecretsManager::Secret": secrets,
    "AWS::SecretsManager::SecretTargetAttachment": attachments,
    "AWS::ServiceDiscovery::PrivateDnsNamespace": lambda: pages("servicediscovery", "list_namespaces", "Namespaces"),
    "AWS::ServiceDiscovery::Service": lambda: pages("servicediscovery", "list_services", "Services"),
}


def counts() -> dict[str, int]:
    return {kind: len(look()) for kind, look in TYPES.items()}


if __name__ == "__main__":
    json.dump(counts(), sys.stdout)
