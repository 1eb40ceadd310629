import Documents
import Evaluation
import Onboarding

extension Teller {
  var itemWords: ItemWords { answers.itemWords }

  static let itemColumns = [
    "module", "version", "item", "text", "n", "unanswered", "facility", "sd", "discrimination", "efficiency", "alpha", "alpha_low95",
    "alpha_high95", "flags",
  ]

  /// What the questions of a module's test do.
  func items(_ it: QuizItems, _ module: Module) -> Answer {
    let finding = Finding(
      "items", asOf: asOf, definitions: ItemWords.Defined.allCases.map { Definition($0.rawValue, itemWords.definition($0)) },
      columns: Self.itemColumns, rows: it.items.map { row($0, it) } + (it.items.isEmpty ? [] : [wholeRow(it)]),
      notes: itemWords.notes(it, speech))
    let isShown = it.attempts >= QuizItems.fewestForFacility
    return answer(finding, [.lines(itemWords.items(it, module, speech))] + (isShown ? [.grid(grid(it))] : []))
  }

  private func row(_ item: QuizItems.Item, _ it: QuizItems) -> [Cell] {
    [
      .text(it.module.text), Cell(it.version?.text), .text(item.id.text), Cell(item.text), .integer(item.asked), .integer(item.unanswered),
      Cell(share: item.facility), Cell(number: item.analysis?.standardDeviation), Cell(number: item.analysis?.discrimination),
      Cell(number: item.analysis?.discriminativeEfficiency), Cell(number: item.analysis?.alphaIfDropped), .missing, .missing,
      .text(item.flags.map(\.rawValue).joined(separator: " ")),
    ]
  }

  private func wholeRow(_ it: QuizItems) -> [Cell] {
    let best = it.items.reduce(0) { $0 + $1.best }
    let limits = it.whole?.alphaLimits()
    return [
      .text(it.module.text), Cell(it.version?.text), "all", .missing, .integer(it.complete),
      .integer(it.items.reduce(0) { $0 + $1.unanswered }), Cell(share: it.whole.map { $0.meanTotal / best }),
      Cell(number: it.whole?.totalStandardDeviation), .missing, .missing, Cell(number: it.whole?.alpha), Cell(number: limits?.lower),
      Cell(number: limits?.upper), Cell(it.reliability?.rawValue),
    ]
  }

  private func grid(_ it: QuizItems) -> Grid {
    var grid = Grid([
      Column("item", header: itemWords.header(.item), priority: 9), Column("n", header: itemWords.header(.asked), .integer, priority: 5),
      Column("facility", header: itemWords.header(.facility), .share, priority: 8),
      Column("discrimination", header: itemWords.header(.discrimination), .number, priority: 7),
      Column("efficiency", header: itemWords.header(.efficiency), .number, priority: 3),
      Column("flags", header: itemWords.header(.flags), priority: 6),
    ])
    for item in it.items {
      grid.append([
        .text(item.id.text), .integer(item.asked), Cell(share: item.facility), Cell(number: item.analysis?.discrimination),
        Cell(number: item.analysis?.discriminativeEfficiency), .text(item.flags.map(itemWords.flag).joined(separator: ", ")),
      ])
    }
    return grid
  }
}
