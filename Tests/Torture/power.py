"""Power cuts: a recorded run is cut off at many moments, and what may be left on the disk each time is opened."""

import copy
import multiprocessing
import os
import random
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass

import ledger
import office
from disk import Disk, events
from table import Deadline, Row

STORE = "deep/down/onramp.db"  # below folders that are made on first use: their names have to last too


@dataclass
class Recording:
    """A run, event by event, and what the store held each time something was said."""

    disk: Disk  # before the first event
    events: list
    states: list  # contents; the first are from before anything was said
    said_before: list  # for each event: how often something had been said before it
    final: Disk  # after the last event
    is_settled: bool  # whether nothing was done to the store after the last answer


def record(work, program, runs, prepare=None, **options):
    """Records sentences or scripts, one process each."""
    folder = os.path.join(work, "recorded")
    log = os.path.join(work, "log")
    for old in (folder, log):
        shutil.rmtree(old, ignore_errors=True) if os.path.isdir(old) else os.path.exists(old) and os.remove(old)
    os.makedirs(folder)
    store = os.path.join(folder, STORE)
    if prepare:
        prepare(store)
    disk = Disk(folder)
    outcomes = [
        program.recorded(folder, log, store, *words, script=script, **options) for words, script in runs(folder)
    ]
    found = events(log)
    heard = b"".join(event.data for event in found if event.what == "A")
    if heard != b"".join(outcome.said for outcome in outcomes):
        raise RuntimeError("the recorder did not see all that was said")
    return recording(work, disk, found, folder), outcomes


def recording(work, disk, found, folder):
    """The states of the store, taken from the log itself."""
    states, said_before, said = [ledger.NOTHING], [], 0
    now = copy.deepcopy(disk)
    if STORE in disk.live_names:
        states = [live_state(work, now)]
    for event in found:
        said_before.append(said)
        now.take(event)
        if event.what == "A":
            said += 1
            states.append(live_state(work, now))
    if found and (difference := now.disagreement()):
        raise RuntimeError(f"the log is not what happened: {difference}")
    return Recording(disk, found, states, said_before, now, states[-1] == live_state(work, now))


def live_state(work, disk):
    with tempfile.TemporaryDirectory(dir=work) as target:
        disk.write_live(target)
        return ledger.contents(os.path.join(target, STORE))


@dataclass
class Cutter:
    """Cuts a recording at given moments and judges what is left."""

    work: str
    recording: Recording
    program: object
    seed: int
    check_every: int
    deadline: Deadline

    def cut(self, moments):
        """One verdict for each moment: a text when it is bad, else an empty one."""
        verdicts = []
        disk, at = copy.deepcopy(self.recording.disk), 0
        for moment in sorted(moments):
            if self.deadline.is_over:
                break
            while at <= moment:
                disk.take(self.recording.events[at])
                at += 1
            rng = random.Random(f"{self.seed} {moment} {len(verdicts)}")
            verdicts.append(self.judged(disk, moment, rng, is_checked=self.check_every and len(verdicts) % self.check_every == 0))
        return verdicts

    def judged(self, disk, moment, rng, is_checked):
        with tempfile.TemporaryDirectory(dir=self.work) as target:
            disk.write_after_power_cut(target, rng)
            store = os.path.join(target, STORE)
            if os.path.exists(store) and rng.random() < 0.3:
                with open(store + "-shm", "wb") as rubbish:
                    rubbish.write(rng.randbytes(32768))
            unclean = is_checked and os.path.exists(store) and not self.program.is_clean(store)
            found = ledger.contents(store)
        said = self.recording.said_before[moment] + (self.recording.events[moment].what == "A")
        return verdict(found, said, self.recording.states, moment) or ("unclean" if unclean else "")


