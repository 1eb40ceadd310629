import Onboarding
import Statistics

/// Whether what candidates were rated on before they were hired tells who becomes productive sooner.
///
/// Harrell's concordance of each criterion (the mean of its raters) with ramp time: of two hires of whom it is known who was productive first,
/// the share in which that was the one rated higher. Those still ramping count as far as they have come; leavers as no longer watched, and in
/// `ifLeaversNeverRamp` as the slowest of all. Several criteria are several tests: `qValue` is Benjamini and Hochberg's.
///
/// - Convention: only hires have an outcome, and they were chosen by these very ratings; `range` says how much narrower they are.
/// - Source: Harrell et al. (1982), *JAMA* 247:2543–2546; Benjamini & Hochberg (1995), *JRSS B* 57:289–300.
/// - Complexity: O(criteria · hires · log hires), plus 2,000 resamples of the candidates for each criterion's agreement.
public struct CriteriaPrediction: Hashable, Sendable {
  /// What may be said.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case predicts
    /// It tells, the wrong way round.
    case reversed
    case noSign = "no sign"
    case tooFew = "too few"
  }

  /// One criterion, or all together.
  public struct Line: Hashable, Sendable {
    /// `nil` for the weighted total.
    public let criterion: Criterion?
    /// Hires who were rated on it and whose clock has started.
    public let hires: Int
    /// Those of them who are productive.
    public let productive: Int
    /// The concordance with 95 % limits; `nil` for fewer than eight hires or where no pair can be compared.
    public let concordance: Estimate?
    /// The concordance when those who left count as never productive.
    public let ifLeaversNeverRamp: Estimate?
    /// How likely as much would come of chance; `nil` without a concordance.
    public let pValue: Double?
    /// The same over all criteria; `nil` for the total, which is not one of several.
    public let qValue: Double?
    /// What may be said.
    public let verdict: Verdict
    /// How far interviewers agree on it, with 95 % limits.
    public let agreement: Estimate?
    /// How many candidates at least two interviewers rated on it.
    public let ratedTwice: Int
    /// How much narrower the hires are than all who were rated; `nil` where either has no spread.
    public let range: RangeRestriction?
  }

  /// By how much choosing has narrowed the ratings.
  public struct RangeRestriction: Hashable, Sendable {
    /// All who were rated.
    public let applicants: Int
    /// The deviation of their ratings, in points of the scale.
    public let deviation: Double
    /// The deviation among those hired.
    public let deviationOfHires: Double
    /// Spearman's correlation of rating and speed among hires who are productive; `nil` for fewer than eight.
    public let correlation: Double?
    /// What it might be among all applicants, were the relation the same everywhere; `nil` below 20 hires and above a ratio of 3.
    public let corrected: Double?
  }

  /// The role.
  public let role: String
  /// The day one looks from.
  public let asOf: Day
  /// In the order of the scorecard.
  public let lines: [Line]
  /// The weighted total.
  public let total: Line
  /// Everybody who became a hire, is in onboarding and was rated.
  public let people: [Person.ID]

  /// With fewer hires the people are listed instead.
  public static let fewestHires = 8
  /// Hires needed to see a correlation of .3 in four of five cases: Fisher's approximation, two-sided 5 %.
  public static let neededForSmall = 85
  /// Hires needed to see a correlation of .5.
  public static let neededForLarge = 29
  /// The share of false claims that is put up with.
  public static let falseDiscoveryRate = 0.05
  /// The seed of the resamples of agreement, and of shuffles.
  public static let seed: UInt64 = 1
  /// How many arrangements are looked at where a standard error does not exist.
  public static let shuffles = 2_000

  /// Looks at the hires among `candidates` for `role` as seen on `day`.
  ///
  /// - Parameter cards: Which edition ratings were given under; the latest where nothing tells.
  public init(
    for role: String, _ candidates: [Candidate], _ ratings: [ScorecardRating], under cards: [Scorecard] = [], _ subjects: [RampSubject],
    in catalogue: Catalogue, asOf day: Day
  ) {
    let table = ScorecardTable(
      of: candidates.filter { $0.role.folded == role.folded }, ratings, on: catalogue.criteria(for: role),
      editions: PinnedEditions(cards, in: catalogue))
    let outcomes = Outcomes(of: table, subjects, day)
    let drafts = table.criteria.indices.map { LineDraft(criterion: $0, table, outcomes) }
    let total = LineDraft(criterion: nil, table, outcomes)
    let tested = drafts.indices.filter { drafts[$0].pValue != nil }
    let adjusted = FalseDiscovery.adjusted(tested.compactMap { drafts[$0].pValue })
    var qValues: [Double?] = Array(repeating: nil, count: drafts.count)
    for (place, q) in zip(tested, adjusted) { qValues[place] = q }
    self.role = role
    asOf = day
    lines = zip(drafts, qValues).map { $0.line(q: $1) }
    self.total = total.line(q: nil)
    people = outcomes.rated(in: table)
  }
}

/// What became of each candidate: `nil` for those who were not hired or whose clock has not started.
private struct Outcomes {
  let followUps: [FollowUp?]
  private let persons: [Person.ID?]

  init(of table: ScorecardTable, _ subjects: [RampSubject], _ day: Day) {
    let known = Dictionary(grouping: subjects, by: \.person)
    persons = table.candidates.map(\.person)
    followUps = table.candidates.map { candidate in
      candidate.person.flatMap { known[$0]?.ramp(after: candidate)?.followUp(on: day) }
    }
  }

