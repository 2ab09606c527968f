"""The Lambda functions that scripts/compile-cost and scripts/cold-start measure: three for each feature."""

import json
import os
import pathlib
import shutil
import statistics
import subprocess

# For each of our features: the features of the peer, aws_lambda_events (None: its default, which is all), our event,
# the peer's event, and the number that a handler returns, from our event and from the peer's.
RECORDS = "event.records.len()", "event.payload.records.len()"
PATH = "event.path.len()", "event.payload.path.map_or(0, |path| path.len())"
FEATURES = {
    "sqs": ("sqs", "SqsEvent", "sqs::SqsEvent", RECORDS),
    "s3": ("s3", "S3Event", "s3::S3Event", RECORDS),
    "api-gateway": ("apigw", "ApiGatewayProxyEvent", "apigw::ApiGatewayProxyRequest", PATH),
    "kinesis": ("kinesis", "KinesisStreamEvent", "kinesis::KinesisEvent", RECORDS),
    "dynamodb": ("dynamodb", "DynamoDbStreamEvent", "dynamodb::Event", RECORDS),
    "full": (None, "SqsEvent", "sqs::SqsEvent", RECORDS),
}
KINDS = "empty", "ours", "peer"

# No function enables the default features of lambda_runtime, because our feature `runtime` does not enable them.
MANIFEST = """\
[package]
name = "{name}"
version = "0.1.0"
edition = "2024"
[dependencies]
tokio = {{ version = "1", features = ["macros", "rt-multi-thread"] }}
{dependencies}
[profile.release]
strip = true
[profile.small]
inherits = "release"
opt-level = "s"
lto = true
[workspace]
"""
RUNTIME = 'lambda_runtime = { version = "1", default-features = false }\n'

OURS = """\
use lambda_event_sources::{EVENT, runtime::{self, Context, Error, event_source}};

async fn handler(event: EVENT, _: Context) -> Result<usize, Error> {
    Ok(NUMBER)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    runtime::run(event_source(handler)).await
}
"""
OTHERS = """\
use lambda_runtime::{Error, LambdaEvent, service_fn};

async fn handler(event: LambdaEvent<EVENT>) -> Result<usize, Error> {
    Ok(NUMBER)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    lambda_runtime::run(service_fn(handler)).await
}
"""


class Function:
    """A generated package with one function, under `folder`."""

    def __init__(self, folder, feature, kind):
        self.name = f"{feature}-{kind}"
        self.path = pathlib.Path(folder, self.name)
        self.main = self.path / "src/main.rs"
        their_features, our_event, their_event, (our_number, their_number) = FEATURES[feature]
        if kind == "empty":
            dependencies = RUNTIME + 'serde_json = "1"\n'
            source, event = OTHERS, "serde_json::Value"
            number = "event.payload.as_object().map_or(0, |event| event.len())"
        elif kind == "ours":
            facade = json.dumps(os.path.abspath("crates/lambda-event-sources"))
            dependencies = f'lambda-event-sources = {{ path = {facade}, features = ["runtime", "{feature}"] }}\n'
            source, event, number = OURS, our_event, our_number
        else:
            chosen = f', default-features = false, features = ["{their_features}"]' if their_features else ""
            dependencies = RUNTIME + f'aws_lambda_events = {{ version = "=1.2.1"{chosen} }}\n'
            source, event, number = OTHERS, "aws_lambda_events::" + their_event, their_number
        shutil.rmtree(self.path, ignore_errors=True)
        self.main.parent.mkdir(parents=True)
        (self.path / "Cargo.toml").write_text(MANIFEST.format(name=self.name, dependencies=dependencies))
        self.main.write_text(source.replace("EVENT", event).replace("NUMBER", number))
        shutil.copy("Cargo.lock", self.path)
        self.cargo("fetch", target=self.path / "target")

    def cargo(self, command, *options, target):
        """Runs cargo on the package, and returns its output."""
        environment = os.environ | {"CARGO_TARGET_DIR": str(target)}
        return subprocess.run(
            ["cargo", command, "--quiet", *options], cwd=self.path, env=environment, check=True, text=True,
            stdout=subprocess.PIPE,
        ).stdout

    def program(self, profile, target):
        return pathlib.Path(target, profile, self.name)


def print_table(columns, features, measure, comparisons):
    """Prints a Markdown table row by row, as it is measured. After the rows of a feature, prints ratios of two rows.

    `measure` returns the numbers of a feature and a kind of function. A number may be None. A column consists of a
    name and the format of its numbers. Returns the numbers of each (feature, kind).
    """
    rows = {}
    print("| feature | function |", " | ".join(name for name, _ in columns), "|")
    print("|---|---|" + "---:|" * len(columns), flush=True)
    for feature in features:
        for kind in KINDS:
            numbers = rows[feature, kind] = measure(feature, kind)
            print_row(feature, kind, [
                "" if number is None else format(number, form) for number, (_, form) in zip(numbers, columns)
            ])
        for over, under in comparisons:
            print_row(feature, f"{over} / {under}", [
                "" if number is None else format(number, ".2f")
                for number in ratios(rows[feature, over], rows[feature, under])
            ])
    return rows


def print_row(feature, function, numbers):
    print("|", " | ".join([feature, function, *numbers]), "|", flush=True)


def ratios(over, under):
    return [None if a is None or b is None else a / b for a, b in zip(over, under)]


def median_of(times, measure):
    return statistics.median(measure() for _ in range(times))
