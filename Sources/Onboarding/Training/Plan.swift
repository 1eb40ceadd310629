/// What was agreed about one module for one person, in place of what the curriculum says.
public struct PlannedModule: Hashable, Codable, Sendable {
  public var person: Person.ID
  public var module: Module.ID
  /// Whether the module is part of the person's plan; `false` for one taken out of it.
  public var isAssigned: Bool
  /// The day by which it should be done; `nil` for the curriculum's.
  public var due: Day?
  public var reason: String?
  /// The day on which it was agreed.
  public var on: Day

  public init(_ person: Person.ID, _ module: Module.ID, isAssigned: Bool, due: Day? = nil, because reason: String? = nil, on day: Day) {
    self.person = person
    self.module = module
    self.isAssigned = isAssigned
    self.due = due
    self.reason = reason
    on = day
  }
}

/// How long a module is put off.
public enum Delay: Hashable, Codable, Sendable {
  case until(Day)
  case days(Int)
}

/// One person's plan: the curriculum's modules, without those taken out, with those added, each with its day.
public struct Plan: Hashable, Sendable {
  /// A module of the plan.
  public struct Step: Hashable, Sendable {
    /// As the person's curriculum teaches it, else as the latest edition that has it does.
    public let module: Module
    /// The day by which it should be done; `nil` where none is known.
    public let due: Day?
    /// What was agreed about it; `nil` where the curriculum alone says so.
    public let agreed: PlannedModule?
    /// Whether the curriculum has it.
    public let isInCurriculum: Bool
  }

  /// The curriculum's modules in its order, then those added, by identifier.
  public let steps: [Step]
  /// What was taken out of the plan.
  public let takenOut: [PlannedModule]

  /// The plan that a dossier shows.
  public init(of dossier: Dossier, under curriculum: Curriculum?, in catalogue: Catalogue) {
    let agreed = Dictionary(dossier.plan.map { ($0.module, $0) }) { $1 }
    let start = dossier.person.startDate
    func step(_ module: Module, isInCurriculum: Bool) -> Step {
      let usual = isInCurriculum ? start.flatMap { start in module.due.map { start + $0 } } : nil
      return Step(module: module, due: agreed[module.id]?.due ?? usual, agreed: agreed[module.id], isInCurriculum: isInCurriculum)
    }
    let taught = curriculum?.modules ?? []
    let known = Set(taught.map(\.id))
    let added = dossier.plan.filter { $0.isAssigned && !known.contains($0.module) }.sorted { $0.module < $1.module }
    steps =
      taught.filter { agreed[$0.id]?.isAssigned ?? true }.map { step($0, isInCurriculum: true) }
      + added.compactMap { item in catalogue.module(item.module).map { step($0, isInCurriculum: false) } }
    takenOut = dossier.plan.filter { !$0.isAssigned }
  }

  /// The step of a module, or `nil` when it is not part of the plan.
  public subscript(_ module: Module.ID) -> Step? { steps.first { $0.module.id == module } }

  /// The day by which a milestone should be reached: the curriculum's, or later where the module that shows it was put off; `nil` where none is
  /// known, and where that module was taken out.
  public func due(_ milestone: Milestone, startingOn start: Day?) -> Day? {
    guard let usual = start.flatMap({ start in milestone.due.map { start + $0 } }) else { return nil }
    guard case .module(let id) = milestone.trigger else { return usual }
    guard let step = self[id] else { return takenOut.contains { $0.module == id } ? nil : usual }
    return step.agreed?.due.map { max($0, usual) } ?? usual
  }
}
