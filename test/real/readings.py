"""Whether botocore reads out of an answer's bytes what was meant by them."""

from base64 import b64decode
from datetime import datetime
from typing import Any, Iterator

from botocore.model import Shape
from botocore.utils import parse_to_aware_datetime


def differences(meant: Any, read: Any, shape: Shape, path: str = "$") -> Iterator[str]:
    """Members that the model knows and that do not come back as they were meant."""
    if shape.type_name == "structure" and isinstance(meant, dict) and isinstance(read, dict):
        for name, member in shape.members.items():
            if meant.get(name) is not None:
                yield from differences(meant[name], read.get(name), member, f"{path}.{name}")
    elif shape.type_name == "list" and isinstance(meant, list) and isinstance(read, list):
        if len(meant) != len(read):
            yield f"{path}: {len(meant)} meant, {len(read)} read"
        for index, (left, right) in enumerate(zip(meant, read)):
            yield from differences(left, right, shape.member, f"{path}[{index}]")
    elif shape.type_name == "map" and isinstance(meant, dict) and isinstance(read, dict):
        for key in meant:
            yield from differences(meant[key], read.get(key), shape.value, f"{path}[{key!r}]")
    elif not same(meant, read):
        yield f"{path}: {meant!r} meant, {read!r} read"


def same(meant: Any, read: Any) -> bool:
    if isinstance(read, datetime):
        return abs((parse_to_aware_datetime(meant) - read).total_seconds()) < 0.001
    if isinstance(read, bytes):  # in JSON a blob stands in base64
        return isinstance(meant, str) and b64decode(meant, validate=True) == read
    return meant == read
