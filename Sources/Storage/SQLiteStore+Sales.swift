import Onboarding

extension SQLiteStore {
  public func salesRecords(of person: Person.ID?) throws -> SalesRecords {
    let deals = try deals(of: person)
    return try reading { desk in
      guard let person else {
        let stages = deals.isEmpty ? [] : try desk.stages(by: desk.statement(Shelf.dealStages.select))
        return SalesRecords(deals: deals, stages: stages, activities: try desk.activities(by: desk.statement(Shelf.activities.select)))
      }
      guard let key = try desk.keys.known(person) else { return SalesRecords() }
      return SalesRecords(
        deals: deals, stages: deals.isEmpty ? [] : try desk.stages(ofOwner: key), activities: try desk.activities(of: key))
    }
  }
}

extension Desk {
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
