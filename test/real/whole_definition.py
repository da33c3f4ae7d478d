"""A task definition that uses every member that botocore knows; some of them as standard input says."""

import json
import sys
from typing import Any

from botocore.model import Shape
from botocore.session import get_session


def value_of(shape: Shape, path: str, given: dict) -> Any:
    """`given` has what a member must be for somebody to accept it, by its path."""
    if path in given:
        return given[path]
    if shape.type_name == "structure":
        return {name: value_of(inner, f"{path}.{name}".lstrip("."), given) for name, inner in shape.members.items()}
    if shape.type_name == "list":
        return [value_of(shape.member, path, given)]
    if shape.type_name == "map":
        return {f"a key of {path}": value_of(shape.value, path, given)}
    if shape.type_name == "string":
        return shape.enum[0] if shape.enum else f"a value of {path}"
    if shape.type_name == "boolean":
        return True
    return 7


def main() -> None:
    given = json.load(sys.stdin)
    model = get_session().get_service_model("ecs")
    json.dump(value_of(model.operation_model("RegisterTaskDefinition").input_shape, "", given), sys.stdout)


main()
