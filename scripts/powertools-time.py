"""Times Powertools' data classes on the events that our program `bench` has written; see scripts/powertools-time."""

import inspect
import json
import math
import sys
import time
from collections.abc import Iterator
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path

PACKAGE = "aws_lambda_powertools.utilities.data_classes"

# The class of Powertools for each kind.
CLASSES = {
    "api-gateway-proxy": "api_gateway_proxy_event.APIGatewayProxyEvent",
    "dynamodb-stream": "dynamo_db_stream_event.DynamoDBStreamEvent",
    "kinesis-stream": "kinesis_stream_event.KinesisStreamEvent",
    "s3": "s3_event.S3Event",
    "sns": "sns_event.SNSEvent",
    "sqs": "sqs_event.SQSEvent",
}

# Properties that parse an event inside of the event. Our types have another method for this; see scripts/parity.py.
ELSEWHERE = {"decoded_nested_s3_event", "decoded_nested_sns_event"}

ROUNDS = 5


@cache
def property_names(data_class):
    """Returns the names of a class's properties. They are cached, so that the lookup is not measured."""
    if not data_class.__module__.startswith(PACKAGE):
        return ()
    return tuple(
        name
        for name, member in inspect.getmembers_static(data_class)
        if isinstance(member, (property, cached_property))
        and not name.startswith("_")
        and name not in {"raw_event", *ELSEWHERE}
    )


def read(value):
    """Reads all properties of a data class and of the data classes inside of it."""
    if isinstance(value, (list, Iterator)):
        for element in value:
            read(element)
    for name in property_names(type(value)):
        try:
            member = getattr(value, name)
        except Exception:  # The event does not have the property, or its text is not JSON.
            continue
        read(member)


def seconds(data_class, text):
    """Returns the time of the fastest round."""
    fastest = math.inf
    for _ in range(ROUNDS + 1):
        start = time.perf_counter()
        read(data_class(json.loads(text)))
        fastest = min(fastest, time.perf_counter() - start)
    return fastest


def main():
    print("| event | ours, ms | Powertools, ms | Powertools ÷ ours |\n|---|---:|---:|---:|")
    ratios = []
    for line in sys.stdin:
        kind, name, path, nanoseconds = line.rstrip("\n").split("\t")
        module, class_name = CLASSES[kind].split(".")
        data_class = getattr(import_module(f"{PACKAGE}.{module}"), class_name)
        ours, theirs = int(nanoseconds) / 1e9, seconds(data_class, Path(path).read_bytes())
        ratios.append(theirs / ours)
        print(f"| {name} | {ours * 1e3:.3f} | {theirs * 1e3:.3f} | {theirs / ours:.1f} |")
    print(f"| geometric mean | | | {math.exp(sum(map(math.log, ratios)) / len(ratios)):.1f} |")


main()
