"""Times the program against others that do the same jobs on the same data, and prints a table. See README.md beside this folder."""

import argparse
import math
import os
import platform
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True  # nothing generated beside the sources

import clock
import contest
from jobs import OURS, Jobs
from tools import Tools

HEADER = ["job", "size", "who", "runs", "median", "min", "cpu", "peak memory", "theirs / ours", "goal"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the onramp to time")
    parser.add_argument("--floor", help="the folder of the built floor programs")
    parser.add_argument("--shared", default="../shared/bench", help="the folder of the generator and the peers' scripts")
    parser.add_argument("--python", default=os.environ.get("PEERS_PYTHON", "python3"), help="a Python with the peers' modules")
    parser.add_argument("--sizes", default="1k,10k,100k,1m", help="hires: some of 1k, 10k, 100k and, for ramp alone, 1m")
    parser.add_argument("--only", help="some of " + ", ".join(Jobs.ALL))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=30, help="no job is begun, and no round, after so many")
    parser.add_argument("--keep", help="a folder for the made-up companies, kept for the next time")
    options = parser.parse_args()
    tools = Tools(options.program, options.floor, options.shared, options.python)
    if reason := tools.why_not():
        print(f"peers: skipped: {reason}")
        return 0
    place = os.path.abspath(options.keep or tempfile.mkdtemp(prefix="onramp-peers-"))
    os.makedirs(place, exist_ok=True)
    try:
        return measure(options, tools, place)
    finally:
        if not options.keep:
            shutil.rmtree(place, ignore_errors=True)


def measure(options, tools, place):
    until = time.monotonic() + options.minutes * 60
    jobs = Jobs(tools, place, options.sizes.split(","))
    done, remarks = [], []
    for name in options.only.split(",") if options.only else Jobs.ALL:
        contests = getattr(jobs, name)()
        while True:
            if time.monotonic() > until:
                remarks.append(f"{name}: not begun or not ended within {options.minutes:g} minutes")
                break
            try:
                match = next(contests, None)
                if not match:
                    break
                done.append(match.hold(options.runs, place, lambda: until - time.monotonic()))
            except clock.Failed as fault:
                remarks.append(f"{name}: {fault}")
                break
    report(done, remarks, tools)
    return 0


def report(done, remarks, tools):
    print(f"{time.strftime('%d %B %Y')}; {os.cpu_count()} cores, {platform.system()} {platform.release()}; {'; '.join(tools.versions())}.\n")
    print(contest.table(HEADER, [row for match in done for row in match.rows(OURS)]))
    growth = list(exponents(done))
    if growth:
        print("\nGrowth: by which power of the size the processor time grows.\n")
        print(contest.table(["job", "from", "to", "who", "exponent"], growth))
    remarks = remarks + [f"{match.job}, {match.size}: {remark}" for match in done for remark in match.remarks]
    for remark in dict.fromkeys(remarks):
        print(f"\n- {remark}", end="")
    print()


def exponents(done):
    """From each size to the next, ten times as large."""
    by_job = {}
    for match in done:
        by_job.setdefault(match.job, []).append(match)
    for job, matches in by_job.items():
        for small, large in zip(matches, matches[1:]):
            for who in small.runs:
                before, after = small.median(who), large.median(who)
                if before and after:
                    yield [job, small.size, large.size, who, f"{math.log10(after / before):.2f}"]


if __name__ == "__main__":
    sys.exit(main())
