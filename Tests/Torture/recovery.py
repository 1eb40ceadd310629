"""What `recover` saves of damaged stores, what a log replayed gives, and what copies made meanwhile hold."""

import os
import random
import shutil
import sqlite3
import tempfile
import threading
import time

import ledger
import office
import rot
from table import Deadline, Row

PAGE = 4096


def rows(work, program, scale):
    with tempfile.TemporaryDirectory(dir=work) as folder:
        base = rot.furnished(program, folder)
        yield recovered(program, base, 40 * min(scale, 5))
        yield replayed(program, base)
    yield copied(work, program, 20 * min(scale, 5))
    yield newer(work, program)


def records(path):
    """Every row of every table of records as text; keys of people and terms spelt out, for a new store may number them otherwise."""
    connection = sqlite3.connect(path)
    try:
        found = set()
        people, terms = (dict(connection.execute(f"SELECT key, {column} FROM {table}")) for table, column in (("person_keys", "person"), ("terms", "term")))
        for table in ("curricula", "candidates", "deals", "hiring", "definitions"):
            found.update(f"{table} {row}" for row in connection.execute(f"SELECT * FROM {table}"))
        found.update(f"person {row[1:]}" for row in connection.execute("SELECT * FROM people"))
        for table in ("enrolments", "assessments"):
            found.update(f"{table} {people.get(row[0])} {terms.get(row[1])} {terms.get(row[2])} {row[3:]}" for row in connection.execute(f"SELECT * FROM {table}"))
        for table in ("observations", "ratings", "plans"):
            found.update(f"{table} {people.get(row[0])} {terms.get(row[1])} {row[2:]}" for row in connection.execute(f"SELECT * FROM {table}"))
        found.update(f"notes {people.get(row[0])} {row[1:]}" for row in connection.execute("SELECT * FROM notes"))
        return found
    finally:
        connection.close()


