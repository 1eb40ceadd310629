import Onboarding

// Many new deals as one piece of the change log.
//
// Their number comes first. Then, deal by deal in the order of their identifiers: how many bytes of the identifier are those of the one before and
// the text of the rest; the owner's key; the codes of account, stage, currency, source and forecast category; a byte of marks; and what these say
// is there of amount, probability, day of creation and day of closing, the last counted from the one before it. All whole numbers are varints,
// zigzag where they can be negative. A code is 0 for nothing; one higher than any of its column before in the piece is followed by its text.
extension ByteSink {
  /// Adds deals that were not there.
  mutating func put(new rows: [Int32], of texts: DealTexts) {
    var codes = DealCodes(texts)
    put(varint: UInt64(rows.count))
    var before: Int?
    for row in rows.lazy.map({ Int($0) }) {
      put(texts.ids, row, after: before)
      put(varint: UInt64(texts.owners[Int(texts.rows.columns.owner[row])]))
      put(texts.accounts, texts.rows.account[row], &codes.accounts)
      put(texts.stages, texts.rows.columns.stage[row], &codes.stages)
      put(texts.currencies, texts.rows.columns.currency[row], &codes.currencies)
      put(texts.sources, texts.rows.columns.source[row], &codes.sources)
      put(texts.categories, texts.rows.columns.category[row], &codes.categories)
      putFigures(texts.rows.columns, row)
      before = row
    }
  }

  private mutating func put(_ ids: TextColumn, _ row: Int, after before: Int?) {
    ids.withUTF8(row) { id in
      let shared = before.map { ids.withUTF8($0) { $0.shared(with: id) } } ?? 0
      put(varint: UInt64(shared))
      put(counted: UnsafeBufferPointer(rebasing: id[shared...]))
    }
  }

  private mutating func put(_ texts: TextColumn, _ place: Int32, _ codes: inout TextCodes) {
    guard place >= 0 else { return put(byte: 0) }
    let (code, isNew) = codes.code(Int(place))
    put(varint: UInt64(code))
    if isNew { texts.withUTF8(Int(place)) { put(counted: $0) } }
  }

  private mutating func putFigures(_ columns: DealColumns, _ row: Int) {
    let (amount, share) = (columns.amount[row], columns.probability[row])
    let (created, closed) = (columns.createdOn[row], columns.closedOn[row])
    var marks = DealMarks(rawValue: UInt8(columns.outcome[row].place))
    if columns.inherited[row] { marks.insert(.inherited) }
    if amount != DealColumns.noAmount { marks.insert(.amount) }
    if !share.isNaN { marks.insert(.probability) }
    if created != DealColumns.noDay { marks.insert(.created) }
    if closed != DealColumns.noDay { marks.insert(.closed) }
    put(byte: marks.rawValue)
    if marks.contains(.amount) { put(zigzag: amount) }
    if marks.contains(.probability) { put(plain: share) }
    if marks.contains(.created) { put(zigzag: Int64(created)) }
    if marks.contains(.closed) { put(zigzag: Int64(closed) - (marks.contains(.created) ? Int64(created) : 0)) }
  }
}

extension ByteSource {
  /// Reads what `put(new:of:)` wrote, as the edits it stands for.
  mutating func newDeals(_ keys: Keys) throws -> [Edit] {
    var texts = DealTextsRead()
    var id: [UInt8] = []
    var edits: [Edit] = []
    for _ in 0..<(try varint()) {
      let shared = try varint()
      guard shared <= UInt64(id.count) else { throw Nonsense(what: "an identifier in the change log has no beginning") }
      id.removeSubrange(Int(shared)...)
      id.append(contentsOf: try counted())
      guard let owner = Int64(exactly: try varint()) else { throw Nonsense(what: "a key in the change log is too large") }
      var deal = Deal(Deal.ID(String(decoding: id, as: UTF8.self)), owner: try keys.person(owner))
      deal.account = try text(&texts.accounts)
      deal.stage = try text(&texts.stages)
      let currency = try text(&texts.currencies)
      deal.source = try text(&texts.sources)
      deal.forecastCategory = try text(&texts.categories)
      try readFigures(of: &deal, currency)
      edits.append(Edit(before: nil, after: .deal(deal)))
    }
    return edits
  }

  private mutating func text(_ known: inout [String]) throws -> String? {
    let code = try varint()
    if code == 0 { return nil }
    if code <= UInt64(known.count) { return known[Int(code) - 1] }
    guard code == UInt64(known.count) + 1 else { throw Nonsense(what: "a text in the change log was never written") }
    let text = String(decoding: try counted(), as: UTF8.self)
    known.append(text)
    return text
  }

  private mutating func readFigures(of deal: inout Deal, _ currency: String?) throws {
    let marks = DealMarks(rawValue: try byte())
    guard let outcome = Deal.Outcome(place: Int(marks.rawValue & DealMarks.outcome)) else {
      throw Nonsense(what: "no outcome is meant there")
    }
    deal.outcome = outcome
    deal.inherited = marks.contains(.inherited)
    if marks.contains(.amount) { deal.amount = Money(hundredths: try zigzag(), currency: currency) }
    if marks.contains(.probability) { deal.probability = try plain() }
    let created = marks.contains(.created) ? try zigzag() : nil
    deal.createdOn = try created.map(Self.day)
    if marks.contains(.closed) { deal.closedOn = try Self.day(zigzag() &+ (created ?? 0)) }
  }

  private static func day(_ number: Int64) throws -> Day {
    guard let number = Int32(exactly: number) else { throw Nonsense(what: "a day is out of range") }
    return Day(number: number)
  }
}

/// What a piece says in one byte of a deal: its outcome in two bits, and what is there of it.
private struct DealMarks: OptionSet {
  let rawValue: UInt8

  static let outcome: UInt8 = 3
  static let inherited = DealMarks(rawValue: 1 << 2)
  static let amount = DealMarks(rawValue: 1 << 3)
  static let probability = DealMarks(rawValue: 1 << 4)
  static let created = DealMarks(rawValue: 1 << 5)
  static let closed = DealMarks(rawValue: 1 << 6)
}

/// The codes that the texts of a column have in a piece.
private struct TextCodes {
  private var codes: [Int32]
  private var count: Int32 = 0

  init(_ texts: TextColumn) { codes = [Int32](repeating: 0, count: texts.count) }

  mutating func code(_ place: Int) -> (code: Int32, isNew: Bool) {
    if codes[place] > 0 { return (codes[place], false) }
    count += 1
    codes[place] = count
    return (count, true)
  }
}

private struct DealCodes {
  var accounts, stages, currencies, sources, categories: TextCodes

  init(_ texts: DealTexts) {
    accounts = TextCodes(texts.accounts)
    stages = TextCodes(texts.stages)
    currencies = TextCodes(texts.currencies)
    sources = TextCodes(texts.sources)
    categories = TextCodes(texts.categories)
  }
}

private struct DealTextsRead {
  var accounts: [String] = []
  var stages: [String] = []
  var currencies: [String] = []
  var sources: [String] = []
  var categories: [String] = []
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes both begin with alike.
  fileprivate func shared(with other: UnsafeBufferPointer<UInt8>) -> Int {
    let most = Swift.min(count, other.count)
    var length = 0
    while length < most, self[length] == other[length] { length += 1 }
    return length
  }
}
