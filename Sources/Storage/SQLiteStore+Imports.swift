import GRDB
import Onboarding

extension SQLiteStore {
  public func bring(_ batch: Batch, by authorship: Authorship) throws -> ImportReceipt {
    try bring(batch, by: authorship, unless: { false })
  }

  public func bring(_ batch: Batch, by authorship: Authorship, unless isStopped: @escaping () -> Bool) throws -> ImportReceipt {
    var now: Directory?
    let receipt = try writingMuch(unless: isStopped, looksUpParents: !batch.isMostlyDeals) { desk in
      let draft = try Draft(on: desk, by: authorship)
      var arrival = try Arrival(of: batch, on: desk, names: takeNames(desk), today: authorship.today)
      try arrival.write(draft)
      now = arrival.directory
      guard arrival.receipt.new + arrival.receipt.changed > 0 else { return arrival.receipt }
      let people = try arrival.ramping(draft)
      _ = try RampTable(desk: desk).refresh(people, in: arrival.directory)
      arrival.receipt.entry = try draft.seal(.imported)
      return arrival.receipt
    }
    if let now { follow(now) }
    return receipt
  }

  public func rehearse(_ batch: Batch, by authorship: Authorship) throws -> ImportReceipt {
    try reading { desk in
      var arrival = try Arrival(of: batch, on: desk, names: names(desk), today: authorship.today)
      try arrival.judge()
      return arrival.receipt
    }
  }
}

extension Batch {
  /// Whether it is of very many deals, whose owners are looked up once each rather than once a deal; all else in it is judged by the ledger against
  /// what it refers to.
  fileprivate var isMostlyDeals: Bool {
    deals.count >= 10_000
      && facts.allSatisfy {
        switch $0 {
        case .curriculum, .person, .dealStage: true
        default: false
        }
      }
  }
}

/// A batch on its way into the tables.
struct Arrival {
  var receipt = ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: 0)
  private let batch: Batch
  private let desk: Desk
  private let held: Arriving
  private var ledger: Ledger<Arriving>
  private var curricula: [Edit] = []
  /// Whose deals or their histories the batch adds or alters.
  private var owners: Set<Person.ID> = []
  /// Whether anybody's ramp follows from deals; looked up at the first deal. A curriculum that comes later has everybody's ramp derived anew.
  private var followsDeals: Bool?

  init(of batch: Batch, on desk: Desk, names: Directory, today: Day) throws {
    self.batch = batch
    self.desk = desk
    held = try Arriving(directory: names, desk: desk, expecting: batch.facts.count)
    ledger = Ledger(over: held, today: today)
    held.leaveNames()
  }

  /// The names as the batch leaves them.
  var directory: Directory { ledger.directory }

  /// Judges and writes everything, the facts one by one, the deals and the observations as columns.
  mutating func write(_ draft: Draft) throws {
    let index = try OwnerIndex(on: desk, awaiting: batch)
    if batch.deals.isEmpty {
      try writeFacts(draft) { _ in true }
    } else {
      try writeFacts(draft) { !$0.isHistory }
      try writeDeals(draft, isBare: index.isAside)
      try writeFacts(draft) { $0.isHistory }
    }
    try index.restore()
    try writeObservations(draft)
  }

  private mutating func writeObservations(_ draft: Draft) throws {
    guard !batch.observations.isEmpty else { return }
    var load = try ObservationLoad(batch.observations, on: desk, adding: true)
    let table = ObservationTable(desk: desk)
    try load.run { edits, counted in
      try draft.add(edits, counting: counted)
      try table.apply(edits)
    }
    count(load.new, load.changed, load.unchanged)
  }

  private mutating func writeDeals(_ draft: Draft, isBare: Bool) throws {
    let follows = try judgeOwners()
    var load = try DealLoad(batch.deals, on: desk, adding: true)
    let (table, texts) = (DealTable(desk: desk, isBare: isBare), load.texts)
    try load.run { edits in
      try draft.add(edits, of: texts)
      try table.apply(edits, of: texts)
      if follows { owners.formUnion(edits.owners(in: batch.deals)) }
    }
    held.fill(.deals)
    count(load.new, load.changed, load.unchanged)
  }

  /// Refuses deals of nobody.
  ///
  /// - Returns: Whether anybody's ramp follows from deals.
  private mutating func judgeOwners() throws -> Bool {
    let (owners, many) = (batch.deals.columns.owners, 256)  // the register reads everybody for so many anyhow
    let roster = owners.count >= many ? ledger.directory.roster : nil
    for owner in owners where roster?.place(of: owner) == nil && ledger.directory.person(owner) == nil {
      throw Refusal.unknownPerson(owner.text)
    }
    let follows = followsDeals ?? ledger.directory.catalogue.hasRuleOverDeals
    followsDeals = follows
    return follows
  }

  private mutating func writeFacts(_ draft: Draft, where isWanted: (Fact) -> Bool) throws {
    for fact in batch.facts where isWanted(fact) {
      guard let edit = try ledger.passOn(.brought(fact)) else {
        receipt.unchanged += 1
        continue
      }
      if edit.before == nil { receipt.new += 1 } else { receipt.changed += 1 }
      try desk.apply(edit)
      try draft.add(edit)
      try note(edit)
    }
  }

  /// Keeps in mind what the edit of a record bears on besides the person it is about.
  private mutating func note(_ edit: Edit) throws {
    switch edit.key {
    case .curriculum?, .definitions?: curricula.append(edit)
    case .deal?, .dealStage?:
      let follows = followsDeals ?? ledger.directory.catalogue.hasRuleOverDeals
      followsDeals = follows
      if follows { owners.formUnion(try [edit].dealOwners { try desk.owner(of: $0) }) }
    default: break
    }
  }

  /// Judges everything and writes nothing.
  mutating func judge() throws {
    if batch.facts.contains(where: \.isHistory) { held.expect(batch.deals) }
    for fact in batch.facts {
      switch try ledger.accept(.brought(fact)).first {
      case nil: receipt.unchanged += 1
      case let edit?: if edit.before == nil { receipt.new += 1 } else { receipt.changed += 1 }
      }
    }
    if !batch.deals.isEmpty {
      _ = try judgeOwners()
      var load = try DealLoad(batch.deals, on: desk, adding: false)
      try load.run { _ in }
      count(load.new, load.changed, load.unchanged)
    }
    guard !batch.observations.isEmpty else { return }
    var load = try ObservationLoad(batch.observations, on: desk, adding: false)
    try load.run { _, _ in }
    count(load.new, load.changed, load.unchanged)
  }

  private mutating func count(_ new: Int, _ changed: Int, _ unchanged: Int) {
    receipt.new += new
    receipt.changed += changed
    receipt.unchanged += unchanged
  }

  /// The hires whose ramp states the batch may have altered.
  func ramping(_ draft: Draft) throws -> Set<Person.ID> {
    var people = curricula.ramping(in: directory).union(owners)
    for key in draft.touched { people.insert(try desk.keys.person(key)) }
    return people
  }
}

