import Onboarding
import Statistics

/// Whether one version of a module prepares hires better than another: a difference in differences.
///
/// Each hire's metrics of the module are compared with the same hire's others, as in `WeakModules`; then those who completed the one version are
/// compared with those who completed the other. Better or worse hires cancel, and so does a target that is off. What does not cancel is
/// something that changed on that very metric at the same time; tenured colleagues' months take off the part that they saw too.
///
/// - Unit: effects are in peer SDs; above 0 the later version is better.
public struct ModuleComparison: Hashable, Sendable {
  /// The module.
  public let module: Module.ID
  /// The version compared with, `v1` say.
  public let before: Module.Version
  /// The version that may be better, `v2` say.
  public let after: Module.Version
  /// The day one looks from.
  public let asOf: Day
  /// Hires are compared within these groups only; `nil` for all together.
  public let grouping: Grouping?
  /// One for each metric that both versions should move, and last, where there are several, all of them together.
  public let parts: [Part]
  /// Whether comparing within groups tells another story: one for each grouping in which both versions meet in two groups or more.
  public let checks: [Check]

  /// The answer on one metric, or on several together.
  public struct Part: Hashable, Sendable {
    /// What the versions are compared on.
    public let metrics: [Metric.ID]
    /// Each group's own answer, by name; empty without a grouping.
    public let strata: [Line]
    /// The answer: adjusted for the groups where there are any.
    public let overall: Line
    /// The answer without regard to groups: that of `overall` without a grouping.
    public let pooled: Line
    /// Whether groups and pool point in opposite directions (Simpson's paradox): then the pool compares unlike hires.
    public let isReversed: Bool
    /// How many more hires on the later version would settle it; `nil` for a verdict that is settled, and without an estimate.
    public let moreHires: MoreHires?
  }

  /// One comparison.
  public struct Line: Hashable, Sendable {
    /// The group's name; `nil` for all hires, and for those without one.
    public let stratum: String?
    /// Hires with a contrast who completed the earlier version.
    public let hiresBefore: Int
    /// The same of the later version.
    public let hiresAfter: Int
    /// `nil` with fewer than three hires of either version.
    public let difference: Difference?
    /// What is said of the later version here.
    public let verdict: Verdict
    /// Whether it is early days: fewer than six hires of either version.
    public let isEarly: Bool
  }

  /// A measured difference.
  public struct Difference: Hashable, Sendable {
    /// The later version's effect less the earlier's.
    public let effect: Double
    /// 90 % limits.
    public let limits: Interval
    /// The standard error of `effect`, calibration included.
    public let standardError: Double
    /// By Welch and Satterthwaite.
    public let degreesOfFreedom: Double
    /// The true difference that would be called better four times in five.
    public let detectable: Double
  }

  /// What is said of the later version.
  public enum Verdict: String, Hashable, Codable, Sendable, CaseIterable {
    case better, worse, same, unsettled
  }

  /// The answer within the groups of some attribute, beside the pooled one.
  public struct Check: Hashable, Sendable {
    /// What the groups are formed by.
    public let grouping: Grouping
    /// The difference within groups.
    public let adjusted: Difference
    /// Whether it points the other way than the pooled answer.
    public let isReversed: Bool
  }

  /// Fewer hires of a version than this say more about themselves than about it.
  public static let fewestHires = 3
  /// With fewer hires of a version than this a difference is early.
  public static let earlyHires = 6

  /// Compares two versions of `module` by `evidence` as seen on `day`. A version that nobody completed has no hires.
  public init(
    of module: Module.ID, _ before: Module.Version, _ after: Module.Version, evidence: TrainingEvidence, in catalogue: Catalogue,
    within grouping: Grouping? = nil, scope: Scope = .everybody, asOf day: Day, policy: WeakModules.Policy = WeakModules.Policy()
  ) {
    let study = ModuleStudy(evidence, catalogue, scope, policy, asOf: day)
    let versions = VersionStudy(of: module, before, after, study, catalogue)
    self.module = module
    self.before = before
    self.after = after
    asOf = day
    self.grouping = grouping
    parts = versions.metricSets.indices.map { versions.part($0, within: grouping) }
    checks = [Grouping.region, .team, .role, .cohort].filter { $0 != grouping }.compactMap(versions.check)
  }
}
