import Onboarding

/// One thing that needs attention.
public enum Concern: Hashable, Sendable {
  /// Somebody starts soon and has no curriculum or no manager.
  case arrival(Person, in: Int, lacks: [Lack])
  /// A test failed with no attempt left.
  case exhausted(Person, ModuleProgress)
  /// A test failed that may be taken again.
  case failed(Person, ModuleProgress)
  /// A module not done whose day has passed, and not for a failed test.
  case module(Person, ModuleProgress)
  /// A milestone not reached whose day has passed.
  case milestone(Person, MilestoneProgress)
  /// Slower than three in four comparable hires.
  case curve(Person, CurveStanding)
  /// Below the target of the tenure month.
  case target(Person, MonthStanding)
  /// No figures for the last month.
  case noNumbers(Person, MonthStanding)
  /// Nothing has happened to a candidate for some days.
  case waiting(Candidate, days: Int)
  /// A candidate has come to an interview or beyond, and nobody rated them.
  case unscored(Candidate)
  /// The day of an interview has passed, and the interviewer's scorecard is not in.
  case owed(Candidate, InterviewDuty, days: Int)
  /// A candidate whom the retention rule has not kept for so many days.
  case retained(RetentionDue.Entry, days: Int)
  /// A milestone that is due soon.
  case ahead(Person, MilestoneProgress, in: Int)

  /// What somebody who starts does not have.
  public enum Lack: String, Hashable, Sendable, CaseIterable { case curriculum, manager }

  /// What it is about, the most urgent first: what has a date that cannot move, then what is late, then what is slow, then what is coming.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case arrival, exhausted, failed
    case module = "overdue-module"
    case milestone = "overdue-milestone"
    case curve = "behind-curve"
    case target = "behind-target"
    case noNumbers = "no-numbers"
    case owed = "scorecard-due"
    case waiting
    case unscored = "no-scorecard"
    case ahead = "milestone-ahead"
    case retained = "retention-due"
  }

  /// What it is about.
  public var kind: Kind {
    switch self {
    case .arrival: .arrival
    case .exhausted: .exhausted
    case .failed: .failed
    case .module: .module
    case .milestone: .milestone
    case .curve: .curve
    case .target: .target
    case .noNumbers: .noNumbers
    case .waiting: .waiting
    case .unscored: .unscored
    case .ahead: .ahead
    case .owed: .owed
    case .retained: .retained
    }
  }

  /// Whom it is about; `nil` for a candidate.
  public var person: Person? {
    switch self {
    case .arrival(let it, _, _), .exhausted(let it, _), .failed(let it, _), .module(let it, _), .milestone(let it, _), .curve(let it, _),
      .target(let it, _), .noNumbers(let it, _), .ahead(let it, _, _):
      it
    case .waiting, .unscored, .owed, .retained: nil
    }
  }

  /// The candidate it is about; `nil` for a hire.
  public var candidate: Candidate? {
    switch self {
    case .waiting(let it, _), .unscored(let it), .owed(let it, _, _): it
    case .retained(let it, _): it.candidate
    default: nil
    }
  }

  /// Days overdue, without movement, or until it is due; `nil` where days say nothing.
  public var days: Int? {
    switch self {
    case .arrival(_, let days, _), .waiting(_, let days), .ahead(_, _, let days), .owed(_, _, let days), .retained(_, let days): days
    case .exhausted(_, let it), .failed(_, let it), .module(_, let it): it.overdueDays
    case .milestone(_, let it): it.overdueDays
    case .curve, .target, .noNumbers, .unscored: nil
    }
  }

  /// The order among concerns of one kind: the smaller, the more urgent.
  var rank: Double {
    switch self {
    case .arrival(_, let days, _), .ahead(_, _, let days): Double(days)
    case .target(_, let month): month.attainment ?? 0
    case .curve(_, let curve): -curve.productive
    default: -Double(days ?? 0)
    }
  }
}
