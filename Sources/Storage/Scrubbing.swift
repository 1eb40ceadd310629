import GRDB
import Onboarding

/// Takes somebody's words out of the tables and out of the change log, in the transaction of the caller.
///
/// A payload that loses words is written anew, behind a new salt, so that its old hash tells nothing; the new hash is kept in the payload of the
/// entry that says who was forgotten, which stands in the chain itself. So the chain still verifies, and replaying the log gives the records.
final class Scrubbing {
  private let desk: Desk
  private let forgetting: Forgetting
  private var done: Forgotten
  /// Terms that read otherwise now, by their keys.
  private var renamed: [Int64: String] = [:]

  init(desk: Desk, _ forgetting: Forgetting) {
    self.desk = desk
    self.forgetting = forgetting
    done = Forgotten(
      entry: nil, code: forgetting.code, records: 0, remarks: 0, sentences: 0, hasNamesakes: forgetting.hasNamesakes, isWiped: false)
  }

  func run(by authorship: Authorship) throws -> Forgotten {
    try desk.db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    // From here on records that name the person by the key read with the code.
    if let id = forgetting.identity.person?.id { try desk.keys.rename(id, to: Person.ID(forgetting.code)) }
    forgetting.number(try spellings())
    for shelf in Shelf.allCases where shelf.holdsWords { try scrub(shelf) }
    try scrubTerms()
    let rewritten = try entries().compactMap { try scrub($0) }
    var silent = authorship
    silent.sentence = forgetting.sentence
    let draft = try Draft(on: desk, by: silent)
    draft.add(rewritten: rewritten)
    done.entry = try draft.seal(.forgot)
    return done
  }
}

extension Scrubbing {
  /// Whom columns for managers and interviewers name.
  private func spellings() throws -> [String] {
    let all = try desk.statement(
      """
      SELECT manager FROM people UNION SELECT manager FROM assignments UNION SELECT interviewer FROM scorecards
      UNION SELECT coalesce(
        content ->> '$.scorecard._0.interviewer', content ->> '$.amendment._0.interviewer', content ->> '$.duty._0.interviewer',
        content ->> '$.lift._0.by', content ->> '$.opening._0.manager') FROM hiring
      """)
    var spellings: [String] = []
    try all.forEachRow { if !all.isNull(0) { spellings.append(all.text(0)) } }
    return spellings
  }

  private func scrub(_ shelf: Shelf) throws {
    var changed: [(old: Fact, new: Fact?)] = []
    let all = try desk.statement(shelf.select)
    try all.forEachRow {
      var row = RowSource(all)
      let fact = try row.fact(on: shelf, desk.keys)
      let left = forgetting.scrubbed(fact)
      if left != fact { changed.append((fact, left)) }
    }
    // First out, then in: two spellings of one name may change places under a key.
    for (old, new) in changed where !old.keepsKey(as: new) { try desk.apply(Edit(before: old, after: nil)) }
    for (old, new) in changed {
      guard let new else {
        done.remarks += 1
        continue
      }
      done.records += 1
      try desk.apply(Edit(before: old.keepsKey(as: new) ? old : nil, after: new))
    }
  }

  /// Interned texts, such as questions: renamed where they stand, for the log refers to them by their keys.
  private func scrubTerms() throws {
    var changed: [(key: Int64, term: String)] = []
    let all = try desk.statement("SELECT key, term FROM terms")
    try all.forEachRow {
      let left = forgetting.scrubbed(term: all.text(1))
      if left != all.text(1) { changed.append((all.int(0), left)) }
    }
    let rename = try desk.statement("UPDATE OR IGNORE terms SET term = ?2 WHERE key = ?1")
    for (key, term) in changed {
      rename.bind(1, key)
      rename.bind(2, term)
      try rename.run()
      done.records += rename.changes
      if rename.changes > 0 { renamed[key] = term }
    }
  }
}

