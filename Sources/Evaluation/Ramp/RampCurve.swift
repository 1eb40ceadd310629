import Onboarding
import Statistics

/// The ramp curves of all hires or of groups, step by step.
public struct RampCurve: Hashable, Sendable {
  /// A curve from one day until the next step.
  public struct Step: Hashable, Sendable {
    /// Days since the clock started.
    public let day: Int
    /// Hires followed up to this day.
    public let atRisk: Int
    /// Hires who became productive on this day.
    public let productive: Int
    /// Hires who left on this day, still ramping.
    public let left: Int
    /// Hires last seen on this day, still ramping.
    public let censored: Int
    /// The share not yet productive, if nobody left (Kaplan–Meier, leavers censored).
    public let surviving: Double
    /// The standard error of `surviving`; `nil` once nobody is left ramping.
    public let standardError: Double?
    /// 95 % limits of `surviving` on the log-log scale; `nil` where it is 0 or 1.
    public let limits: Interval?
    /// The share of a whole cohort that is productive by this day (Aalen–Johansen).
    public let rampedShare: Double
    /// 95 % limits of `rampedShare`; `nil` where it is 0 or 1.
    public let rampedLimits: Interval?
    /// The share of a whole cohort that has left by this day, unproductive.
    public let leftShare: Double
  }

  /// One group's curve.
  public struct Group: Hashable, Sendable {
    /// `nil` for everybody, or for people without the attribute.
    public let name: String?
    /// Hires whose clock has started.
    public let count: Int
    /// Of these, how many are fully productive.
    public let productive: Int
    /// Empty with fewer than three hires or with nobody productive.
    public let steps: [Step]
  }

  /// What the groups are formed by; `nil` for one group of everybody.
  public let grouping: Grouping?
  /// The day one looks from.
  public let asOf: Day
  /// By name, those without one last.
  public let groups: [Group]

  /// Draws the curves of `subjects` as seen on `day`.
  public init(of subjects: [RampSubject], by grouping: Grouping? = nil, in directory: Directory, asOf day: Day) {
    var roll = RampRoll(grouping, directory)
    for subject in subjects { roll.add(subject, on: day) }
    self.grouping = grouping
    asOf = day
    groups = roll.order.map { Group(name: roll.names[$0], tally: roll.tallies[$0]) }
  }
}

extension RampCurve.Group {
  init(name: String?, tally: RampTally) {
    self.name = name
    count = tally.count
    productive = tally.productive
    steps = tally.showsCurve ? RampCurve.Group.steps(of: tally.days.table) : []
  }

  private static func steps(of table: RiskTable) -> [RampCurve.Step] {
    let curve = KaplanMeier(table)
    let limits = curve.limits()
    let shares = AalenJohansen(table)
    return table.rows.indices.map { place in
      let row = table.rows[place]
      let step = curve.steps[place]
      return RampCurve.Step(
        day: Int(row.time), atRisk: row.atRisk, productive: row.events, left: row.competing, censored: row.censored,
        surviving: step.surviving, standardError: step.standardError, limits: limits[place],
        rampedShare: shares.steps[place].eventShare, rampedLimits: shares.estimate(of: .event, at: row.time).limits,
        leftShare: shares.steps[place].competingShare)
    }
  }
}
