"""The disk says no: the N-th write, sync and the like fails, once or from then on."""

import itertools
import os
import random
import shutil
import tempfile
from multiprocessing.pool import ThreadPool

import disk
import ledger
import office
from table import Deadline, Row

KINDS = {"write": "W", "sync": "S", "syncdir": "D", "truncate": "T", "open": "O"}  # with their letters in the log
ERRORS = ("ENOSPC", "EIO")


def rows(work, program, scale):
    with tempfile.TemporaryDirectory(dir=work) as folder:
        base = office.open_for_business(program, folder)
        yield sweep("facts, on a store that is there", Trial(program, folder, base), scale)
        yield sweep("facts, on first use", Trial(program, folder, None), scale)


class Trial:
    """A script of facts on a disk that fails somewhere."""

    def __init__(self, program, work, base):
        self.program, self.work, self.base = program, work, base
        self.company = os.path.join(work, "company")

    def script(self, count):
        """The facts, and the sentences that record them; on first use the company comes first."""
        facts = office.facts(count)
        return facts, ([] if self.base else [f"import {self.company}"]) + [office.sentence(fact) for fact in facts]

    def run(self, count, fail=None):
        with tempfile.TemporaryDirectory(dir=self.work) as folder:
            home = os.path.join(folder, "home")
            os.mkdir(home)
            store = os.path.join(home, "onramp.db")
            if self.base:
                shutil.copy(self.base, store)
            facts, script = self.script(count)
            log = os.path.join(folder, "log")
            outcome = self.program.recorded(home, log, store, script=script, fail=fail)
            noted = disk.events(log)
            if not fail:
                return [event.what for event in noted]
            if not any(event.what == "F" for event in noted):
                return None
            return self.judged(store, facts, script, outcome)

    def judged(self, store, facts, script, outcome):
        told = office.acknowledged(outcome.said, facts)
        there = ledger.observations(store) if os.path.exists(store) else set()
        again = self.program.run(store, script=[*script, "check"])  # which ends with another status when it finds something
        after = ledger.observations(store)
        return [
            f"ended by signal {-outcome.status}: {outcome.complaint[-200:]}" if outcome.is_crash else "",
            f"{len(set(told) - there)} acknowledged facts lost" if set(told) - there else "",
            "" if there <= set(facts) else "there is what nobody said",
            self.complaint_about(outcome, len(told) == len(facts)),
            "" if again.status == 0 and after == set(facts) else f"said again: status {again.status}, {len(after)} of {len(facts)} there: {again.complaint[:200]}",
        ]

    @staticmethod
    def complaint_about(outcome, is_all_told):
        """What is wrong with how the failure was told."""
        if is_all_told:
            return "" if outcome.status == 0 else f"all was acknowledged, and yet status {outcome.status}: {outcome.complaint[:200]}"
        if outcome.status != 3:
            return f"status {outcome.status}, not 3: {outcome.complaint[:200]}"
        text = outcome.complaint
        is_prose = text[:1].isupper() and text.endswith(".") and "Fatal error" not in text and "SQLite" not in text
        return "" if is_prose else f"no sentence: {text[:300]!r}"


def sweep(what, trial, scale):
    row = Row(f"a failing disk: {what}: a sentence, nothing acknowledged is lost")
    # Writes are many a fact and syncs one: so many facts that a hundred of each can fail.
    facts = {kind: (25 if scale == 1 else 100) if kind == "sync" else 15 for kind in KINDS}
    counts = {kind: trial.run(facts[kind]).count(letter) for kind, letter in KINDS.items()}
    cases = [
        (kind, f"{kind}:{at}:{error}{how}")
        for kind, error, how in itertools.product(KINDS, ERRORS, ("", ":always"))
        for at in range(1, min(100, counts[kind] + 2) + 1)
    ]
    random.Random(8).shuffle(cases)  # so that each kind has its share when time runs out
    deadline = Deadline(75 * scale)

    def tried(case):
        kind, fail = case
        return (fail, trial.run(facts[kind], fail)) if not deadline.is_over else (fail, None)

    with ThreadPool(os.cpu_count() or 1) as pool:
        for fail, failures in pool.imap_unordered(tried, cases):
            if failures is not None:
                row.ran(*(f"{fail}: {failure}" for failure in failures if failure))
    row.remark = f"out of time: the first of {len(cases)} cases" if deadline.is_over else ""
    return row
