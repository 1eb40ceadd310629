import Onboarding

/// The table of observations, read and written in numbers rather than in records.
struct ObservationTable {
  let desk: Desk

  /// Makes many observations what their edits say; the edits in the order of their keys, no key twice.
  func apply(_ edits: [ObservationEdit]) throws {
    var (news, changes) = (false, false)
    for edit in edits {
      if edit.after == nil { try remove(edit.key) } else if edit.before == nil { news = true } else { changes = true }
    }
    let feed = try desk.feed()
    let columns = "person, metric, period, value, numerator, denominator, target"
    // Of new ones too: SQLite need not look whether there is one before it writes one.
    let replace = try desk.statement("REPLACE INTO observations (\(columns)) SELECT \(columns) FROM incoming")
    if news { try feed.offer(edits, .new) { try replace.run() } }
    if changes { try feed.offer(edits, .changed) { try replace.run() } }
  }

  private func remove(_ key: ObservationKey) throws {
    let remove = try desk.statement("DELETE FROM observations WHERE person = ? AND metric = ? AND period = ?")
    bind(key, to: remove)
    try remove.run()
  }

  private func bind(_ key: ObservationKey, to statement: Prepared) {
    statement.bind(1, key.person)
    statement.bind(2, key.metric)
    statement.bind(3, key.period)
  }

  /// The largest key of a person with observations; 0 when there are none.
  func lastPerson() throws -> Int64 {
    let ask = try desk.statement("SELECT max(person) FROM observations")
    defer { ask.stop() }
    return try ask.step() ? ask.int(0) : 0
  }

  /// A person's observations in the order of their keys.
  func rows(of person: Int64) throws -> [(key: ObservationKey, figures: Figures)] {
    let find = try desk.statement(
      "SELECT metric, period, value, numerator, denominator, target FROM observations WHERE person = ? ORDER BY metric, period")
    find.bind(1, person)
    var rows: [(key: ObservationKey, figures: Figures)] = []
    try find.forEachRow {
      let key = ObservationKey(person: person, metric: find.int(0), period: Int32(truncatingIfNeeded: find.int(1)))
      rows.append((key, Figures(find, from: 2)))
    }
    return rows
  }
}

extension Figures {
  init(_ row: Prepared, from column: Int32) {
    self.init(
      value: row.realOrNaN(column), numerator: row.realOrNaN(column + 1), denominator: row.realOrNaN(column + 2),
      target: row.realOrNaN(column + 3))
  }
}
