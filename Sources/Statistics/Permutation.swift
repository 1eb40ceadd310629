/// A p-value from shuffling: how often chance alone gives at least what was seen.
public struct PermutationP: Hashable, Sendable {
  /// The p-value, above 0.
  public let value: Double
  /// How many arrangements were looked at: all there are, or as many as were drawn.
  public let arrangements: Int
  /// The seed of the draws, or `nil` when every arrangement was looked at.
  public let seed: UInt64?
}

extension LogRank {
  /// Up to this many arrangements are all looked at; of more, ``drawnArrangements`` are drawn.
  public static let mostArrangements = 20_000
  /// How many arrangements are drawn: with the one seen, a p-value in steps of 1/10,000.
  public static let drawnArrangements = 9_999

  /// The p-value by shuffling who belongs to which group: exact however few the events,
  /// or `nil` unless two groups have members and somebody had the event.
  ///
  /// Shuffled are the log-rank scores, event less cumulative hazard at its own time; their sum over a group is its observed less
  /// expected events. Compared are ∑ (observed − expected)² / members, for two groups the same as the distance of Z from 0.
  ///
  /// - Convention: exact if the groups were watched equally long, whatever became of them.
  /// - Source: Peto & Peto (1972); draws as in Phipson & Smyth (2010), p = (1 + #) / (1 + N).
  /// - Complexity: O(*n*) per arrangement.
  public static func permutation(of groups: [[FollowUp]], seed: UInt64) -> PermutationP? {
    permutation(strata: [groups], seed: seed)
  }

  /// The same with the shuffling kept within strata; every stratum lists the same groups in the same order, empty ones included.
  public static func permutation(strata: [[[FollowUp]]], seed: UInt64) -> PermutationP? {
    var test = ScorePermutation(strata: strata)
    guard test.sizes.count(where: { $0 > 0 }) > 1, test.hasEvents else { return nil }
    if let all = test.countArrangements(upTo: mostArrangements) {
      return PermutationP(value: Double(test.countExtremeOfAll()) / Double(all), arrangements: all, seed: nil)
    }
    let extreme = test.countExtreme(amongDrawn: drawnArrangements, seed: seed)
    return PermutationP(
      value: Double(1 + extreme) / Double(1 + drawnArrangements), arrangements: drawnArrangements, seed: seed)
  }
}

/// Scores to be dealt out anew among groups, within strata.
private struct ScorePermutation {
  /// The members of each group, over all strata.
  let sizes: [Int]
  let hasEvents: Bool
  private var strata: [Stratum]
  private let observed: Double

  private struct Stratum {
    var scores: [Double]
    /// Which group each score is dealt to: first all of group 0, then of group 1, and so on.
    var labels: [Int]
  }

  init(strata groups: [[[FollowUp]]]) {
    let count = groups.map(\.count).max() ?? 0
    sizes = (0..<count).map { group in groups.reduce(0) { $0 + (group < $1.count ? $1[group].count : 0) } }
    strata = groups.map { groups in
      let labels = groups.enumerated().flatMap { index, members in members.map { _ in index } }
      return Stratum(scores: Self.scores(of: Array(groups.joined())), labels: labels)
    }
    hasEvents = groups.joined().joined().contains { $0.outcome == .event }
    observed = Self.statistic(Self.sums(strata, count), sizes)
  }

  /// Event less the pooled cumulative hazard (Nelson–Aalen) at the subject's own time.
  private static func scores(of followUps: [FollowUp]) -> [Double] {
    let rows = RiskTable(followUps).rows
    var hazard = 0.0
    let hazards = rows.map { row in
      hazard += Double(row.events) / Double(row.atRisk)
      return hazard
    }
    return followUps.map { followUp in
      (followUp.outcome == .event ? 1 : 0) - hazards[rows.firstPosition { $0.time >= followUp.time }]
    }
  }

  private static func sums(_ strata: [Stratum], _ groups: Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: groups)
    for stratum in strata {
      for (score, label) in zip(stratum.scores, stratum.labels) { sums[label] += score }
    }
    return sums
  }

  private static func statistic(_ sums: [Double], _ sizes: [Int]) -> Double {
    zip(sums, sizes).reduce(0) { $1.1 > 0 ? $0 + $1.0 * $1.0 / Double($1.1) : $0 }
  }

  /// Whether sums are at least as far apart as those seen, rounding aside.
  private func isExtreme(_ sums: [Double]) -> Bool {
    Self.statistic(sums, sizes) >= observed - 1e-9 * max(1, observed)
  }

  /// How many arrangements there are, or `nil` when more than `most`.
  func countArrangements(upTo most: Int) -> Int? {
    var count = 1.0
    for stratum in strata {
      var placed = 0
      for group in sizes.indices {
        for member in stride(from: 1, through: stratum.labels.count { $0 == group }, by: 1) {
          placed += 1
          count = count * Double(placed) / Double(member)
          guard count < Double(most) + 0.5 else { return nil }
        }
      }
    }
    return Int(count.rounded())
  }

  mutating func countExtremeOfAll() -> Int {
    var extreme = 0
    repeat {
      if isExtreme(Self.sums(strata, sizes.count)) { extreme += 1 }
    } while advance()
    return extreme
  }

  /// Moves on to the next arrangement, stratum by stratum like the wheels of a counter; `false` once all have been seen.
  private mutating func advance() -> Bool {
    for index in strata.indices where strata[index].labels.advanceToNextPermutation() { return true }
    return false
  }

  /// Deals at random all groups but each stratum's largest, which takes what is left over.
  func countExtreme(amongDrawn draws: Int, seed: UInt64) -> Int {
    var random = SplitMix(seed: seed)
    var hands = strata.map { Hand(scores: $0.scores, labels: $0.labels, groups: sizes.count) }
    var extreme = 0
    for _ in 0..<draws {
      var sums = Array(repeating: 0.0, count: sizes.count)
      for index in hands.indices { hands[index].deal(into: &sums, &random) }
      if isExtreme(sums) { extreme += 1 }
    }
    return extreme
  }

  private struct Hand {
    var scores: [Double]
    let dealt: [Int]
    let largest: Int
    let total: Double

    init(scores: [Double], labels: [Int], groups: Int) {
      var sizes = Array(repeating: 0, count: groups)
      for label in labels { sizes[label] += 1 }
      let largest = sizes.indices.max { sizes[$0] < sizes[$1] } ?? 0
      self.scores = scores
      self.largest = largest
      dealt = labels.filter { $0 != largest }
      total = scores.reduce(0, +)
    }

    mutating func deal(into sums: inout [Double], _ random: inout SplitMix) {
      var left = total
      for (place, group) in dealt.enumerated() {
        scores.swapAt(place, place + random.index(below: scores.count - place))
        sums[group] += scores[place]
        left -= scores[place]
      }
      if !scores.isEmpty { sums[largest] += left }
    }
  }
}

extension Array where Element: Comparable {
  /// Rearranges to the next permutation in lexicographic order; after the last, to the first, returning `false`.
  mutating func advanceToNextPermutation() -> Bool {
    guard let pivot = indices.dropLast().last(where: { self[$0] < self[$0 + 1] }) else {
      reverse()
      return false
    }
    if let swap = indices.last(where: { self[pivot] < self[$0] }) { swapAt(pivot, swap) }
    self[(pivot + 1)...].reverse()
    return true
  }
}
