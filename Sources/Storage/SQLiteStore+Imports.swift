import GRDB
import Onboarding

extension SQLiteStore {
  public func bring(_ batch: Batch, by authorship: Authorship) throws -> ImportReceipt {
    var now: Directory?
    let receipt = try writing { desk in
      let draft = try Draft(on: desk, by: authorship)
      var arrival = try Arrival(of: batch, on: desk, names: names(desk), today: authorship.today)
      try arrival.write(draft)
      guard arrival.receipt.new + arrival.receipt.changed > 0 else { return arrival.receipt }
      let people = try arrival.ramping(draft)
      _ = try RampTable(desk: desk).refresh(people, in: arrival.directory)
      arrival.receipt.entry = try draft.seal(.imported)
      now = arrival.directory
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

/// A batch on its way into the tables.
struct Arrival {
  var receipt = ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: 0)
  private let batch: Batch
  private let desk: Desk
  private var ledger: Ledger<Arriving>
  private var curricula: [Edit] = []

  init(of batch: Batch, on desk: Desk, names: Directory, today: Day) throws {
    self.batch = batch
    self.desk = desk
    ledger = Ledger(over: try Arriving(directory: names, desk: desk), today: today)
  }

  /// The names as the batch leaves them.
  var directory: Directory { ledger.directory }

  /// Judges and writes everything, the facts one by one and the observations as columns.
  mutating func write(_ draft: Draft) throws {
    for fact in batch.facts {
      try ledger.accept(.brought(fact))
      let edits = ledger.settle()
      count(edits)
      for edit in edits {
        try desk.apply(edit)
        try draft.add(edit)
        if case .curriculum? = edit.key { curricula.append(edit) }
      }
    }
    guard !batch.observations.isEmpty else { return }
    var load = try ObservationLoad(batch.observations, on: desk, adding: true)
    let table = ObservationTable(desk: desk)
    try load.run { edits, counted in
      try draft.add(edits, counting: counted)
      try table.apply(edits)
    }
    count(load)
  }

  /// Judges everything and writes nothing.
  mutating func judge() throws {
    for fact in batch.facts {
      let edits = try ledger.accept(.brought(fact))
      count(edits)
    }
    guard !batch.observations.isEmpty else { return }
    var load = try ObservationLoad(batch.observations, on: desk, adding: false)
    try load.run { _, _ in }
    count(load)
  }

  private mutating func count(_ edits: [Edit]) {
    if edits.isEmpty { receipt.unchanged += 1 }
    for edit in edits {
      if edit.before == nil { receipt.new += 1 } else { receipt.changed += 1 }
    }
  }

  private mutating func count(_ load: ObservationLoad) {
    receipt.new += load.new
    receipt.changed += load.changed
    receipt.unchanged += load.unchanged
  }

  /// The hires whose ramp states the batch may have altered.
  func ramping(_ draft: Draft) throws -> Set<Person.ID> {
    var people = curricula.ramping(in: directory)
    for key in draft.touched { people.insert(try desk.keys.person(key)) }
    return people
  }
}

/// What the ledger looks up while it judges a batch. Where a shelf held nothing when the batch began, a key that was not asked for before cannot
/// be there, and no question is put to the database.
final class Arriving: Holdings {
  let directory: Directory
  private let desk: Desk
  private let empty: Set<Shelf>
  private var asked: Set<Int> = []

  init(directory: Directory, desk: Desk) throws {
    self.directory = directory
    self.desk = desk
    empty = Set(try Shelf.allCases.filter { try desk.isEmpty($0) })
  }

  func fact(_ key: Fact.Key) throws -> Fact? {
    if empty.contains(Shelf(of: key)), asked.insert(key.hashValue).inserted { return nil }
    return try desk.fact(key)
  }
}
