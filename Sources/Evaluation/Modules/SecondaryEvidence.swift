import Onboarding
import Statistics

/// What tests, ratings and their relation to the job say of a module. It explains a verdict, and may raise a doubt; it never makes a module weak.
public struct SecondaryEvidence: Hashable, Sendable {
  /// What people learned, from first test before to first test after; `nil` of fewer than two people with both.
  public let gain: LearningGain?
  /// Who reached the pass mark in the first attempt after the module; `nil` without a pass mark or attempts.
  public let passing: Proportion?
  /// The mean first score after the module, a share of the marks; `nil` without any.
  public let meanScore: Double?
  /// Ratings of 4 or 5 among all: was it useful on the job? `nil` without ratings.
  public let reaction: Proportion?
  /// Whether the scores differ by less than 5 points of 100: then no relation to the job can show.
  public let scoresHardlyDiffer: Bool

  /// What people learned.
  public struct LearningGain: Hashable, Sendable {
    /// How many people took both tests.
    public let people: Int
    /// The mean of after less before, in shares of the marks.
    public let mean: Double
    /// 90 % paired t limits of `mean`.
    public let limits: Interval?
    /// The mean share of what could be gained that was gained; `nil` when all knew everything before.
    public let normalised: Double?
    /// 90 % t limits of `normalised`; `nil` of fewer than two people.
    public let normalisedLimits: Interval?
    /// People with full marks before, who had nothing to gain and are not in `normalised`.
    public let alreadyKnew: Int
  }

  /// How first scores go with the effect on the job.
  public struct Transfer: Hashable, Sendable {
    /// Spearman's rank correlation.
    public let correlation: Double
    /// 90 % limits; `nil` when the correlation is perfect.
    public let limits: Interval?
    /// Two-sided; exact up to eight people.
    public let pValue: Double
    /// How many people have a score and an effect.
    public let people: Int
  }

  /// First scores after the module and effects of the people who have both, side by side.
  private let scores: [Double]
  private let effects: [Double]

  /// Whether those who scored well do well on the job; `nil` of fewer than eight people, and when their scores hardly differ.
  ///
  /// - Complexity: O(*n* log *n*) whenever it is asked for.
  public var transfer: Transfer? { scoresHardlyDiffer ? nil : Transfer(scores, effects) }

  /// Fewer people than this show only a near-perfect relation.
  public static let fewestForTransfer = 8

  /// 90 % limits of the share that passed.
  public var passingLimits: Interval? { passing?.wilson(level: .ninety) }
  /// 90 % limits of the share that found it useful.
  public var reactionLimits: Interval? { reaction?.wilson(level: .ninety) }

  /// Whether little was learned: the upper limit of the normalised gain is below 0.30; without tests before, that of passing below 0.70.
  /// `nil` where neither can be told.
  public var isLearningPoor: Bool? {
    if let limits = gain?.normalisedLimits { return limits.upper < 0.30 }
    return passingLimits.map { $0.upper < 0.70 }
  }

  /// Whether fewer than half found it useful, beyond chance; `nil` without ratings.
  public var isReactionPoor: Bool? { reactionLimits.map { $0.upper < 0.50 } }

  var isPoor: Bool { isLearningPoor == true || isReactionPoor == true }
}

extension SecondaryEvidence {
  init(of unit: Int, _ scores: TrainingScores, _ completions: Completions, _ contrasts: Contrasts?) {
    let (before, after) = (scores.before(unit), scores.after(unit))
    let taken = after.filter { !$0.isNaN }
    gain = LearningGain(before, after)
    let plan = completions.modules[unit]?.assessment
    passing = plan.flatMap { plan in Proportion(taken.count { $0 >= plan.pass / plan.of }, of: taken.count) }
    meanScore = PlainMean(of: taken)?.value
    reaction = scores.ratings[completions.units[unit].module].flatMap { Proportion($0.useful, of: $0.all) }
    let deviation = PlainMean(of: taken).flatMap { mean in mean.standardError.map { $0 * Double(mean.count).squareRoot() } }
    scoresHardlyDiffer = deviation.map { $0 < 0.05 } ?? false
    (self.scores, effects) = contrasts?.beside(after) ?? ([], [])
  }
}

extension SecondaryEvidence.LearningGain {
  fileprivate init?(_ before: [Double], _ after: [Double]) {
    let pairs = zip(before, after).filter { !$0.0.isNaN && !$0.1.isNaN }
    guard pairs.count > 1, let gain = PlainMean(of: pairs.map { $0.1 - $0.0 }) else { return nil }
    let open = pairs.filter { $0.0 < 1 }
    let share = PlainMean(of: open.map { ($0.1 - $0.0) / (1 - $0.0) })
    people = pairs.count
    mean = gain.value
    limits = gain.limits(level: .ninety)
    normalised = share?.value
    normalisedLimits = share?.limits(level: .ninety)
    alreadyKnew = pairs.count - open.count
  }
}

extension SecondaryEvidence.Transfer {
  fileprivate init?(_ scores: [Double], _ effects: [Double]) {
    guard scores.count >= SecondaryEvidence.fewestForTransfer, let ranks = RankCorrelation(scores, effects) else { return nil }
    correlation = ranks.value
    limits = ranks.limits(level: .ninety)
    pValue = ranks.pValue
    people = scores.count
  }
}

extension Contrasts {
  /// The scores and the effects of those who have both, side by side.
  fileprivate func beside(_ scoresByHire: [Double]) -> (scores: [Double], effects: [Double]) {
    let both = hires.indices.filter { !scoresByHire[Int(hires[$0])].isNaN }
    return (both.map { scoresByHire[Int(hires[$0])] }, both.map { values[$0] })
  }
}
