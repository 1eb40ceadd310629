import Statistics
import Support
import Testing

struct ConcordanceTests {
  /// Pairs that can be compared: the event at 1 with both others, that at 2 with the censoring at 3. The last pair is the wrong way.
  @Test func threeSubjectsByHand() throws {
    let concordance = try #require(Concordance(scores: [9, 4, 6], followUps: followUps(1, 2, -3)))
    #expect(concordance.concordant == 2)
    #expect(concordance.discordant == 1)
    #expect(concordance.value ≈ (2.0 / 3))
    // Influences: subject 1 is right in both of its pairs, subjects 2 and 3 in one of two.
    let influences: [Double] = [2.0 / 3, -1.0 / 3, -1.0 / 3].map { $0 / 3 }
    #expect(same(concordance.standardError, influences.reduce(0) { $0 + $1 * $1 }.squareRoot()))
  }

  @Test func perfectOrderHasNoError() throws {
    let concordance = try #require(Concordance(scores: [3, 2, 1], followUps: followUps(1, 2, 3)))
    #expect(concordance.estimate() == Estimate(value: 1, standardError: nil, limits: nil))
  }

  @Test func leaversMayCountAsNever() throws {
    let left = [FollowUp(days: 1, .competing), FollowUp(days: 5, .event)].compactMap(\.self)
    #expect(Concordance(scores: [1, 2], followUps: left) == nil)
    #expect(Concordance(scores: [1, 2], followUps: left, competing: .never)?.value == 1)
  }

  @Test func nothingToCompareHasNoConcordance() {
    #expect(Concordance(scores: [], followUps: []) == nil)
    #expect(Concordance(scores: [1], followUps: followUps(1)) == nil)
    #expect(Concordance(scores: [1, 2], followUps: followUps(-1, -2)) == nil)
    #expect(Concordance(scores: [1, 2], followUps: followUps(7, 7)) == nil)
    #expect(Concordance(scores: [1, .nan], followUps: followUps(1, 2)) == nil)
    #expect(Concordance(scores: [1], followUps: followUps(1, 2)) == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func countsAreThoseOfAllPairs(seed: UInt64) throws {
    let group = randomFollowUps(seed) + followUps(3, -40)
    var random = Statistics.SplitMix(seed: seed + 1)
    let scores = group.map { _ in Double(Int.random(in: 1...6, using: &random)) }
    let concordance = try #require(Concordance(scores: scores, followUps: group))
    let expected = pairByPair(scores, group)
    #expect([concordance.concordant, concordance.discordant, concordance.tiedScores] == expected.counts)
    #expect(same(concordance.standardError ?? 0, expected.error))
    let turned = try #require(Concordance(scores: scores.map { -$0 }, followUps: group))
    #expect(turned.value ≈ (1 - concordance.value))
    #expect(same(turned.standardError, concordance.standardError))
  }

  /// The definition, pair by pair.
  private func pairByPair(_ scores: [Double], _ group: [FollowUp]) -> (counts: [Int], error: Double) {
    var counts = [0, 0, 0]
    var right = scores.map { _ in 0.0 }
    var all = scores.map { _ in 0.0 }
    for first in group.indices where group[first].outcome == .event {
      for second in group.indices where comesLater(group[second], than: group[first]) {
        let kind = scores[first] > scores[second] ? 0 : scores[first] < scores[second] ? 1 : 2
        counts[kind] += 1
        for member in [first, second] {
          right[member] += [1, 0, 0.5][kind]
          all[member] += 1
        }
      }
    }
    let pairs = Double(counts.reduce(0, +))
    let share = (Double(counts[0]) + Double(counts[2]) / 2) / pairs
    let influences = zip(right, all).map { ($0 - share * $1) / pairs }
    return (counts, influences.reduce(0) { $0 + $1 * $1 }.squareRoot())
  }

  private func comesLater(_ one: FollowUp, than event: FollowUp) -> Bool {
    one.time > event.time || one.time == event.time && one.outcome == .censored
  }
}

struct ConcordanceReference: Decodable {
  let concordance: Double
  let se: Double
  let concordant: Int
  let discordant: Int
  let tiedX: Int
}

struct ConcordanceReferenceTests {
  /// R counts a pair as concordant when the higher score has the longer time, so the score is turned round.
  @Test(.enabled(if: Reference.has("concordance.json"), "the reference values are not beside this checkout"))
  func lungDataMatchR() throws {
    let references = try Reference.decode("concordance.json", as: [String: ConcordanceReference].self)
    let reference = try #require(references["lung_phkarno_not_reversed"])
    let rows = try Reference.rows("concordance_lung_phkarno.csv")
    let concordance = try #require(
      Concordance(
        scores: rows.compactMap { $0["x"].flatMap(Double.init).map { -$0 } },
        followUps: Reference.followUps("concordance_lung_phkarno.csv")))
    #expect(concordance.value ≈ reference.concordance)
    #expect(same(concordance.standardError, reference.se))
    #expect(concordance.concordant == reference.concordant)
    #expect(concordance.discordant == reference.discordant)
    #expect(concordance.tiedScores == reference.tiedX)
  }
}
