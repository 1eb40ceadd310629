import Onboarding
import Support
import Testing

@testable import Conversation

/// The company of the manual, as a line is read against it.
func office(_ language: Language = .english) throws -> Scene {
  Scene(lexicon: Lexicon(try Office.store().directory()), today: Office.today, language: language, author: "marta")
}

extension Reading {
  init(_ text: String, _ scene: Scene) { self.init(of: Line(text), in: scene) }
}

/// One command's example, in the language it is of.
struct Example: Sendable, CustomTestStringConvertible {
  let command: String
  let language: Language
  let text: String
  var testDescription: String { "\(command): \(text)" }

  static let all: [Example] = Command.all.flatMap { command in
    Language.allCases.flatMap { language in
      (command.examples[language] ?? []).map { Example(command: command.name, language: language, text: $0) }
    }
  }
}

@Suite struct CommandTable {
  @Test(arguments: Example.all) func exampleMeansItsOwnCommandAndNoOther(_ example: Example) throws {
    let meanings = Reading(example.text, try office(example.language)).meanings
    #expect(meanings.map(\.command.name) == [example.command])
    #expect(meanings.allSatisfy { $0.firstOpen == nil })
  }

  @Test func namesAreUnique() { #expect(Set(Command.all.map(\.name)).count == Command.all.count) }

  @Test(arguments: Command.all.flatMap { command in Language.allCases.map { command.summary.text(in: $0) } })
  func summaryIsOneShortSentenceWithoutPeriod(summary: String) {
    #expect(!summary.hasSuffix(".") && !summary.contains(". ") && summary.count <= 60)
    #expect(summary.first?.isUppercase == true)
  }

  @Test(arguments: Command.all.map(\.name)) func everyPhraseIsUsedByAnExample(name: String) throws {
    let command = try #require(Command.all.first { $0.name == name })
    for language in Language.allCases {
      let scene = try office(language)
      for phrase in command.phrases[language] ?? [] {
        let alone = Command(command, saying: phrase, in: language)
        let used = command.allExamples.contains { !Reading(of: Line($0), along: Ways(alone.ways), in: scene).meanings.isEmpty }
        #expect(used, "no example says “\(phrase.usage(in: language))”")
      }
    }
  }

  @Test(arguments: Command.all.map(\.name), Language.allCases)
  func commandHasPhrasesAndExamplesInBothLanguages(name: String, language: Language) throws {
    let command = try #require(Command.all.first { $0.name == name })
    #expect(command.phrases[language]?.isEmpty == false)
    #expect(command.examples[language]?.isEmpty == false)
  }

  @Test(arguments: Command.all.map(\.name), Language.allCases)
  func slotOffersSomethingThatReadsOrIsFreeText(name: String, language: Language) throws {
    let command = try #require(Command.all.first { $0.name == name })
    let scene = try office(language)
    for blank in command.allPhrases.flatMap(\.blanks) where !blank.kind.isFree {
      let offers = blank.offers(scene).all
      #expect(!offers.isEmpty, "nothing offered for \(blank.kind)")
      for offer in offers {
        let line = Line(offer.text)
        let reads = blank.scan(Place(line: line, start: 0, scene: scene, tolerance: .exact)).contains { match in
          if case .value = match.found { match.count == line.words.count } else { false }
        }
        #expect(reads, "“\(offer.text)” does not read as \(blank.kind)")
      }
    }
  }

  @Test(arguments: Example.all) func everyPrefixOfAnExampleCompletesToItsNextWord(_ example: Example) throws {
    let scene = try office(example.language)
    let line = Line(example.text)
    for place in line.words.indices where line.isCompletable(at: place, in: scene) {
      for cursor in line.words[place].range {
        let typed = Array(line.scalars.prefix(cursor))
        let found = Completer(typed, in: scene).completions(limit: 10_000)
        let whole = found.candidates.map { String(String.UnicodeScalarView(typed.prefix(found.replace.lowerBound))) + $0.insert }
        let wanted = String(String.UnicodeScalarView(line.scalars.prefix(line.words[place].range.upperBound))).folded.withoutPunctuation
        #expect(whole.contains { $0.folded.withoutPunctuation.hasPrefix(wanted) }, "after “\(String(String.UnicodeScalarView(typed)))”")
      }
    }
  }

  @Test(arguments: 0..<200) func noLineFollowsPhrasesOfTwoCommands(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let scene = try office(seed.isMultiple(of: 2) ? .english : .spanish)
    let command = Command.all[Int.random(in: Command.all.indices, using: &random)]
    let phrase = try #require(command.allPhrases.randomElement(using: &random))
    let line = phrase.spoken(using: &random, in: scene)
    let meanings = Reading(line, scene).meanings
    #expect(meanings.map(\.command.name) == [command.name], "“\(line)”")
  }
}
