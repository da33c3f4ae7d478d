"""Runs boto3's own waiters, all at once, and says how each of them ended."""

import json
import sys
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.exceptions import WaiterError


def wait(client, plan: dict) -> dict:
    waiter = client.get_waiter(plan["waiter"])
    try:
        waiter.wait(**plan["arguments"])
    except WaiterError as failed:
        return {"verdict": "failure", "reason": str(failed.kwargs["reason"])}
    return {"verdict": "success", "reason": ""}


def documented(client, name: str) -> dict:
    config = client.get_waiter(name).config
    return {"delay": config.delay, "maxAttempts": config.max_attempts, "operation": config.operation}


def main() -> None:
    plans = json.load(sys.stdin)
    client = boto3.client("ecs")
    with ThreadPoolExecutor(len(plans)) as pool:
        ends = list(pool.map(lambda plan: wait(client, plan), plans))
    for plan, end in zip(plans, ends):
        end["documented"] = documented(client, plan["waiter"])
    json.dump(ends, sys.stdout)


main()
