import Support
import Testing

@testable import Onboarding

/// How names are compared.
@Suite struct WordsTests {
  static let folds: [(text: String, folded: String)] = [
    ("García", "garcia"), ("garci\u{301}a", "garcia"), ("ÑANDÚ", "nandu"), ("Straße", "strasse"), ("Ægir Þór", "aegir thor"),
    ("plain", "plain"), ("O’Brien", "o'brien"), ("Łódź", "lodz"), ("Ωmega", "ωmega"), ("", ""), ("İstanbul", "istanbul"), ("日本", "日本"),
  ]

  @Test(arguments: folds) func accentsAndCaseFold(_ known: (text: String, folded: String)) {
    #expect(known.text.folded == known.folded)
    #expect(known.text.folded.folded == known.folded)
  }

  static let identifiers: [(text: String, identifier: String)] = [
    ("Cold calling", "cold-calling"), ("cold_calling", "cold-calling"), ("  Cold -- Calling ", "cold-calling"), ("v1", "v1"), ("", ""),
  ]

  @Test(arguments: identifiers) func looseSpellingsAreOneIdentifier(_ known: (text: String, identifier: String)) {
    #expect(Module.ID(folding: known.text) == Module.ID(known.identifier))
  }

  @Test func identifierKeepsItsLettersUnlessFolded() {
    #expect(Person.ID("Ana_01").text == "Ana_01")
    #expect(Person.ID("a") < Person.ID("b"))
  }

  static let distances: [(a: String, b: String, distance: Int)] = [
    ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("abc", "abc", 0), ("kitten", "sitting", 3), ("ca", "abc", 3), ("pipeline", "pipelien", 1),
  ]

  @Test(arguments: distances) func distanceCountsEdits(_ known: (a: String, b: String, distance: Int)) {
    #expect(NearMiss.distance(Array(known.a), Array(known.b)) == known.distance)
    #expect(NearMiss.distance(Array(known.b), Array(known.a)) == known.distance)
  }

  @Test(arguments: 0..<50) func swappedLettersAreNear(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    var letters = Array("relationship-management")
    let place = Int.random(in: 0..<letters.count - 1, using: &random)
    letters.swapAt(place, place + 1)
    #expect(NearMiss.of(String(letters), among: ["cold-calling", "relationship-management"]) == ["relationship-management"])
  }

  @Test func nearestComesFirstAndFarIsLeftOut() {
    let known = ["pitch", "patch", "pitches", "Pítch", "discovery"]
    #expect(NearMiss.of("pitch", among: known) == ["Pítch", "pitch", "patch"])
    #expect(NearMiss.of("discovry", among: known) == ["discovery"])
    #expect(NearMiss.of("zzz", among: known).isEmpty)
    #expect(NearMiss.of("aa", among: ["ab", "ac", "ad", "ae"], limit: 2) == ["ab", "ac"])
  }
}
