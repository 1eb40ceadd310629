/// The tables of the store, as SQLite keeps them.
///
/// Days are INTEGER days since 1970-01-01, periods INTEGER `Period.code`; people and the terms of curricula are interned, so that a million
/// observations are rows of small integers. The `readable_…` views show the same as text, for people with other tools.
enum Schema {
  /// `PRAGMA application_id`: the letters `ONRP`.
  static let application: Int32 = 0x4F4E_5250

  /// `PRAGMA user_version`: one higher with every change of the tables.
  static let version: Int32 = 11

  /// What takes a store from each version to the next; the first entry makes a new one.
  static let steps: [String] = [
    tables + changeLog + views, items + itemView, plans, definitions, forgetting, names, pieces, hiring + hiringViews,
    mappings, sealing, spells + spellsView,
  ]

  /// Version 7 has the tables of version 6; its change log has pieces that hold many deals, which earlier programs cannot read.
  private static let pieces = ""

  /// Version 9 has the tables of version 8; definitions may hold mappings of columns, which earlier programs would drop, and the change log has
  /// shortened numbers, which they cannot read.
  private static let mappings = ""

  /// What an entry's number is multiplied by in the key of a payload's part.
  static let partsPerEntry: Int64 = 1 << 20

  static let ownerIndex = "CREATE INDEX deals_by_owner ON deals (owner)"

  static let tables = """
    CREATE TABLE person_keys (key INTEGER PRIMARY KEY, person TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE terms (key INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE) STRICT;

    CREATE TABLE curricula (
      curriculum TEXT NOT NULL, edition INTEGER NOT NULL, definition TEXT NOT NULL,
      PRIMARY KEY (curriculum, edition)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE people (
      key INTEGER PRIMARY KEY REFERENCES person_keys, person TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, email TEXT,
      kind TEXT NOT NULL, role TEXT, curriculum TEXT, edition INTEGER, region TEXT, team TEXT, manager TEXT, cohort TEXT, source TEXT,
      start_date INTEGER, end_date INTEGER, end_reason TEXT, aliases TEXT
    ) STRICT;
    CREATE INDEX people_by_folded_name ON people (folded);
    CREATE TABLE assignments (
      person INTEGER NOT NULL REFERENCES people, from_date INTEGER NOT NULL, role TEXT NOT NULL, segment TEXT, team TEXT, manager TEXT,
      region TEXT, to_date INTEGER,
      PRIMARY KEY (person, from_date)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE absences (
      person INTEGER NOT NULL REFERENCES people, from_date INTEGER NOT NULL, to_date INTEGER, reason TEXT,
      PRIMARY KEY (person, from_date)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE enrolments (
      person INTEGER NOT NULL REFERENCES people, module INTEGER NOT NULL REFERENCES terms, version INTEGER NOT NULL REFERENCES terms,
      assigned_on INTEGER, started_on INTEGER, completed_on INTEGER,
      PRIMARY KEY (person, module, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE assessments (
      person INTEGER NOT NULL REFERENCES people, module INTEGER NOT NULL REFERENCES terms, version INTEGER NOT NULL REFERENCES terms,
      is_after INTEGER NOT NULL, attempt INTEGER NOT NULL, score REAL NOT NULL, max REAL NOT NULL, taken_on INTEGER,
      PRIMARY KEY (person, module, version, is_after, attempt)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ratings (
      person INTEGER NOT NULL REFERENCES people, module INTEGER NOT NULL REFERENCES terms, rating INTEGER NOT NULL, comment TEXT,
      rated_on INTEGER,
      PRIMARY KEY (person, module)
    ) STRICT, WITHOUT ROWID;
    -- No REFERENCES: a million rows would each look their parents up again; `check` does it once.
    CREATE TABLE observations (
      person INTEGER NOT NULL, metric INTEGER NOT NULL, period INTEGER NOT NULL,
      value REAL, numerator REAL, denominator REAL, target REAL,
      PRIMARY KEY (person, metric, period)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE milestones (
      person INTEGER NOT NULL REFERENCES people, milestone INTEGER NOT NULL REFERENCES terms, reached_on INTEGER NOT NULL,
      PRIMARY KEY (person, milestone)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE candidates (
      candidate TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, email TEXT, role TEXT NOT NULL, source TEXT,
      stage TEXT NOT NULL, applied_on INTEGER, decided_on INTEGER, reason TEXT, person INTEGER REFERENCES people
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX candidates_by_folded_name ON candidates (folded);
    CREATE INDEX candidates_by_person ON candidates (person) WHERE person IS NOT NULL;
    CREATE TABLE scorecards (
      candidate TEXT NOT NULL REFERENCES candidates, interviewer TEXT NOT NULL, criterion TEXT NOT NULL, stage TEXT, rating REAL NOT NULL,
      rated_on INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX scorecards_key ON scorecards (candidate, interviewer, criterion, ifnull(stage, ''));
    CREATE TABLE deals (
      deal TEXT NOT NULL PRIMARY KEY, owner INTEGER NOT NULL REFERENCES people, account TEXT, stage TEXT, amount INTEGER, currency TEXT,
      probability REAL, source TEXT, created_on INTEGER, closed_on INTEGER, outcome TEXT NOT NULL, forecast_category TEXT,
      inherited INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    \(ownerIndex);
    CREATE TABLE deal_stages (
      deal TEXT NOT NULL REFERENCES deals, stage TEXT NOT NULL, entered_on INTEGER NOT NULL,
      PRIMARY KEY (deal, stage, entered_on)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE activities (
      person INTEGER NOT NULL REFERENCES people, kind TEXT NOT NULL, outcome TEXT, on_date INTEGER NOT NULL, count INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX activities_key ON activities (person, on_date, kind, ifnull(outcome, ''), outcome IS NULL);
    CREATE TABLE notes (
      person INTEGER NOT NULL REFERENCES people, number INTEGER NOT NULL, text TEXT NOT NULL, on_date INTEGER NOT NULL,
      PRIMARY KEY (person, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ramp (
      person INTEGER PRIMARY KEY REFERENCES people DEFERRABLE INITIALLY DEFERRED, clock_start INTEGER, productive_on INTEGER,
      left_on INTEGER
    ) STRICT;

    """

