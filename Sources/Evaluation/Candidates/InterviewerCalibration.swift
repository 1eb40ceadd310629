import Onboarding
import Statistics

/// How interviewers of a role rate: who is severe, who tells candidates apart, and how far they agree.
///
/// - Convention: an interviewer's ratings of one candidate in several rounds count as their mean, so that nobody agrees with themself.
/// - Complexity: that of `CandidateRanking`, plus 2,000 resamples of the candidates for each criterion.
public struct InterviewerCalibration: Hashable, Sendable {
  /// What may be said of an interviewer's severity.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case lenient, severe
    /// The interval holds none.
    case usual
    case tooFew = "too few"
  }

  /// One interviewer.
  public struct Line: Hashable, Sendable {
    /// By the name they rate under.
    public let interviewer: String
    public let scorecards: Int
    /// Candidates whom somebody else rated, too.
    public let shared: Int
    /// By how much they rate above (or, negative, below) their colleagues, in points of the scale, with 90 % limits.
    public let severity: Estimate
    /// How far their scorecards lie apart, as a deviation in points; `nil` below two.
    public let spread: Double?
    /// How far they are from the mean of the others on shared candidates, on average, in points; `nil` without any.
    public let distance: Double?
    public let verdict: Verdict
  }

  /// How far interviewers agree on one criterion.
  public struct Agreement: Hashable, Sendable {
    /// The usual words for alpha.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
      case good, tentative, poor
      case tooFew = "too few"
    }

    public let criterion: Criterion
    /// Candidates whom at least two interviewers rated on it.
    public let ratedTwice: Int
    /// Krippendorff's alpha, ordinal, with 95 % limits; `nil` where there is nothing to agree on.
    public let alpha: Estimate?
    /// ICC(2,1), two-way random effects, absolute agreement, with 95 % limits; `nil` where not everybody rated everybody.
    public let single: Estimate?
    /// ICC(2,k): the same of the mean of all interviewers.
    public let average: Estimate?
    public let verdict: Verdict
  }

  public let role: String
  /// The lowest and highest score.
  public let scale: ClosedRange<Double>
  /// By name.
  public let lines: [Line]
  /// In the order of the scorecard.
  public let agreements: [Agreement]

  /// With fewer shared candidates nothing is said of an interviewer's severity.
  public static let fewestShared = 3
  /// With fewer candidates rated twice no word is given to an alpha: one of them more may turn it round.
  public static let fewestRatedTwice = 10
  /// The seed of the resamples.
  public static let seed: UInt64 = 1

  /// - Parameters:
  ///   - ratings: Of all candidates, in any order; those for other roles are left out.
  ///   - cards: Which edition ratings were given under; the latest where nothing tells.
  public init(
    for role: String, _ candidates: [Candidate], _ ratings: [ScorecardRating], under cards: [Scorecard] = [], in catalogue: Catalogue
  ) {
    let ranking = CandidateRanking(for: role, candidates, ratings, under: cards, in: catalogue)
    let table = ScorecardTable(
      of: candidates.filter { $0.role.folded == role.folded }, ratings, on: ranking.criteria,
      editions: PinnedEditions(cards, in: catalogue))
    let totals = table.totals
    self.role = role
    scale = ranking.scale
    lines = ranking.interviewers.enumerated().map { place, interviewer in
      Self.line(interviewer, place, totals, Ruler(scale: ranking.scale))
    }
    agreements = table.criteria.indices.map { Self.agreement($0, table) }
  }

  private static func line(_ it: CandidateRanking.Interviewer, _ place: Int, _ totals: [[Int: Double]], _ ruler: Ruler) -> Line {
    let own = totals.compactMap { $0[place] }
    let distances = totals.compactMap { candidate -> Double? in
      guard let mine = candidate[place], candidate.count > 1 else { return nil }
      let others = candidate.filter { $0.key != place }.map(\.value).sorted()
      return abs(mine - others.reduce(0, +) / Double(others.count))
    }
    let verdict: Verdict =
      if distances.count < fewestShared { .tooFew } else if (it.severity.limits?.lower ?? 0) > 0 {
        .lenient
      } else if (it.severity.limits?
        .upper ?? 0) < 0
      { .severe } else { .usual }
    return Line(
      interviewer: it.name, scorecards: it.scorecards, shared: distances.count, severity: it.severity,
      spread: Sample(own).standardDeviation.map(ruler.points), distance: Sample(distances).mean.map(ruler.points), verdict: verdict)
  }

  private static func agreement(_ place: Int, _ table: ScorecardTable) -> Agreement {
    let rows = table.meansOfInterviewers(on: place)
    let units = rows.filter { $0.count > 1 }.map { row in row.sorted { $0.key < $1.key }.map(\.value) }
    let alpha = KrippendorffAlpha(units: units, .ordinal)
    let estimate = alpha.map { Estimate(value: $0.value, standardError: nil, limits: $0.bootstrap(seed: seed)?.limits) }
    let correlation = completeGrid(rows).flatMap(IntraclassCorrelation.init(ratings:))
    let verdict: Agreement.Verdict =
      if let alpha, units.count >= fewestRatedTwice { alpha.value >= 0.8 ? .good : alpha.value >= 0.667 ? .tentative : .poor } else {
        .tooFew
      }
    return Agreement(
      criterion: table.criteria[place], ratedTwice: units.count, alpha: estimate, single: Self.estimate(of: correlation, .single),
      average: Self.estimate(of: correlation, .average), verdict: verdict)
  }

  /// One row per candidate and one column per interviewer, where everybody rated everybody.
  private static func completeGrid(_ rows: [[Int: Double]]) -> [[Double]]? {
    let rated = rows.filter { !$0.isEmpty }
    let interviewers = Set(rated.flatMap(\.keys)).sorted()
    guard interviewers.count > 1, rated.count > 1, rated.allSatisfy({ $0.count == interviewers.count }) else { return nil }
    return rated.map { row in interviewers.compactMap { row[$0] } }
  }

  private static func estimate(of correlation: IntraclassCorrelation?, _ basis: IntraclassCorrelation.Basis) -> Estimate? {
    correlation?.coefficient(.agreement, basis).map { Estimate(value: $0.value, standardError: nil, limits: $0.limits) }
  }
}

extension ScorecardTable {
  /// By candidate: on one criterion, each interviewer's mean over rounds.
  fileprivate func meansOfInterviewers(on criterion: Int) -> [[Int: Double]] {
    means { scorecard in scorecard.shares.first { $0.criterion == criterion }?.share }
  }

  /// By candidate: the weighted mean of each interviewer's scorecards.
  fileprivate var totals: [[Int: Double]] {
    let usual = means
    return means { weighted($0.shares, usual: usual) }
  }

  private func means(of value: (Scorecard) -> Double?) -> [[Int: Double]] {
    var sums = Array(repeating: [Int: (sum: Double, count: Int)](), count: candidates.count)
    for scorecard in scorecards {
      guard let value = value(scorecard) else { continue }
      sums[scorecard.candidate][scorecard.interviewer, default: (0, 0)].sum += value
      sums[scorecard.candidate][scorecard.interviewer, default: (0, 0)].count += 1
    }
    return sums.map { $0.mapValues { $0.sum / Double($0.count) } }
  }
}
