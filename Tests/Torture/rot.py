"""Bits that rot, pages that change places, files that end too soon, and people who edit the store with other programs."""

import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import tempfile
from multiprocessing.pool import ThreadPool

import ledger
import office
from table import Deadline, Row

PAGE = 4096
PATIENCE = 30  # seconds; the whole script takes a tenth of one
# What the store is asked after `check`; the last is in the other language.
QUESTIONS = [
    "ramp", "ramp people", "weak modules", "status of P01", "metrics of P02", "plan of P03", "candidates for sdr", "profile of nora vega", "openings", "pipeline",
    "definitions", "history", "history of P01", "funnel", "everything about P04", "everything about nora vega", "historial de P02", "cuota", "team", "recruiting funnel",
]


def rows(work, program, scale):
    with tempfile.TemporaryDirectory(dir=work) as folder:
        base = furnished(program, folder)
        yield rotten(program, base, "bits flipped", flipped, 400 * min(scale, 25))
        yield rotten(program, base, "pages swapped", swapped, 100 * min(scale, 25))
        yield rotten(program, base, "files cut short", shortened, 100 * min(scale, 25))
        yield from tampered(program, base, 40 * min(scale, 25))


def furnished(program, work):
    """A store with something on every shelf, in one file without free pages."""
    store = office.open_for_business(program, work)
    bulk = office.write_observations(os.path.join(work, "bulk.csv"), 400)
    with open(os.path.join(work, "deals.csv"), "w") as file:
        file.write("deal,owner,account,stage,amount,currency,created_on,closed_on,outcome\n")
        for number in range(40):
            file.write(f"D{number},{office.person(number % 8)},Account {number},won,{number}00,EUR,2025-01-{number % 28 + 1:02},2025-03-01,won\n")
    with open(os.path.join(work, "assessments.csv"), "w") as file:
        file.write("person,module,version,phase,score,max,taken_on\n")
        for number in range(8):
            file.write(f"{office.person(number)},opening,v1,after,{60 + number},100,2000-01-10\n")
    script = [f"import {bulk}", f"import {os.path.join(work, 'deals.csv')}", f"import {os.path.join(work, 'assessments.csv')}"]
    script += [office.sentence(fact) for fact in office.facts(60)]
    script += ["candidate nora vega for sdr from linkedin", "candidate pablo rey for sdr", "score nora vega 4 on coachability by carmen iglesias", "carmen iglesias recommends yes for nora vega", "move nora vega to interview"]
    script += ["note on P01: asks for more coaching", "complete opening for P02 on 2000-01-09", "rate P02 opening 4 because it is short", "assign opening to P03 due 2000-02-01"]
    script += ["note on P05: to be forgotten", "undo", "redo", "observe P06 calls 999 in 2025-12", "undo"]
    program.run(store, script=script)
    program.must(store, "--yes", "forget P05")
    with sqlite3.connect(store) as connection:
        connection.execute("VACUUM")
        connection.commit()
    connection.close()
    return ledger.settle(store)


