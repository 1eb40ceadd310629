import Statistics
import Support
import Testing

/// Values of Abramowitz & Stegun (1964), tables 26.1 and 26.5, to the digits printed there and beyond by R 4.2.
struct NormalTests {
  @Test func quantilesMatchTheTables() {
    #expect(Normal.quantile(0.975) ≈ 1.95996398454005)
    #expect(Normal.quantile(0.95) ≈ 1.64485362695147)
    #expect(Normal.quantile(1e-12) ≈ -7.03448382530113)
    #expect(Normal.quantile(0.5) == 0)
  }

  @Test func endsAreUnbounded() {
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
    #expect(Normal.quantile(1.5).isNaN)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func quantileUndoesCumulative(seed: UInt64) {
    var random = Statistics.SplitMix(seed: seed)
    let probability = Double.random(in: 1e-9..<1, using: &random)
    #expect(abs(Normal.cumulative(Normal.quantile(probability)) - probability) < 1e-14)
  }

  @Test func levelKnowsItsReach() {
    #expect(ConfidenceLevel.ninety.normalReach ≈ 1.64485362695147)
    #expect(ConfidenceLevel(share: 1) == nil)
  }

  /// The first outputs for seed 0 of the generator's published reference program.
  @Test func drawsFollowFromTheSeed() {
    var random = Statistics.SplitMix(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
  }
}