  /// Since version 2. What an item is called and asks is interned: a test has few of them, and everybody answers each.
  static let items = """
    CREATE TABLE items (
      module INTEGER NOT NULL REFERENCES terms, version INTEGER NOT NULL REFERENCES terms, person INTEGER NOT NULL REFERENCES people,
      is_after INTEGER NOT NULL, attempt INTEGER NOT NULL, item INTEGER NOT NULL REFERENCES terms, mark REAL, max REAL NOT NULL,
      text INTEGER REFERENCES terms, taken_on INTEGER,
      PRIMARY KEY (module, version, person, is_after, attempt, item)
    ) STRICT, WITHOUT ROWID;

    """

  // Words and edits stand in a table of their own with their salt: erasing them leaves the chain of hashes as it is.
  private static let changeLog = """
    CREATE TABLE entries (
      number INTEGER PRIMARY KEY, kind TEXT NOT NULL, of INTEGER, who TEXT NOT NULL, instant INTEGER NOT NULL, today INTEGER NOT NULL,
      edits INTEGER NOT NULL, undone INTEGER NOT NULL, payload_hash BLOB NOT NULL, previous_hash BLOB NOT NULL, hash BLOB NOT NULL
    ) STRICT;
    -- The edits of a sentence stand beside it; a long import has parts before them, whose key is 2^20 times the entry's number plus the part's.
    CREATE TABLE payloads (
      entry INTEGER PRIMARY KEY REFERENCES entries DEFERRABLE INITIALLY DEFERRED, salt BLOB NOT NULL, sentence TEXT NOT NULL,
      edits BLOB NOT NULL
    ) STRICT;
    CREATE TABLE payload_parts (key INTEGER PRIMARY KEY, edits BLOB NOT NULL) STRICT;
    CREATE TABLE touched (
      person INTEGER NOT NULL, entry INTEGER NOT NULL,
      PRIMARY KEY (person, entry)
    ) STRICT, WITHOUT ROWID;

    """
}
