extension Schema {
  /// The words of full names with the keys of those who have them (`NameTable`), and what finds people by their addresses and by other names.
  static let names = """
    CREATE TABLE name_words (key INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, leading BLOB NOT NULL, following BLOB NOT NULL) STRICT;
    CREATE INDEX people_by_email ON people (email COLLATE NOCASE) WHERE email IS NOT NULL;
    CREATE INDEX people_with_aliases ON people (person) WHERE aliases IS NOT NULL;

    """

  /// The version whose tables have the words of names.
  static let versionWithNames: Int32 = 6
}
