// The rules for what is agreed about a person's plan.
extension Ledger {
  func planned(_ item: PlannedModule) throws -> Fact {
    let person = try present(item.person)
    guard let module = directory.catalogue.module(item.module) else { throw Refusal.unknownModule(item.module) }
    let known = try plannedModule(item.module, of: person)
    let taught = directory.catalogue.curriculum(for: person)?.modules.first { $0.id == item.module }
    if case .enrolment(let done)? = try current(.enrolment(person.id, item.module, (taught ?? module).version)), let day = done.completedOn
    {
      throw Refusal.alreadyCompleted(item.module, by: person, on: day)
    }
    let isInPlan = known?.isAssigned ?? (taught != nil)
    if item.isAssigned {
      guard !isInPlan || item.due != nil else { throw Refusal.alreadyPlanned(item.module, of: person) }
    } else {
      guard isInPlan else { throw Refusal.notInPlan(item.module, of: person) }
    }
    return .planned(try checked(item))
  }

  func postponed(_ id: Module.ID, of personID: Person.ID, _ delay: Delay, because reason: String?, on day: Day) throws -> Fact {
    let person = try present(personID)
    guard directory.catalogue.module(id) != nil else { throw Refusal.unknownModule(id) }
    let known = try plannedModule(id, of: person)
    let taught = directory.catalogue.curriculum(for: person)?.modules.first { $0.id == id }
    guard known?.isAssigned ?? (taught != nil) else { throw Refusal.notInPlan(id, of: person) }
    let usual = person.startDate.flatMap { start in taught?.due.map { start + $0 } }
    let due = known?.due ?? usual
    let later: Day
    switch delay {
    case .until(let day): later = day
    case .days(let days):
      guard let due else { throw Refusal.noDueDay(id, of: person) }
      later = due + days
    }
    if let due, later <= due { throw Refusal.notLater(later, than: due, id) }
    return try planned(PlannedModule(personID, id, isAssigned: true, due: later, because: reason, on: day))
  }

  func checked(_ item: PlannedModule) throws -> PlannedModule {
    let person = try hire(item.person)
    guard directory.catalogue.module(item.module) != nil else { throw Refusal.unknownModule(item.module) }
    try notFuture(item.on)
    if let due = item.due, let start = person.startDate, due < start { throw Refusal.beforeStart(due, of: person, start: start) }
    return item
  }

  /// A hire who has not left.
  private func present(_ id: Person.ID) throws -> Person {
    let person = try hire(id)
    if let end = person.endDate, end <= today { throw Refusal.alreadyLeft(person, on: end) }
    return person
  }

  /// What stands agreed about a module.
  func plannedModule(_ id: Module.ID, of person: Person) throws -> PlannedModule? {
    guard case .planned(let item)? = try current(.planned(person.id, id)) else { return nil }
    return item
  }
}
