import Onboarding
import Statistics

/// The candidates for a role by what their interviewers make of them, with how far the order is settled.
///
/// A scorecard counts by the weighted mean of its criteria. What one interviewer says of one candidate is the candidate's worth, the
/// interviewer's severity and chance together (`CrossedEffects`): a candidate with few scorecards is drawn towards the others, and a lenient
/// interviewer's favourites are not ahead for having had a lenient interviewer. A criterion without a rating is left out, never counted as zero.
///
/// - Unit: of scores, the scale all criteria share, else percent of the scale.
/// - Complexity: that of `CrossedEffects`, plus O(*n* log *n*) for *n* ratings.
public struct CandidateRanking: Hashable, Sendable {
  /// One candidate.
  public struct Entry: Hashable, Sendable {
    /// Who it is.
    public let candidate: Candidate
    /// From 1; `nil` without a rating.
    public let rank: Int?
    /// The worth, drawn towards the others as far as few ratings can be trusted, with 90 % limits; `nil` without a rating.
    public let score: Estimate?
    /// The plain weighted mean of all ratings; `nil` without a rating.
    public let mean: Double?
    /// How many interviewers rated.
    public let raters: Int
    /// How many criteria were rated by anybody.
    public let criteriaRated: Int
    /// How likely the candidate is worth more than the next in rank; `nil` for the last.
    public let chanceOverNext: Double?

    /// Whether the order of this candidate and the next is settled; `nil` for the last.
    public var isSettled: Bool? { chanceOverNext.map { $0 >= CandidateRanking.settledChance } }
  }

  /// One interviewer.
  public struct Interviewer: Hashable, Sendable {
    /// By the name they rate under.
    public let name: String
    /// How many scorecards they handed in.
    public let scorecards: Int
    /// By how much they rate above (or, negative, below) their colleagues, with 90 % limits.
    public let severity: Estimate
  }

  /// The role.
  public let role: String
  /// What it is rated on.
  public let criteria: [Criterion]
  /// The lowest and highest score.
  public let scale: ClosedRange<Double>
  /// The best first, those without a rating last, by identifier.
  public let entries: [Entry]
  /// By name.
  public let interviewers: [Interviewer]
  /// How far two scorecards of one candidate differ beyond severity, as a deviation; `nil` without ratings.
  public let scatter: Double?
  /// How far candidates differ, as a deviation; `nil` without ratings.
  public let spread: Double?
  private let fit: CrossedEffects?
  private let places: [Candidate.ID: Int]

  /// An order is settled when it would be right in nine cases of ten.
  public static let settledChance = 0.9

  /// What is assumed before any scorecard is seen, each with the weight of four: on a scale from 1 to 5 candidates differ by 0.6 points,
  /// interviewers by 0.3 in severity, and scorecards of one candidate by 0.75.
  public static let assumed = CrossedEffects.Assumptions(
    subjects: .init(deviation: 0.15, weight: 4), raters: .init(deviation: 0.075, weight: 4), residual: .init(deviation: 0.1875, weight: 4))

  /// Ranks those of `candidates` who are for `role`.
  ///
  /// - Parameter cards: Which edition ratings were given under; the latest where nothing tells.
  public init(
    for role: String, _ candidates: [Candidate], _ ratings: [ScorecardRating], under cards: [Scorecard] = [], in catalogue: Catalogue
  ) {
    let criteria = catalogue.criteria(for: role)
    let table = ScorecardTable(
      of: candidates.filter { $0.role.folded == role.folded }, ratings, on: criteria, editions: PinnedEditions(cards, in: catalogue))
    let scale = Self.scale(of: criteria)
    let model = RankingModel(table, Ruler(scale: scale))
    self.role = role
    self.criteria = criteria
    self.scale = scale
    entries = model.entries
    fit = model.fit
    places = Dictionary(uniqueKeysWithValues: table.candidates.enumerated().map { ($0.element.id, $0.offset) })
    interviewers = model.interviewers
    scatter = model.fit.map { $0.residualVariance.squareRoot() * (scale.upperBound - scale.lowerBound) }
    spread = model.fit.map { $0.subjectVariance.squareRoot() * (scale.upperBound - scale.lowerBound) }
  }

  /// How likely one candidate is worth more than another; `nil` where either was not rated.
  public func chance(of candidate: Candidate.ID, over other: Candidate.ID) -> Double? {
    let rated = Set(entries.filter { $0.rank != nil }.map(\.candidate.id))
    guard let fit, rated.contains(candidate), rated.contains(other), let one = places[candidate], let two = places[other],
      let student = StudentT(degreesOfFreedom: fit.degreesOfFreedom)
    else { return nil }
    let difference = fit.difference(one, two)
    return difference.variance > 0 ? student.cumulative(difference.value / difference.variance.squareRoot()) : 0.5
  }

