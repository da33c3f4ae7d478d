"""Prints the names of all mends of moto's CloudFormation."""

import json

from moto_stacks import mends

print(json.dumps(list(mends)))