@dataclass
class FileCutter(Cutter):
    """The same for a file that a recorded run writes: it has to be as it was or whole, and whole once that was said."""

    name: str = ""
    old: bytes | None = None  # None for no file

    def judged(self, disk, moment, rng, is_checked):
        with tempfile.TemporaryDirectory(dir=self.work) as target:
            disk.write_after_power_cut(target, rng)
            path = os.path.join(target, self.name)
            found = open(path, "rb").read() if os.path.exists(path) else None
        said = self.recording.said_before[moment] + (self.recording.events[moment].what == "A")
        new = bytes(self.recording.final.live_names[self.name].live)
        if found not in (self.old, new):
            return f"half a file (event {moment}): {len(found)} of {len(new)} bytes" if found is not None else f"gone (event {moment})"
        return f"lost (event {moment}): said to be written" if said and found != new else ""


def verdict(found, said, states, moment):
    if not found.is_whole:
        return f"corrupt (event {moment}): {found.trouble[:80]}"
    places = [place for place, state in enumerate(states) if state.digest == found.digest]
    if not places:
        return f"not a prefix (event {moment}): {found.entries} entries, {said} acknowledged"
    if places[-1] < said:
        return f"lost (event {moment}): {said - places[-1]} of {said} acknowledged"
    if places[0] > said + 1:
        return f"not a prefix (event {moment}): ahead of what was asked for"
    return ""


def cuts(work, made, program, count, seed, seconds, check_every=0, kind=Cutter, **more):
    """`count` power cuts, shared between the processors."""
    rng = random.Random(seed)
    moments = sorted(rng.randrange(len(made.events)) for _ in range(count))
    workers = os.cpu_count() or 1
    cutter = kind(work, made, program, seed, check_every, Deadline(seconds), **more)
    shares = [moments[worker::workers] for worker in range(workers)]
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        return [verdict for share in pool.map(cutter.cut, shares) for verdict in share]


def tally(row, made, verdicts):
    row.failures += [] if made.is_settled else ["too early (the last answer came before its work was done)"]
    for one in verdicts:
        row.ran(one)
    kinds = {}
    for one in row.failures:
        kind = one.split(" (")[0]
        kinds[kind] = kinds.get(kind, 0) + 1
    row.remark = ", ".join(f"{kind} {count:,}" for kind, count in sorted(kinds.items()))
    return row


def logging(count):
    """First use, then a script of facts."""

    def runs(folder):
        company = office.write_company(os.path.join(os.path.dirname(folder), "company"))
        yield ("import", company), None
        yield (), [office.sentence(fact) for fact in office.facts(count)]
        shutil.rmtree(company)

    return runs


def company(work, program):
    """Has a store begin with the company in it."""

    def prepare(store):
        folder = office.write_company(os.path.join(work, "company"))
        program.must(store, "import", folder)
        shutil.rmtree(folder)

    return prepare


def company_with_words(work, program):
    """The same, with remarks about everybody."""
    prepare = company(work, program)

    def furnish(store):
        prepare(store)
        program.must(store, script=[f"note on {office.person(n % 8)}: remark {n} about their calls" for n in range(40)])
        ledger.settle(store)

    return furnish


def old_store(work, program):
    """The same, as the program's fifth version left it: what later ones brought is taken away again."""
    prepare = company_with_words(work, program)

    def age(store):
        prepare(store)
        connection = sqlite3.connect(store, isolation_level=None)
        for view in ("readable_openings", "readable_candidate_stages", "readable_recommendations"):
            connection.execute(f"DROP VIEW IF EXISTS {view}")
        for table in ("sealing", "hiring", "name_words"):
            connection.execute(f"DROP TABLE {table}")
        for index in ("people_by_email", "people_with_aliases"):
            connection.execute(f"DROP INDEX {index}")
        if connection.execute("SELECT count(*) FROM pragma_table_info('people') WHERE name = 'spells'").fetchone()[0]:
            connection.execute("DROP VIEW readable_spells")
            connection.execute("ALTER TABLE people DROP COLUMN spells")
            connection.execute("ALTER TABLE ramp DROP COLUMN former")
        connection.execute("PRAGMA user_version = 5")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    return age


def bulk(work, rows):
    path = office.write_observations(os.path.join(work, "observations.csv"), rows)
    return lambda folder: [(("import", path), None)]


def turns(*script):
    return lambda folder: [((), list(script))]


