"""Times programs as whole processes, in turn, by the operating system's own accounting of each."""

import os
import statistics
import time


class Run:
    """One run of a program: seconds of the clock, seconds of processor time, and the most memory it had, in bytes."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


class Failed(Exception):
    """A program did not end well."""


def run(arguments, stdin=None, output=os.devnull, limit=120):
    """Runs a program to its end; one that takes longer than `limit` seconds is ended."""
    source = os.open(stdin or os.devnull, os.O_RDONLY)
    sink = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    errors = output + ".errors" if output != os.devnull else os.devnull
    complaints = os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    began = time.monotonic()
    process = os.posix_spawn(
        arguments[0], arguments, dict(os.environ, LC_ALL="C.UTF-8", HOME=os.path.dirname(output) or "/"),
        file_actions=[(os.POSIX_SPAWN_DUP2, source, 0), (os.POSIX_SPAWN_DUP2, sink, 1), (os.POSIX_SPAWN_DUP2, complaints, 2)])
    for descriptor in (source, sink, complaints):
        os.close(descriptor)
    status, usage = wait(process, began + limit)
    wall = time.monotonic() - began
    if status != 0:
        said = open(errors, errors="replace").read()[:300] if errors != os.devnull else ""
        raise Failed(f"{os.path.basename(arguments[0])}: status {os.waitstatus_to_exitcode(status)} after {wall:.1f} s {said}".strip())
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def wait(process, until):
    """Waits for a process without spinning: in its own time while it is quick, and looking now and then once it is slow."""
    import signal

    def end(*_):
        os.kill(process, signal.SIGKILL)

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, max(0.01, until - time.monotonic()))
    try:
        _, status, usage = os.wait4(process, 0)
        return status, usage
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def median(values):
    return statistics.median(values)
