"""What an account that was bootstrapped has from elsewhere: a zone and a certificate for each domain, a secret of the
application, and images in the repositories of the bootstrap."""

import json
import sys

import boto3

from furnish import push


def domain(name: str) -> dict:
    zone = boto3.client("route53").create_hosted_zone(Name=name, CallerReference=name)
    certificate = boto3.client("acm").request_certificate(DomainName=f"*.{name}")
    return {"zone": zone["HostedZone"]["Id"].split("/")[-1], "certificate": certificate["CertificateArn"]}


def main() -> None:
    wish = json.load(sys.stdin)
    for repository in ["backend", "frontend"]:
        push(repository, wish["tags"])
    boto3.client("secretsmanager").create_secret(Name="shop/django-secret-key", SecretString="planted")
    json.dump({name: domain(name) for name in wish["domains"]}, sys.stdout)


main()
