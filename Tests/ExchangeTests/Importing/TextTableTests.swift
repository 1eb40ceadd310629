import Onboarding
import Support
import Testing

@testable import Exchange

@Suite struct TextTableTests {
  @Test(arguments: [true, false], 0..<10 as Range<UInt64>) func numbersAreThoseOfADictionary(_ mayRise: Bool, _ seed: UInt64) {
    var random = SplitMix(seed: seed)
    var table = TextTable(mayRise: mayRise)
    var known: [String: Int32] = [:]
    for step in 0..<3000 {
      // In order at first, then anyhow.
      let number = step < 1000 ? 10_000 + step : Int.random(in: 9_000..<13_000, using: &random)
      let text = "id-\(number)" + (step > 1000 && step % 7 == 0 ? "-long-é" : "")
      let expected = known[text] ?? Int32(known.count)
      known[text] = expected
      #expect(table.place(text) == expected)
    }
    #expect(table.count == known.count)
    #expect(known.allSatisfy { table.column[Int($0.value)] == $0.key })
  }

  @Test func whatSaysNothingHasNoNumber() {
    var table = TextTable()
    #expect(["", "NULL", "a", "\\N", "a", "b"].map { table.place($0) } == [-1, -1, 0, -1, 0, 1])
    #expect(table.place(nil) == -1)
  }
}
