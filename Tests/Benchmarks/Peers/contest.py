"""A job that several programs do, each in its own way: run in turn, and compared run by run."""

import os
import sys

import clock


class Contender:
    """One program's way of doing a job.

    `arguments` is the command. `prepare`, where given, is called before each run and not timed: it puts a fresh copy of what the program changes
    in its place. `missing` says why the program cannot take part.
    """

    def __init__(self, name, arguments, stdin=None, prepare=None, missing=None):
        self.name, self.arguments, self.stdin, self.prepare, self.missing = name, arguments, stdin, prepare, missing


class Contest:
    """`size` is the number of hires or rows; `goal` what our program should not exceed, in seconds; `bytes` its memory."""

    def __init__(self, job, size, contenders, goal=None, memory=None, runs=None):
        self.job, self.size, self.contenders, self.goal, self.memory, self.most = job, size, contenders, goal, memory, runs

    def hold(self, runs, work, left):
        """Runs everyone in turn: all once uncounted, then `runs` times. Stops after a round once `left()` says that time is up."""
        self.runs = {contender.name: [] for contender in self.contenders if not contender.missing}
        self.remarks = [f"{c.name}: {c.missing}" for c in self.contenders if c.missing]
        playing = [c for c in self.contenders if not c.missing]
        for turn in range(min(runs, self.most or runs) + 1):
            for contender in list(playing):
                try:
                    if contender.prepare:
                        contender.prepare()
                    run = clock.run(contender.arguments, contender.stdin, os.path.join(work, "answer"))
                except clock.Failed as fault:
                    self.remarks.append(f"{contender.name}: {fault}")
                    self.runs.pop(contender.name, None)
                    playing.remove(contender)
                    continue
                # The first run warms the caches; where it is long it counts, so that the whole ends.
                if turn > 0 or run.wall > 5:
                    self.runs[contender.name].append(run)
            print(f"  {self.job}, {self.size}: round {turn}", file=sys.stderr)
            if turn > 0 and left() <= 0:
                break
        return self

    def rows(self, ours):
        own = self.runs.get(ours) or []
        for name, runs in self.runs.items():
            if not runs:
                continue
            wall, cpu = clock.median([run.wall for run in runs]), clock.median([run.cpu for run in runs])
            yield [
                self.job, self.size, name, str(len(runs)), seconds(wall), seconds(min(run.wall for run in runs)), seconds(cpu),
                f"{max(run.memory for run in runs) / 1e6:.0f} MB", "" if name == ours or not own else self.ratio(runs, own),
                self.verdict(wall, runs) if name == ours else "",
            ]

    def ratio(self, theirs, own):
        """How many times our time they take, run by run, each with its own neighbour."""
        return f"{clock.median([their.wall / our.wall for their, our in zip(theirs, own)]):.2f}"

    def verdict(self, wall, runs):
        said = []
        if self.goal:
            said.append(f"{seconds(self.goal)} {'yes' if wall <= self.goal else 'no'}")
        if self.memory:
            said.append(f"{self.memory / 1e6:.0f} MB {'yes' if max(run.memory for run in runs) <= self.memory else 'no'}")
        return ", ".join(said)

    def median(self, name):
        runs = self.runs.get(name)
        return clock.median([run.cpu for run in runs]) if runs else None


def seconds(value):
    if value >= 1:
        return f"{value:.2f} s"
    return f"{value * 1000:.0f} ms" if value >= 0.01 else f"{value * 1000:.2f} ms"


def table(header, rows):
    widths = [max(len(row[column]) for row in [header] + rows) for column in range(len(header))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in [header] + rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)
