import Onboarding
import Support
import Testing

@testable import Conversation

@Suite struct Names {
  static let spellings = [
    "José Muñoz", "Ana-María O’Neill", "Łukasz Nowak", "Siobhán O'Neill", "Gonçalo ÅSTRÖM", "Straße Weiß", "Zoë\u{301} Li", "李 小龍",
  ]

  @Test(arguments: spellings) func wordsOfANameAreFoldedAsTextIs(name: String) {
    var index = NameIndex<Int>()
    index.add(1, name: name)
    #expect(index.entries[0].tokens == NameIndex<Int>.tokens(name.folded))
  }

  @Test(arguments: ["muñoz josé", "MUNOZ", "j muñoz", "josé-muñoz"]) func anyWordsInAnyOrderFind(text: String) {
    var index = NameIndex<Int>()
    index.add(1, name: "José Muñoz")
    index.add(2, name: "María José Núñez")
    #expect(index.fits(NameIndex<Int>.tokens(text.folded)) == [0])
  }

  @Test func wordTwiceInANameIsNeededTwice() {
    var index = NameIndex<Int>()
    index.add(1, name: "Ana Díaz")
    index.add(2, name: "Ana Díaz Díaz")
    #expect(index.fits(["diaz", "diaz"]) == [1])
  }
}
