import Onboarding
import Statistics

/// How the criteria of a scorecard go together with one of them, such as an overall judgement, and with one another.
///
/// Criteria that all say the same (an alpha near 1) are one criterion under several names, or one impression that colours all of them.
///
/// - Complexity: O(criteria · candidates · log candidates).
public struct CriteriaAgainst: Hashable, Sendable {
  /// One criterion beside the chosen one, over candidates rated on both.
  public struct Line: Hashable, Sendable {
    public let criterion: Criterion
    public let candidates: Int
    /// Pearson's correlation; `nil` where either does not vary.
    public let pearson: Double?
    /// Spearman's rank correlation with 95 % limits; `nil` below eight candidates or without variation.
    public let spearman: Estimate?
    /// Kendall's tau-b.
    public let kendall: Double?
    /// Cronbach's alpha of the other criteria, were this one dropped.
    public let alphaIfDropped: Double?
  }

  public let role: String
  /// What the others are held against.
  public let outcome: Criterion
  /// In the order of the scorecard, without the chosen one.
  public let lines: [Line]
  /// Cronbach's alpha of those criteria, with Feldt's 95 % limits; `nil` below two criteria or candidates.
  public let alpha: Estimate?
  /// Candidates who were rated on all of them.
  public let complete: Int

  /// With fewer candidates a rank correlation is not told.
  public static let fewestCandidates = 8

  public init?(
    _ outcome: Criterion.ID, for role: String, _ candidates: [Candidate], _ ratings: [ScorecardRating], under cards: [Scorecard] = [],
    in catalogue: Catalogue
  ) {
    let criteria = catalogue.criteria(for: role)
    guard let chosen = criteria.firstIndex(where: { $0.id == outcome }) else { return nil }
    let table = ScorecardTable(
      of: candidates.filter { $0.role.folded == role.folded }, ratings, on: criteria, editions: PinnedEditions(cards, in: catalogue))
    let means = table.meansOfCandidates.map { row in Dictionary(uniqueKeysWithValues: row.map { ($0.criterion, $0.share) }) }
    let others = criteria.indices.filter { $0 != chosen }
    let whole = means.compactMap { row -> [Double]? in
      let marks = others.compactMap { row[$0] }
      return marks.count == others.count ? marks : nil
    }
    let analysis = others.count > 1 ? ItemAnalysis(marks: whole) : nil
    self.role = role
    self.outcome = criteria[chosen]
    complete = whole.count
    alpha = analysis?.alpha.map { Estimate(value: $0, standardError: nil, limits: analysis?.alphaLimits()) }
    lines = others.enumerated().map { place, criterion in
      let pairs = means.compactMap { row in row[criterion].flatMap { one in row[chosen].map { (one, $0) } } }
      let ranks = pairs.count >= Self.fewestCandidates ? RankCorrelation(pairs.map(\.0), pairs.map(\.1)) : nil
      return Line(
        criterion: criteria[criterion], candidates: pairs.count,
        pearson: Sample(pairs.map(\.0)).correlation(with: Sample(pairs.map(\.1))),
        spearman: ranks.map { Estimate(value: $0.value, standardError: nil, limits: $0.limits()) }, kendall: ranks?.kendall,
        alphaIfDropped: analysis?.items[place].alphaIfDropped)
    }
  }
}
