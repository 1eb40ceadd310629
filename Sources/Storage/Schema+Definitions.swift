extension Schema {
  /// How the company defines its metrics: at most one row.
  static let definitions = """
    CREATE TABLE definitions (company INTEGER PRIMARY KEY CHECK (company = 0), definitions TEXT NOT NULL) STRICT;

    """
}
