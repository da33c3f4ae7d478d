"""What a base needs of elsewhere: a zone, a certificate, the state bucket, and images to deploy."""

import json
import sys

import boto3

from furnish import images


def main() -> None:
    region = boto3.session.Session().region_name
    boto3.client("s3").create_bucket(
        Bucket="123456789012-eu-west-1-adhoc-states", CreateBucketConfiguration={"LocationConstraint": region}
    )
    for repository in ["backend", "frontend"]:
        images(repository, ["v1", "v2"])
    zone = boto3.client("route53").create_hosted_zone(Name="dev.example.com", CallerReference="dev")
    certificate = boto3.client("acm").request_certificate(DomainName="*.dev.example.com")
    answer = {
        "zone": zone["HostedZone"]["Id"].split("/")[-1],
        "certificate": certificate["CertificateArn"],
    }
    json.dump(answer, sys.stdout)


main()
