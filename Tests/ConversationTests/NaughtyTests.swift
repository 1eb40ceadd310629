import Conversation
import Documents
import Foundation
import Onboarding
import Support
import Testing

/// Texts and names that trip programs, said in every place that takes free words.
@Suite struct NaughtyLines {
  static let own = [
    "Robert'); DROP TABLE person;--", "' OR 1=1 --", "../../etc/passwd", "$(rm -rf /)", "`id`", "%s%n%x", "{{7*7}}",
    "<script>alert(1)</script>",
    "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{202E}evil", "\u{2066}x\u{2069}", "a\u{0}b", "\u{FEFF}bom", "zero\u{200B}width",
    "\u{AD}soft",
    "é", "e\u{301}", "ﬁ", "ǅ", "İstanbul", "ß", "東京都", "مرحبا", "שלום", "👩\u{200D}💼", "🇪🇸", "क्षि", "Z̸̢a̷l̵g̴o̶", "\u{E000}", "\u{10FFFF}",
    "null", "undefined", "true", "NaN", "Infinity", "1e309", "0x1F", "-0", "1/0", "=1+1", "@SUM(A1)", "+4", "-4", "undo", "quit", "yes",
    "cancel",
    "\"", "“", "'", "\\", "\\\"", "a\"b", "a'b", ",", ";", ":", "?", "¿", "…", "#", "--", "O'Brien", "Jean-Luc", "Anna Maria, dr.",
    "  padded  ",
    "\u{2028}line", "\u{85}next", "tab\tinside", "\u{3000}wide", String(repeating: "x", count: 4000),
    String(repeating: "word ", count: 500),
  ]

  /// What is said before and behind the text.
  static let frames = [
    ("", ""), ("hire ", " as sdr starting monday"), ("hire \"", "\" as sdr starting monday"), ("note on marta ruiz: ", ""),
    ("candidate ", " for sdr"), ("status of ", ""), ("marta ruiz left on friday because ", ""), ("help ", ""), ("set ", ""),
  ]

  static var blns: [String] {
    guard let data = try? Data(contentsOf: SharedMaterial.url("data/naughty-strings/blns.json")) else { return [] }
    return (try? JSONDecoder().decode([String].self, from: data)) ?? []
  }

  static var names: [String] {
    guard let text = try? String(contentsOf: SharedMaterial.url("data/names/names_faker.csv"), encoding: .utf8) else { return [] }
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { (line: Substring) -> String? in
      line.split(separator: ",", maxSplits: 2).last.map { String($0.replacing("\"", with: "")) }
    }
  }

  /// Says a text in every place, and gives back what was recorded of it.
  private static func say(_ text: String, in desk: Desk, _ frames: [(String, String)] = frames) {
    for (before, after) in frames {
      let sentence = before + text + after
      let reply = desk.session.reply(to: sentence)
      desk.session.dropQuestion()
      let lines = Desk.text(of: reply)
      #expect(!lines.contains { $0.unicodeScalars.contains(where: isDangerous) }, "“\(sentence.debugDescription)” is sent to the terminal")
    }
    _ = desk.session.completions(of: text)
    _ = desk.session.hint(for: "hire " + text)
  }

  /// What would drive a terminal or turn a line around.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  @Test(arguments: own) func ourOwnAreSaidWithoutHarm(text: String) throws {
    Self.say(text, in: Desk(store: try Office.store()))
  }

  @Test(.enabled(if: SharedMaterial.has("data/naughty-strings/blns.json"))) func theBigListIsSaidWithoutHarm() throws {
    #expect(Self.blns.count > 400)
    // Prose of many clauses is the loose reader's; here it would be tried as several facts, part by part.
    for batch in Self.batches(Self.blns) {
      let desk = Desk(store: try Office.store())
      // Each by itself, and in one of the frames by turns.
      for (place, text) in batch.enumerated() {
        Self.say(text, in: desk, [Self.frames[0], Self.frames[1 + place % (Self.frames.count - 1)]])
      }
    }
  }

  @Test func aRemarkIsKeptLetterByLetter() throws {
    for batch in Self.batches((Self.own + Self.blns).filter { $0.contains { $0.isLetter } && !$0.hasPrefix("\"") }) {
      let store = try Office.store()
      let desk = Desk(store: store)
      for text in batch where desk.session.reply(to: "note on marta ruiz: \(text)").outcome == .done {
        let noted = store.dossier(of: "marta-ruiz")?.notes.map(\.text) ?? []
        #expect(noted.contains { text.contains($0) && $0.count >= text.count - 4 }, "\(text.debugDescription) among \(noted.suffix(2))")
      }
    }
  }

  /// Small companies are quicker to speak with than one of everybody.
  private static func batches(_ texts: [String]) -> [ArraySlice<String>] {
    stride(from: 0, to: texts.count, by: 20).map { texts[$0..<min($0 + 20, texts.count)] }
  }

  @Test(.enabled(if: SharedMaterial.has("data/names/names_faker.csv"))) func everyNameIsHiredShownAndCompleted() throws {
    let names = Set(Self.names.map { $0.split(separator: " ").joined(separator: " ") }).sorted()
    #expect(names.count > 800)
    for batch in Self.batches(names) {
      let desk = Desk(store: try Office.store())
      for name in batch {
        let reply = desk.session.reply(to: "hire \"\(name)\" as sdr starting monday")
        #expect(reply.outcome == .done && Desk.text(of: reply).joined(separator: " ").contains(name), "\(name): \(Desk.text(of: reply))")
      }
      for name in batch {
        let found = desk.session.completions(of: "status of " + name.dropLast(), limit: 1000)
        #expect(found.candidates.contains { $0.insert.contains(name) }, "\(name) does not complete")
      }
    }
  }
}
