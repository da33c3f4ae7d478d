"""Judges exchanges by the service models that botocore brings: JSON in, JSON out.

Reads a list of exchanges (collected.ts), writes one list of problems for each of them.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import botocore.session
from botocore.model import OperationModel
from botocore.parsers import create_parser
from botocore.serialize import create_serializer
from botocore.validate import ParamValidator
from readings import differences
from shapes import problems

SESSION = botocore.session.get_session()
# https://docs.aws.amazon.com/awssupport/latest/APIReference/CommonErrors.html and what the JSON
# protocols say of a body, a signature or a rate; no model lists them.
COMMON = frozenset(
    "AccessDeniedException AccessDenied ExpiredTokenException ExpiredToken InternalFailure "
    "InvalidClientTokenId InvalidSignatureException MissingAuthenticationToken "
    "MissingAuthenticationTokenException SerializationException ServiceUnavailable Throttling "
    "ThrottlingException UnrecognizedClientException ValidationError ValidationException".split()
)


# Where botocore does not go by IAM's prefix.
MODEL_NAMES = {"elasticloadbalancing": "elbv2"}


def operation_of(exchange: dict) -> OperationModel:
    service = MODEL_NAMES.get(exchange["service"], exchange["service"])
    return SESSION.get_service_model(service).operation_model(exchange["operation"])


def judge(exchange: dict) -> list[str]:
    if exchange["status"] == 501:
        return []  # not AWS's answer: the world says, and stains its journal, that it does not know
    operation = operation_of(exchange)
    protocol = operation.service_model.resolved_protocol
    asked = list(in_request(exchange, operation, protocol))
    if exchange["status"] == 200:
        told = list(in_answer(exchange, operation, protocol))
    else:
        told = list(in_refusal(exchange, operation, protocol))
    found = [f"request {text}" for text in asked] + [f"answer {text}" for text in told]
    if not exchange["breaches"]:
        return found
    if found:
        return []  # the world and botocore agree that this is wrong
    return [f"the world alone finds fault: {'; '.join(exchange['breaches'])}"]


def in_request(exchange: dict, operation: OperationModel, protocol: str) -> Iterator[str]:
    shape, planted = operation.input_shape, frozenset(exchange["planted"])
    if protocol == "json":
        params = json.loads(exchange["body"] or "{}")
    elif "input" not in exchange:
        return  # a fault of the scenario came before anybody read it
    else:
        params = exchange["input"]
        yield from in_form(exchange["body"], params, operation, protocol)
    yield from problems(params, shape, planted)
    if not planted and shape is not None:
        report = ParamValidator().validate(params, shape)
        if report.has_errors():
            yield report.generate_report()


def in_form(body: str, params: dict, operation: OperationModel, protocol: str) -> Iterator[str]:
    """botocore would send for the decoded input what was sent."""
    sent = dict(parse_qsl(body, keep_blank_values=True))
    again = create_serializer(protocol, include_validation=False).serialize_to_request(params, operation)
    wanted = {name: str(value) for name, value in again["body"].items()}
    if sent != wanted:
        yield f"understood as another: sent {sent}, understood {wanted}"


def parsed(exchange: dict, operation: OperationModel, protocol: str) -> dict[str, Any]:
    response = {"status_code": exchange["status"], "headers": {}, "body": exchange["answer"].encode()}
    return create_parser(protocol).parse(response, operation.output_shape)


def in_answer(exchange: dict, operation: OperationModel, protocol: str) -> Iterator[str]:
    shape, planted = operation.output_shape, frozenset(exchange["planted"])
    meant = json.loads(exchange["answer"]) if protocol == "json" else exchange.get("output")
    found = list(problems(meant, shape, planted))
    yield from found
    if not found and shape is not None:  # botocore's parser fails on what does not fit its shape
        read = parsed(exchange, operation, protocol)
        yield from differences(meant, read, shape)


def in_refusal(exchange: dict, operation: OperationModel, protocol: str) -> Iterator[str]:
    code = parsed(exchange, operation, protocol).get("Error", {}).get("Code", "")
    modelled = {shape.error_code for shape in operation.error_shapes}
    if protocol == "ec2" and code:
        return  # EC2's errors are in no model
    if code not in modelled | COMMON:
        yield f"refusal {code!r} is neither {operation.name}'s nor common to all services"


def main() -> None:
    json.dump([judge(exchange) for exchange in json.load(sys.stdin)], sys.stdout)


main()