extension Scrubbing {
  private func entries() throws -> [Entry] {
    try ChangeLog(desk: desk).entries(touching: nil, limit: .max).reversed().filter { $0.kind != .forgot }
  }

  /// Writes an entry's payload anew where it holds the person's words.
  private func scrub(_ entry: Entry) throws -> RewrittenPayload? {
    guard try ChangeLog(desk: desk).hasPayload(entry.number) else { return nil }
    let parts = try ChangeLog(desk: desk).parts(of: entry.number)
    var isAbout = false
    let left = try parts.map { try scrubbed($0.bytes, &isAbout) }
    let said = entry.authorship.sentence
    let sentence = isAbout && entry.kind == .said ? "" : forgetting.scrubbed(said)
    guard sentence != said || isAbout || zip(parts, left).contains(where: { $0.bytes != $1 }) else { return nil }
    if sentence != said { done.sentences += 1 }
    return RewrittenPayload(entry: entry.number, hash: try rewrite(entry.number, sentence, parts.map(\.key), left))
  }

  /// A part of a payload as it reads from now on; `isAbout` once an edit in it is of the person.
  private func scrubbed(_ bytes: [UInt8], _ isAbout: inout Bool) throws -> [UInt8] {
    guard let first = bytes.first, first != Payload.observations, first != Payload.fullObservations else { return bytes }
    var sink = ByteSink()
    var isAltered = false
    for piece in try Payload.pieces(of: bytes, desk.keys) {
      guard case .edit(let edit) = piece else {
        try Payload.put(scrubbed(piece, &isAltered), to: &sink, desk.keys)
        continue
      }
      if forgetting.concerns(edit) { isAbout = true }
      let left = forgetting.scrubbed(edit)
      if left != edit { isAltered = true }
      if let left { try Payload.put(left, to: &sink, desk.keys) }
    }
    return isAltered ? sink.bytes : bytes
  }

  /// What an entry says of terms, as they read from now on.
  private func scrubbed(_ piece: Payload.Piece, _ isAltered: inout Bool) -> Payload.Piece {
    guard case .terms(let terms) = piece, terms.contains(where: { renamed[$0.key] != nil }) else { return piece }
    isAltered = true
    return .terms(terms.map { SealedTerm(key: $0.key, term: renamed[$0.key] ?? $0.term) })
  }

  private func rewrite(_ entry: Int, _ sentence: String, _ keys: [Int64?], _ parts: [[UInt8]]) throws -> [UInt8] {
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    let hash = PayloadHash(salt: salt, sentence: sentence)
    for (key, bytes) in zip(keys, parts) {
      hash.update(bytes)
      guard let key else { continue }
      let part = try desk.statement("UPDATE payload_parts SET edits = ?2 WHERE key = ?1")
      part.bind(1, key)
      part.bind(2, bytes: bytes)
      try part.run()
    }
    let words = try desk.statement("UPDATE payloads SET salt = ?2, sentence = ?3, edits = ?4 WHERE entry = ?1")
    words.bind(1, Int64(entry))
    words.bind(2, bytes: salt)
    words.bind(3, sentence)
    words.bind(4, bytes: parts.last ?? [])
    try words.run()
    return hash.digest()
  }
}

extension Fact {
  /// Whether another state of the record stands in the same row: a person does, whose row is found by a number.
  fileprivate func keepsKey(as other: Fact?) -> Bool {
    if case .person = self { true } else { key == other?.key }
  }
}

extension Shelf {
  /// Whether its records hold words that somebody typed, rather than numbers, days and terms of the curriculum alone.
  fileprivate var holdsWords: Bool {
    switch self {
    case .curricula, .people, .assignments, .absences, .ratings, .candidates, .scorecards, .deals, .activities, .notes, .plans,
      .definitions, .hiring:
      true
    case .enrolments, .assessments, .observations, .milestones, .dealStages, .items: false
    }
  }
}
