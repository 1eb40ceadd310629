import Foundation
import GRDB
import Onboarding
import Testing

@testable import Storage

/// What forgetting takes and what it leaves.
@Suite(.serialized) struct Forgettings {
  let folder: Folder
  init() throws { folder = try Folder() }

  private var path: String { folder.path("store.db") }

  /// Words that stand in every place where words can, each told apart.
  static let words = [
    "Ana García", "Garc", "ana@example.com", "Anita", "A-4711", "parental", "boringcomment", "Asksforfeedback", "becauseofafair",
    "movedaway",
    "saidaloud", "Zoraida",
  ]

  static let ana = Person(
    "A-4711", name: "Ana García", email: "ana@example.com", role: "sdr", region: "Iberia", source: "via Ana García",
    startDate: Office.day("2026-01-12"), endReason: "movedaway", aliases: ["Anita"])

  /// The company with Ana in every kind of record: as herself, as an interviewer, as a manager, in passing, and as the candidate she was.
  static var facts: [Fact] {
    let others: [Fact] = Office.everyKind.filter { $0.key.person != "ana" && $0.key != .deal("D-2") && $0.key != .candidate("mia") }
    let day = Office.day("2026-02-03")
    return others.map(naming) + [
      .person(ana), .person(Person("cai", name: "Cai Lund", role: "sdr", manager: "ana garcia", startDate: day)),
      .absence(Absence("A-4711", from: Office.day("2026-04-01"), to: Office.day("2026-04-10"), reason: "parental")),
      .assignment(Assignment("cai", role: "sdr", team: "Team Ana García", manager: "ana@example.com", from: day)),
      .assessment(Assessment("A-4711", "pitch", "v1", marks: 91, takenOn: Office.day("2026-01-20"))),
      .utility(UtilityRating("A-4711", "pitch", 4, comment: "boringcomment", on: day)),
      .observation(Office.quotaOf("A-4711", "2026-02", 1.1)), .observation(Office.quotaOf("A-4711", "2026-03", 1.2)),
      .note(Note("A-4711", number: 1, text: "Asksforfeedback", on: day)), .note(Note("ben", number: 1, text: "learns from Anita", on: day)),
      .planned(PlannedModule("A-4711", "pitch", isAssigned: true, because: "becauseofafair", on: day)),
      .item(ItemMark("A-4711", "pitch", "v1", item: "Q. 9", mark: 1, text: "What did Ana García say?")),
      .candidate(
        Candidate(
          "ana-garcia", name: "Ana García", email: "ana@example.com", role: "sdr", source: "referral", stage: .hired, reason: "saidaloud",
          person: "A-4711")),
      .scorecard(ScorecardRating("ana-garcia", by: "Ida", "coachability", 4)),
      .scorecard(ScorecardRating("leo", by: "Ana García", "coachability", 3)),
      .hiring(.stage(StageEntry("ana-garcia", entered: .offer, on: day, because: "saidaloud"))),
      .hiring(.remark(CandidateRemark("ana-garcia", number: 1, .document, "letters/Ana García.pdf", on: day))),
      .hiring(.remark(CandidateRemark("leo", number: 1, .note, "knows Ana García", on: day))),
      .hiring(.scorecard(Scorecard("leo", by: "Ana García", stage: .screen, recommendation: .yes))),
      .hiring(.lift(BlindLift("leo", by: "Ana García", because: "Ana García is away", on: day))),
      .deal(Deal("D-2", owner: "A-4711", account: "Ana García Ltd")),
      .activity(Activity("A-4711", .call, outcome: "with Ana García", on: day, count: 2)),
    ]
  }

  /// What somebody else's record says in passing.
  private static func naming(_ fact: Fact) -> Fact {
    guard case .curriculum(var curriculum) = fact, !curriculum.sections.isEmpty else { return fact }
    curriculum.sections[0].modules[0].owner = "ana@example.com"
    return .curriculum(curriculum)
  }

