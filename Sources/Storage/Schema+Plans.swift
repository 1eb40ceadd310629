extension Schema {
  /// What was agreed about single modules of people's plans: version 3.
  static let plans = """
    CREATE TABLE plans (
      person INTEGER NOT NULL REFERENCES people, module INTEGER NOT NULL REFERENCES terms, assigned INTEGER NOT NULL, due INTEGER,
      reason TEXT, on_date INTEGER NOT NULL,
      PRIMARY KEY (person, module)
    ) STRICT, WITHOUT ROWID;
    CREATE VIEW readable_plans AS
      SELECT k.person, m.term AS module, iif(p.assigned, 'yes', 'no') AS assigned, date(p.due * 86400, 'unixepoch') AS due, p.reason,
        date(p.on_date * 86400, 'unixepoch') AS "on"
      FROM plans p JOIN person_keys k ON k.key = p.person JOIN terms m ON m.key = p.module;

    """
}
