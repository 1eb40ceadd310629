"""Facts are civil days: no zone, no change of zone between two turns, no leap day, year's end or week 53 changes a figure."""

import os
import shutil
import tempfile

import ledger
import office
from table import Row

ZONES = ["UTC", "America/Mexico_City", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe", "Europe/Madrid"]
SCRIPT = [
    "observe P01 calls 100 in 2024-02-29", "observe P01 calls 101 in 2020-W53", "observe P01 calls 102 in 2015-W53", "observe P02 calls 103 in 2026-W53",
    "observe P02 calls 104 in 2024-12-31", "observe P02 calls 105 in 2025-01-01", "complete opening for P01 on 2024-02-29", "complete opening for P02 on 2025-12-31",
    "score P03 80 on opening on 2024-03-31", "score P04 81 on opening on 2025-10-26", "note on P05: on a day that the clocks change", "P06 left on 2024-12-30",
    "observe P03 calls 106 yesterday", "observe P04 calls 107 last week", "observe P04 calls 108 last month", "hire Leap Year as sdr starting 2024-02-29",
]
REFUSED = ["complete opening for P03 on 2023-02-29", "complete opening for P03 on 2025-02-30", "observe P03 calls 1 in 2021-W53", "observe P03 calls 1 in 2024-13"]
QUESTIONS = ["ramp people", "metrics of P01", "metrics of P02", "status of P01", "30-60-90 of P02", "plan of P03", "overdue", "everything about P04", "today"]
DAYS = ["2024-02-29", "2024-12-31", "2026-01-01", "2020-12-31", "2025-03-30", "2025-10-26"]  # leap day, years' ends, week 53, clocks forward and back


def rows(work, program, scale):
    row = Row(f"{len(ZONES)} time zones, changed between turns, on {len(DAYS)} odd days: the same records and the same answers")
    with tempfile.TemporaryDirectory(dir=work) as folder:
        base = office.open_for_business(program, folder)
        for day in DAYS:
            wanted = None
            for zone in ZONES:
                found = told(program, shutil.copy(base, os.path.join(folder, "zone.db")), day, [zone])
                wanted = wanted or found
                row.ran("" if found == wanted else f"{day} in {zone}: other answers than in {ZONES[0]}")
            found = told(program, shutil.copy(base, os.path.join(folder, "zone.db")), day, ZONES)
            row.ran("" if found == wanted else f"{day}: other answers where the zone changes between turns")
        for sentence in REFUSED:
            row.ran("" if program.run(base, sentence).status in (1, 2) else f"`{sentence}` was taken")
    yield row


def told(program, store, day, zones):
    """What is on record and what is answered, each turn in the next zone."""
    for number, sentence in enumerate(SCRIPT):
        program.run(store, "--as-of", day, sentence, TZ=zones[number % len(zones)])
    answers = [program.run(store, "--as-of", day, question, TZ=zones[number % len(zones)]).said for number, question in enumerate(QUESTIONS)]
    facts = ledger.observations(store)
    clean = program.is_clean(store)
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(store + ending):
            os.remove(store + ending)
    # What was said when, and in UTC, is the one thing that may differ.
    return sorted(facts), [b"\n".join(line for line in answer.split(b"\n") if b"UTC" not in line) for answer in answers], clean
