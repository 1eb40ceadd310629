"""The program under torture: run whole, recorded, with faults, or killed."""

import os
import signal
import subprocess
import threading
from dataclasses import dataclass

import office


@dataclass
class Outcome:
    status: int  # negative for a signal, as subprocess has it
    said: bytes
    complained: bytes

    @property
    def complaint(self):
        return self.complained.decode(errors="replace").strip()

    @property
    def is_crash(self):
        return self.status < 0 or self.status >= 128


class Program:
    def __init__(self, path, recorder):
        self.path, self.recorder = os.path.abspath(path), os.path.abspath(recorder)

    def environment(self, home, **more):
        """Nothing of the user's own: no store, no history, no language but English."""
        return {"PATH": os.environ.get("PATH", ""), "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "dumb", "SWIFT_BACKTRACE": "enable=no", **more}

    def command(self, store, *words):
        return [self.path, "--db", store, "--as-of", office.TODAY, *words]

    def run(self, store, *words, script=None, home="/nonexistent", umask=-1, timeout=300, **variables):
        """One sentence, or a script of lines on standard input."""
        folder = os.path.dirname(os.path.abspath(store))  # what a sentence writes by a bare name lands there
        lines = None if script is None else "".join(line + "\n" for line in script).encode()
        done = subprocess.run(
            self.command(store, *words), input=lines, stdin=None if lines is not None else subprocess.DEVNULL, capture_output=True,
            env=self.environment(home, **variables), umask=umask, timeout=timeout, cwd=folder if os.path.isdir(folder) else None)
        return Outcome(done.returncode, done.stdout, done.stderr)

    def recorded(self, folder, log, store, *words, script=None, synchronous=None, fail=None):
        """The same, with everything below `folder` noted in `log`."""
        variables = {"LD_PRELOAD": self.recorder, "TORTURE_DIR": folder, "TORTURE_LOG": log}
        if synchronous:
            variables["TORTURE_SYNCHRONOUS"] = synchronous
        if fail:
            variables["TORTURE_FAIL"] = fail
        return self.run(store, *words, script=script, **variables)

    def start(self, store, *words, home="/nonexistent", umask=-1, **variables):
        """A program that goes on running."""
        return subprocess.Popen(
            self.command(store, *words), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=self.environment(home, **variables), umask=umask)

    def killed(self, store, *words, script=(), after):
        """Kills the program `after` seconds from its start; says what it had said until then."""
        running = self.start(store, *words)
        timer = threading.Timer(after, lambda: running.send_signal(signal.SIGKILL))
        timer.start()
        try:
            said, complained = running.communicate("".join(line + "\n" for line in script).encode())
        finally:
            timer.cancel()
        return Outcome(running.returncode, said, complained)

    def must(self, store, *words, **options):
        """Runs what has to go well for a test to begin."""
        done = self.run(store, *words, **options)
        if done.status != 0:
            raise RuntimeError(f"`{' '.join(words)}` ended with {done.status}: {done.complaint[:300]}\n{done.said[:300].decode(errors='replace')}")
        return done

    def is_clean(self, store):
        """Whether `check` finds nothing."""
        return self.run(store, "check").status == 0
