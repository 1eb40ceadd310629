import Onboarding
import Statistics

/// When somebody who is still ramping may be expected to be productive, from comparable people who were still ramping after as many days.
///
/// The landmark estimate: the curves are drawn anew for those whose own time lasted longer than this person's so far.
///
/// - Source: van Houwelingen & Putter (2011), *Dynamic Prediction in Clinical Survival Analysis*, ch. 3.
public struct Prediction: Hashable, Sendable {
  /// What makes people comparable.
  public enum Basis: Hashable, Sendable {
    /// All hires.
    case everybody
    /// The hires who share this with the person.
    case same(Grouping, as: String)
  }

  /// What can be said.
  public enum Verdict: Hashable, Sendable {
    /// There is nothing to predict: what has become of them, or `nil` before their clock has started.
    case settled(Ramp?)
    /// Fewer comparable people than needed lasted this long.
    case tooFew(have: Int, need: Int)
    /// When they may be productive.
    case expected(Expectation)
  }

  /// Chances within some days from today, with leaving as a competing risk.
  public struct Chance: Hashable, Sendable {
    /// Days from the day one looks from.
    public let days: Int
    /// Of becoming productive.
    public let ramped: Estimate
    /// Of leaving unproductive.
    public let left: Estimate
  }

  /// What comparable people's further way tells.
  public struct Expectation: Hashable, Sendable {
    /// How many comparable people lasted longer.
    public let comparable: Int
    /// How many of them became productive.
    public let productive: Int
    /// How many of them left.
    public let left: Int
    /// Days since the clock started, absences taken off, by which half are productive if they stay; `nil` when not reached.
    public let median: Int?
    /// 95 % limits of the median; an open limit is `nil`.
    public let medianLimits: TimeLimits
    /// The day by which one in ten is; `nil` when not reached.
    public let earliest: Int?
    /// The day by which nine in ten are; `nil` when not reached.
    public let latest: Int?
    /// Within 30, 60 and 90 days, as far as anybody was followed.
    public let chances: [Chance]
  }

  /// Whom it is about.
  public let person: Person.ID
  /// The day one looks from.
  public let asOf: Day
  /// Days so far; `nil` before the clock has started.
  public let daysSoFar: Int?
  /// Whom they are compared with.
  public let basis: Basis
  /// What can be said.
  public let verdict: Verdict

  /// Fewer than this say more about themselves than about the person.
  public static let fewestComparable = 5

  /// Predicts for `person` in the present spell, or returns `nil` when they are not among `subjects`.
  ///
  /// Comparable are the hires of the same `grouping`, or all hires where the person has no such group or no grouping is asked for.
  public init?(
    for person: Person.ID, among subjects: [RampSubject], in directory: Directory, asOf day: Day, comparable grouping: Grouping? = .role
  ) {
    guard let subject = subjects.last(where: { $0.person == person }) else { return nil }
    let group = grouping.flatMap { grouping in
      directory.person(person).flatMap { grouping.group(of: $0, in: directory.catalogue) }.map { Basis.same(grouping, as: $0) }
    }
    let ramp = subject.state.ramp(on: day, absences: subject.absences)
    self.person = person
    asOf = day
    daysSoFar = ramp?.days
    basis = group ?? .everybody
    guard case .ramping(let days)? = ramp else {
      verdict = .settled(ramp)
      return
    }
    verdict = Self.verdict(after: days, basis.table(of: subjects, in: directory, asOf: day))
  }

  private static func verdict(after days: Int, _ table: RiskTable) -> Verdict {
    let landmark = table.after(Double(max(1, days)))
    guard landmark.count >= fewestComparable else { return .tooFew(have: landmark.count, need: fewestComparable) }
    return .expected(Expectation(landmark, after: days))
  }
}

extension Prediction.Basis {
  fileprivate func table(of subjects: [RampSubject], in directory: Directory, asOf day: Day) -> RiskTable {
    var tally = RampTally()
    for subject in subjects.within(scope, of: directory) { tally.add(subject.state, absences: subject.absences, on: day) }
    return tally.days.table
  }

  private var scope: Scope {
    switch self {
    case .everybody: .everybody
    case .same(let grouping, let group): Scope([grouping: group])
    }
  }
}

extension Prediction.Expectation {
  fileprivate init(_ table: RiskTable, after days: Int) {
    let curve = KaplanMeier(table)
    let shares = AalenJohansen(table)
    comparable = table.count
    productive = table.events
    left = table.rows.reduce(0) { $0 + $1.competing }
    median = curve.median.map { Int($0) }
    medianLimits = curve.quantileLimits(0.5)
    earliest = curve.quantile(0.1).map { Int($0) }
    latest = curve.quantile(0.9).map { Int($0) }
    chances = [30, 60, 90].compactMap { ahead in
      let day = Double(max(1, days) + ahead)
      guard shares.isKnown(at: day) else { return nil }
      return Prediction.Chance(days: ahead, ramped: shares.estimate(of: .event, at: day), left: shares.estimate(of: .competing, at: day))
    }
  }
}

extension AalenJohansen {
  /// Whether the shares at `time` rest on data: somebody was followed for so long, or nobody was left waiting.
  func isKnown(at time: Double) -> Bool {
    longest.map { $0 >= time } ?? false || steps.last.map { $0.waiting <= 0 } ?? false
  }
}
