"""A resource of a stack, made by the calls of its service, as AWS makes it.

The calls reach moto from outside, signed by KEY: they are moto's own, and `moto_journal.py` leaves them out.
"""

from collections.abc import Callable
from functools import lru_cache

import boto3

KEY = "cloudformation"
_at: dict[str, str] = {}


def reach(endpoint: str) -> None:
    """Where moto itself is."""
    _at["endpoint"] = endpoint


@lru_cache
def aws(service: str, region: str):
    keys = {"aws_access_key_id": KEY, "aws_secret_access_key": KEY}
    return boto3.client(service, region_name=region, endpoint_url=_at.get("endpoint"), **keys)


class Resource:
    """What moto's CloudFormation wants of a resource and of its type; `make` answers what Ref is, and attributes."""

    def __init__(self, reference: str, attributes: dict, clients: Callable) -> None:
        self.physical_resource_id = reference
        self.attributes = attributes
        self.clients = clients

    @classmethod
    def create_from_cloudformation_json(cls, name, asked, account, region, **_) -> "Resource":
        def clients(service: str):
            return aws(service, region)

        reference, attributes = cls.make(clients, name, asked["Properties"])
        return cls(reference, attributes, clients)

    @classmethod
    def update_from_cloudformation_json(
        cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name
    ) -> "Resource":
        asked = cloudformation_json["Properties"]
        if cls.change(original_resource.clients, original_resource.physical_resource_id, asked):
            return original_resource
        made = cls.create_from_cloudformation_json(new_resource_name, cloudformation_json, account_id, region_name)
        if cloudformation_json.get("UpdateReplacePolicy") != "Retain":
            original_resource.delete(account_id, region_name)
        return made

    @staticmethod
    def change(clients, reference: str, asked: dict) -> bool:
        """Whether it could be changed as it stands; otherwise there is another one in its place."""
        return False

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return True

    def get_cfn_attribute(self, name: str) -> str:
        return self.attributes[name]

    def is_created(self) -> bool:
        return True

    def delete(self, account_id: str, region_name: str) -> None:
        self.remove(self.clients, self.physical_resource_id)

    @staticmethod
    def remove(clients, reference: str) -> None:
        """What goes with another resource has nothing to remove."""
