import Documents
import Evaluation
import Onboarding
import Statistics

/// One figure of a report's first table.
struct KeyFigure {
  /// The name for machines.
  let code: String
  /// The name for people.
  let name: String
  var value: Cell
  var told: String
  var limits: Interval?
  var toldLimits: String?
  var count: Int?
  var before: Cell = .missing
  var toldBefore: String?
  /// The change since the period before, with its interval where there is one.
  var toldChange: String?
}

/// A report while its parts are put together.
///
/// Its finding lists the key figures; the findings of its parts go along as tables of their own, so that CSV is one table and JSON and XLSX have all.
struct ReportSheet {
  private let teller: Teller
  private let report: Report
  private var lead: [Block] = []
  private var keys: [KeyFigure] = []
  private var parts: [Block] = []
  private var definitions: [Definition] = []
  private var notes: [String] = []
  private var tables: [Finding.Supplement] = []

  init(_ report: Report, _ teller: Teller) {
    self.report = report
    self.teller = teller
    define("figure, value", .keyFigure)
  }

  private var words: ReportWords { teller.reporting }

  /// What stands on the first screen, above the key figures.
  mutating func open(_ blocks: [Block]) { lead += blocks }

  mutating func add(_ key: KeyFigure?) {
    if let key { keys.append(key) }
  }

  mutating func add(_ figures: [KeyFigure]) { keys += figures }

  /// Adds an answer as a part of its own.
  mutating func add(_ part: ReportWords.Part, _ answer: Answer, detail: String? = nil) {
    parts.append(.heading(words.heading(part) + (detail.map { ": \($0)" } ?? ""), level: 1))
    // A remark that several parts share is made once.
    parts += answer.document.blocks.filter { block in
      guard case .note(let text) = block else { return true }
      if notes.contains(text) { return false }
      notes.append(text)
      return true
    }
    include(answer.finding)
  }

  /// Adds pictures to the part that was added last.
  mutating func extend(_ blocks: [Block]) { parts += blocks }

  /// Adds pictures and words that are no answer.
  mutating func add(_ part: ReportWords.Part, _ blocks: [Block]) {
    guard !blocks.isEmpty else { return }
    parts.append(.heading(words.heading(part), level: 1))
    parts += blocks
  }

  mutating func define(_ term: String, _ defined: ReportWords.Defined) {
    definitions.append(Definition(term, words.definition(defined)))
  }

  private mutating func include(_ finding: Finding) {
    let name = finding.name.replacing(" ", with: "_").replacing("-", with: "_")
    let number = tables.count { $0.name == name || $0.name.hasPrefix(name + "_") }
    let own = number == 0 ? name : "\(name)_\(number + 1)"
    tables.append(Finding.Supplement(own, columns: finding.columns, rows: finding.rows))
    tables += finding.supplements.map { Finding.Supplement("\(own)_\($0.name)", columns: $0.columns, rows: $0.rows) }
    for definition in finding.definitions where !definitions.contains(definition) {
      let isTaken = definitions.contains { $0.term == definition.term }
      definitions.append(isTaken ? Definition("\(definition.term) (\(finding.name))", definition.text) : definition)
    }
    for note in finding.notes where !notes.contains(note) { notes.append(note) }
  }

  /// The report as a whole.
  var answer: Answer {
    let finding = Finding(
      report.name, asOf: teller.asOf, definitions: definitions, columns: ["figure", "name", "value", "low95", "high95", "n", "before"],
      rows: keys.map(row), notes: notes, supplements: tables)
    let opening: [Block] = [.paragraph(words.opening(report, teller.speech))]
    let table: [Block] = keys.isEmpty ? [] : [.heading(words.heading(.keyFigures), level: 1), .grid(grid)]
    let closing: [Block] = [.heading(words.heading(.definitions), level: 1), .definitions(definitions)]
    let document = Document(
      words.title(report, teller.speech), language: teller.speech.language.ofReports, blocks: opening + lead + table + parts + closing)
    return Answer(document: document, finding: finding)
  }

  private func row(_ key: KeyFigure) -> [Cell] {
    [
      .text(key.code), .text(key.name), key.value, Cell(number: key.limits?.lower), Cell(number: key.limits?.upper), Cell(key.count),
      key.before,
    ]
  }

  private var grid: Grid {
    let hasBefore = keys.contains { $0.toldBefore != nil }
    let hasLimits = keys.contains { $0.toldLimits != nil }
    var columns = [
      Column("figure", header: words.header(.figure), priority: 9),
      Column("value", header: words.header(.value), alignment: .trailing, priority: 8),
    ]
    if hasLimits { columns.append(Column("interval", header: words.header(.interval), alignment: .trailing, priority: 6)) }
    columns.append(Column("n", header: "n", .integer, priority: 5))
    if hasBefore {
      columns.append(Column("before", header: words.header(.before), alignment: .trailing, priority: 7))
      columns.append(Column("change", header: words.header(.change), alignment: .trailing, priority: 4))
    }
    var grid = Grid(columns)
    for key in keys {
      var cells: [Cell] = [.text(key.name), .text(key.told)]
      if hasLimits { cells.append(Cell(key.toldLimits)) }
      cells.append(Cell(key.count))
      if hasBefore { cells += [Cell(key.toldBefore), Cell(key.toldChange)] }
      grid.append(cells)
    }
    return grid
  }
}
