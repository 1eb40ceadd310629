/// How well a score tells who has the event sooner: Harrell's C.
///
/// Of all pairs that can be compared, the share in which the one with the higher score has the event first, equal scores counting
/// half. 1/2 says nothing, 1 says all, below 1/2 the score points the wrong way.
///
/// - Convention: a pair can be compared when the shorter time is an event; at equal times an event comes before a censoring, and
///   two events cannot be compared.
/// - Source: Harrell, Califf, Pryor, Lee & Rosati (1982), *JAMA* 247:2543–2546; standard error by the infinitesimal jackknife.
/// - Checked: lung data against R `survival::concordance` 3.5-3.
public struct Concordance: Hashable, Sendable {
  /// What to make of those who had a competing event.
  public enum Competing: Hashable, Sendable, CaseIterable {
    /// They might still have had the event: watched until then, no longer.
    case censored
    /// They never will: later than everybody.
    case never
  }

  /// The share of pairs the score gets right.
  public let value: Double
  /// Its standard error, or `nil` when the pairs do not differ.
  public let standardError: Double?
  /// Pairs in which the higher score has the event first.
  public let concordant: Int
  /// Pairs in which the lower score has the event first.
  public let discordant: Int
  /// Pairs with equal scores.
  public let tiedScores: Int

  /// Compares `scores` with the follow-ups at the same places, or returns `nil` when the lists differ in length,
  /// a score is not finite, or no pair can be compared.
  ///
  /// - Complexity: O(*n* log *n*).
  public init?(scores: [Double], followUps: [FollowUp], competing: Competing = .censored) {
    guard scores.count == followUps.count, scores.allSatisfy(\.isFinite) else { return nil }
    let pairs = ComparablePairs(scores, followUps.map { Self.time($0, competing) }, followUps.map { $0.outcome == .event })
    let count = pairs.concordant + pairs.discordant + pairs.tied
    guard count > 0 else { return nil }
    let share = (Double(pairs.concordant) + Double(pairs.tied) / 2) / Double(count)
    let variance = zip(pairs.right, pairs.all).reduce(0) { sum, pair in
      let influence = (pair.0 - share * Double(pair.1)) / Double(count)
      return sum + influence * influence
    }
    value = share
    standardError = variance > 0 ? variance.squareRoot() : nil
    concordant = pairs.concordant
    discordant = pairs.discordant
    tiedScores = pairs.tied
  }

  private static func time(_ followUp: FollowUp, _ competing: Competing) -> Double {
    followUp.outcome == .competing && competing == .never ? .infinity : followUp.time
  }

  /// How many pairs could be compared.
  public var pairs: Int { concordant + discordant + tiedScores }

  /// The share with its normal limits, cut at 0 and 1; no limits without a standard error.
  public func estimate(level: ConfidenceLevel = .ninetyFive) -> Estimate {
    let limits = standardError.map { error in
      let reach = level.normalReach * error
      return Interval(max(0, value - reach), min(1, value + reach))
    }
    return Estimate(value: value, standardError: standardError, limits: limits)
  }
}

/// The pairs that can be compared, counted in all and for each subject.
private struct ComparablePairs {
  private(set) var concordant = 0
  private(set) var discordant = 0
  private(set) var tied = 0
  /// For each subject, its pairs, and its pairs that the score gets right (equal scores half).
  private(set) var all: [Int]
  private(set) var right: [Double]

  private let places: [Int]
  private let happened: [Bool]

  init(_ scores: [Double], _ times: [Double], _ happened: [Bool]) {
    let (places, count) = scores.places
    self.places = places
    self.happened = happened
    all = Array(repeating: 0, count: scores.count)
    right = Array(repeating: 0, count: scores.count)
    // By time, and at equal times events before censorings.
    let order = times.indices.sorted { (times[$0], happened[$0] ? 0 : 1) < (times[$1], happened[$1] ? 0 : 1) }
    compareWithLater(order, times, OrderCounts(places: count))
    compareWithEarlier(order, times, OrderCounts(places: count))
  }

  /// Each event against everybody who comes after it.
  private mutating func compareWithLater(_ order: [Int], _ times: [Double], _ counts: OrderCounts) {
    var later = counts
    for batch in batches(of: order, times).reversed() {
      for subject in batch where happened[subject] {
        let (lower, equal, higher) = later.around(places[subject])
        concordant += lower
        tied += equal
        discordant += higher
        add(right: lower, equal, wrong: higher, of: subject)
      }
      for subject in batch { later.add(at: places[subject]) }
    }
  }

  /// Everybody against each event that comes before.
  private mutating func compareWithEarlier(_ order: [Int], _ times: [Double], _ counts: OrderCounts) {
    var earlier = counts
    for batch in batches(of: order, times) {
      for subject in batch {
        let (lower, equal, higher) = earlier.around(places[subject])
        add(right: higher, equal, wrong: lower, of: subject)
      }
      for subject in batch where happened[subject] { earlier.add(at: places[subject]) }
    }
  }

  /// Subjects that cannot be told apart in time, earliest first: the events of a time, then its censorings.
  private func batches(of order: [Int], _ times: [Double]) -> [ArraySlice<Int>] {
    var batches: [ArraySlice<Int>] = []
    var start = 0
    while start < order.count {
      let first = order[start]
      let end = order[start...].firstIndex { times[$0] != times[first] || happened[$0] != happened[first] } ?? order.count
      batches.append(order[start..<end])
      start = end
    }
    return batches
  }

  private mutating func add(right pairs: Int, _ equal: Int, wrong: Int, of subject: Int) {
    right[subject] += Double(pairs) + Double(equal) / 2
    all[subject] += pairs + equal + wrong
  }
}
