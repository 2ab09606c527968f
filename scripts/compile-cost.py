"""Measures the compilation of Lambda functions; see scripts/compile-cost."""

import argparse
import json
import resource
import shutil
import sys

from functions import FEATURES, Function, median_of, print_table, ratios

COLUMNS = [
    ("crates", "d"),
    ("CPU s", ".1f"),
    ("CPU s after touching main.rs", ".2f"),
    ("bytes", ",d"),
    ("bytes, opt-level s and LTO", ",d"),
    ("LLVM lines", ",d"),
]
# A build with LTO takes long, so only these are built that way.
SMALL = "sqs", "api-gateway"
# Maximum ratios of our numbers to those of the peer for `sqs`, by column.
TARGETS = {"CPU s after touching main.rs": 0.75, "bytes": 1.1}
REBUILDS = 3


def cpu_seconds(run):
    """Returns the user and system time of the processes that `run` starts, and the result of `run`."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, result


def measure(folder, feature, kind):
    """Returns a number for each column."""
    function = Function(folder, feature, kind)
    target = function.path / "target"

    def build():
        return function.cargo("build", "--release", "--message-format", "json", target=target)

    def rebuild():
        function.main.touch()
        return cpu_seconds(build)[0]

    clean, messages = cpu_seconds(build)
    crates = {
        message["package_id"]
        for message in map(json.loads, messages.splitlines())
        if message["reason"] == "compiler-artifact"
    }
    touched = median_of(REBUILDS, rebuild)
    size = function.program("release", target).stat().st_size
    lines = llvm_lines(function, target)
    shutil.rmtree(target)
    return [len(crates), clean, touched, size, small_size(folder, function) if feature in SMALL else None, lines]


def small_size(folder, function):
    # The functions share these builds of their dependencies, which are not timed.
    target = folder + "/small"
    function.cargo("build", "--profile", "small", target=target)
    return function.program("small", target).stat().st_size


def llvm_lines(function, target):
    """Returns the number of lines of LLVM IR that rustc generates for the function's own crate.

    cargo-llvm-lines counts the same lines with the same options. It is not used, because only its total is needed.
    """
    function.cargo(
        "rustc", "--release", "--", "--emit=llvm-ir", "-Cno-prepopulate-passes", "-Ccodegen-units=1", target=target
    )
    [file] = (target / "release/deps").glob("*.ll")
    lines, inside = 0, False
    for line in file.read_text().splitlines():
        if line.startswith("define "):
            inside = True
        elif line == "}":
            inside = False
        elif inside and line.startswith("  "):
            lines += 1
    return lines


def main():
    parser = argparse.ArgumentParser(prog="compile-cost")
    parser.add_argument("folder", help=argparse.SUPPRESS)
    parser.add_argument("features", nargs="*", metavar="FEATURE", help=", ".join(FEATURES))
    parser.add_argument("--check", action="store_true", help="fail if a target for sqs is missed")
    arguments = parser.parse_intermixed_args()
    features = arguments.features or list(FEATURES)
    if unknown := set(features) - set(FEATURES):
        parser.error(f"unknown features: {' '.join(sorted(unknown))}")
    if arguments.check and "sqs" not in features:
        parser.error("--check needs the feature sqs")

    folder = arguments.folder
    rows = print_table(COLUMNS, features, lambda *of: measure(folder, *of), [("ours", "peer")])
    if not arguments.check:
        return
    print()
    missed = False
    for (name, _), ratio in zip(COLUMNS, ratios(rows["sqs", "ours"], rows["sqs", "peer"])):
        if name in TARGETS:
            good = ratio <= TARGETS[name]
            missed |= not good
            print(f"{'ok  ' if good else 'FAIL'} sqs: {name}: {ratio:.2f} times the peer's, maximum {TARGETS[name]}")
    sys.exit(missed)


main()
