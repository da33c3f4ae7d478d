"""Tells of each mend of `moto_updates.py` and `moto_bases.py` whether an account of moto keeps to its rule; of the
order of a deletion `probe_deletion.py` does."""

import json
import sys

import boto3
from botocore.exceptions import BotoCoreError, ClientError
from botocore.parsers import ResponseParserError

SSM = "AWS::SSM::Parameter::Value<String>"
_names = iter(f"probed-{number}" for number in range(100))


def stack(resources: dict, **more) -> str:
    """A stack of its own. @returns its name."""
    name = next(_names)
    boto3.client("cloudformation").create_stack(StackName=name, TemplateBody=text(resources, **more))
    return name


def text(resources: dict, **more) -> str:
    return json.dumps({"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources, **more})


def parameter(name: str, value: str) -> dict:
    written = {"Type": SSM, "Default": f"/{name}"}
    boto3.client("ssm").put_parameter(Name=f"/{name}", Value=value, Type="String", Overwrite=True)
    return {"Parameters": {"Told": written}}


def queue(**asked) -> dict:
    return {"Type": "AWS::SQS::Queue", "Properties": asked}


def version_of_a_template() -> bool:
    body = json.dumps({"Resources": {"Queue": queue()}})
    summary = boto3.client("cloudformation").get_template_summary(TemplateBody=body)
    return summary["ResourceTypes"] == ["AWS::SQS::Queue"]


def names_of_parameters() -> bool:
    name = stack({"Queue": queue()}, **parameter("told", "there"))
    [found] = boto3.client("cloudformation").describe_stacks(StackName=name)["Stacks"]
    [told] = found["Parameters"]
    return told["ParameterValue"] == "/told" and told.get("ResolvedValue") == "there"


def values_of_parameters() -> bool:
    resources = {"Queue": queue(QueueName={"Ref": "Told"}), "Other": queue()}
    name = stack(resources, **parameter("first", "one"))
    changed = text(resources, **parameter("first", "two"))
    cloud = boto3.client("cloudformation")
    about = {"StackName": name, "ChangeSetName": "set", "ChangeSetType": "UPDATE"}
    made = cloud.create_change_set(**about, TemplateBody=changed)["Id"]
    changes = cloud.describe_change_set(ChangeSetName=made)["Changes"]
    return [one["ResourceChange"]["LogicalResourceId"] for one in changes] == ["Queue"]


def users_of_what_is_replaced() -> bool:
    ecs = boto3.client("ecs")
    ecs.create_cluster(clusterName="replaced")
    service = {
        "Type": "AWS::ECS::Service",
        "Properties": {"Cluster": "replaced", "ServiceName": "web", "TaskDefinition": {"Ref": "Definition"}},
    }
    name = stack({"Definition": definition("web:v1"), "Service": service})
    changed = text({"Definition": definition("web:v2"), "Service": service})
    boto3.client("cloudformation").update_stack(StackName=name, TemplateBody=changed)
    [found] = ecs.describe_services(cluster="replaced", services=["web"])["services"]
    return found["taskDefinition"].endswith(":2")


def definition(image: str) -> dict:
    containers = [{"Name": "web", "Image": image, "Memory": 128}]
    return {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "web", "ContainerDefinitions": containers}}


def no_value_in_a_list() -> bool:
    values = {"Fn::Join": ["-", ["a", {"Ref": "AWS::NoValue"}, "b"]]}
    stack({"Queue": queue(QueueName=values)})
    urls = boto3.client("sqs").list_queues().get("QueueUrls", [])
    return any(url.endswith("/a-b") for url in urls)


def folder_of_a_flow_log() -> bool:
    location = {"LocationConstraint": "eu-west-1"}
    boto3.client("s3").create_bucket(Bucket="flows", CreateBucketConfiguration=location)
    ec2 = boto3.client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    about = {"ResourceType": "VPC", "ResourceIds": [vpc], "TrafficType": "ALL"}
    made = ec2.create_flow_logs(**about, LogDestinationType="s3", LogDestination="arn:aws:s3:::flows/flow/")
    return len(made["FlowLogIds"]) == 1


def conditions_of_a_bucket_policy() -> bool:
    s3 = boto3.client("s3")
    location = {"LocationConstraint": "eu-west-1"}
    s3.create_bucket(Bucket="closed", CreateBucketConfiguration=location)
    refused = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}
    condition = {"Bool": {"aws:SecureTransport": "false"}}
    policy = {"Version": "2012-10-17", "Statement": [{**refused, "Condition": condition}]}
    s3.put_bucket_policy(Bucket="closed", Policy=json.dumps(policy))
    s3.put_object(Bucket="closed", Key="x", Body=b"x")
    return True


def id_of_a_zone() -> bool:
    """Drawn often enough that no letter is right by chance."""
    zones = boto3.client("route53")
    made = [zones.create_hosted_zone(Name=f"z{at}.example.com", CallerReference=f"{at}") for at in range(8)]
    return all(one["HostedZone"]["Id"].split("/")[-1].startswith("Z") for one in made)


def size_of_a_disk() -> bool:
    [image, *_] = boto3.client("ec2").describe_images(Owners=["amazon"])["Images"]
    disk = {"DeviceName": "/dev/xvda", "Ebs": {"Encrypted": True}}
    asked = {"ImageId": image["ImageId"], "BlockDeviceMappings": [disk]}
    stack({"Machine": {"Type": "AWS::EC2::Instance", "Properties": asked}})
    return len(boto3.client("ec2").describe_instances()["Reservations"]) == 1


RULES = (
    *(version_of_a_template, names_of_parameters, values_of_parameters),
    *(users_of_what_is_replaced, no_value_in_a_list),
    *(folder_of_a_flow_log, conditions_of_a_bucket_policy, id_of_a_zone, size_of_a_disk),
)


def holds(rule) -> bool:
    try:
        return rule()
    except (BotoCoreError, ClientError, ResponseParserError):
        return False


json.dump({rule.__name__: holds(rule) for rule in RULES}, sys.stdout)
