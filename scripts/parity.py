"""Compares the properties of Powertools with the output of our program `conformance`; see scripts/parity."""

import base64
import inspect
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime, timezone
from decimal import Decimal
from enum import Enum
from functools import cached_property
from importlib import import_module
from pathlib import Path
from unittest.mock import ANY

PACKAGE = "aws_lambda_powertools.utilities.data_classes"

# The class of Powertools for each kind.
CLASSES = {
    kind: name
    for kind, name, *_ in (line.split("\t") for line in Path("docs/peers.tsv").read_text().splitlines()[1:])
    if name
}

# Properties that we do not show, with the reason.
ELSEWHERE = {
    ("SQSRecord", "decoded_nested_s3_event"): "record.json_body::<S3Event>(), as for every other event",
    ("SQSRecord", "decoded_nested_sns_event"): "record.json_body::<SnsMessage>(), as for every other event",
}

# Properties whose value may differ, with the reason.
OTHERWISE = {
    # Queues in China have another host name, which Powertools does not support.
    ("SQSRecord", "queue_url"): lambda theirs: theirs.replace(".amazonaws.com/", ".amazonaws.com.cn/"),
    # VPC Lattice writes these names with a lower-case x, but Powertools looks for an upper-case one.
    ("vpcLatticeEventV2Identity", "x509_issuer_ou"): lambda theirs: theirs or ANY,
    ("vpcLatticeEventV2Identity", "x509_san_name_cn"): lambda theirs: theirs or ANY,
    ("vpcLatticeEventV2Identity", "x509_san_uri"): lambda theirs: theirs or ANY,
    ("vpcLatticeEventV2Identity", "x509_subject_cn"): lambda theirs: theirs or ANY,
}

# The value that we show for a secret.
MASK = "[SENSITIVE]"

RAISES = object()
ABSENT = object()


def is_data_class(value):
    """Returns whether Powertools defines properties for the value. If so, they are compared instead of the value."""
    return type(value).__module__.startswith(PACKAGE) and not isinstance(value, (Enum, dict))


def properties(value):
    """Returns the properties of a data class by name, without the prefix `get_`."""
    names = set() if isinstance(value, Mapping) else {name for name in vars(value) if not name.startswith("_")}
    for name, member in inspect.getmembers_static(type(value)):
        if isinstance(member, (property, cached_property)) and not name.startswith("_") and name != "raw_event":
            names.add(name)
    result = {}
    for name in sorted(names):
        if (type(value).__name__, name) in ELSEWHERE:
            continue
        try:
            result[name.removeprefix("get_")] = materialised(getattr(value, name))
        except Exception:  # Powertools raises exceptions of many types.
            result[name.removeprefix("get_")] = RAISES
    return result


def materialised(value):
    return list(value) if isinstance(value, Iterator) else value


class Comparison:
    """Counts the properties that are equal, and collects those that are not."""

    def __init__(self):
        self.equal = 0
        self.differences = []

    def data_class(self, theirs, ours, path):
        for name, value in properties(theirs).items():
            found = ours.get(name, ABSENT) if isinstance(ours, dict) else ABSENT
            otherwise = OTHERWISE.get((type(theirs).__name__, name))
            if otherwise and value is not RAISES and found == otherwise(value):
                value = found
            self.property(value, found, f"{path}.{name}")

    def property(self, theirs, ours, path):
        before = len(self.differences)
        if theirs is RAISES:
            pass  # The event does not have the property, so our value is not compared.
        elif ours is ABSENT:
            self.differences.append((path, theirs, ours))
        else:
            self.value(theirs, ours, path)
        if len(self.differences) == before:
            self.equal += 1

    def value(self, theirs, ours, path):
        if ours == MASK:
            return
        if is_data_class(theirs) and (properties(theirs) or not isinstance(theirs, Mapping)):
            self.data_class(theirs, ours, path)
        elif isinstance(theirs, Mapping) and theirs and isinstance(ours, dict):
            self.mapping(theirs, ours, path)
        elif isinstance(theirs, (list, tuple)) and isinstance(ours, list) and len(theirs) == len(ours):
            for index, (their, our) in enumerate(zip(theirs, ours)):
                self.value(materialised(their), our, f"{path}[{index}]")
        elif not same(theirs, ours):
            self.differences.append((path, theirs, ours))

    def mapping(self, theirs, ours, path):
        # The case of header names is ignored.
        fold = str.lower if "header" in path.rsplit(".", 1)[-1] else str
        theirs = {fold(str(key)): theirs[key] for key in theirs}
        ours = {fold(key): value for key, value in ours.items()}
        for key in theirs.keys() | ours.keys():
            their, our = theirs.get(key), ours.get(key)
            self.value(materialised(their), our, f"{path}[{key!r}]")