def hurt(base, broken):
    """The tables with a page that is not what it was; those of keys, without which nothing is told apart, stand for all."""
    with open(base, "rb") as file, open(broken, "rb") as other:
        whole, left = file.read(), other.read()
    pages = {at // PAGE + 1 for at in range(0, len(whole), PAGE) if whole[at : at + PAGE] != left[at : at + PAGE]}
    connection = sqlite3.connect(base)
    try:
        return {name for name, page in connection.execute("SELECT name, pageno FROM dbstat") if page in pages}
    finally:
        connection.close()


def unhurt(record, tables):
    """Whether the table of a record, and what tells its keys apart, lies on pages that are what they were."""
    table = "people" if record.startswith("person ") else record.split(" ", 1)[0]
    return not tables & {table, "people", "person_keys", "terms", "sqlite_schema"}


def damaged(path, rng):
    """Flips, pages that were not written, pages written twice, an end that is missing."""
    pages = os.path.getsize(path) // PAGE
    with open(path, "r+b") as file:
        for _ in range(rng.randrange(1, 3)):
            at = rng.randrange(1, pages) * PAGE
            file.seek(at)
            kind = rng.randrange(4)
            if kind == 0:
                file.write(bytes(PAGE))
            elif kind == 1:
                file.write(rng.randbytes(PAGE))
            elif kind == 2:
                old = bytearray(file.read(PAGE))
                for _ in range(rng.randrange(1, 40)):
                    old[rng.randrange(PAGE)] ^= 1 << rng.randrange(8)
                file.seek(at)
                file.write(old)
            else:
                file.truncate(max(at, pages // 2 * PAGE))
                return


def recovered(program, base, count):
    row = Row("`recover` from damaged stores: 99 % of the records of tables that are not hit, what it makes is sound")
    whole, kept, spared, saved, unreadable, deadline = records(base), 0, 0, 0, 0, Deadline(count + 30)
    for number in range(count):
        if deadline.is_over:
            break
        with tempfile.TemporaryDirectory(dir=os.path.dirname(base)) as folder:
            broken, new = shutil.copy(base, os.path.join(folder, "broken.db")), os.path.join(folder, "new.db")
            damaged(broken, random.Random(number))
            done = program.run(os.path.join(folder, "own.db"), "recover", broken, "to", new)
            if done.is_crash:
                row.ran(f"damage {number}: {done.complaint[-200:]}")
                continue
            if done.status != 0:
                unreadable += 1
                row.ran("" if done.complaint else f"damage {number}: status {done.status} and no word")
                continue
            there = records(new)
            kept += len(there & whole)
            missing, told = len(whole - there), b"Lost:" in done.said
            tables = hurt(base, broken)
            safe = {record for record in whole if unhurt(record, tables)}
            spared, saved = spared + len(safe), saved + len(there & safe)
            row.ran(
                f"damage {number}: {len(safe - there)} of {len(safe)} unhurt records missing" if len(safe - there) > len(safe) // 100 else "",
                f"damage {number}: {missing} missing and none named" if missing and not told else "",
                "" if program.is_clean(new) else f"damage {number}: `check` finds something in the new store")
    read = row.runs - unreadable
    row.remark = f"{saved / max(1, spared):.2%} of {spared:,} kept, {kept / max(1, read * len(whole)):.2%} of all with those hit, in {read}; {unreadable} refused in words"
    return row


def replayed(program, base):
    """The log as a file, done again in an empty store: the same answers, the same hash."""
    row = Row("the log of a store, replayed in an empty one, gives the same answers and the same head")
    with tempfile.TemporaryDirectory(dir=os.path.dirname(base)) as folder:
        log, new = os.path.join(folder, "log.jsonl"), os.path.join(folder, "new.db")
        program.must(base, f"export log to {log}")
        program.must(new, f"replay {log}")
        for question in [*rot.QUESTIONS, "history head", "check"]:
            row.ran("" if program.run(base, question).said == program.run(new, question).said else f"`{question}` is answered otherwise")
    return row


def copied(work, program, count):
    """Copies made while another program writes: each sound, a beginning of what was written, with all that was acknowledged before it began."""
    row = Row(f"{count} copies made while facts are logged: each sound, with all acknowledged before, and 0600")
    with tempfile.TemporaryDirectory(dir=work) as folder:
        base = office.open_for_business(program, folder)
        facts = office.facts(890)
        writer = program.start(base)
        told = []
        ear = threading.Thread(target=lambda: [told.append(line) for line in writer.stdout if line.startswith(b"Noted")], daemon=True)
        ear.start()
        feeder = threading.Thread(target=feed, args=(writer, facts), daemon=True)
        feeder.start()
        for number in range(count):
            copy, before = os.path.join(folder, f"copy{number}.db"), len(told)
            done = program.run(base, f"backup to {copy}")
            if done.status != 0:
                row.ran(f"status {done.status}: {done.complaint[:200]}")
                continue
            mode = os.stat(copy).st_mode & 0o777
            there = ledger.observations(copy)
            row.ran(
                "" if there == set(facts[: len(there)]) else "not the first facts",
                f"{before} acknowledged, {len(there)} in the copy" if len(there) < before else "",
                "" if mode == 0o600 else f"{mode:04o}",
                "" if number % 10 or program.is_clean(copy) else "`check` finds something")
            os.remove(copy)
        writer.kill()
        writer.wait()
        row.remark = f"{len(told)} facts were logged meanwhile"
    return row


def feed(writer, facts):
    """As fast as the copies are made, not faster: the facts are to last."""
    try:
        for fact in facts:
            writer.stdin.write((office.sentence(fact) + "\n").encode())
            writer.stdin.flush()
            time.sleep(0.02)
    except (BrokenPipeError, ValueError):
        pass


def newer(work, program):
    """A store of a version to come is refused in words and not touched."""
    row = Row("a store of a newer version is refused in words, and not a byte of it changes")
    with tempfile.TemporaryDirectory(dir=work) as folder:
        base = office.open_for_business(program, folder)
        connection = sqlite3.connect(base)
        connection.execute("PRAGMA user_version = 99")
        connection.commit()
        connection.close()
        ledger.settle(base)
        before = open(base, "rb").read()
        for words in (["ramp"], [office.sentence(office.facts(1)[0])], ["import", os.path.join(folder, "company")], ["undo"], ["backup", "to", base + ".copy"]):
            done = program.run(base, *words)
            row.ran(
                "" if done.status == 3 and b"99" in done.complained else f"{words}: status {done.status}: {done.complaint[:200]}",
                "" if open(base, "rb").read() == before else f"{words}: the file changed")
    return row