  func rated(in table: ScorecardTable) -> [Person.ID] {
    let rated = Set(table.scorecards.map(\.candidate))
    return persons.indices.filter { followUps[$0] != nil && rated.contains($0) }.compactMap { persons[$0] }.sorted()
  }
}

extension [RampSubject] {
  /// Of one person's spells the first that began after the candidate had applied, else the last.
  fileprivate func ramp(after candidate: Candidate) -> RampSubject? {
    first { spell in candidate.appliedOn.map { applied in spell.state.clockStart.map { applied <= $0 } ?? true } ?? true } ?? last
  }
}

/// The figures of one line, before all tests are looked at together.
private struct LineDraft {
  private let criterion: Criterion?
  private let hires: [(score: Double, outcome: FollowUp)]
  private let concordance: Concordance?
  private let never: Concordance?
  private let agreement: Estimate?
  private let ratedTwice: Int
  private let range: CriteriaPrediction.RangeRestriction?
  let pValue: Double?

  init(criterion place: Int?, _ table: ScorecardTable, _ outcomes: Outcomes) {
    let scores = Self.scores(place, table)
    let hires: [(score: Double, outcome: FollowUp)] = zip(scores, outcomes.followUps).compactMap { score, outcome in
      if let score, let outcome { (score, outcome) } else { nil }
    }
    self.hires = hires
    criterion = place.map { table.criteria[$0] }
    let isEnough = hires.count >= CriteriaPrediction.fewestHires
    concordance = isEnough ? Concordance(scores: hires.map(\.score), followUps: hires.map(\.outcome)) : nil
    never = isEnough ? Concordance(scores: hires.map(\.score), followUps: hires.map(\.outcome), competing: .never) : nil
    pValue = concordance.map { Self.chance(of: $0, hires) }
    (agreement, ratedTwice) = Self.agreement(place, table)
    let ruler = Ruler(scale: criterion?.range ?? CandidateRanking.scale(of: table.criteria))
    range = Self.range(scores.compactMap(\.self), hires, ruler)
  }

  /// By the normal distribution; where every pair says the same, so that there is no standard error, by shuffling the scores.
  private static func chance(of found: Concordance, _ hires: [(score: Double, outcome: FollowUp)]) -> Double {
    if let error = found.standardError { return 2 * Normal.cumulative(-abs(found.value - 0.5) / error) }
    var random = SplitMix(seed: CriteriaPrediction.seed)
    var scores = hires.map(\.score)
    let followUps = hires.map(\.outcome)
    var asFar = 1
    for _ in 1..<CriteriaPrediction.shuffles {
      for place in scores.indices.dropFirst() { scores.swapAt(place, random.index(below: place + 1)) }
      let value = Concordance(scores: scores, followUps: followUps)?.value ?? 0.5
      if abs(value - 0.5) >= abs(found.value - 0.5) - 1e-12 { asFar += 1 }
    }
    return Double(asFar) / Double(CriteriaPrediction.shuffles)
  }

  /// By candidate, as shares of the scale.
  private static func scores(_ criterion: Int?, _ table: ScorecardTable) -> [Double?] {
    let means = table.meansOfCandidates
    guard let criterion else {
      let usual = table.means
      return means.map { table.weighted($0, usual: usual) }
    }
    return means.map { $0.first { $0.criterion == criterion }?.share }
  }

  /// Of the total no agreement is told: it is that of its criteria.
  private static func agreement(_ criterion: Int?, _ table: ScorecardTable) -> (Estimate?, Int) {
    guard let criterion else { return (nil, 0) }
    let units = table.shares(on: criterion).filter { $0.count > 1 }
    let alpha = KrippendorffAlpha(units: units, .ordinal)
    let limits = alpha?.bootstrap(seed: CriteriaPrediction.seed)?.limits
    return (alpha.map { Estimate(value: $0.value, standardError: nil, limits: limits) }, units.count)
  }

  private static func range(
    _ scores: [Double], _ hires: [(score: Double, outcome: FollowUp)], _ ruler: Ruler
  ) -> CriteriaPrediction.RangeRestriction? {
    guard let all = Sample(scores).standardDeviation, let hired = Sample(hires.map(\.score)).standardDeviation, all > 0, hired > 0 else {
      return nil
    }
    let productive = hires.filter { $0.outcome.outcome == .event }
    let correlation =
      productive.count >= CriteriaPrediction.fewestHires
      ? RankCorrelation(productive.map(\.score), productive.map { -$0.outcome.time })?.value : nil
    let isCorrectable = productive.count >= 20 && all / hired <= 3  // beyond, the correction says more than the data
    return CriteriaPrediction.RangeRestriction(
      applicants: scores.count, deviation: ruler.points(all), deviationOfHires: ruler.points(hired), correlation: correlation,
      corrected: isCorrectable ? correlation.flatMap { RankCorrelation.correctedForSelection($0, deviationRatio: all / hired) } : nil)
  }

  func line(q: Double?) -> CriteriaPrediction.Line {
    CriteriaPrediction.Line(
      criterion: criterion, hires: hires.count, productive: hires.count { $0.outcome.outcome == .event },
      concordance: concordance?.estimate(), ifLeaversNeverRamp: never?.estimate(), pValue: pValue, qValue: q, verdict: verdict(q ?? pValue),
      agreement: agreement, ratedTwice: ratedTwice, range: range)
  }

  private func verdict(_ chance: Double?) -> CriteriaPrediction.Verdict {
    guard let concordance, let chance else { return .tooFew }
    if chance < CriteriaPrediction.falseDiscoveryRate { return concordance.value > 0.5 ? .predicts : .reversed }
    return hires.count < CriteriaPrediction.neededForSmall ? .tooFew : .noSign
  }
}