def instant(ours):
    """Returns the time that we show in seconds or milliseconds since 1970, or in RFC 3339."""
    if isinstance(ours, str):
        return datetime.fromisoformat(ours)
    return datetime.fromtimestamp(ours / 1000 if ours > 10**10 else ours, timezone.utc)


def same(theirs, ours):
    """Returns whether two values mean the same. Neither of them is a data class."""
    if isinstance(theirs, Enum):
        return ours in (theirs.name, theirs.value)
    if isinstance(theirs, bytes):
        return ours in (base64.b64encode(theirs).decode(), theirs.decode(errors="replace"))
    if isinstance(theirs, datetime):
        return theirs.replace(tzinfo=theirs.tzinfo or timezone.utc) == instant(ours)
    if isinstance(theirs, (set, frozenset)):
        return isinstance(ours, list) and len(ours) == len(theirs) and all(
            any(same(their, our) for our in ours) for their in theirs
        )
    if theirs is None or (ours is None and not isinstance(theirs, (bool, int, float))):
        # A property that the event does not have is None in Powertools, and empty or the default in our types.
        return not theirs and not ours
    if isinstance(theirs, str) and isinstance(ours, str) and MASK in ours:
        # A text with secrets in it, such as a query.
        return re.fullmatch(".+".join(map(re.escape, ours.split(MASK))), theirs, re.DOTALL) is not None
    if isinstance(theirs, Decimal) and isinstance(ours, str):
        return theirs == Decimal(ours)
    if isinstance(theirs, bool) or isinstance(ours, bool):
        return theirs is ours
    if isinstance(theirs, float):
        return isinstance(ours, (int, float, Decimal)) and theirs == float(ours)
    if isinstance(theirs, Mapping):
        return isinstance(ours, dict) and dict(theirs) == ours
    return theirs == ours


def shown(value):
    return {id(RAISES): "raises", id(ABSENT): "no such property"}.get(id(value), repr(value)[:100])


def fixtures():
    for path in sorted(Path("fixtures").glob("*/*.json")):
        yield path.parent.name, path


def listed(index):
    for line in index.read_text().splitlines():
        kind, path = line.split("\t")[:2]
        yield kind, index.parent / path


def main():
    program, *rest = sys.argv[1:]
    events = [event for event in (listed(Path(rest[0])) if rest else fixtures()) if event[0] in CLASSES]
    lines = "".join(f"{kind}\t{path}\n" for kind, path in events)
    answers = subprocess.run([program], input=lines, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()

    equal, different = Counter(), Counter()
    for (kind, path), answer in zip(events, answers, strict=True):
        answer = json.loads(answer, parse_float=Decimal)
        module, name = CLASSES[kind].split(".")
        theirs = getattr(import_module(f"{PACKAGE}.{module}"), name)(json.loads(path.read_text()))
        comparison = Comparison()
        if answer["ok"]:
            comparison.data_class(theirs, answer["properties"], name)
        else:
            comparison.differences.append((answer["error"], theirs, ABSENT))
        equal[kind] += comparison.equal
        different[kind] += len(comparison.differences)
        for place, their, our in comparison.differences:
            print(f"{path}: {place}: theirs {shown(their)}, ours {shown(our)}")

    for kind in sorted(equal):
        print(f"{kind}: {equal[kind]}/{equal[kind] + different[kind]}")
    total = equal.total() + different.total()
    print(f"total: {equal.total()}/{total} properties, {100 * equal.total() / max(total, 1):.2f} %")
    sys.exit(1 if different.total() or not total else 0)


main()