def synced_facts(made):
    """For every answer of a recording in which each writes one entry: whether that entry was in the store by then, and synced."""
    synced, answers = False, 0
    for event in made.events:
        if event.what == "W":
            synced = False
        elif event.what == "S" and not event.failed and ".db" in event.path:
            synced = True
        elif event.what == "A":
            answers += 1
            yield synced and made.states[answers].entries == answers
            synced = False


def rows(work, program, scale):
    facts = 300
    made, outcomes = record(work, program, logging(facts))
    told = len(office.acknowledged(outcomes[-1].said, office.facts(facts)))
    store = os.path.join(work, "recorded", STORE)
    there = ledger.observations(store)
    complete = Row("every sentence of a script is acknowledged, and is there", runs=1)
    if told != facts or not set(office.facts(facts)) <= there:
        complete.failures.append(f"{facts} said, {told} acknowledged, {len(there)} there: {outcomes[-1].complaint[:200]}")
    yield complete

    synced = Row("a fact is written and synced before its line is printed")
    for is_synced in synced_facts(made):
        synced.ran("" if is_synced else "a line was printed too early")
    synced.remark = f"{sum(e.what == 'S' for e in made.events) / synced.runs:.2f} syncs a line"
    yield synced

    cut = Row(f"power cut: first use and {facts} facts")
    yield tally(cut, made, cuts(work, made, program, 1500 * scale, 1, 120 * scale, check_every=15))

    for setting, wanted in (("NORMAL", "lost"), ("OFF", "corrupt")):
        control, _ = record(work, program, logging(facts), synchronous=setting)
        row = Row(f"control: the same with synchronous={setting}", is_control=True)
        yield tally(row, control, cuts(work, control, program, 300, 2, 30))

    made, _ = record(work, program, bulk(work, 5000), company(work, program))
    yield tally(Row("power cut: an import of 5,000 rows, none or all"), made, cuts(work, made, program, 200 * scale, 3, 40 * scale, check_every=20))

    made, _ = record(work, program, lambda folder: [(("--yes", "forget P05"), None)], company_with_words(work, program))
    yield tally(Row("power cut: somebody is forgotten, all or nothing"), made, cuts(work, made, program, 200 * scale, 7, 40 * scale, check_every=20))

    made, _ = record(work, program, turns("status of P01"), old_store(work, program))
    yield tally(Row("power cut: a store of version 5 is brought up to date"), made, cuts(work, made, program, 200 * scale, 8, 40 * scale, check_every=20))

    script = [office.sentence(fact) for fact in office.facts(12)] + ["undo"] * 6 + ["redo"] * 3
    made, _ = record(work, program, turns(*script), company(work, program))
    yield tally(Row("power cut: undo and redo"), made, cuts(work, made, program, 200 * scale, 4, 30 * scale, check_every=20))

    after_failed_sync = Row("power cut after a sync that failed: what was acknowledged is there")
    for at in range(1, 11):
        script = [office.sentence(fact) for fact in office.facts(20)]
        made, _ = record(work, program, turns(*script), company(work, program), fail=f"sync:{at}:EIO")
        tally(after_failed_sync, made, cuts(work, made, program, 30 * scale, 5 + at, 5 * scale))
    yield after_failed_sync

    yield files(work, program, Row("power cut: a copy of the store, none or whole"), "copy.db", None, 200 * scale, "backup to {}")
    old = b"what was there before\n" * 400
    row = Row("power cut: an export, the old file or the new one")
    yield files(work, program, row, "people.csv", old, 200 * scale, "--yes", "export ramp people to {}")


def files(work, program, row, name, old, count, *words):
    """Cuts while a file is written beside the store."""
    prepare = company(work, program)

    def begin(store):
        prepare(store)
        if old is not None:
            with open(os.path.join(work, "recorded", name), "wb") as file:
                file.write(old)

    made, outcomes = record(work, program, lambda folder: [([word.format(os.path.join(folder, name)) for word in words], None)], begin)
    if name not in made.final.live_names or made.final.live_names[name].live == old:
        row.ran(f"nothing was written: {outcomes[-1].complaint[:200]}")
        return row
    return tally(row, made, cuts(work, made, program, count, 6, count / 10, kind=FileCutter, name=name, old=old))
