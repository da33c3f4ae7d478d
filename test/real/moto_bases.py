"""What of moto's services stands in the way of a base of `infra/`, and of what it is planned with.

Each function goes around one of moto's, and restores the one rule of AWS that its text names.
`test/real/infra/mends.test.ts` shows for each that plain moto lacks it.
"""

import json
from functools import wraps
from inspect import signature

from moto.ec2.models.flow_logs import FlowLogsBackend
from moto.ec2.models.instances import Instance
from moto.route53 import models as route53
from moto.s3.models import FakeBucket


def folder_of_a_flow_log() -> None:
    """A flow log goes to a bucket, or to a folder of it, `bucket_ARN/subfolder_name/` (API_CreateFlowLogs.html,
    "LogDestination"); moto takes both together for the name of a bucket."""
    plain = FlowLogsBackend.create_flow_logs

    @wraps(plain)
    def create_flow_logs(self, *given, **named):
        asked = signature(plain).bind(self, *given, **named)
        whole = asked.arguments["log_destination"]
        if asked.arguments["log_destination_type"] == "s3":
            asked.arguments["log_destination"] = whole.split("/")[0]
        logs, failed = plain(*asked.args, **asked.kwargs)
        for log in logs:
            log.log_destination = whole
        return logs, failed

    FlowLogsBackend.create_flow_logs = create_flow_logs


def conditions_of_a_bucket_policy() -> None:
    """A statement holds where its Condition does (IAM's UserGuide/reference_policies_elements_condition.html); moto
    reads no conditions, so that what refuses HTTP refuses everything. Here such a statement is of no effect."""
    plain = FakeBucket.get_permission

    @wraps(plain)
    def get_permission(self, action, resource):
        whole = self.policy
        try:
            self.policy = whole and _without_conditions(whole)
            return plain(self, action, resource)
        finally:
            self.policy = whole

    FakeBucket.get_permission = get_permission


def _without_conditions(policy) -> bytes:
    written = json.loads(policy)
    kept = [one for one in written["Statement"] if "Condition" not in one]
    return json.dumps({**written, "Statement": kept}).encode()


def id_of_a_zone() -> None:
    """The id of a hosted zone begins with Z (API_HostedZone.html and all of its examples); moto's with any letter."""
    plain = route53.create_route53_zone_id
    route53.create_route53_zone_id = lambda **named: f"Z{plain(**named)[1:]}"


def size_of_a_disk() -> None:
    """A disk of the image keeps the size that it has there, where a mapping says none (API_EbsBlockDevice.html,
    "volumeSize"); moto refuses it, and has no sizes of images: the one of Amazon Linux is in its place."""
    plain = Instance.add_block_device

    @wraps(plain)
    def add_block_device(self, size, *given, **named):
        return plain(self, size or 8, *given, **named)

    Instance.add_block_device = add_block_device


mends = {
    function.__name__: function
    for function in (
        *(folder_of_a_flow_log, conditions_of_a_bucket_policy, id_of_a_zone),
        size_of_a_disk,
    )
}
