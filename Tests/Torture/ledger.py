"""What a store holds, read with SQLite itself and not with the program that wrote it."""

import hashlib
import os
import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True)
class Contents:
    is_whole: bool  # SQLite's integrity check
    entries: int
    digest: str  # of every row of every table
    trouble: str = ""


NOTHING = Contents(True, 0, "nothing recorded")


def contents(path):
    """Everything in a store; `NOTHING` while it has no entries, and while it is not there at all."""
    if not os.path.exists(path) or not os.path.getsize(path) and not os.path.exists(path + "-wal"):
        return NOTHING
    try:
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            return _contents(connection)
        finally:
            connection.close()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return Contents(False, 0, "", str(error))


def _contents(connection):
    verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if verdict != "ok":
        return Contents(False, 0, "", verdict)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    entries = connection.execute("SELECT count(*) FROM entries").fetchone()[0] if "entries" in tables else 0
    if not entries:
        return NOTHING
    sum = hashlib.sha256()
    for table in tables:
        sum.update(table.encode())
        # Whether the file was cleaned after a forgetting is set by itself, after the transaction.
        columns = "company, key, count" if table == "forgetting" else "*"
        for row in connection.execute(f'SELECT {columns} FROM "{table}" ORDER BY 1, 2'):
            sum.update(repr(row).encode())
    return Contents(True, entries, sum.hexdigest())


def observations(path):
    """The observations as (person, metric, period, value)."""
    connection = sqlite3.connect(path)
    try:
        return set(connection.execute("SELECT person, metric, period, CAST(value AS INTEGER) FROM readable_observations"))
    except sqlite3.OperationalError:
        return set()
    finally:
        connection.close()


def settle(path):
    """Brings what is in the write-ahead log into the file, so that the file alone is a copy of the store."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path