  private func founded(_ kind: StoreKind = .sqlite, without lacking: Set<Shelf> = []) throws -> any Store {
    let store = try kind.make(in: folder)
    _ = try store.bring(
      Batch(
        facts: Self.facts.filter { !lacking.contains(Shelf(of: $0)) },
        observations: Office.columns(of: Office.year.filter { $0.person != "ana" })),
      by: Office.said("import Ana García.csv"))
    let day = Office.day("2026-05-04")
    _ = try store.commit([.noted("A-4711", "Zoraida said so", on: day)], by: Office.said("note on her: Zoraida said so"))
    _ = try store.commit([.noted("ben", "asked Ana García", on: day)], by: Office.said("note on ben: asked Ana García"))
    _ = try store.commit([.completed("tools", by: "A-4711", on: day)], by: Office.said("she completed tools"))
    _ = try store.commit([.noted("ben", "kept", on: day)], by: Office.said("note on ben: kept"))
    _ = try store.undo(by: Office.said("undo"))
    return store
  }

  /// Where the bytes of the store, and of a copy made of it, still hold one of the words.
  func traces() -> [String] {
    let files = ["store.db", "store.db-wal", "store.db-shm", "copy.db"]
    return files.flatMap { file -> [String] in
      guard let bytes = try? Data(contentsOf: URL(filePath: folder.path(file))) else { return [] }
      return Self.words.filter { bytes.range(of: Data($0.utf8)) != nil || bytes.range(of: Data($0.lowercased().utf8)) != nil }.map {
        "\($0) in \(file)"
      }
    }
  }

  @Test func noByteOfAWordIsLeft() throws {
    let store = try founded()
    #expect(Set(traces().map { $0.prefix { $0 != " " } }).count >= Self.words.count - 1)
    let done = try store.forget(.person("A-4711"), by: Office.said("forget Ana García"))
    #expect(done.code == "forgotten-1" && done.isWiped && !done.hasNamesakes)
    #expect(done.remarks == 3)
    try store.backup(to: folder.path("copy.db"))
    #expect(traces() == [])
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreKind.allCases) func figuresAreTheSameUnderTheCode(_ kind: StoreKind) throws {
    let store = try founded(kind)
    let (before, ramps) = (try store.trainingEvidence(), try store.rampSubjects())
    let cards = try store.scorecards().map(\.rating).sorted()
    _ = try store.forget(.candidate("ana-garcia"), by: Office.said())
    func renamed(_ id: Person.ID) -> Person.ID { id == "A-4711" ? "forgotten-1" : id }
    #expect(Set(try store.rampSubjects().map(\.person)) == Set(ramps.map { renamed($0.person) }))
    let after = Dictionary(uniqueKeysWithValues: try store.rampSubjects().map { ($0.person, $0.state) })
    for subject in ramps { #expect(after[renamed(subject.person)] == subject.state) }
    #expect(try store.trainingEvidence().rows.count == before.rows.count)
    #expect(try store.scorecards().map(\.rating).sorted() == cards)
    #expect(try store.deals(of: "forgotten-1").map(\.id) == ["D-2"])
    #expect(try store.directory().candidate("forgotten-1")?.person == "forgotten-1")
    #expect(try store.directory().person("cai")?.manager == "forgotten-1 (2)")
    #expect(try store.dossier(of: "forgotten-1")?.enrolments.map(\.module) == ["tools"])
    #expect(try store.check() == [])
  }

  @Test func bothStoresForgetAlike() throws {
    let stores = try StoreKind.allCases.map { try founded($0) }
    let done = try stores.map { try $0.forget(.person("A-4711"), by: Office.said()) }
    #expect(done[0] == done[1])
    #expect(try Dump(of: stores[0]) == Dump(of: stores[1]))
    let histories = try stores.map { try $0.history(of: nil, limit: 99) }
    #expect(histories[0] == histories[1])
    #expect(
      histories[0].map(\.authorship.sentence) == [
        "forget forgotten-1", "undo", "note on ben: kept", "", "note on ben: asked forgotten-1", "", "import forgotten-1.csv",
      ])
  }

