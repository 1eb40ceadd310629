import Exchange
import Support
import Testing

@Suite struct InternerTests {
  @Test func numbersAreDenseAndInOrderOfAppearance() {
    var interner = Interner()
    let ids = ["b", "a", "", "b", "long enough not to fit a word", "a"].map { text in Field.of(text) { interner.id($0) } }
    #expect(ids == [0, 1, 2, 0, 3, 1])
    #expect(interner.count == 4)
    #expect((0..<4).map { interner.string($0) } == ["b", "a", "", "long enough not to fit a word"])
  }

  @Test func findGivesOutNoNumbers() {
    var interner = Interner()
    _ = Field.of("a") { interner.id($0) }
    #expect(Field.of("a") { interner.find($0) } == 0)
    #expect(Field.of("b") { interner.find($0) } == nil)
    #expect(interner.count == 1)
  }

  @Test(arguments: 0..<20)
  func itAgreesWithADictionary(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var interner = Interner(capacity: 0)
    var known: [[UInt8]: Int32] = [:]
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 1...18, using: &random)).map { _ in UInt8.random(in: 0x61...0x62, using: &random) }
      let expected = known[bytes] ?? Int32(known.count)
      known[bytes] = expected
      #expect(Field.of(String(decoding: bytes, as: UTF8.self)) { interner.id($0) } == expected)
    }
    #expect(interner.count == known.count)
    #expect(known.allSatisfy { bytes, id in interner.string(id) == String(decoding: bytes, as: UTF8.self) })
  }

  @Test func bytesAreTakenAsTheyAre() {
    var interner = Interner()
    let ids = ["é", "e\u{301}", "E", "e", "e ", "abcdefgh", "abcdefgi", "abcdefghi"].map { text in Field.of(text) { interner.id($0) } }
    #expect(ids == [0, 1, 2, 3, 4, 5, 6, 7])
  }
}
