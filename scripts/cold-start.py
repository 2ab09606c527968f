"""Measures the start of Lambda functions; see scripts/cold-start."""

import argparse
import http.server
import os
import pathlib
import re
import subprocess
import threading
import time

from functions import Function, median_of, print_table

COLUMNS = [("instructions", ",d"), ("wall ms", ".2f"), ("bytes", ",d")]
# Events that the peer, aws_lambda_events, can also read.
EVENTS = {"sqs": "fixtures/sqs/s3-notification.json", "api-gateway": "fixtures/api-gateway-proxy/rest-cognito.json"}
COUNTS = 9
RUNS = 31


class RuntimeApi(http.server.ThreadingHTTPServer):
    """A Runtime API on loopback that sends one event to each process."""

    def __init__(self, event):
        super().__init__(("127.0.0.1", 0), Handler)
        self.event = event
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def run(self, command):
        """Runs a function until its first response. Returns the milliseconds and the standard error output."""
        self.responses = []
        environment = os.environ | {
            "AWS_LAMBDA_RUNTIME_API": "127.0.0.1:%d" % self.server_port,
            "AWS_LAMBDA_FUNCTION_NAME": "function",
            "AWS_LAMBDA_FUNCTION_VERSION": "1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "128",
        }
        start = time.perf_counter()
        process = subprocess.run(command, env=environment, text=True, capture_output=True, timeout=120)
        if [path.rsplit("/", 1)[1] for _, path, _ in self.responses] != ["response"]:
            raise SystemExit(f"{command}: no response to the event: {self.responses}\n{process.stderr}")
        return (self.responses[0][0] - start) * 1000, process.stderr


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Without this, the body of a response waits until its head is acknowledged.
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self):
        if self.server.responses:
            # If the connection is closed without a response, the function ends with an error. Counting of instructions
            # then ends here.
            self.close_connection = True
            return
        self.answer(200, self.server.event)

    def do_POST(self):
        now = time.perf_counter()
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.responses.append((now, self.path, body))
        self.answer(202, b"")

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Lambda-Runtime-Aws-Request-Id", "request-1")
        self.send_header("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 60_000))
        self.send_header("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:123456789012:function:f")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def measure(folder, feature, kind):
    """Returns a number for each column."""
    function = Function(folder, feature, kind)
    # The functions share the builds of their dependencies.
    target = folder + "/target"
    function.cargo("build", "--release", target=target)
    program = function.program("release", target)
    api = RuntimeApi(pathlib.Path(EVENTS[feature]).read_bytes())

    def instructions():
        counted = api.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program])[1]
        return int(re.search(r"Collected : (\d+)", counted)[1])

    # The order in which the threads run changes the count by up to 5 %. The smallest count changes little.
    least = min(instructions() for _ in range(COUNTS))
    return [least, median_of(RUNS, lambda: api.run([program])[0]), program.stat().st_size]


def main():
    parser = argparse.ArgumentParser(prog="cold-start")
    parser.add_argument("folder", help=argparse.SUPPRESS)
    parser.add_argument("features", nargs="*", metavar="FEATURE", help=", ".join(EVENTS))
    arguments = parser.parse_args()
    features = arguments.features or list(EVENTS)
    if unknown := set(features) - set(EVENTS):
        parser.error(f"unknown features: {' '.join(sorted(unknown))}")
    comparisons = [("ours", "peer"), ("ours", "empty"), ("peer", "empty")]
    print_table(COLUMNS, features, lambda *of: measure(arguments.folder, *of), comparisons)


main()