  /// The scale that all criteria share, else percent.
  static func scale(of criteria: [Criterion]) -> ClosedRange<Double> {
    let ranges = Set(criteria.map(\.range))
    return ranges.count == 1 ? ranges.first ?? 0...100 : 0...100
  }
}

/// From shares of the scale to the scale.
struct Ruler {
  let scale: ClosedRange<Double>

  var width: Double { scale.upperBound - scale.lowerBound }
  func score(_ share: Double) -> Double { scale.lowerBound + share * width }
  /// A difference of shares.
  func points(_ share: Double) -> Double { share * width }
}

/// The fit and what it says of each candidate and interviewer.
private struct RankingModel {
  let fit: CrossedEffects?
  private let table: ScorecardTable
  private let ruler: Ruler
  private let reach: Double

  init(_ table: ScorecardTable, _ ruler: Ruler) {
    self.table = table
    self.ruler = ruler
    let usual = table.means
    let ratings = table.scorecards.compactMap { scorecard in
      table.weighted(scorecard.shares, usual: usual).map {
        CrossedEffects.Rating(subject: scorecard.candidate, rater: scorecard.interviewer, value: $0)
      }
    }
    fit = CrossedEffects(
      ratings, subjects: table.candidates.count, raters: table.interviewers.count, assuming: CandidateRanking.assumed)
    reach = fit.flatMap { StudentT(degreesOfFreedom: $0.degreesOfFreedom) }?.reach(.ninety) ?? 0
  }

  var entries: [CandidateRanking.Entry] {
    let order = rated.sorted { a, b in
      let (x, y) = (fit?.subjects[a].value ?? 0, fit?.subjects[b].value ?? 0)
      return x != y ? x > y : table.candidates[a].id < table.candidates[b].id
    }
    let ranked = order.enumerated().map { rank, place in
      entry(place, rank: rank + 1, next: rank + 1 < order.count ? order[rank + 1] : nil)
    }
    let others = table.candidates.indices.filter { counts[$0].raters.isEmpty }.sorted { table.candidates[$0].id < table.candidates[$1].id }
    return ranked + others.map { entry($0, rank: nil, next: nil) }
  }

  private var rated: [Int] { fit == nil ? [] : table.candidates.indices.filter { !counts[$0].raters.isEmpty } }

  /// By candidate: who rated, and on what.
  private var counts: [(raters: Set<Int>, criteria: Set<Int>)] {
    var counts = Array(repeating: (raters: Set<Int>(), criteria: Set<Int>()), count: table.candidates.count)
    for scorecard in table.scorecards {
      counts[scorecard.candidate].raters.insert(scorecard.interviewer)
      counts[scorecard.candidate].criteria.formUnion(scorecard.shares.map(\.criterion))
    }
    return counts
  }

  private func entry(_ place: Int, rank: Int?, next: Int?) -> CandidateRanking.Entry {
    let count = counts[place]
    let mean = table.weighted(table.meansOfCandidates[place], usual: table.means)
    return CandidateRanking.Entry(
      candidate: table.candidates[place], rank: rank, score: rank == nil ? nil : estimate(place), mean: mean.map(ruler.score),
      raters: count.raters.count, criteriaRated: count.criteria.count, chanceOverNext: next.flatMap { chance(of: place, over: $0) })
  }

  private func estimate(_ place: Int) -> Estimate? {
    guard let fit else { return nil }
    let worth = fit.subjects[place]
    let error = worth.variance.squareRoot()
    return Estimate(
      value: ruler.score(worth.value), standardError: ruler.points(error),
      limits: Interval(
        max(ruler.scale.lowerBound, ruler.score(worth.value - reach * error)),
        min(ruler.scale.upperBound, ruler.score(worth.value + reach * error))))
  }

  private func chance(of place: Int, over other: Int) -> Double? {
    guard let fit, let student = StudentT(degreesOfFreedom: fit.degreesOfFreedom) else { return nil }
    let difference = fit.difference(place, other)
    return difference.variance > 0 ? student.cumulative(difference.value / difference.variance.squareRoot()) : 0.5
  }

  var interviewers: [CandidateRanking.Interviewer] {
    guard let fit else { return [] }
    var scorecards = Array(repeating: 0, count: table.interviewers.count)
    for scorecard in table.scorecards { scorecards[scorecard.interviewer] += 1 }
    return table.interviewers.enumerated().map { place, name in
      let error = fit.raters[place].variance.squareRoot()
      let value = fit.raters[place].value
      return CandidateRanking.Interviewer(
        name: name, scorecards: scorecards[place],
        severity: Estimate(
          value: ruler.points(value), standardError: ruler.points(error),
          limits: Interval(ruler.points(value - reach * error), ruler.points(value + reach * error))))
    }
  }
}
