import Onboarding

/// How one hire does against what is expected of them at this point.
public struct Outlook: Hashable, Sendable {
  /// Ramp, training, milestones and figures.
  public let status: PersonStatus
  /// Whether they are away on the day one looks from.
  public let isAway: Bool
  /// The last month that is over; `nil` where no figure is expected of it.
  public let month: MonthStanding?
  /// How many comparable hires were productive by now; `nil` where there is no curve, and for those who are not ramping.
  public let curve: CurveStanding?

  /// Something in which somebody is behind.
  public enum Lag: Hashable, Sendable {
    /// Modules not done whose day has passed, and since how many days the longest.
    case modules(Int, days: Int)
    /// Milestones not reached whose day has passed, and since how many days the longest.
    case milestones(Int, days: Int)
    /// Below the target of the tenure month.
    case target(MonthStanding)
    /// Slower than three in four comparable hires.
    case curve(CurveStanding)
  }

  /// The outlook that `dossier` shows on `day`.
  public init(of dossier: Dossier, in catalogue: Catalogue, beside reference: RampReference, asOf day: Day) {
    let status = PersonStatus(of: dossier, in: catalogue, asOf: day)
    self.status = status
    isAway = dossier.absences.contains { $0.from <= day && ($0.to.map { $0 >= day } ?? true) }
    month = catalogue.curriculum(for: dossier.person).flatMap {
      MonthStanding(of: dossier.asOf(day), under: $0, since: status.state.clockStart, asOf: day)
    }
    guard case .ramping(let days)? = status.ramp else {
      curve = nil
      return
    }
    curve = reference.standing(of: dossier.person.id, after: days)
  }
}

extension Outlook {
  /// Whom it is about.
  public var person: Person { status.person }

  /// Whether one has to see after them: they have started, are not away, and neither productive nor gone.
  public var isFollowed: Bool {
    guard person.kind == .hire, !isAway, let start = person.startDate, start <= status.asOf else { return false }
    switch status.ramp {
    case .productive?, .left?: return false
    case .ramping?: return true
    case nil: return person.endDate.map { $0 > status.asOf } ?? true
    }
  }

  /// The modules not done whose day has passed; none for those one does not have to see after.
  public var overdueModules: [ModuleProgress] { isFollowed ? status.modules.filter(\.isOverdue) : [] }

  /// The milestones not reached whose day has passed; none for those one does not have to see after.
  public var overdueMilestones: [MilestoneProgress] { isFollowed ? status.milestones.filter(\.isOverdue) : [] }

  /// The modules whose last attempt failed and that were never passed.
  public var failed: [ModuleProgress] { isFollowed ? status.modules.filter { $0.passedOn == nil && $0.last?.isPassed == false } : [] }

  /// Everything in which they are behind; empty when they are on plan.
  public var lags: [Lag] {
    guard isFollowed else { return [] }
    var lags: [Lag] = []
    if let curve, curve.isBehind { lags.append(.curve(curve)) }
    if let month, month.isBehind { lags.append(.target(month)) }
    if let longest = overdueModules.compactMap(\.overdueDays).max() { lags.append(.modules(overdueModules.count, days: longest)) }
    if let longest = overdueMilestones.compactMap(\.overdueDays).max() { lags.append(.milestones(overdueMilestones.count, days: longest)) }
    return lags
  }

  /// Whether they are behind in figures or in ramp time, which is more than a date missed.
  public var isAtRisk: Bool { isFollowed && (curve?.isBehind ?? false || month?.isBehind ?? false) }
}

extension ModuleProgress {
  /// How many attempts are left; `nil` where any number is allowed.
  public var attemptsLeft: Int? { plan?.attempts.map { Swift.max(0, $0 - attempts) } }
}
