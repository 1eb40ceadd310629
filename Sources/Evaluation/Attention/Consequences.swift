import Onboarding

/// What a sentence changed for one hire besides the record itself.
public struct Consequences: Hashable, Sendable {
  /// Whom it is about, as they are now.
  public let status: PersonStatus
  /// Milestones that what was recorded shows as reached; those recorded as such are not among them.
  public let reached: [MilestoneProgress]
  /// Modules that were overdue and no longer are, as they were before.
  public let cleared: [ModuleProgress]
  /// Modules and milestones that are overdue still; 0 for those who are productive or gone.
  public let overdue: Int
  /// The last month that is over, where its figure is new or another; `nil` otherwise.
  public let month: MonthStanding?
  /// The module whose last attempt failed with this sentence; `nil` where none did.
  public let failed: ModuleProgress?
  /// Whether a module was done or a test taken.
  public let isAboutTraining: Bool

  /// Compares a dossier with what it was.
  public init(from before: Dossier, to after: Dossier, in catalogue: Catalogue, asOf day: Day) {
    let (old, new) = (PersonStatus(of: before, in: catalogue, asOf: day), PersonStatus(of: after, in: catalogue, asOf: day))
    let told = Set(after.attained.map(\.milestone)).subtracting(before.attained.map(\.milestone))
    let known = Set(old.milestones.filter(\.isReached).map(\.milestone))
    status = new
    reached = new.milestones.filter { $0.isReached && !known.contains($0.milestone) && !told.contains($0.milestone) }
    let isSettled = if case .ramping? = old.ramp { false } else { old.ramp != nil }
    let late = Set(new.overdue.map(\.module))
    cleared = isSettled ? [] : old.overdue.filter { !late.contains($0.module) }
    overdue = new.isSettled ? 0 : new.overdue.count + new.milestones.count(where: \.isOverdue)
    let months = [before, after].map { Self.month(of: $0, in: catalogue, asOf: day) }
    month = months[0] == months[1] || isSettled ? nil : months[1]
    let attempts = Dictionary(old.modules.map { ($0.module, $0.attempts) }) { $1 }
    failed = new.modules.first { $0.attempts > attempts[$0.module] ?? 0 && $0.last?.isPassed == false && $0.passedOn == nil }
    isAboutTraining = new.modules.contains { $0.attempts != attempts[$0.module] ?? $0.attempts } || new.done != old.done
  }

  private static func month(of dossier: Dossier, in catalogue: Catalogue, asOf day: Day) -> MonthStanding? {
    guard let curriculum = catalogue.curriculum(for: dossier.person) else { return nil }
    let seen = dossier.ofPresentSpell.asOf(day)
    let start = curriculum.productive?.clockStart(of: seen) ?? dossier.person.startDate
    return MonthStanding(of: seen, under: curriculum, since: start, asOf: day)
  }

  /// The module to go on with, where training changed and something is left to do.
  public var next: ModuleProgress? { isAboutTraining && !status.isSettled ? status.next : nil }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { reached.isEmpty && cleared.isEmpty && month == nil && failed == nil }
}

extension PersonStatus {
  fileprivate var done: Set<Module.ID> { Set(modules.filter(\.isDone).map(\.module)) }

  /// Whether the ramp is over: productive, or gone.
  public var isSettled: Bool {
    switch ramp {
    case .productive?, .left?: true
    case .ramping?, nil: false
    }
  }
}

/// How fast somebody became productive beside comparable hires.
public struct RampPace: Hashable, Sendable {
  /// Whom they are compared with.
  public let basis: Prediction.Basis
  /// How many hires those are, the person among them.
  public let count: Int
  /// The day by which half of them are productive, if nobody left.
  public let median: Int
}

extension RampReference {
  /// The median of the person's cohort, or where it has none of their role; `nil` where neither reaches one.
  public func pace(of person: Person.ID) -> RampPace? {
    bases(of: person).lazy.compactMap { basis in
      self.curve(of: basis).flatMap { curve in curve.median.map { RampPace(basis: basis, count: curve.count, median: Int($0)) } }
    }.first
  }
}
