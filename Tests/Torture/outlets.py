"""Where what is said cannot go, and folders in which nothing can be written: words and a status, and no fact acknowledged that is not there."""

import os
import resource
import subprocess
import tempfile

import full
import ledger
import office
from table import Row


def rows(work, program, scale):
    yield closed(work, program)
    yield full_output(work, program)
    yield early_end(work, program)
    yield read_only(work, program)
    yield homeless(work, program)


def prepared(folder, program):
    store = office.open_for_business(program, folder)
    return store, office.facts(40)


def piped(program, store, facts, **options):
    lines = "".join(office.sentence(fact) + "\n" for fact in facts).encode()
    return subprocess.run(program.command(store), input=lines, stderr=subprocess.PIPE, env=program.environment("/nonexistent"), timeout=60, **options)


def closed(work, program):
    row = Row("standard output is closed: no crash, and what was written is whole")
    for closing in (">&-", ">&- 2>&-", "<&-", "<&- >&- 2>&-"):
        with tempfile.TemporaryDirectory(dir=work) as folder:
            store, facts = prepared(folder, program)
            script = os.path.join(folder, "script")
            with open(script, "w") as file:
                file.writelines(office.sentence(fact) + "\n" for fact in facts)
            redirect = closing if "<&-" in closing else f"< {script} {closing}"
            done = subprocess.run(
                ["sh", "-c", f'exec "$@" {redirect}', "sh", *program.command(store)], stderr=subprocess.PIPE, env=program.environment("/nonexistent"), timeout=60)
            found = ledger.observations(store)
            row.ran(
                f"{closing}: ended with {done.returncode}" if done.returncode < 0 or done.returncode >= 128 else "",
                "" if found == set(facts[: len(found)]) else f"{closing}: not the first facts",
                "" if ledger.contents(store).is_whole and program.is_clean(store) else f"{closing}: the store is hurt")
    return row


def full_output(work, program):
    row = Row("/dev/full takes the answers: status 3, and a fact is not acknowledged")
    with tempfile.TemporaryDirectory(dir=work) as folder:
        store, facts = prepared(folder, program)
        with open("/dev/full", "wb") as sink:
            done = piped(program, store, facts, stdout=sink)
            row.ran("" if done.returncode == 3 and done.stderr.strip() else f"status {done.returncode}: {done.stderr[:200]!r}")
            done = subprocess.run(program.command(store, "ramp"), stdout=sink, stderr=subprocess.PIPE, env=program.environment("/nonexistent"), timeout=60)
            row.ran("" if done.returncode == 3 and done.stderr.strip() else f"ramp: status {done.returncode}: {done.stderr[:200]!r}")
        row.ran("" if program.is_clean(store) else "the store is hurt")
    return row


def early_end(work, program):
    row = Row("whoever reads stops after a line (`| head -1`): a quiet end, no trap")
    with tempfile.TemporaryDirectory(dir=work) as folder:
        store, _ = prepared(folder, program)
        for words in (["ramp people"], ["help"], ["history"], ["everything about P01"]):
            running = program.start(store, *words)
            running.stdin.close()
            running.stdout.read(1)
            running.stdout.close()
            status = running.wait(60)
            row.ran("" if 0 <= status < 128 else f"{words}: ended with {status}", "" if not running.stderr.read() else f"{words}: complained")
        row.ran("" if program.is_clean(store) else "the store is hurt")
    return row


def read_only(work, program):
    row = Row("a file system for reading only: answers, and a sentence where something is to be written")
    if reason := full.cannot_mount(work):
        row.skipped = reason
        return row
    with tempfile.TemporaryDirectory(dir=work) as folder:
        place = os.path.join(folder, "disk")
        os.mkdir(place)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "tmpfs", place], check=True)
        try:
            store, facts = prepared(place, program)
            program.must(store, office.sentence(facts[0]))
            ledger.settle(store)
            before = ledger.contents(store).digest
            subprocess.run(["mount", "-o", "remount,ro", place], check=True)
            for words, wanted in ((["ramp"], 0), (["status of P01"], 0), (["history"], 0), (["check"], 0)):
                done = program.run(store, *words)
                row.ran("" if done.status == wanted else f"{words}: status {done.status}: {done.complaint[:200]}")
            for words in ([office.sentence(facts[1])], ["undo"], ["import", os.path.join(place, "company")], ["export ramp to " + os.path.join(place, "x.csv")], ["backup to " + os.path.join(place, "x.db")]):
                done = program.run(store, *words)
                row.ran("" if not done.is_crash and done.status in (1, 3) and done.complaint else f"{words}: status {done.status}: {done.complaint[:200]}")
            row.ran("" if not program.run(os.path.join(place, "new.db"), "ramp").is_crash else "a new store: crash")
            subprocess.run(["mount", "-o", "remount,rw", place], check=True)
            row.ran("" if ledger.contents(store).digest == before else "the store is another")
        finally:
            subprocess.run(["umount", place], check=True)
    return row


def homeless(work, program):
    row = Row("no home folder, no space for a core, few open files: words, no crash")
    with tempfile.TemporaryDirectory(dir=work) as folder:
        store, facts = prepared(folder, program)
        bare = {"PATH": os.environ.get("PATH", "")}
        done = subprocess.run([program.path, "ramp"], env=bare, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        row.ran("" if done.returncode == 3 and done.stderr.strip() else f"without HOME: status {done.returncode}")
        # With fewer the operating system's own queues stop the process where they get no descriptor for their events.
        for most in (8, 10, 12):
            done = subprocess.run(
                program.command(store, office.sentence(facts[most])), env=program.environment("/nonexistent"), stdin=subprocess.DEVNULL, capture_output=True,
                timeout=60, preexec_fn=lambda most=most: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most)))
            row.ran("" if 0 <= done.returncode < 126 else f"{most} open files: ended with {done.returncode}: {done.stderr[-200:]!r}")
        row.ran("" if program.is_clean(store) else "the store is hurt")
    return row
