"""kill -9 at random moments: while facts are logged, while a file is imported, while a copy is made."""

import os
import random
import shutil
import tempfile
import time

import ledger
import office
from table import Deadline, Row

FACTS = 300
ROWS = 5000


def rows(work, program, scale):
    rng = random.Random(7)
    with tempfile.TemporaryDirectory(dir=work) as folder:
        base = office.open_for_business(program, folder)
        bulk = office.write_observations(os.path.join(folder, "observations.csv"), ROWS)
        yield logging(program, base, rng, 50 * scale)
        yield importing(program, base, bulk, rng, 20 * scale)
        yield copying(program, base, bulk, rng, 30 * scale)


def timed(program, base, *words, script=()):
    """How long the program takes when nobody kills it."""
    with tempfile.TemporaryDirectory(dir=os.path.dirname(base)) as folder:
        store = shutil.copy(base, folder)
        began = time.monotonic()
        program.must(store, *[word.format(folder=folder) for word in words], script=list(script) if script else None)
        return time.monotonic() - began


def moments(row, program, base, rng, count, *words, script=()):
    """Stores as a killed program left them, with what it had said."""
    whole, deadline, early = timed(program, base, *words, script=script), Deadline(0.8 * count + 10), 0
    for _ in range(count):
        if deadline.is_over:
            break
        with tempfile.TemporaryDirectory(dir=os.path.dirname(base)) as folder:
            store = shutil.copy(base, folder)
            outcome = program.killed(store, *[word.format(folder=folder) for word in words], script=script, after=rng.uniform(0, whole))
            early += outcome.status < 0
            yield store, outcome
    row.remark = f"{early} killed before the end"


def logging(program, base, rng, count):
    row = Row("kill -9 while facts are logged: those acknowledged are there, the rest in order")
    facts = office.facts(FACTS)
    for store, outcome in moments(row, program, base, rng, count, script=[office.sentence(fact) for fact in facts]):
        told, found = office.acknowledged(outcome.said, facts), ledger.observations(store)
        lost = set(told) - found
        is_prefix = found == set(facts[: len(found)]) and len(found) <= len(told) + 1
        row.ran(
            f"{len(lost)} acknowledged facts lost" if lost else "",
            "" if is_prefix else f"{len(found)} facts there, {len(told)} acknowledged: not the first ones",
            "" if program.is_clean(store) else "`check` finds something")
    return row


def importing(program, base, bulk, rng, count):
    row = Row(f"kill -9 while {ROWS:,} rows are imported: none or all")
    for store, outcome in moments(row, program, base, rng, count, "import", bulk):
        found = len(ledger.observations(store))
        row.ran(
            "" if found in (0, ROWS) else f"{found} rows",
            "acknowledged and not there" if outcome.said and not found else "",
            "" if program.is_clean(store) else "`check` finds something")
    return row


def copying(program, base, bulk, rng, count):
    row = Row("kill -9 while a copy is made: there is none or a whole one")
    with tempfile.TemporaryDirectory(dir=os.path.dirname(base)) as folder:
        full = shutil.copy(base, folder)
        program.must(full, "import", bulk)
        ledger.settle(full)
        expected = ledger.contents(full).digest
        for store, outcome in moments(row, program, full, rng, count, "backup", "to", "{folder}/copy.db"):
            copy = os.path.join(os.path.dirname(store), "copy.db")
            is_there = os.path.exists(copy)
            row.ran(
                "half a copy" if is_there and ledger.contents(copy).digest != expected else "",
                "acknowledged and not there" if outcome.said and not is_there else "",
                "" if program.is_clean(store) else "`check` finds something")
    return row
