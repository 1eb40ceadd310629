"""A disk that fills up: small file systems in memory, which only root may mount."""

import os
import subprocess
import tempfile
from contextlib import contextmanager

import ledger
import office
from table import Row

SIZES = (  # KiB
    150, 160, 170, 180, 190, 200, 220, 240, 260, 280, 300, 320, 340, 360, 380, 400, 450, 500, 550, 600, 700, 800, 900, 1000, 1200, 1600, 2000, 2400, 4000,
    6000)
MORE = 64 << 10  # KiB: room enough afterwards


def rows(work, program, scale):
    logged = Row("a full disk: facts: a sentence, and goes on once there is room")
    brought = Row("a full disk: an import: none or all")
    written = Row("a full disk: an export leaves the old file or a whole new one")
    if reason := cannot_mount(work):
        for row in (logged, brought, written):
            row.skipped = reason
            yield row
        return
    company = office.write_company(os.path.join(work, "company-for-full-disk"))
    bulk = office.write_observations(os.path.join(work, "observations-for-full-disk.csv"), 5000)
    for size in SIZES:
        logged.ran(*logging(work, program, company, size))
        brought.ran(*importing(work, program, company, bulk, size))
        written.ran(*exporting(work, program, company, size))
    yield from (logged, brought, written)


def cannot_mount(work):
    if os.geteuid() != 0:
        return "only root may mount a small file system"
    with tempfile.TemporaryDirectory(dir=work) as place:
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], capture_output=True)
        if done.returncode == 0:
            subprocess.run(["umount", place], check=True)
            return None
        return "mount is not allowed here"


@contextmanager
def small_disk(work, size):
    with tempfile.TemporaryDirectory(dir=work) as place:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k,mode=700", "tmpfs", place], check=True)
        try:
            yield place
        finally:
            subprocess.run(["umount", place], check=True)


def grow(place):
    subprocess.run(["mount", "-o", f"remount,size={MORE}k", place], check=True)


def fill(place):
    """Takes all the room that is left."""
    with open(os.path.join(place, "ballast"), "wb", buffering=0) as file:
        try:
            while file.write(bytes(1 << 12)):
                pass
        except OSError:
            pass


def told_in_words(outcome):
    if outcome.is_crash:
        return f"ended by signal {-outcome.status}: {outcome.complaint[-200:]}"
    if outcome.status == 3:
        return "" if outcome.complaint else "status 3 and no sentence"
    return "" if outcome.status == 0 else f"status {outcome.status}: {outcome.complaint[:200]}"


def logging(work, program, company, size):
    facts = office.facts(600)
    script = [f"import {company}"] + [office.sentence(fact) for fact in facts]
    with small_disk(work, size) as place:
        store = os.path.join(place, "onramp.db")
        outcome = program.run(store, script=script)
        told = office.acknowledged(outcome.said, facts)
        grow(place)
        there = ledger.observations(store)
        again = program.run(store, script=script)
        after = ledger.observations(store)
        clean = program.is_clean(store)
    return [
        f"{size} KiB: {failure}" for failure in (
            # A disk too small for the company leaves the facts not understood.
            told_in_words(outcome) if told else "",
            f"{len(set(told) - there)} acknowledged facts lost" if set(told) - there else "",
            "" if len(told) == len(facts) or outcome.status in (2, 3) else f"not all acknowledged, and yet status {outcome.status}",
            "" if again.status == 0 and after == set(facts) else f"with room: status {again.status}, {len(after)} there: {again.complaint[:200]}",
            "" if clean else "`check` finds something") if failure]


def importing(work, program, company, bulk, size):
    with small_disk(work, size) as place:
        store = os.path.join(place, "onramp.db")
        begun = program.run(store, "import", company)
        outcome = program.run(store, "import", bulk)
        grow(place)
        found = len(ledger.observations(store)) if os.path.exists(store) else 0
        again = program.run(store, "import", company), program.run(store, "import", bulk)
        after = len(ledger.observations(store))
        clean = program.is_clean(store)
    return [
        f"{size} KiB: {failure}" for failure in (
            told_in_words(begun),
            told_in_words(outcome) if begun.status == 0 else "",
            "" if found == (5000 if outcome.status == 0 else 0) else f"status {outcome.status} and {found} rows",
            "" if after == 5000 else f"with room: {after} rows: {again[-1].complaint[:200]}",
            "" if clean else "`check` finds something") if failure]


def exporting(work, program, company, size):
    with small_disk(work, MORE) as place:
        store, target = os.path.join(place, "onramp.db"), os.path.join(place, "people.csv")
        program.must(store, "import", company)
        old = b"what was there before\n" * 400
        with open(target, "wb") as file:
            file.write(old)
        fill(place)
        first = program.run(store, "--yes", f"export ramp people to {target}")
        left = open(target, "rb").read()
        names = os.listdir(place)
        os.remove(os.path.join(place, "ballast"))
        second = program.run(store, "--yes", f"export ramp people to {target}")
        new = open(target, "rb").read()
    return [
        f"{size} KiB: {failure}" for failure in (
            told_in_words(first),
            "" if left in (old, new) else f"{len(left)} bytes left",
            "acknowledged and not there" if first.status == 0 and left != new else "",
            "" if second.status == 0 and new != old else f"with room: status {second.status}: {second.complaint[:200]}",
            "a piece of it is left beside it" if any(name.startswith("people.csv.") for name in names) else "") if failure]
