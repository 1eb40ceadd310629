import Support
import Testing

@testable import Documents

struct TextLayoutTests {
  @Test func textWrapsAtBlanks() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("".wrapped(to: 7) == [""])
    #expect("abcdefgh ij".wrapped(to: 3) == ["abc", "def", "gh", "ij"])
    #expect("東京大阪".wrapped(to: 5) == ["東京", "大阪"])
  }

  @Test func unitStaysWithItsNumber() {
    #expect("a share of 14.2 % here".wrapped(to: 16) == ["a share of", "14.2 % here"])
  }

  @Test func cutKeepsWholeClusters() {
    #expect("García".cut(to: 6, ellipsis: "…") == "García")
    #expect("García".cut(to: 4, ellipsis: "…") == "Gar…")
    #expect("東京大阪".cut(to: 6, ellipsis: "…") == "東京…")
    #expect("abc".cut(to: 0, ellipsis: "…") == "")
  }

  @Test(arguments: 0..<100)
  func wrappingLosesNothing(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = VisibleText.shown((0..<6).map { _ in NaughtyText.random(&random) }.joined(separator: " "))
    let lines = text.wrapped(to: Int.random(in: 2...30, using: &random))
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