  @Test(arguments: StoreKind.allCases) func nothingBeforeItCanBeTakenBack(_ kind: StoreKind) throws {
    let store = try founded(kind)
    _ = try store.forget(.person("A-4711"), by: Office.said())
    #expect(throws: Refusal.forgettingStands) { try store.undo(by: Office.said()) }
    #expect(throws: Refusal.nothingToRedo) { try store.redo(by: Office.said()) }
    _ = try store.commit([.noted("ben", "later", on: Office.today)], by: Office.said())
    #expect(try store.undo(by: Office.said()).edits.count == 1)
    #expect(try store.redo(by: Office.said()).edits.count == 1)
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreKind.allCases) func twoAreForgottenOneAfterTheOther(_ kind: StoreKind) throws {
    let store = try founded(kind)
    _ = try store.forget(.person("A-4711"), by: Office.said())
    #expect(try store.forget(.candidate("leo"), by: Office.said()).code == "forgotten-2")
    #expect(throws: Refusal.alreadyForgotten("forgotten-1")) { try store.forget(.person("forgotten-1"), by: Office.said()) }
    #expect(try store.scorecards(of: "forgotten-2").map(\.interviewer).sorted() == ["Ida", "Ida", "forgotten-1"])
    #expect(try store.check() == [])
  }

  @Test func whoWasForgottenIsKnownAgainAfterOpening() throws {
    _ = try founded().forget(.person("A-4711"), by: Office.said())
    let marks = try SQLiteStore(path: path).directory().forgotten
    #expect(marks.code(ofHandle: "a-4711") == "forgotten-1")
    #expect(marks.code(ofName: "ANA GARCIA") == "forgotten-1")
    #expect(marks.count == 1)
  }

  @Test(arguments: ["UPDATE payloads SET sentence = 'x' WHERE entry = 1", "UPDATE payloads SET edits = x'' WHERE entry = 7"])
  func whatIsAlteredAfterwardsIsFound(_ sql: String) throws {
    _ = try founded().forget(.person("A-4711"), by: Office.said())
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    #expect(try !SQLiteStore(path: path).check().isEmpty)
  }

  @Test func aFileThatAnotherHoldsIsCleanedWhenItIsNextOpened() throws {
    let store = try founded()
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN")
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM people")
      try #require(store as? SQLiteStore).queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 50") }
      #expect(try !store.forget(.person("A-4711"), by: Office.said()).isWiped)
      try db.execute(sql: "COMMIT")
    }
    #expect(!traces().isEmpty)
    try other.close()
    let next = try SQLiteStore(path: path)
    #expect(traces() == [])
    #expect(try next.check() == [])
  }

  @Test func aStoreOfTheFourthVersionCanForget() throws {
    try (founded(without: [.hiring]) as? SQLiteStore)?.close()
    try DatabaseQueue(path: path).writeWithoutTransaction {
      try $0.execute(sql: "DROP TABLE forgotten; DROP TABLE forgetting; DROP TABLE name_words; PRAGMA user_version = 4")
      try $0.execute(sql: "DROP INDEX people_by_email; DROP INDEX people_with_aliases")
      try $0.execute(
        sql: "DROP VIEW readable_openings; DROP VIEW readable_candidate_stages; DROP VIEW readable_recommendations; DROP TABLE hiring")
      try $0.execute(
        sql: "DROP VIEW readable_spells; ALTER TABLE people DROP COLUMN spells; ALTER TABLE ramp DROP COLUMN former")
    }
    #expect(try SQLiteStore(path: path, access: .readOnly).directory().forgotten.isEmpty)
    let store = try SQLiteStore(path: path)
    _ = try store.forget(.person("A-4711"), by: Office.said())
    #expect(traces() == [])
    #expect(try store.check() == [])
  }
}

extension Forgettings {
  @Test(arguments: StoreKind.allCases) func whatKeptTheRecordsIsForgottenWithThem(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    _ = try store.bring(Batch(facts: Self.facts), by: Office.said("import company"))
    let hold = Hold(.person("A-4711"), because: "Asksforfeedback", on: Office.today)
    _ = try store.commit([.defined(Definitions().holding(hold))], by: Office.said("hold her because Asksforfeedback"))
    #expect(throws: Refusal.onHold(name: "Ana García", because: "Asksforfeedback", since: Office.today)) {
      try store.forget(.candidate("ana-garcia"), by: Office.said())
    }
    var released = Definitions()
    released.retention = 6
    _ = try store.commit([.defined(released)], by: Office.said("release her"))
    _ = try store.forget(.person("A-4711"), by: Office.said())
    #expect(try store.history(of: nil, limit: 9).map(\.authorship.sentence) == ["forget forgotten-1", "", "", "import company"])
    #expect(try store.directory().definitions.retention == 6)
    #expect(traces() == [])
    #expect(try store.check() == [])
  }
}
