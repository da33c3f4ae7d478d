"""What is wrong with a value by one of botocore's shapes."""

from datetime import datetime
from typing import Any, Iterator

from botocore.model import Shape
from botocore.utils import parse_to_aware_datetime

SCALARS: dict[str, tuple[type, ...]] = {
    "boolean": (bool,),
    "integer": (int,),
    "long": (int,),
    "float": (int, float),
    "double": (int, float),
    "string": (str,),
    "character": (str,),
    "blob": (str, bytes),
    "timestamp": (int, float, str, datetime),
}


# A stack's own events have the stack's status, which the model does not know of them:
# https://github.com/ansible/ansible/issues/32396 shows one as AWS tells it.
UNLISTED = {
    "ResourceStatus": frozenset(
        "REVIEW_IN_PROGRESS UPDATE_COMPLETE_CLEANUP_IN_PROGRESS "
        "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS".split()
    )
}


def problems(value: Any, shape: Shape | None, planted: frozenset[str], path: str = "$") -> Iterator[str]:
    """Unknown members, wrong types, values outside an enum; lists, maps and structures inside too."""
    if shape is None:
        if value:
            yield f"{path}: something where the model has nothing"
    elif shape.type_name == "structure":
        yield from in_structure(value, shape, planted, path)
    elif shape.type_name == "list":
        yield from in_list(value, shape, planted, path)
    elif shape.type_name == "map":
        yield from in_map(value, shape, planted, path)
    else:
        yield from in_scalar(value, shape, path)


def in_structure(value: Any, shape: Shape, planted: frozenset[str], path: str) -> Iterator[str]:
    if getattr(shape, "is_document_type", False):
        return
    if not isinstance(value, dict):
        yield wrong(value, shape, path)
        return
    for name, inner in value.items():
        if name in shape.members:
            yield from problems(inner, shape.members[name], planted, f"{path}.{name}")
        elif name not in planted and "*" not in planted:
            yield f"{path}.{name}: unknown member"


def in_list(value: Any, shape: Shape, planted: frozenset[str], path: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield wrong(value, shape, path)
        return
    for index, inner in enumerate(value):
        yield from problems(inner, shape.member, planted, f"{path}[{index}]")


def in_map(value: Any, shape: Shape, planted: frozenset[str], path: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield wrong(value, shape, path)
        return
    for key, inner in value.items():
        yield from problems(key, shape.key, planted, f"{path}.key")
        yield from problems(inner, shape.value, planted, f"{path}[{key!r}]")


def in_scalar(value: Any, shape: Shape, path: str) -> Iterator[str]:
    fits = isinstance(value, SCALARS[shape.type_name])
    if isinstance(value, bool) and shape.type_name != "boolean":
        fits = False
    if not fits:
        yield wrong(value, shape, path)
    elif shape.type_name == "timestamp":
        yield from in_timestamp(value, path)
    elif value in UNLISTED.get(shape.name, ()):
        return
    elif value not in shape.metadata.get("enum", [value]):
        yield f"{path}: {value!r} is not one of {shape.name}'s values"


def in_timestamp(value: Any, path: str) -> Iterator[str]:
    try:
        parse_to_aware_datetime(value)
    except ValueError:
        yield f"{path}: {value!r} is no time"


def wrong(value: Any, shape: Shape, path: str) -> str:
    return f"{path}: {type(value).__name__} where {shape.name} is a {shape.type_name}"
