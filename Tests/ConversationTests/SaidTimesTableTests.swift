import Onboarding
import Support
import Testing

@testable import Conversation

/// More than 400 phrases about time in each language on twelve days, against what Python's datetime makes of them (Tests/References/said-times.py).
@Suite struct SaidTimesTable {
  struct Row: Sendable, CustomTestStringConvertible {
    let language: Language
    let use: String
    let phrase: String
    let meant: [String]
    var testDescription: String { "\(language) \(use): \(phrase)" }
  }

  static let lines = ((try? Checkout.text(of: "Tests/References/said-times.tsv")) ?? "").split(separator: "\n").map { line in
    line.split(separator: "\t").map(String.init)
  }
  static let todays = (lines.first?.dropFirst(3) ?? []).compactMap { Day(iso: $0) }
  static let rows = lines.dropFirst().map { cells in
    Row(language: cells[0] == "es" ? .spanish : .english, use: cells[1], phrase: cells[2], meant: Array(cells[3...]))
  }

  @Test(arguments: ["fact", "plan", "period"]) func everyPhraseMeansWhatTheTableSays(use: String) throws {
    let lexicon = Lexicon(Directory())
    var others: [String] = []
    for row in Self.rows where row.use == use {
      for (today, meant) in zip(Self.todays, row.meant) {
        var scene = Scene(lexicon: lexicon, today: today, language: .english)
        scene.heard = row.language
        let read = Self.read(row, scene)
        if read != meant { others.append("\(row) on \(today): \(read), not \(meant)") }
      }
    }
    #expect(others.isEmpty, "\(others.joined(separator: "\n"))")
  }

  @Test func theTableIsLarge() {
    #expect(Self.todays.count == 12)
    for language in Language.allCases { #expect(Self.rows.count { $0.language == language } >= 400) }
  }

  /// What the whole phrase reads as: values in order, parted by bars; `-` where it is refused, nothing where it does not read.
  private static func read(_ row: Row, _ scene: Scene) -> String {
    let line = Line(row.phrase)
    let place = Place(line: line, start: 0, scene: scene, tolerance: .exact)
    let blank: Blank =
      switch row.use {
      case "fact": Slot<Day>.date.blank
      case "plan": Slot<Day>.start.blank
      default: Slot<Period>.period.blank
      }
    let whole = blank.scan(place).filter { $0.count == line.words.count }
    guard whole.count == 1 else { return whole.isEmpty ? "" : "read twice" }
    if case .impossible = whole[0].found { return "-" }
    return whole[0].values.map { "\($0)" }.sorted().joined(separator: "|")
  }
}
