"""Puts the promises about the store to the test. See README.md beside this file."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True  # nothing generated beside the sources

import clock
import escapes
import faults
import full
import inputs
import kill
import modes
import monkey
import outlets
import power
import recovery
import rot
import table
import writers
from program import Program

TESTS = {
    "power": power.rows,
    "kill": kill.rows,
    "faults": faults.rows,
    "full": full.rows,
    "modes": modes.rows,
    "writers": writers.rows,
    "outlets": outlets.rows,
    "escapes": escapes.rows,
    "clock": clock.rows,
    "rot": rot.rows,
    "recovery": recovery.rows,
    "monkey": monkey.rows,
    "inputs": inputs.rows,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the onramp to torture")
    parser.add_argument("--thorough", action="store_true", help="many times the runs")
    parser.add_argument("--only", choices=TESTS, action="append", help="one of the groups of tests")
    parser.add_argument("--times", type=int, help="so many times the runs")
    options = parser.parse_args()
    if reason := cannot_run():
        print(f"torture: skipped: {reason}")
        return 0
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    work = tempfile.mkdtemp(prefix="onramp-torture-", dir=memory)
    try:
        return run(options, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def cannot_run():
    if not sys.platform.startswith("linux"):
        return "the recorder is for Linux"
    if not (shutil.which("cc") or shutil.which("clang")):
        return "there is no C compiler for the recorder"
    return None


def run(options, work):
    recorder = os.path.join(work, "recorder.so")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorder.c")
    compiler = shutil.which("cc") or shutil.which("clang")
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", recorder, source, "-ldl", "-lpthread"], check=True)
    program = Program(options.program, recorder)
    rows, began = [], time.monotonic()
    for name in options.only or TESTS:
        for row in done(name, work, program, options.times or (20 if options.thorough else 1)):
            print(f"{time.monotonic() - began:5.0f} s  {row.promise}", file=sys.stderr)
            rows.append(row)
    print(table.text(rows))
    return 0 if all(row.is_good for row in rows) else 1


def done(name, work, program, scale):
    """The rows of a group of tests; one that cannot go on is a row of failures, and the others go on."""
    place = tempfile.mkdtemp(prefix=name, dir=work)
    try:
        yield from TESTS[name](place, program, scale)
    except Exception as error:
        yield table.Row(f"{name}: the test could not go on", 1, [f"{type(error).__name__}: {str(error)[:600]}"])


if __name__ == "__main__":
    sys.exit(main())
