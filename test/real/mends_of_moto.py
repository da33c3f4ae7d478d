"""Prints the names of all mends of moto, by what they are for."""

import json

import moto_services
import moto_stacks

print(json.dumps({"services": list(moto_services.mends), "stacks": list(moto_stacks.mends)}))
