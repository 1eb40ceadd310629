extension Schema {
  /// The version whose people have earlier spells.
  static let versionWithSpells: Int32 = 11

  /// What became of people's earlier spells: since version 11. Hardly anybody has one, so they are a text beside the present one.
  static let spells = """
    ALTER TABLE people ADD COLUMN spells TEXT;
    ALTER TABLE ramp ADD COLUMN former TEXT;

    """

  static let spellsView = """
    CREATE VIEW readable_spells AS
      SELECT p.person, s.key + 1 AS spell, s.value ->> 'role' AS role, s.value ->> 'manager' AS manager,
        s.value ->> 'start' AS start_date, s.value ->> 'end' AS end_date,
        s.value ->> 'ending' AS ending, s.value ->> 'reason' AS reason
      FROM people p, json_each(p.spells) s WHERE p.spells IS NOT NULL;

    """

  /// What a store of an earlier version lacks, seen as if it were there and empty: for reading alone.
  static let spellsToReadOnly = """
    CREATE TEMP VIEW people AS SELECT *, NULL AS spells FROM main.people;
    CREATE TEMP VIEW ramp AS SELECT *, NULL AS former FROM main.ramp;
    """
}
