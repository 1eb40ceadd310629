import Onboarding

/// The table of deals, written from columns rather than from records.
struct DealTable {
  let desk: Desk

  /// Makes many deals what their edits say.
  func apply(_ edits: DealLoad.Edits, of texts: DealTexts) throws {
    if !edits.new.isEmpty {
      let columns = (Shelf.deals.key + Shelf.deals.rest).joined(separator: ", ")
      let feed = try desk.dealFeed()
      let insert = try desk.statement("INSERT INTO deals (\(columns)) SELECT \(columns) FROM incoming_deals")
      try feed.offer(texts, edits.new) { try insert.run() }
    }
    for edit in edits.changed { try desk.apply(edit) }
  }
}

extension DealLoad.Edits {
  /// Whose deals they are, and were.
  func owners(in rows: DealRows) -> Set<Person.ID> {
    var places = Set(new.map { rows.columns.owner[Int($0)] })
    places.remove(-1)
    var owners = Set(places.map { rows.columns.owners[Int($0)] })
    for edit in changed {
      for case .deal(let deal)? in [edit.before, edit.after] { owners.insert(deal.owner) }
    }
    return owners
  }
}

extension Draft {
  /// Adds the edits of many deals, each as the change log writes one.
  func add(_ edits: DealLoad.Edits, of texts: DealTexts) throws {
    let bytes = texts.bytes
    for row in edits.new {
      add(ofNobody: 1) { bytes.put(Int(row), of: texts, into: &$0) }
      try putAwayIfLong()
    }
    for edit in edits.changed { try add(edit) }
    add(overtaken: edits.count - edits.new.count - edits.changed.count)
  }
}

/// New deals as the change log writes the edits of single records, from bytes made once for each text.
struct DealBytes {
  private let owners: [[UInt8]]
  private let accounts: [[UInt8]]
  private let stages: [[UInt8]]
  private let currencies: [[UInt8]]
  private let sources: [[UInt8]]
  private let categories: [[UInt8]]
  private let outcomes: [[UInt8]]

  init(of texts: DealTexts) {
    func bytes(_ put: (inout ByteSink) -> Void) -> [UInt8] {
      var sink = ByteSink()
      put(&sink)
      return sink.take()
    }
    func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { text in bytes { $0.put(text) } } }
    owners = texts.owners.map { key in bytes { $0.put(key) } }
    accounts = bytes(texts.rows.accounts)
    stages = bytes(texts.rows.columns.stages)
    currencies = bytes(texts.rows.columns.currencies)
    sources = bytes(texts.rows.columns.sources)
    categories = bytes(texts.rows.columns.categories)
    outcomes = (0..<DealTexts.outcomes.count).map { place in bytes { $0.put(DealTexts.outcomes[place]) } }
  }

  /// Adds the edit that a new deal is.
  func put(_ row: Int, of texts: DealTexts, into sink: inout ByteSink) {
    sink.put(byte: Shelf.deals.rawValue)
    sink.put(byte: 1)
    texts.ids.withUTF8(row) { sink.put(utf8: $0) }
    sink.put(raw: owners[Int(texts.rows.columns.owner[row])])
    put(accounts, texts.rows.account[row], into: &sink)
    put(stages, texts.rows.columns.stage[row], into: &sink)
    let hasAmount = texts.rows.columns.amount[row] != DealColumns.noAmount
    sink.put(hasAmount ? texts.rows.columns.amount[row] : nil as Int64?)
    put(currencies, texts.rows.columns.currency[row], into: &sink)
    sink.put(texts.rows.columns.probability[row].isNaN ? nil : texts.rows.columns.probability[row])
    put(sources, texts.rows.columns.source[row], into: &sink)
    sink.put(texts.rows.columns.createdOn[row] == DealColumns.noDay ? nil : Int64(texts.rows.columns.createdOn[row]))
    sink.put(texts.rows.columns.closedOn[row] == DealColumns.noDay ? nil : Int64(texts.rows.columns.closedOn[row]))
    sink.put(raw: outcomes[texts.rows.columns.outcome[row].place])
    put(categories, texts.rows.columns.category[row], into: &sink)
    sink.put(texts.rows.columns.inherited[row])
  }

  private func put(_ texts: [[UInt8]], _ place: Int32, into sink: inout ByteSink) {
    if place < 0 { sink.put(byte: 0) } else { sink.put(raw: texts[Int(place)]) }
  }
}
