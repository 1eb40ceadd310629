import Foundation
import Onboarding
import Support
import Testing

@testable import Conversation

/// Every command has its place in the manual, every fault its page in the gallery.
@Suite struct Pages {
  /// What the manual's conversations mean, by the language they are typed in.
  static func commandsOfTheManual() throws -> [Language: Set<String>] {
    var said: [Language: Set<String>] = [:]
    for page in Checkout.pages(of: "Tests/Manual") {
      for talk in Transcript(markdown: try Checkout.text(of: page)).talks {
        let scene = try office(Language(rawValue: talk.language) ?? .english)
        for turn in talk.turns {
          for meaning in Reading(turn.typed, scene).meanings { said[meaning.language, default: []].insert(meaning.command.name) }
        }
      }
    }
    return said
  }

  @Test(arguments: Language.allCases) func everyCommandIsInTheManual(language: Language) throws {
    let said = try Self.commandsOfTheManual()[language] ?? []
    #expect(Set(Command.all.map(\.name)).subtracting(said) == [])
  }

  /// The cases of an enum as its source declares them.
  static func cases(of type: String, in path: String) throws -> [String] {
    let lines = try Checkout.text(of: path).split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.contains("enum \(type):") })
    let indent = lines[start].prefix { $0 == " " }.count
    let body = lines[(start + 1)...].prefix { !($0.hasPrefix(String(repeating: " ", count: indent) + "}")) }
    let own = body.filter { $0.prefix { $0 == " " }.count == indent + 2 }
    let caseLines = own.map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("case ") }
    return caseLines.map { String($0.dropFirst(5).prefix { $0.isLetter || $0.isNumber }) }
  }

  @Test(arguments: [
    ("Refusal", "Sources/Onboarding/Ledger/Refusal.swift"), ("Trouble", "Sources/Onboarding/Ledger/Trouble.swift"),
    ("FileFault", "Sources/Onboarding/Files/ImportReport.swift"), ("RowFault", "Sources/Onboarding/Files/ImportReport.swift"),
    ("SheetFault", "Sources/Onboarding/Files/SheetFault.swift"), ("Problem", "Sources/Onboarding/Files/ImportReport.swift"),
    ("Misunderstanding", "Sources/Conversation/Reading/Misunderstanding.swift"),
    ("Impossible", "Sources/Conversation/Values/Impossible.swift"), ("Objection", "Sources/Conversation/Reading/Intent.swift"),
    ("Doubt", "Sources/Conversation/Reading/Intent.swift"),
  ]) func everyFaultHasAPageInTheGallery(type: String, path: String) throws {
    let gallery = try Checkout.pages(of: "Tests/Errors").map(Checkout.text).joined(separator: "\n")
    let names = try Self.cases(of: type, in: path)
    #expect(!names.isEmpty)
    for name in names { #expect(gallery.contains("## \(name)\n"), "no page tells of \(type).\(name)") }
  }

  @Test(arguments: Language.allCases) func anExcuseHasAtMostThreeLinesAndNoForbiddenWord(language: Language) throws {
    let speech = Speech(directory: try office().directory, today: Office.today, language: language)
    let wording = Wording.of(language)
    let excuses =
      Gallery.troubles.map(wording.trouble) + Gallery.refusals.map { wording.refusal($0, speech) }
      + Gallery.files.map { wording.fileFault($0, speech) }
      + Gallery.workbooks.map { wording.fileFault(.workbook(path: "deals.xlsx", $0), speech) }
    for excuse in excuses {
      #expect(excuse.count <= 3)
      let text = excuse.joined(separator: " ").lowercased()
      #expect(!["error", "invalid", "please", "por favor", "inválid"].contains { text.contains($0) }, "\(excuse)")
    }
  }
}
