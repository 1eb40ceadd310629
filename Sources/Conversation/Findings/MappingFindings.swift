import Documents
import Onboarding

extension Teller {
  /// The mappings that are kept, one a row.
  func mappings(_ kept: [ColumnMapping]) -> Answer {
    let words = MappingWords.of(speech.language)
    let names = ["mapping", "kind", "columns", "dates", "decimals", "saved_on"]
    let rows = kept.map { it -> [Cell] in
      [.text(it.name), .text(it.kind.rawValue), .text(it.told), Cell(it.dates?.rawValue), Cell(it.decimals?.rawValue), it.savedOn.cell]
    }
    let finding = Finding("mappings", asOf: asOf, columns: names, rows: rows)
    guard !kept.isEmpty else { return answer(finding, [.lines(words.none(0))]) }
    let list = kept.map { Definition($0.name, words.line($0, speech)) }
    return answer(finding, [.lines(words.count(kept.count)), .definitions(list)])
  }
}
