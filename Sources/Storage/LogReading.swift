import Onboarding

/// The change log read from its first entry to its last, once: what it makes of the records, and whom and which terms it speaks of.
struct LogReading {
  let desk: Desk
  /// By entry, the people it is about.
  private var touched: [Int: Set<Int64>] = [:]
  private var terms: [SealedTerm] = []
  /// Entries that lost words with somebody who was forgotten: what is left of them may be about fewer people.
  private var rewritten: Set<Int> = []
  /// By entry, the one that it takes back or does again.
  private var targets: [Int: Int] = [:]

  init(desk: Desk) { self.desk = desk }

  /// Does everything again that entries say, in the tables of `copy`.
  mutating func replay(to copy: Desk) throws {
    let log = ChangeLog(desk: desk)
    let table = ObservationTable(desk: copy)
    for entry in try log.entries(touching: nil, limit: .max).reversed() {
      var people: Set<Int64> = []
      try log.forEachPiece(of: entry.of ?? entry.number, backwards: entry.kind == .undo) { piece in
        switch piece {
        case .edit(let edit):
          try copy.apply(edit)
          if let person = edit.key?.person { people.insert(try desk.keys.key(person)) }
        case .observations(let rows):
          try table.apply(rows)
          for row in rows { people.insert(row.key.person) }
        case .rewritten(let payloads): rewritten.formUnion(payloads.map(\.entry))
        case .terms(let sealed): if entry.of == nil { terms += sealed }
        }
      }
      touched[entry.number] = people
      targets[entry.number] = entry.of
    }
  }

  /// The highest key of a term that an entry vouches for; 0 for none.
  var lastTerm: Int64 { terms.map(\.key).max() ?? 0 }

  /// Writes whom each entry is about.
  func writeTouched() throws {
    let insert = try desk.statement("INSERT INTO touched (person, entry) VALUES (?, ?)")
    for (entry, people) in touched.sorted(by: { $0.key < $1.key }) {
      for person in people.sorted() {
        insert.bind(1, person)
        insert.bind(2, Int64(entry))
        try insert.run()
      }
    }
  }

  /// Where the store has other people or other terms for what the entries name by their keys.
  func misread() throws -> [Inconsistency] { try misfiled() + misnamed() }

  private func misfiled() throws -> [Inconsistency] {
    var kept: [Int: Set<Int64>] = [:]
    let all = try desk.statement("SELECT entry, person FROM touched")
    try all.forEachRow { kept[Int(all.int(0)), default: []].insert(all.int(1)) }
    return Set(kept.keys).union(touched.keys).sorted().compactMap { entry in
      let (said, told) = (touched[entry] ?? [], kept[entry] ?? [])
      let isRight = touched[entry] != nil && (rewritten.contains(targets[entry] ?? entry) ? said.isSubset(of: told) : said == told)
      return isRight ? nil : .brokenChain(entry: entry)
    }
  }

  /// Whether terms are called what the entries call them, where nothing but the log is there to compare.
  static func agreesOnTerms(_ desk: Desk) throws -> Bool {
    var reading = LogReading(desk: desk)
    let log = ChangeLog(desk: desk)
    for entry in try log.entries(touching: nil, limit: .max) where entry.of == nil {
      try log.forEachPiece(of: entry.number, backwards: false) { if case .terms(let sealed) = $0 { reading.terms += sealed } }
    }
    return try reading.misnamed().isEmpty
  }

  private func misnamed() throws -> [Inconsistency] {
    var now: [Int64: String] = [:]
    let all = try desk.statement("SELECT key, term FROM terms")
    try all.forEachRow { now[all.int(0)] = all.text(1) }
    return terms.compactMap { now[$0.key] == $0.term ? nil : .alteredTerm($0.term) }
  }
}

/// Compares the keys of people with the identifiers in their records, which the change log vouches for.
struct KeyCheck {
  let desk: Desk

  func findings() throws -> [Inconsistency] {
    var findings: [Inconsistency] = []
    let all = try desk.statement("SELECT p.person, k.person FROM people p LEFT JOIN person_keys k ON k.key = p.key")
    try all.forEachRow {
      if all.isNull(1) || all.text(1) != all.text(0).composed { findings.append(.altered(.person(Person.ID(all.text(0))))) }
    }
    return findings
  }
}

/// Looks for what somebody else built into the store, or tore down: what runs by itself when records are written, and tables and indexes.
struct SchemaCheck {
  let desk: Desk

  private static let indexes: Set<String> = [
    "people_by_folded_name", "candidates_by_folded_name", "candidates_by_person", "scorecards_key", "deals_by_owner", "activities_key",
  ]

  func findings() throws -> [Inconsistency] {
    var (triggers, indexes): ([String], Set<String>) = ([], [])
    let all = try desk.statement("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'index')")
    try all.forEachRow { if all.text(0) == "trigger" { triggers.append(all.text(1)) } else { indexes.insert(all.text(1)) } }
    return triggers.map { .damaged("a trigger was built in: \($0)") }
      + Self.indexes.subtracting(indexes).sorted().map { .damaged("the index \($0) is missing") }
  }
}
