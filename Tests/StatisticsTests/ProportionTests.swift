import Statistics
import Support
import Testing

struct ProportionTests {
  /// 17 of 40 by R `prop.test(correct = FALSE)` and `binom.test`.
  @Test func seventeenOfFortyMatchesR() throws {
    let proportion = try #require(Proportion(17, of: 40))
    #expect(proportion.share == 0.425)
    #expect([proportion.wilson().lower, proportion.wilson().upper] ≈ [0.285093925599504, 0.578049314580089])
    #expect([proportion.clopperPearson().lower, proportion.clopperPearson().upper] ≈ [0.270429031268863, 0.591099419573037])
  }

  /// None of n: exactly 1 − (α/2)^(1/n), by hand.
  @Test func noneOfOneIsBoundedByHand() throws {
    let proportion = try #require(Proportion(0, of: 1))
    #expect(proportion.clopperPearson().lower == 0)
    #expect(proportion.clopperPearson().upper ≈ 0.975)
    #expect(proportion.wilson().lower == 0)
  }

  @Test(arguments: [(1, 0), (-1, 3), (4, 3)])
  func impossibleCountsMakeNoProportion(successes: Int, trials: Int) {
    #expect(Proportion(successes, of: trials) == nil)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func limitsHoldTheShareAndMirror(seed: UInt64) throws {
    var random = Statistics.SplitMix(seed: seed)
    let trials = Int.random(in: 1...500, using: &random)
    let successes = Int.random(in: 0...trials, using: &random)
    let proportion = try #require(Proportion(successes, of: trials))
    let mirrored = try #require(Proportion(trials - successes, of: trials))
    #expect(proportion.wilson().contains(proportion.share))
    #expect(proportion.clopperPearson().contains(proportion.share))
    #expect(proportion.wilson().lower ≈ (1 - mirrored.wilson().upper))
    #expect(proportion.clopperPearson().lower ≈ (1 - mirrored.clopperPearson().upper))
    #expect(proportion.clopperPearson(level: 0.9).width < proportion.clopperPearson(level: 0.95).width)
  }
}

struct FalseDiscoveryTests {
  /// The fifteen p-values of Benjamini & Hochberg (1995), table 1.
  @Test func publishedExampleIsAdjusted() {
    let pValues = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]
    let adjusted = FalseDiscovery.adjusted(pValues)
    #expect(Array(adjusted.prefix(4)) ≈ [0.0015, 0.003, 0.0095, 0.035625])
    #expect(adjusted.count { $0 <= 0.05 } == 4)
  }

  @Test func ownOrderIsKept() {
    #expect(FalseDiscovery.adjusted([0.5, 0.01]) ≈ [0.5, 0.02])
    #expect(FalseDiscovery.adjusted([]).isEmpty)
    #expect(FalseDiscovery.adjusted([0.3]) == [0.3])
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func adjustingKeepsTheOrderAndNeverLowers(seed: UInt64) {
    var random = Statistics.SplitMix(seed: seed)
    let pValues = (0..<Int.random(in: 1...30, using: &random)).map { _ in Double.random(in: 0...1, using: &random) }
    let pairs = zip(pValues, FalseDiscovery.adjusted(pValues)).sorted { $0.0 < $1.0 }
    #expect(pairs.allSatisfy { $0.0 <= $0.1 && $0.1 <= 1 })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.1 <= $1.1 })
  }
}
