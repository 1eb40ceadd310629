"""The made-up companies that everyone is measured on, made once by the shared generator."""

import os
import shutil
import subprocess

import clock

AS_OF = "2027-01-01"  # after the last day of the generator's deals


class Company:
    """A company of so many hires: its files as peers read them in `raw`, as exchange files in `canonical`, and everyone's stores in `place`."""

    def __init__(self, tools, place, name, hires, months, metrics, deals):
        self.tools, self.name, self.hires = tools, name, hires
        self.place = os.path.join(place, name)
        self.raw, self.canonical = os.path.join(self.place, "raw"), os.path.join(self.place, "canonical")
        self.shape = ["--hires", hires, "--months", months, "--metrics", metrics, "--deals", deals, "--results", 0, "--seed", 1]

    def path(self, name):
        return os.path.join(self.place, name)

    def make(self):
        done = self.path("made")
        if os.path.exists(done):
            return self
        os.makedirs(self.place, exist_ok=True)
        python, shared = self.tools.python, self.tools.shared
        check([python, os.path.join(shared, "gen.py"), self.raw] + [str(word) for word in self.shape])
        check([python, os.path.join(shared, "canonical.py"), self.raw, self.canonical])
        open(done, "w").close()
        return self

    # Everyone's store with the people in it, before the job that is timed.

    def onramp(self, name="founded.db", files=()):
        """Our store with curriculum, people and these files."""
        store = self.path(name)
        if not os.path.exists(store):
            founding = ["sales-core.yaml", "people.csv", *files]
            for file in founding:
                self.say(store, f"import {os.path.join(self.canonical, file)} skipping bad rows")
        return store

    def say(self, store, sentence):
        clock.run([self.tools.program, "--db", store, "--as-of", AS_OF, *sentence.split()], output=self.path("said"), limit=600)

    def duckdb(self, name="founded.duckdb", scripts=()):
        store = self.path(name)
        if not os.path.exists(store):
            check(self.duck(store, "import.duck.sql", *scripts))
        return store

    def duck(self, store, *scripts):
        return [self.tools.python, self.tools.peer("duck.py"), self.raw, store, *scripts]

    def sqlite(self, name="founded.sqlite", scripts=()):
        store = self.path(name)
        if not os.path.exists(store):
            check(self.shell(store, "import.sqlite.sql", *scripts))
        return store

    def shell(self, store, *scripts):
        """The sqlite3 shell without journal or syncing: as fast as it goes, and durable by nobody's promise."""
        return ["/bin/bash", self.tools.peer("sq.sh"), self.raw, store, "OFF", "OFF", *scripts]

    def fresh(self, store, copy):
        """Puts a copy of a store where a run will change it."""
        target = self.path(copy)

        def prepare():
            for ending in ("", "-wal", "-shm", ".wal"):
                if os.path.exists(target + ending):
                    os.remove(target + ending)
            shutil.copyfile(store, target)
            os.sync()

        return target, prepare


def check(arguments):
    result = subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if result.returncode != 0:
        raise clock.Failed(f"{' '.join(arguments[:2])}: {result.stderr[-300:]}")