class Judge:
    """Knows what an unhurt store says, and what to make of another answer."""

    def __init__(self, program, base):
        self.program, self.base = program, base
        self.sound, self.answers = self.asked(base)
        if b"sound" not in self.sound or self.asked(base)[1] != self.answers:
            raise RuntimeError(f"the store is not sound to begin with: {self.sound[:300]!r}")

    def asked(self, store):
        """What `check` says, and what the questions get; None for a crash or a hang."""
        try:
            checked = self.program.run(store, "check", timeout=PATIENCE)
            asked = self.program.run(store, script=QUESTIONS, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            return None, None
        if checked.is_crash or asked.is_crash:
            return None, checked.complained[-200:] + asked.complained[-200:]
        return (checked.said + checked.complained, asked.said + asked.complained)

    def verdict(self, store):
        """Whether the damage was noticed, and what is wrong with that."""
        checked, answers = self.asked(store)
        if checked is None:
            return False, f"crash or hang: {answers!r}"
        if checked != self.sound:
            return True, "" if checked.strip() else "`check` fails and says nothing"
        return False, "" if answers == self.answers else f"an answer changed and `check` says all is well: {difference(answers, self.answers)}"


def difference(one, other):
    pairs = [(a, b) for a, b in zip(one.splitlines(), other.splitlines()) if a != b]
    return repr(pairs[:2])[:300]


def damaged(program, base, count, hurt):
    """Applies `hurt(path, rng)` to copies, each with a seed of its own; gives what it was and the judge's verdict."""
    judge, deadline = Judge(program, base), Deadline(count * 0.3 + 30)

    def tried(number):
        if deadline.is_over:
            return None
        with tempfile.TemporaryDirectory(dir=os.path.dirname(base)) as folder:
            store = shutil.copy(base, folder)
            what = hurt(store, random.Random(number))
            noticed, failure = judge.verdict(store)
            return what, noticed, failure and f"{what}: {failure}"

    with ThreadPool(os.cpu_count() or 1) as pool:
        yield from (found for found in pool.imap_unordered(tried, range(count)) if found)


def rotten(program, base, what, hurt, count):
    row, noticed = Row(f"{what}: `check` notices all that change an answer"), 0
    for _, was_noticed, failure in damaged(program, base, count, hurt):
        row.ran(failure)
        noticed += was_noticed
    row.remark = f"{noticed:,} noticed, the others change no answer"
    return row


def flipped(path, rng):
    with open(path, "r+b") as file:
        at, bit = rng.randrange(os.path.getsize(path)), rng.randrange(8)
        file.seek(at)
        old = file.read(1)[0]
        file.seek(at)
        file.write(bytes([old ^ 1 << bit]))
    return f"bit {bit} of byte {at} (page {at // PAGE + 1})"


def swapped(path, rng):
    pages = os.path.getsize(path) // PAGE
    one, other = rng.sample(range(pages), 2)
    with open(path, "r+b") as file:
        file.seek(one * PAGE)
        first = file.read(PAGE)
        file.seek(other * PAGE)
        second = file.read(PAGE)
        file.seek(one * PAGE)
        file.write(second)
        file.seek(other * PAGE)
        file.write(first)
    return f"pages {one + 1} and {other + 1}"


def shortened(path, rng):
    size = rng.randrange(1, os.path.getsize(path))
    size = size // PAGE * PAGE if rng.random() < 0.5 and size >= PAGE else size
    os.truncate(path, size)
    return f"cut to {size} bytes"


# Eight ways to tamper with a store by another program; each gives what `check` has to name, "" for anything.

def edit(db, rng):
    person, metric, period = db.execute("SELECT person, metric, period FROM observations ORDER BY random() LIMIT 1").fetchone()
    db.execute("UPDATE observations SET value = value + ? WHERE person = ? AND metric = ? AND period = ?", (rng.randrange(1, 50), person, metric, period))
    return db.execute("SELECT name FROM people WHERE key = ?", (person,)).fetchone()[0]


def remove(db, rng):
    person, metric, period = db.execute("SELECT person, metric, period FROM observations ORDER BY random() LIMIT 1").fetchone()
    db.execute("DELETE FROM observations WHERE person = ? AND metric = ? AND period = ?", (person, metric, period))
    return db.execute("SELECT name FROM people WHERE key = ?", (person,)).fetchone()[0]


def insert(db, rng):
    person, metric = rng.randrange(1, 8), db.execute("SELECT metric FROM observations LIMIT 1").fetchone()[0]
    period = db.execute("SELECT max(period) + 1 FROM observations").fetchone()[0]
    db.execute("INSERT INTO observations (person, metric, period, value) VALUES (?, ?, ?, 7)", (person, metric, period))
    return ""


def reword(db, rng):
    entry = rng.choice(db.execute("SELECT entry FROM payloads WHERE sentence <> ''").fetchall())[0]
    db.execute("UPDATE payloads SET sentence = 'nothing of the kind' WHERE entry = ?", (entry,))
    return f"ntry {entry} "


def drop_entry(db, rng):
    entry = rng.randrange(2, db.execute("SELECT max(number) FROM entries").fetchone()[0])
    db.execute("DELETE FROM payloads WHERE entry = ?", (entry,))
    if rng.random() < 0.5:
        db.execute("DELETE FROM entries WHERE number = ?", (entry,))
        return ""
    return f"ntry {entry} "


def reorder(db, rng):
    one = rng.randrange(2, db.execute("SELECT max(number) FROM entries").fetchone()[0])
    for old, new in ((one, -1), (one + 1, one), (-1, one + 1)):
        db.execute("UPDATE entries SET number = ? WHERE number = ?", (new, old))
        db.execute("UPDATE payloads SET entry = ? WHERE entry = ?", (new, old))
    return f"ntry {one} "


def rename(db, rng):
    table, column = rng.choice((("terms", "term"), ("person_keys", "person"), ("people", "name"), ("candidates", "name")))
    key = "rowid" if table != "candidates" else "candidate"
    one = rng.choice(db.execute(f"SELECT {key} FROM {table}").fetchall())[0]
    db.execute(f"UPDATE {table} SET {column} = {column} || 'x' WHERE {key} = ?", (one,))
    return ""


def pretend(db, rng):
    """Another author, another day, or taken back behind the log's back."""
    entry = rng.randrange(1, db.execute("SELECT max(number) FROM entries").fetchone()[0] + 1)
    column, value = rng.choice((("who", "'somebody else'"), ("instant", "instant - 86400"), ("undone", "1 - undone"), ("edits", "edits + 1"), ("today", "today + 1")))
    db.execute(f"UPDATE entries SET {column} = {value} WHERE number = ?", (entry,))
    return f"ntry {entry} "


KINDS = {
    "a figure altered": edit, "a record taken out": remove, "a record put in": insert, "a sentence reworded": reword, "an entry taken out": drop_entry,
    "entries in another order": reorder, "names and terms altered": rename, "author, time or standing of an entry altered": pretend,
}


def tampered(program, base, count):
    for kind, hurt in KINDS.items():
        row = Row(f"tampering: {kind}: `check` says so, and where")
        for what, noticed, failure in damaged(program, base, count, lambda path, rng, hurt=hurt: by_hand(path, rng, hurt)):
            row.ran(failure or ("" if noticed else f"{what}: not noticed"))
        yield row
    yield cut_off(program, base, count)


def by_hand(path, rng, hurt):
    db = sqlite3.connect(path)
    db.execute("PRAGMA foreign_keys = OFF")
    random_state = db.execute("SELECT 1").fetchone()  # opens the file before anything is changed
    assert random_state
    named = hurt(db, rng)
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return f"{hurt.__name__} {named}"


def cut_off(program, base, count):
    """The last entries with all they did are gone: the log cannot tell by itself, a copy of its last hash can."""
    row = Row("tampering: the last entries cut off, or another store in its place: a kept hash shows it")
    with tempfile.TemporaryDirectory(dir=os.path.dirname(base)) as folder:
        whole = shutil.copy(base, os.path.join(folder, "whole.db"))
        facts = [fact for fact in office.facts(900)[500:] if fact[0] != "P05"]  # who is forgotten in the furnished store
        for number in range(max(8, count // 10)):
            before = shutil.copy(whole, os.path.join(folder, f"before{number}.db"))
            program.must(whole, office.sentence(facts[number % len(facts)]))
            ledger.settle(whole)
            head = program.must(whole, "history head").said.split(b"\n")[1].decode().strip()[:16]
            row.ran(
                "the kept hash is not found in the store it is of" if program.run(whole, f"check against {head}").status != 0 else "",
                "cut off, and not noticed" if program.run(before, f"check against {head}").status == 0 else "")
    return row
