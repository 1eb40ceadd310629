import Onboarding

extension SQLiteStore {
  public func salesRecords(of person: Person.ID?) throws -> SalesRecords {
    try reading { desk in
      guard let person else { return try desk.salesRecords() }
      guard let key = try desk.keys.known(person) else { return SalesRecords() }
      return try desk.salesRecords(of: key)
    }
  }
}

extension SQLiteStore {
  public func dealColumns() throws -> DealColumns {
    try reading { desk in
      var reading = SalesReading(desk.keys)
      try reading.read(desk.statement("SELECT \(SalesReading.columns) FROM deals ORDER BY deal"), nil)
      return reading.deals
    }
  }
}

extension Desk {
  /// Everybody's deals, histories and activities.
  func salesRecords() throws -> SalesRecords {
    try salesRecords(
      statement("SELECT \(SalesReading.columns) FROM deals ORDER BY deal"),
      isEmpty(.dealStages) ? nil : statement("SELECT \(SalesReading.historyColumns) FROM deal_stages ORDER BY deal"),
      activities(by: statement(Shelf.activities.select)))
  }

  /// A person's.
  fileprivate func salesRecords(of owner: Int64) throws -> SalesRecords {
    let deals = try statement("SELECT \(SalesReading.columns) FROM deals WHERE owner = ? ORDER BY deal")
    deals.bind(1, owner)
    let history = try statement(
      "SELECT \(SalesReading.historyColumns) FROM deal_stages WHERE deal IN (SELECT deal FROM deals WHERE owner = ?) ORDER BY deal")
    history.bind(1, owner)
    return try salesRecords(deals, history, activities(of: owner))
  }

  private func salesRecords(_ deals: Prepared, _ history: Prepared?, _ activities: [Activity]) throws -> SalesRecords {
    var reading = SalesReading(keys)
    try reading.read(deals, history)
    var records = SalesRecords()
    records.deals = reading.deals
    records.stages = reading.stages
    records.activities = ActivityColumns(activities)
    return records
  }

  func deals(by find: Prepared) throws -> [Deal] {
    var deals: [Deal] = []
    try find.forEachRow {
      var row = RowSource(find)
      deals.append(try row.deal(keys))
    }
    return deals
  }

  /// The owner of a deal on record, or `nil` when there is no such deal.
  func owner(of deal: Deal.ID) throws -> Person.ID? {
    let find = try statement("SELECT owner FROM deals WHERE deal = ?")
    find.bind(1, deal.text.composed)
    guard try find.step() else { return nil }
    defer { find.stop() }
    return try keys.person(find.int(0))
  }

  /// A dossier with what follows from the person's deals and activities, as far as it bears on the metrics wanted.
  func completed(_ dossier: Dossier, key: Int64, in directory: Directory, only: Set<Metric.ID>? = nil) throws -> Dossier {
    let needs = Dossier.needs(of: dossier.person, in: directory.catalogue, only: only)
    guard needs.deals || needs.activities else { return dossier }
    var deals: [Deal] = []
    if needs.deals {
      let find = try statement("\(Shelf.deals.select) WHERE owner = ?")
      find.bind(1, key)
      deals = try self.deals(by: find)
    }
    return dossier.completed(
      by: deals, needs.stages && !deals.isEmpty ? try stages(ofOwner: key) : [], in: directory, only: only)
  }

  /// The histories of a person's deals.
  func stages(ofOwner owner: Int64) throws -> [DealStage] {
    let find = try statement("\(Shelf.dealStages.select) WHERE deal IN (SELECT deal FROM deals WHERE owner = ?)")
    find.bind(1, owner)
    return try stages(by: find)
  }

  func stages(by find: Prepared) throws -> [DealStage] {
    try facts(on: .dealStages, by: find).compactMap { if case .dealStage(let it) = $0 { it } else { nil } }.inOrder
  }

  func activities(of person: Int64) throws -> [Activity] {
    let find = try statement("\(Shelf.activities.select) WHERE person = ?")
    find.bind(1, person)
    return try activities(by: find)
  }

  func activities(by find: Prepared) throws -> [Activity] {
    try facts(on: .activities, by: find).compactMap { if case .activity(let it) = $0 { it } else { nil } }.inOrder
  }
}
