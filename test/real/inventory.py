"""All that there is of an environment, by type: by its tag, and where there is none by its name or path."""

import json
import sys

import boto3

TAG = "adhoc:env"


def pages(service: str, operation: str, key: str, **asked) -> list:
    client = boto3.client(service)
    if not client.can_paginate(operation):
        return getattr(client, operation)(**asked)[key]
    return [one for page in client.get_paginator(operation).paginate(**asked) for one in page[key]]


def tagged(name: str) -> list[str]:
    filters = [{"Key": TAG, "Values": [name]}]
    found = pages("resourcegroupstaggingapi", "get_resources", "ResourceTagMappingList", TagFilters=filters)
    return [one["ResourceARN"] for one in found if not is_over(one["ResourceARN"])]


def is_over(arn: str) -> bool:
    """ECS knows for a while, or for ever, what was deleted: it is INACTIVE then."""
    kind, _, rest = arn.split(":", 5)[-1].partition("/")
    ecs = boto3.client("ecs")
    if kind == "task-definition":
        return ecs.describe_task_definition(taskDefinition=rest)["taskDefinition"]["status"] != "ACTIVE"
    if kind not in ("cluster", "service"):
        return False
    cluster = rest.split("/")[0]
    if cluster not in clusters():
        return True
    return kind == "service" and arn not in pages("ecs", "list_services", "serviceArns", cluster=cluster)


def clusters() -> list[str]:
    arns = pages("ecs", "list_clusters", "clusterArns")
    found = boto3.client("ecs").describe_clusters(clusters=arns)["clusters"] if arns else []
    return [one["clusterName"] for one in found if one["status"] == "ACTIVE"]


def of_ec2(operation: str, key: str, identifier: str, name: str) -> list[str]:
    filters = [{"Name": f"tag:{TAG}", "Values": [name]}]
    return [one[identifier] for one in pages("ec2", operation, key, Filters=filters)]


def named(service: str, operation: str, key: str, member: str, **asked) -> list[str]:
    return [str(one[member]) if member else str(one) for one in pages(service, operation, key, **asked)]


def definitions() -> list[str]:
    return [arn.split("/")[-1] for arn in pages("ecs", "list_task_definitions", "taskDefinitionArns")]


def records() -> list[str]:
    zones = pages("route53", "list_hosted_zones", "HostedZones")
    return [
        record["Name"].rstrip(".")
        for zone in zones
        for record in pages("route53", "list_resource_record_sets", "ResourceRecordSets", HostedZoneId=zone["Id"])
        if record["Type"] not in ("NS", "SOA")
    ]


def rules() -> list[str]:
    balancers = pages("elbv2", "describe_load_balancers", "LoadBalancers")
    listeners = [
        one["ListenerArn"]
        for balancer in balancers
        for one in pages("elbv2", "describe_listeners", "Listeners", LoadBalancerArn=balancer["LoadBalancerArn"])
    ]
    found = [
        rule
        for arn in listeners
        for rule in pages("elbv2", "describe_rules", "Rules", ListenerArn=arn)
        if not rule["IsDefault"]
    ]
    return [f"priority {rule['Priority']}" for rule in found]


def begins(name: str, *starts: str):
    return lambda text: any(text.startswith(start.replace("*", name)) for start in starts)


def main() -> None:
    name = json.load(sys.stdin)["environment"]
    own = begins(name, "*-", "/ecs/*/", "/adhoc/*/", "/adhoc/dev/*/", "adhoc/*/", "adhoc/dev/*/", "adhoc-*-", "*.")
    by_name = {
        "bucket": named("s3", "list_buckets", "Buckets", "Name"),
        "cluster": clusters(),
        "database": named("rds", "describe_db_instances", "DBInstances", "DBInstanceIdentifier"),
        "definition": definitions(),
        "load balancer": named("elbv2", "describe_load_balancers", "LoadBalancers", "LoadBalancerName"),
        "log group": named("logs", "describe_log_groups", "logGroups", "logGroupName"),
        "name": named("servicediscovery", "list_services", "Services", "Name"),
        "namespace": named("servicediscovery", "list_namespaces", "Namespaces", "Name"),
        "parameter": named("ssm", "describe_parameters", "Parameters", "Name"),
        "record": records(),
        "role": named("iam", "list_roles", "Roles", "RoleName"),
        "secret": named("secretsmanager", "list_secrets", "SecretList", "Name"),
    }
    found = {kind: sorted(filter(own, names)) for kind, names in by_name.items()}
    found["rule"] = sorted(rules())
    found["target group"] = named("elbv2", "describe_target_groups", "TargetGroups", "TargetGroupName")
    found["group"] = of_ec2("describe_security_groups", "SecurityGroups", "GroupName", name)
    found["subnet"] = of_ec2("describe_subnets", "Subnets", "SubnetId", name)
    found["vpc"] = of_ec2("describe_vpcs", "Vpcs", "VpcId", name)
    found["tagged"] = sorted(tagged(name))
    json.dump({kind: names for kind, names in found.items() if names}, sys.stdout)


if __name__ == "__main__":
    main()
