import Onboarding

/// What interviewers made of one candidate, side by side.
///
/// A scorecard is one interviewer's ratings in one round. A criterion without a rating changes how many rated it and never the mean.
///
/// - Complexity: O(ratings + cards · criteria).
public struct Debrief: Hashable, Sendable {
  /// One interviewer's scorecard of one round.
  public struct Card: Hashable, Sendable {
    public let interviewer: String
    /// The round; `nil` where it is not known.
    public let stage: Candidate.Stage?
    /// What it is held to: the criteria of the edition in which it was begun.
    public let criteria: [Criterion]
    /// That edition; `nil` where it is not known, and the latest stands for it.
    public let edition: Int?
    public let ratings: [Criterion.ID: Double]
    public let notObserved: Set<Criterion.ID>
    public let recommendation: Recommendation?
    /// What it said before, first to last.
    public let amendments: [Amendment]
    /// The day of its last rating.
    public let ratedOn: Day?

    /// Criteria that are neither rated nor marked as not observed.
    public var unanswered: [Criterion] { criteria.filter { ratings[$0.id] == nil && !notObserved.contains($0.id) } }
    /// Whether every criterion is answered: the scorecard is handed in.
    public var isComplete: Bool { unanswered.isEmpty && !criteria.isEmpty }

    /// The weighted mean of what was rated, as a share of each criterion's scale; `nil` without a rating.
    public var share: Double? {
      var (sum, weight) = (0.0, 0.0)
      for criterion in criteria {
        guard let rating = ratings[criterion.id] else { continue }
        sum += criterion.weight * criterion.share(of: rating)
        weight += criterion.weight
      }
      return weight > 0 ? sum / weight : nil
    }
  }

  /// One criterion over all scorecards.
  public struct Line: Hashable, Sendable {
    public let criterion: Criterion
    /// By card; `nil` where it says nothing.
    public let answers: [ScorecardAnswer?]
    /// How many rated it.
    public let raters: Int
    /// On the criterion's present scale; `nil` where nobody rated it.
    public let mean: Double?
    /// The highest less the lowest rating; `nil` below two.
    public let spread: Double?
  }

  public let candidate: Candidate
  /// By round, then by interviewer.
  public let cards: [Card]
  /// In the order of the latest edition, then those that only earlier editions have.
  public let lines: [Line]
  /// Who is assigned and has not handed in.
  public let missing: [InterviewDuty]
  /// Every interviewer who is assigned.
  public let duties: [InterviewDuty]

  /// Criteria that nobody rated.
  public var withoutEvidence: [Criterion] { lines.filter { $0.raters == 0 }.map(\.criterion) }
  /// A spread of so many points is worth talking about first: half of a scale of five.
  public static let wideSpread = 2.0

  /// - Parameters:
  ///   - ratings: All ratings of the candidate, in any order; those of others are left out.
  ///   - file: What else is recorded about the candidate.
  public init(of candidate: Candidate, _ ratings: [ScorecardRating], _ file: HiringFile, in catalogue: Catalogue) {
    let own = file.about(candidate.id)
    let cards = Self.cards(of: candidate, ratings.filter { $0.candidate == candidate.id }, own, catalogue)
    self.candidate = candidate
    self.cards = cards
    duties = own.duties
    missing = own.duties.filter { duty in !cards.contains { $0.fulfils(duty) } }
    var seen: Set<Criterion.ID> = []
    let criteria = (catalogue.criteria(for: candidate.role) + cards.flatMap(\.criteria)).filter { seen.insert($0.id).inserted }
    lines = criteria.map { Self.line($0, cards) }
  }

  private static func cards(of candidate: Candidate, _ ratings: [ScorecardRating], _ file: HiringFile, _ catalogue: Catalogue) -> [Card] {
    struct Place: Hashable {
      let stage: Candidate.Stage?
      let interviewer: String
    }
    let rated = Dictionary(grouping: ratings) { Place(stage: $0.stage, interviewer: $0.interviewer) }
    let said = Dictionary(file.scorecards.map { (Place(stage: $0.stage, interviewer: $0.interviewer), $0) }) { first, _ in first }
    let places = Set(rated.keys).union(said.keys).sorted {
      ($0.stage?.place ?? -1, $0.interviewer) < ($1.stage?.place ?? -1, $1.interviewer)
    }
    return places.map { place in
      let card = said[place]
      let ratings = rated[place, default: []]
      return Card(
        interviewer: place.interviewer, stage: place.stage, criteria: catalogue.criteria(for: candidate.role, under: card),
        edition: card?.edition, ratings: Dictionary(ratings.map { ($0.criterion, $0.rating) }) { first, _ in first },
        notObserved: Set(card?.notObserved ?? []), recommendation: card?.recommendation,
        amendments: file.amendments.filter { $0.interviewer == place.interviewer && $0.stage == place.stage },
        ratedOn: ratings.compactMap(\.ratedOn).max())
    }
  }

  private static func line(_ criterion: Criterion, _ cards: [Card]) -> Line {
    let answers = cards.map { card -> ScorecardAnswer? in
      if let rating = card.ratings[criterion.id] { return .rating(criterion.id, rating) }
      return card.notObserved.contains(criterion.id) ? .notObserved(criterion.id) : nil
    }
    let ruler = Ruler(scale: criterion.range)
    let scores = cards.compactMap { card in
      card.ratings[criterion.id].map { rating in
        ruler.score((card.criteria.first { $0.id == criterion.id } ?? criterion).share(of: rating))
      }
    }
    // Summed in one order, so that the order of interviewers does not show in the last digit.
    let mean = scores.isEmpty ? nil : scores.sorted().reduce(0, +) / Double(scores.count)
    let spread = scores.count > 1 ? (scores.max() ?? 0) - (scores.min() ?? 0) : nil
    return Line(criterion: criterion, answers: answers, raters: scores.count, mean: mean, spread: spread)
  }
}

extension Debrief.Card {
  /// Whether it is what an interviewer was asked for.
  public func fulfils(_ duty: InterviewDuty) -> Bool {
    isComplete && stage == duty.stage && interviewer.folded == duty.interviewer.folded
  }
}

extension Debrief {
  /// The duties of an interviewer that are not fulfilled.
  public func duties(of interviewer: String) -> [InterviewDuty] { missing.filter { $0.interviewer.folded == interviewer.folded } }

  /// What an interviewer has left to answer in a round.
  public func unanswered(by interviewer: String, at stage: Candidate.Stage?, in catalogue: Catalogue) -> [Criterion] {
    let card = cards.first { $0.stage == stage && $0.interviewer.folded == interviewer.folded }
    return card?.unanswered ?? catalogue.criteria(for: candidate.role)
  }
}
