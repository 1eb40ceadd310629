import Onboarding

/// The ratings of a role's candidates, as shares of each criterion's scale.
struct ScorecardTable {
  /// One interviewer's ratings of one candidate in one round.
  struct Scorecard {
    let candidate: Int
    let interviewer: Int
    /// By the criterion's place.
    var shares: [(criterion: Int, share: Double)] = []
  }

  let candidates: [Candidate]
  let criteria: [Criterion]
  /// By name.
  private(set) var interviewers: [String] = []
  private(set) var scorecards: [Scorecard] = []

  /// - Parameters:
  ///   - ratings: In any order; those of other candidates and of criteria that the role does not have are left out.
  ///   - editions: Which edition's scale a rating is on.
  init(
    of candidates: [Candidate], _ ratings: [ScorecardRating], on criteria: [Criterion], editions: PinnedEditions = PinnedEditions()
  ) {
    self.candidates = candidates
    self.criteria = criteria
    let places = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($0.element.id, $0.offset) })
    let rows = Dictionary(criteria.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    let known = ratings.filter { places[$0.candidate] != nil && rows[$0.criterion] != nil }.inOneOrder
    interviewers = Set(known.map(\.interviewer)).sorted()
    let names = Dictionary(uniqueKeysWithValues: interviewers.enumerated().map { ($0.element, $0.offset) })
    var last: (Candidate.ID, String, Candidate.Stage?)?
    for rating in known {
      guard let candidate = places[rating.candidate], let row = rows[rating.criterion], let name = names[rating.interviewer] else {
        continue
      }
      if last.map({ $0 == (rating.candidate, rating.interviewer, rating.stage) }) != true {
        scorecards.append(Scorecard(candidate: candidate, interviewer: name))
        last = (rating.candidate, rating.interviewer, rating.stage)
      }
      scorecards[scorecards.count - 1].shares.append((row, (editions.criterion(of: rating) ?? criteria[row]).share(of: rating.rating)))
    }
  }

  /// What is rated on each criterion on average; `nil` where nothing is.
  var means: [Double?] {
    var sums = Array(repeating: (sum: 0.0, count: 0), count: criteria.count)
    for scorecard in scorecards {
      for (criterion, share) in scorecard.shares {
        sums[criterion].sum += share
        sums[criterion].count += 1
      }
    }
    return sums.map { $0.count > 0 ? $0.sum / Double($0.count) : nil }
  }

  /// By candidate: all ratings on a criterion, as shares.
  func shares(on criterion: Int) -> [[Double]] {
    var shares = Array(repeating: [Double](), count: candidates.count)
    for scorecard in scorecards {
      for (place, share) in scorecard.shares where place == criterion { shares[scorecard.candidate].append(share) }
    }
    return shares
  }

  /// By candidate: on each criterion that was rated, the mean of its raters.
  var meansOfCandidates: [[(criterion: Int, share: Double)]] {
    var means = Array(repeating: [(criterion: Int, share: Double)](), count: candidates.count)
    for criterion in criteria.indices {
      for (candidate, shares) in self.shares(on: criterion).enumerated() where !shares.isEmpty {
        means[candidate].append((criterion, shares.reduce(0, +) / Double(shares.count)))
      }
    }
    return means
  }

  /// The weighted mean of some criteria, as if all had been rated: each counts by how far it is above or below what is usual on it, so that a
  /// criterion left out neither helps nor harms; `nil` where nothing with a weight was rated.
  func weighted(_ shares: [(criterion: Int, share: Double)], usual: [Double?]) -> Double? {
    var above = (sum: 0.0, weight: 0.0)
    for (criterion, share) in shares {
      above.sum += criteria[criterion].weight * (share - (usual[criterion] ?? share))
      above.weight += criteria[criterion].weight
    }
    let level = zip(criteria, usual).reduce((sum: 0.0, weight: 0.0)) { level, pair in
      pair.1.map { (level.sum + pair.0.weight * $0, level.weight + pair.0.weight) } ?? level
    }
    guard above.weight > 0, level.weight > 0 else { return nil }
    return above.sum / above.weight + level.sum / level.weight
  }
}

extension Criterion {
  /// Where a rating lies between the lowest, 0, and the highest, 1.
  func share(of rating: Double) -> Double { (rating - range.lowerBound) / (range.upperBound - range.lowerBound) }
}

extension [ScorecardRating] {
  /// By candidate, interviewer, stage and criterion: the order they came in does not show in any figure.
  fileprivate var inOneOrder: [ScorecardRating] {
    func key(_ it: ScorecardRating) -> (String, String, String, String, Double) {
      (it.candidate.text, it.interviewer, it.stage?.rawValue ?? "", it.criterion.text, it.rating)
    }
    return sorted { key($0) < key($1) }
  }
}
