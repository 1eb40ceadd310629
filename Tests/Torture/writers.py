"""Several managers at once: eight programs log into one store."""

import os
import sqlite3
import tempfile
from multiprocessing.pool import ThreadPool

import ledger
import office
from table import Row

WRITERS = 8
FACTS = 500


def rows(work, program, scale):
    row = Row(f"{WRITERS} programs log {FACTS} facts each at once: all there, none refused")
    for _ in range(min(scale, 5)):
        with tempfile.TemporaryDirectory(dir=work) as folder:
            store = os.path.join(folder, "onramp.db")
            program.must(store, "import", office.write_company(os.path.join(folder, "company")))
            row.ran(*together(program, store))
    yield row


def together(program, store):
    each = [office.facts(FACTS, people=[writer]) for writer in range(WRITERS)]
    scripts = [[office.sentence(fact) for fact in facts] for facts in each]
    with ThreadPool(WRITERS) as pool:
        outcomes = pool.map(lambda script: program.run(store, script=script), scripts)
    there = ledger.observations(store)
    connection = sqlite3.connect(store)
    log = [sentence for (sentence,) in connection.execute("SELECT sentence FROM payloads ORDER BY entry")]
    numbers = [number for (number,) in connection.execute("SELECT number FROM entries ORDER BY number")]
    connection.close()
    place = {sentence: index for index, sentence in enumerate(log)}
    for outcome, facts, script in zip(outcomes, each, scripts, strict=True):
        yield "" if outcome.status == 0 else f"status {outcome.status}: {outcome.complaint[:200]}"
        told = office.acknowledged(outcome.said, facts)
        yield "" if len(told) == FACTS else f"{len(told)} of {FACTS} acknowledged"
        yield "" if set(facts) <= there else f"{len(set(facts) - there)} facts are not there"
        yield "" if [place.get(sentence) for sentence in script] == sorted(place.get(sentence, 0) for sentence in script) else "out of order"
    yield "" if numbers == list(range(1, WRITERS * FACTS + 2)) else "the change log has gaps"
    yield "" if program.is_clean(store) else "`check` finds something"
