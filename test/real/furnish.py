"""Furnishes an empty account with one environment by boto3, as its infrastructure would."""

import json
import sys

import boto3

PLATFORM = {"architecture": "amd64", "os": "linux"}


def network() -> dict:
    ec2 = boto3.client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.7.0.0/16")["Vpc"]["VpcId"]
    ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames={"Value": True})
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.7.1.0/24")["Subnet"]["SubnetId"]
    group = ec2.create_security_group(GroupName="dev-ecs-sg", Description="tasks", VpcId=vpc)
    return {"subnets": [subnet], "securityGroups": [group["GroupId"]], "assignPublicIp": "DISABLED"}


def images(repository: str, tags: list[str]) -> None:
    boto3.client("ecr").create_repository(repositoryName=repository)
    push(repository, tags)


def push(repository: str, tags: list[str]) -> None:
    ecr = boto3.client("ecr")
    for tag in tags:
        manifest = {
            "schemaVersion": 2,
            "mediaType": "application/vnd.oci.image.index.v1+json",
            "manifests": [
                {
                    "mediaType": "application/vnd.oci.image.manifest.v1+json",
                    "digest": "sha256:" + tag.encode().hex().ljust(64, "0"),
                    "size": 700,
                    "platform": PLATFORM,
                }
            ],
        }
        ecr.put_image(
            repositoryName=repository,
            imageManifest=json.dumps(manifest),
            imageManifestMediaType=manifest["mediaType"],
            imageTag=tag,
        )


def main() -> None:
    wish = json.load(sys.stdin)
    configuration = network()
    images(wish["repository"], wish["tags"])
    secret = boto3.client("secretsmanager").create_secret(Name=wish["secret"], SecretString="hunter2")
    boto3.client("logs").create_log_group(logGroupName=wish["logGroup"])
    ecs = boto3.client("ecs")
    ecs.create_cluster(clusterName=wish["cluster"], tags=[{"key": "adhoc:base", "value": "dev"}])
    text = json.dumps(wish["definition"]).replace("SECRET_ARN", secret["ARN"])
    ecs.register_task_definition(**json.loads(text))
    ecs.create_service(
        cluster=wish["cluster"],
        serviceName=wish["service"],
        taskDefinition=wish["definition"]["family"],
        desiredCount=1,
        launchType="FARGATE",
        networkConfiguration={"awsvpcConfiguration": configuration},
    )
    json.dump(configuration, sys.stdout)


if __name__ == "__main__":
    main()
