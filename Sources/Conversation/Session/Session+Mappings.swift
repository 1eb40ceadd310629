import Onboarding

/// An import as it was asked for, and what came of it.
struct Brought: Sendable {
  let request: ImportRequest
  let report: ImportReport

  /// Its columns under a name; `nil` for several files, and for what is no table.
  func mapping(called name: String, on day: Day) -> ColumnMapping? {
    guard report.files.count == 1, let file = report.files.first, let kind = file.kind, !file.columns.isEmpty else { return nil }
    let request = request.settled
    return ColumnMapping(
      name, kind: kind, columns: file.columns, dates: request.dates, decimals: request.decimals, sheet: request.sheet, savedOn: day)
  }
}

extension Session {
  /// Keeps where the columns of the last import stood.
  func saveMapping(_ name: String, _ meaning: Meaning, _ sentence: String) throws -> Reply {
    let last = brought ?? broughtBefore()
    guard let mapping = last?.mapping(called: name, on: today) else {
      let lines = wording.objection(.noMapping(files: last?.report.files.count ?? 0), speech())
      return say(lines, .refused, ReadingReport(.refuse, of: meaning, question: lines.joined(separator: " ")))
    }
    return try record([.defined(try store.directory().definitions.keeping(mapping))], [meaning], sentence)
  }

  /// The last import of an earlier conversation, read once more without writing anything; `nil` where it no longer reads.
  private func broughtBefore() -> Brought? { try? readAgain() }

  private func readAgain() throws -> Brought? {
    let sentence = try store.history(of: nil, limit: Self.recent).first { $0.kind == .imported && !$0.isUndone }?.authorship.sentence
    guard let sentence else { return nil }
    let meanings = Reading(of: Line(sentence), in: try scene(), expecting: false).meanings
    guard meanings.count == 1, case .manage(.bring(let request)) = meanings[0].intent(in: try scene()) else { return nil }
    return Brought(request: request, report: try outside.importing(request, true, authorship(sentence)))
  }

  /// How far back an import may lie: further back, nobody means it by `save mapping`.
  private static var recent: Int { 50 }
}
