import Onboarding
import Statistics

/// Two candidates for one role, criterion by criterion.
///
/// - Complexity: that of `CandidateRanking` of all candidates for the role, from whom interviewers' severity is learnt.
public struct CandidateComparison: Hashable, Sendable {
  /// One criterion.
  public struct Line: Hashable, Sendable {
    public let criterion: Criterion
    /// How many rated each.
    public let raters: [Int]
    /// The mean of each one's raters, on the criterion's own scale; `nil` where nobody rated.
    public let means: [Double?]

    /// The first less the second; `nil` where either was not rated.
    public var difference: Double? {
      guard let one = means[0], let other = means[1] else { return nil }
      return one - other
    }
  }

  /// The two, as they were named.
  public let candidates: [Candidate]
  /// Their places in the ranking, in the same order.
  public let entries: [CandidateRanking.Entry]
  /// In the order of the scorecard.
  public let lines: [Line]
  /// Recommendations of each, from strong no up.
  public let recommendations: [[Recommendation]]
  /// The lowest and highest score.
  public let scale: ClosedRange<Double>
  /// How likely the first is worth more; `nil` where either was not rated.
  public let chance: Double?

  /// Whether the order is settled; `nil` where either was not rated.
  public var isSettled: Bool? {
    chance.map { max($0, 1 - $0) >= CandidateRanking.settledChance }
  }

  /// Compares two candidates for one role; `nil` where their roles differ.
  ///
  /// - Parameters:
  ///   - all: Every candidate.
  ///   - ratings: Of everybody: who is severe is learnt from all candidates.
  public init?(
    _ one: Candidate, _ other: Candidate, among all: [Candidate], _ ratings: [ScorecardRating], _ file: HiringFile, in catalogue: Catalogue
  ) {
    guard one.role.folded == other.role.folded else { return nil }
    let ranking = CandidateRanking(for: one.role, all, ratings, under: file.scorecards, in: catalogue)
    let debriefs = [one, other].map { Debrief(of: $0, ratings, file, in: catalogue) }
    candidates = [one, other]
    entries = [one, other].compactMap { candidate in ranking.entries.first { $0.candidate.id == candidate.id } }
    guard entries.count == 2 else { return nil }
    lines = catalogue.criteria(for: one.role).map { criterion in
      let own = debriefs.map { $0.lines.first { $0.criterion.id == criterion.id } }
      return Line(criterion: criterion, raters: own.map { $0?.raters ?? 0 }, means: own.map { $0?.mean })
    }
    recommendations = debriefs.map { $0.cards.compactMap(\.recommendation).sorted { $0.step < $1.step } }
    scale = ranking.scale
    chance = ranking.chance(of: one.id, over: other.id)
  }
}
