"""What is there to measure with: our program, the shared generator and queries, and the peers that are installed."""

import os
import shutil
import subprocess


class Tools:
    def __init__(self, program, floor, shared, python):
        self.program, self.floor, self.shared = os.path.abspath(program), floor and os.path.abspath(floor), os.path.abspath(shared)
        self.python = shutil.which(python) or python
        self.sqlite = shutil.which("sqlite3")
        self.r = shutil.which("Rscript")

    def peer(self, name):
        return os.path.join(self.shared, "peers", name)

    def why_not(self):
        """Why nothing can be measured, or `None`."""
        if not os.path.exists(os.path.join(self.shared, "gen.py")):
            return "the shared generator is not there"
        return self.lacks("numpy", "pyarrow")

    def lacks(self, *modules):
        """Why these modules of Python cannot be used, or `None`."""
        absent = [module for module in modules if subprocess.run([self.python, "-c", f"import {module}"], capture_output=True).returncode]
        return f"not installed for {os.path.basename(self.python)}: {', '.join(absent)}" if absent else None

    def no_sqlite(self):
        return None if self.sqlite else "not installed"

    def no_r(self):
        if not self.r:
            return "not installed"
        done = subprocess.run([self.r, "-e", "library(data.table); library(survival)"], capture_output=True)
        return None if done.returncode == 0 else "without data.table or survival"

    def versions(self):
        asked = [
            [self.program, "--version"], [self.sqlite, ":memory:", "SELECT 'sqlite3 ' || sqlite_version()"],
            [self.r, "-e", "cat('R', format(getRversion()))"],
            [self.python, "-c", "import duckdb; print('duckdb', duckdb.__version__)"],
            [self.python, "-c", "import polars; print('polars', polars.__version__)"],
            [self.python, "-c", "import lifelines; print('lifelines', lifelines.__version__)"],
        ]
        for arguments in asked:
            if arguments[0]:
                done = subprocess.run(arguments, capture_output=True, text=True)
                if done.returncode == 0:
                    yield (done.stdout or done.stderr).splitlines()[0].strip()
