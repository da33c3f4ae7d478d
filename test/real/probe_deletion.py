"""Tells in which order moto deletes the resources of a stack, each of which refers to the one before.

The mends to apply are read as JSON. An account keeps no record of that, so that moto is asked in this process."""

import json
import sys

import boto3
import moto_updates
from moto import mock_aws
from moto.sqs.models import Queue

LETTERS = "abcdefgh"


def chain() -> dict:
    """As many as make no order right by chance."""
    queue = {"Type": "AWS::SQS::Queue"}
    return {
        letter: {**queue, "Properties": {"QueueName": letter, **({"Tags": tags(before)} if before else {})}}
        for letter, before in zip(LETTERS, [None, *LETTERS])
    }


def tags(letter: str) -> list:
    return [{"Key": "behind", "Value": {"Fn::GetAtt": [letter, "Arn"]}}]


def order() -> list[str]:
    deleted: list[str] = []
    plain = Queue.delete_from_cloudformation_json.__func__

    def delete(cls, name, *given) -> None:
        deleted.append(name.split("/")[-1])
        plain(cls, name, *given)

    Queue.delete_from_cloudformation_json = classmethod(delete)
    cloud = boto3.client("cloudformation")
    cloud.create_stack(StackName="chain", TemplateBody=json.dumps({"Resources": chain()}))
    cloud.delete_stack(StackName="chain")
    return deleted


for mend in json.load(sys.stdin):
    moto_updates.mends[mend]()
with mock_aws():
    print(json.dumps(order() == [*reversed(LETTERS)]))
