"""Several managers at once: eight programs log into one store, beside people who ask and a file that is brought in."""

import os
import sqlite3
import tempfile
import threading
import time
from multiprocessing.pool import ThreadPool

import ledger
import office
from table import Row

WRITERS = 8
FACTS = 400
WEEKS = [f"{year}-W{week:02}" for year in range(2000, 2013) for week in range(1, 53)]  # the file's weeks are later ones
ROWS = 5000


def rows(work, program, scale):
    count = FACTS * min(scale, 5)
    row = Row(f"{WRITERS} programs log {count:,} facts each beside two who ask and an import: all there, none refused")
    with tempfile.TemporaryDirectory(dir=work) as folder:
        store = os.path.join(folder, "onramp.db")
        program.must(store, "import", office.write_company(os.path.join(folder, "company")))
        row.ran(*together(program, store, office.write_observations(os.path.join(folder, "bulk.csv"), ROWS), count, row))
        row.runs = WRITERS * count
    yield row


def facts_of(writer, count):
    every = ((office.person(writer), metric, week) for week in WEEKS for metric in office.METRICS)
    return [(*fact, 100 + number % 900) for number, fact in zip(range(count), every, strict=False)]


def together(program, store, bulk, count, row):
    each = [facts_of(writer, count) for writer in range(WRITERS)]
    scripts = [[office.sentence(fact) for fact in facts] for facts in each]
    stop, asked, beside = threading.Event(), [], []

    def ask():
        while not stop.is_set():
            began = time.monotonic()
            asked.append((program.run(store, "status", "of", "P01"), time.monotonic() - began))

    def bring():
        time.sleep(1)
        beside.append(program.run(store, "import", bulk))

    helpers = [threading.Thread(target=ask), threading.Thread(target=ask), threading.Thread(target=bring)]
    for helper in helpers:
        helper.start()
    began = time.monotonic()
    with ThreadPool(WRITERS) as pool:
        outcomes = pool.map(lambda script: program.run(store, script=script, timeout=500), scripts)
    seconds = time.monotonic() - began
    stop.set()
    for helper in helpers:
        helper.join()
    there = ledger.observations(store)
    connection = sqlite3.connect(store)
    log = [sentence for (sentence,) in connection.execute("SELECT sentence FROM payloads ORDER BY entry")]
    numbers = [number for (number,) in connection.execute("SELECT number FROM entries ORDER BY number")]
    connection.close()
    place = {sentence: index for index, sentence in enumerate(log)}
    for outcome, facts, script in zip(outcomes, each, scripts, strict=True):
        yield "" if outcome.status == 0 else f"status {outcome.status}: {outcome.complaint[:200]}"
        told = sum(line.startswith(b"Noted") for line in outcome.said.splitlines())
        yield "" if told == count else f"{told} of {count} acknowledged"
        yield "" if set(facts) <= there else f"{len(set(facts) - there)} facts are not there"
        yield "" if [place.get(sentence) for sentence in script] == sorted(place.get(sentence, 0) for sentence in script) else "out of order"
    yield "" if len(there) == WRITERS * count + ROWS else f"{len(there)} observations, not {WRITERS * count + ROWS}"
    yield "" if all(outcome.status == 0 for outcome in beside) and beside else f"the import: {[(o.status, o.complaint[:200]) for o in beside]}"
    bad = [outcome for outcome, _ in asked if outcome.status != 0]
    yield f"{len(bad)} questions went unanswered: {bad[0].complaint[:200]}" if bad else ""
    yield "" if numbers == list(range(1, WRITERS * count + 3)) else "the change log has gaps"
    yield "" if program.is_clean(store) else "`check` finds something"
    row.remark = f"{WRITERS * count / seconds:,.0f} facts/s; {len(asked)} questions meanwhile, the slowest {max((wait for _, wait in asked), default=0):.1f} s"
