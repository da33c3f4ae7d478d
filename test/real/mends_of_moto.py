"""Prints the names of all mends of moto, by what they are for."""

import json

import moto_bases
import moto_resources
import moto_services
import moto_stacks
import moto_updates

modules = {
    "bases": moto_bases,
    "resources": moto_resources,
    "services": moto_services,
    "stacks": moto_stacks,
    "updates": moto_updates,
}
print(json.dumps({name: list(module.mends) for name, module in modules.items()}))