/// What the ledger looks up while it judges a batch. Where a shelf held nothing when the batch began, a key that was not asked for before cannot
/// be there, and no question is put to the database.
final class Arriving: Holdings {
  private(set) var directory: Directory
  private let desk: Desk
  private var empty: Set<Shelf>
  private var asked: Set<Int> = []
  private var expected = DealRows()
  private var rowOfExpected: [Deal.ID: Int] = [:]

  init(directory: Directory, desk: Desk, expecting count: Int) throws {
    self.directory = directory
    self.desk = desk
    empty = Set(try Shelf.allCases.filter { try desk.isEmpty($0) })
    asked.reserveCapacity(count)
  }

  /// Leaves the names to the ledger, which has taken them over: alone with them it need not copy them.
  func leaveNames() { directory = Directory() }

  /// Notes that a shelf holds something now.
  func fill(_ shelf: Shelf) { empty.remove(shelf) }

  /// Has deals that are not written count as on record.
  func expect(_ deals: DealRows) {
    expected = deals
    rowOfExpected = Dictionary((0..<deals.count).map { (Deal.ID(deals.ids[$0]), $0) }, uniquingKeysWith: { _, last in last })
  }

  func fact(_ key: Fact.Key) throws -> Fact? {
    if case .deal(let id) = key, let row = rowOfExpected[id] { return .deal(expected[row]) }
    if empty.contains(Shelf(of: key)), asked.insert(key.hashValue).inserted { return nil }
    return try desk.fact(key)
  }
}

/// The index of deals by their owner, laid aside while very many new deals are written: sorted in at the end it costs an eighth.
struct OwnerIndex {
  private let desk: Desk
  let isAside: Bool

  init(on desk: Desk, awaiting batch: Batch) throws {
    self.desk = desk
    let many = 50_000  // from about here on sorting all of them in is quicker than one by one
    let coming = batch.deals.count + (batch.facts.count < many ? 0 : batch.facts.count { if case .deal = $0 { true } else { false } })
    isAside = try coming >= many && desk.isEmpty(.deals)
    if isAside { try desk.db.execute(sql: "DROP INDEX deals_by_owner") }
  }

  func restore() throws {
    guard isAside else { return }
    // In heaps that stay in the processor's cache: quicker, and none takes so long to sort that a wish to stop is not heard.
    try desk.db.execute(sql: "PRAGMA cache_size = -4096")
    try desk.db.execute(sql: Schema.ownerIndex)
    try desk.db.execute(sql: "PRAGMA cache_size = -32768")
  }
}
