extension Schema {
  /// What recognises those who were forgotten when a file names them again: version 5. No word of theirs is here, only keyed hashes.
  static let forgetting = """
    CREATE TABLE forgotten (
      mark BLOB NOT NULL PRIMARY KEY, code TEXT NOT NULL, is_name INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE forgetting (
      company INTEGER PRIMARY KEY CHECK (company = 0), key BLOB NOT NULL, count INTEGER NOT NULL, is_wiped INTEGER NOT NULL
    ) STRICT;

    """
}
