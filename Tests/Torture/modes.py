"""Nobody else reads it: the modes of every file and folder that the program makes, whatever the umask."""

import os
import pty
import select
import shutil
import stat
import subprocess
import tempfile

import ledger
import office
from table import Row


def rows(work, program, scale):
    files = Row("files are 0600 and folders 0700")
    for umask in (0o000, 0o022):
        with tempfile.TemporaryDirectory(dir=work) as folder:
            company = office.write_company(os.path.join(folder, "company"))
            for failure in made(program, os.path.join(folder, "home"), company, umask):
                files.ran(failure)
    yield files


def made(program, home, company, umask):
    """One verdict for every file and folder that a day's work leaves below the home folder."""
    os.mkdir(home, 0o755)
    store = os.path.join(home, ".local/share/onramp/onramp.db")
    while_open = conversation(program, home, company, umask)
    copy, export = os.path.join(home, "copies/copy.db"), os.path.join(home, "people.csv")
    os.mkdir(os.path.dirname(copy), 0o755)
    program.must(store, "backup", "to", copy, home=home, umask=umask)
    program.must(store, "--yes", f"export ramp people to {export}", home=home, umask=umask)
    for path in (store, store + "-wal", store + "-shm"):
        yield wrong(path, while_open.get(path), 0o600, umask)
    for path in (copy, export, os.path.join(home, ".local/state/onramp/history")):
        yield wrong(path, mode(path), 0o600, umask)
    for path in (".local", ".local/share", ".local/share/onramp", ".local/state", ".local/state/onramp"):
        yield wrong(path, mode(os.path.join(home, path)), 0o700, umask)
    others = shutil.copy(ledger.settle(store), os.path.join(home, "careless.db"))
    os.chmod(others, 0o644)
    program.must(others, "check", home=home, umask=umask)
    yield wrong(others, mode(others), 0o600, umask)


def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode) if os.path.exists(path) else None


def wrong(path, found, wanted, umask):
    if found == wanted:
        return ""
    return f"umask {umask:03o}: {os.path.basename(path)} {'is not there' if found is None else f'is {found:04o}, not {wanted:04o}'}"


def conversation(program, home, company, umask):
    """Says a line at a terminal, for the history; gives the modes of the store's files while they are open."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [program.path, "--as-of", office.TODAY], stdin=theirs, stdout=theirs, stderr=theirs, env=program.environment(home), umask=umask,
        start_new_session=True)
    os.close(theirs)
    try:
        heard = Hearing(ours)
        heard.until(b"onramp>")
        os.write(ours, f"import {company}\r".encode())
        heard.until(b"Brought in")
        os.write(ours, office.sentence(office.facts(1)[0]).encode() + b"\r")
        heard.until(b"Noted")
        folder = os.path.join(home, ".local/share/onramp")
        modes = {os.path.join(folder, name): mode(os.path.join(folder, name)) for name in os.listdir(folder)}
        os.write(ours, b"quit\r")
        running.wait(20)
        return modes
    finally:
        if running.poll() is None:
            running.kill()
        os.close(ours)


class Hearing:
    """What comes from a terminal, in order."""

    def __init__(self, terminal):
        self.terminal, self.rest = terminal, b""

    def until(self, wanted):
        """Reads up to the place behind `wanted`."""
        while wanted not in self.rest:
            if not select.select([self.terminal], [], [], 20)[0]:
                raise RuntimeError(f"waited for {wanted!r}, heard {self.rest!r}")
            self.rest += os.read(self.terminal, 65536)
        self.rest = self.rest[self.rest.index(wanted) + len(wanted):]
