import Onboarding

/// The table of deals, written from columns rather than from records.
struct DealTable {
  let desk: Desk
  /// Whether the table has no index at the moment, and SQLite looks no parents up: then it need not look either whether a new deal is there.
  var isBare = false

  /// Makes many deals what their edits say.
  func apply(_ edits: DealLoad.Edits, of texts: DealTexts) throws {
    if !edits.new.isEmpty {
      let columns = (Shelf.deals.key + Shelf.deals.rest).joined(separator: ", ")
      let feed = try desk.dealFeed()
      let insert = try desk.statement("\(isBare ? "REPLACE" : "INSERT") INTO deals (\(columns)) SELECT \(columns) FROM incoming_deals")
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
  /// Adds the edits of many deals, the new ones as one piece.
  func add(_ edits: DealLoad.Edits, of texts: DealTexts) throws {
    if !edits.new.isEmpty {
      add(ofNobody: edits.new.count) {
        $0.put(byte: Payload.newDeals)
        $0.put(new: edits.new, of: texts)
      }
      try putAwayIfLong()
    }
    for edit in edits.changed { try add(edit) }
    add(overtaken: edits.count - edits.new.count - edits.changed.count)
  }
}
