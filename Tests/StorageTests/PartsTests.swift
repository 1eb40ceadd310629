import GRDB
import Onboarding
import Support
import Testing

@testable import Storage

@Suite struct PartsTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  /// FIPS 180-4's examples and the empty message.
  static let digests: [(message: String, digest: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test(arguments: digests) func digestIsThatOfTheStandard(_ example: (message: String, digest: String)) {
    let digest = SHA256.digest(of: Array(example.message.utf8))
    #expect(digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == example.digest)
  }

  @Test(arguments: 0..<20) func digestDoesNotDependOnThePieces(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let message = (0..<Int.random(in: 0...500, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    var pieces = SHA256()
    var rest = message[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...rest.count, using: &random)
      pieces.update(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    #expect(pieces.digest() == SHA256.digest(of: message))
  }

  @Test(arguments: 0..<20) func orderIsThatOfSorting(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let bound = UInt64(1) << UInt64(seed * 3 + 1)
    let keys = (0..<300).map { _ in UInt64.random(in: 0...bound, using: &random) }
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(SortedOrder.of(keys).map(Int.init) == expected)
    #expect(SortedOrder.of(keys.sorted()) == (0..<300).map { Int32($0) })
    #expect(SortedOrder.of([]) == [])
  }

  @Test(arguments: 0..<20) func orderOfStretchesIsThatOfSorting(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let keys = (0..<40 as Range<UInt64>).flatMap { person in
      (0..<Int.random(in: 1...30, using: &random)).map { _ in
        person << 38 | UInt64.random(in: 0..<(1 << 38), using: &random) >> (seed % 9 * 4)
      }
    }
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(SortedOrder.of(keys, stretch: 38).map(Int.init) == expected)
    #expect(SortedOrder.of(keys.reversed(), stretch: 38) == SortedOrder.of(keys.reversed()))
  }

  @Test func shortenedNumbersComeBackBitByBit() throws {
    var random = SplitMix(seed: 5)
    let scales: [Double] = [1, 10, 100, 1000, 1e4, 1e5, 1e6]
    let decimals = (0..<2000).map { Double(Int.random(in: -9_999_999...9_999_999, using: &random)) / scales[$0 % 7] }
    let bits = (0..<500).map { _ in Double(bitPattern: UInt64.random(in: 0..<0x7FF0_0000_0000_0000, using: &random)) }
    let large: [Double] = [1e300, -1e300, 4.5e15, 9e15, -4_503_599_627_370_495]
    let odd = large + [0, -0.0, .infinity, -.infinity, .leastNonzeroMagnitude, 0.1 + 0.2]
    let numbers = decimals + bits + odd
    var sink = ByteSink()
    for number in numbers { sink.put(shortened: number) }
    var source = ByteSource(sink.bytes)
    #expect(try numbers.map { _ in try source.shortened().bitPattern } == numbers.map(\.bitPattern))
    #expect(source.isAtEnd)
  }

  @Test func numbersInFullAreStillRead() throws {
    var sink = ByteSink()
    sink.put(byte: Payload.fullObservations)
    sink.put(varint: 1)
    sink.put(byte: 1 | 2 << 2)
    sink.put(varint: ObservationKey(person: 7, metric: 3, period: 80_000).packed)
    sink.put(plain: 0.25)
    sink.put(plain: 1)
    let store = try SQLiteStore(path: folder.path("store.db"))
    let piece = try #require(try store.reading { try Payload.pieces(of: sink.bytes, $0.keys) }.first)
    guard case .observations(let edits) = piece else { throw Nonsense(what: "another kind of piece") }
    #expect(edits.map(\.key.person) == [7])
    #expect(edits.map(\.after?.value) == [0.25])
    #expect(edits.map(\.after?.target) == [1])
  }

  @Test func columnsOfTheLogComeBack() throws {
    let integers: [Int64?] = [nil, 0, 1, -1, 63, 64, -64, -65, .max, .min]
    let reals: [Double?] = [nil, 0, -0.5, 0.1, .infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude]
    let texts: [String?] = [nil, "", "a", "\u{0}", "é", "e\u{301}", "👩‍👩‍👧", String(repeating: "x", count: 300)]
    var sink = ByteSink()
    for value in integers { sink.put(value) }
    for value in reals { sink.put(value) }
    for value in texts { sink.put(value) }
    var source = ByteSource(sink.bytes)
    #expect(try integers.map { _ in try source.integer() } == integers)
    #expect(try reals.map { _ in try source.real() } == reals)
    #expect(try texts.map { _ in try source.string() } == texts)
    #expect(source.isAtEnd)
  }

  @Test(arguments: 0..<60) func cutLogIsNonsenseAndNoCrash(_ length: Int) {
    var sink = ByteSink()
    sink.put([
      ObservationEdit(key: ObservationKey(person: 7, metric: 3, period: 80_000), before: nil, after: Figures(value: 1, target: 2)),
      ObservationEdit(
        key: ObservationKey(person: 8, metric: 3, period: 4), before: Figures(value: 1), after: Figures(numerator: 1, denominator: 2)),
    ])
    var source = ByteSource(Array(sink.bytes.prefix(min(length, sink.bytes.count - 1))))
    #expect(throws: Nonsense.self) { try source.observationEdits { try $0.shortened() } }
  }

  @Test(arguments: [Int32(-2_876_648), -1, 0, 82_702, 11_731_587]) func observationKeyKeepsItsParts(_ period: Int32) {
    let key = ObservationKey(person: ObservationKey.mostPeople - 1, metric: ObservationKey.mostTerms - 1, period: period)
    #expect(key.person == ObservationKey.mostPeople - 1)
    #expect(key.metric == ObservationKey.mostTerms - 1)
    #expect(key.period == Int64(period))
    #expect(ObservationKey(person: 1, metric: 2, period: period) < ObservationKey(person: 1, metric: 3, period: -2_876_648))
  }

  static let naughty = [
    "'; DROP TABLE people; --", "\u{0}nul\u{0}", "e\u{301}", "é", "\u{1B}]0;title\u{7}", "\u{202E}abc", "👩‍👩‍👧", "Ω≈ç√", "\"quoted\"", "a\r\nb",
    "%s%n", "NULL", "0", "﷽", " ", "\u{FEFF}bom",
  ]

  @Test(arguments: naughty) func anyTextComesBackAsItWas(_ text: String) throws {
    let path = folder.path("store.db")
    var person = Person("p", name: "n" + text, email: text, kind: .tenured, role: text, region: text, aliases: [text])
    person.endReason = text
    let facts: [Fact] = [
      .person(person), .note(Note("p", number: 1, text: text, on: Office.today)), .deal(Deal(Deal.ID(text), owner: "p", account: text)),
      .activity(Activity("p", .demo, outcome: text, on: Office.today)),
      .dealStage(DealStage(Deal.ID(text), entered: text, on: Office.today)),
    ]
    let store = try SQLiteStore(path: path)
    #expect(try store.bring(Batch(facts: facts), by: Office.said(text)).new == 5)
    #expect(try store.bring(Batch(facts: facts), by: Office.said(text)).unchanged == 5)
    let again = try SQLiteStore(path: path)
    let dossier = try #require(try again.dossier(of: "p"))
    #expect(Array(dossier.person.name.unicodeScalars) == Array(("n" + text).unicodeScalars))
    #expect(dossier.person == person)
    #expect(dossier.notes.map { Array($0.text.unicodeScalars) } == [Array(text.unicodeScalars)])
    #expect(dossier.activities.map(\.outcome) == [text])
    #expect(try again.deals(of: nil).map(\.id) == [Deal.ID(text)])
    #expect(try again.history(of: nil, limit: 1).first?.authorship.sentence == text)
    #expect(try again.check().isEmpty)
    _ = try again.undo(by: Office.said())
    #expect(try Dump(of: again).isEmpty)
  }

  @Test func twoSpellingsOfOneIdentifierAreOnePerson() throws {
    let store = try SQLiteStore(path: folder.path("store.db"))
    _ = try store.commit([.hired(Person("jose\u{301}", name: "José", kind: .tenured))], by: Office.said())
    let reopened = try SQLiteStore(path: folder.path("store.db"))
    _ = try reopened.commit([.noted("jos\u{e9}", "one person", on: Office.today)], by: Office.said())
    #expect(try reopened.dossier(of: "jose\u{301}")?.notes.count == 1)
    #expect(try reopened.check().isEmpty)
  }

  @Test func viewsShowDatesAndPeriodsAsText() throws {
    let store = try SQLiteStore(path: folder.path("store.db"))
    let days = stride(from: 0, to: 400, by: 3).map { Office.day("2026-01-12") + Int($0) - 400 }
    let periods = days.flatMap { [Period.day($0), .week(of: $0), .month(of: $0), .quarter(of: $0)] }
    let rows = Set(periods).map { Observation("eva", "meetings", in: $0, .value(1)) }
    _ = try store.bring(Batch(facts: Office.everyKind, observations: Office.columns(of: rows)), by: Office.said())
    let (shown, started) = try store.queue.read { db in
      (
        try String.fetchSet(db, sql: "SELECT period FROM readable_observations WHERE person = 'eva' AND metric = 'meetings'"),
        try String.fetchOne(db, sql: "SELECT start_date FROM readable_people WHERE person = 'ana'")
      )
    }
    #expect(shown == Set(rows.map(\.period.description)))
    #expect(started == "2026-01-12")
  }

  @Test func everyViewCanBeRead() throws {
    let store = try SQLiteStore(path: folder.path("store.db"))
    _ = try store.bring(Batch(facts: Office.everyKind), by: Office.said())
    _ = try store.commit([.left("ben", on: Office.today - 9, because: nil)], by: Office.said())
    _ = try store.commit([.rehired("ben", on: Office.today, as: nil)], by: Office.said())
    try store.close()
    let counts = try DatabaseQueue(path: folder.path("store.db")).read { db in  // as another tool opens it
      let views = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")
      return try views.map { "\($0) \(try Opening.number("SELECT count(*) > 0 FROM \($0)", db))" }
    }
    #expect(counts.count == 22)
    #expect(counts.allSatisfy { $0.hasSuffix(" 1") }, "\(counts)")
  }
}
