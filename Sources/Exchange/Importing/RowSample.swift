import Onboarding

extension RowReader {
  /// The row as it is understood, column by column; blank columns left out.
  var understood: [ImportRequest.ColumnSource] {
    layout.kind.columns.compactMap { column in understood(column).map { ImportRequest.ColumnSource(column: column.name, source: $0) } }
  }

  private func understood(_ column: ColumnRule) -> String? {
    switch column.content {
    case .text, .person, .period: return text(column.name)
    case .date: return (try? date(column.name)).flatMap { $0 }.map(\.description)
    case .number:
      guard let number = (try? number(column.name)).flatMap({ $0 }) else { return nil }
      return Int(exactly: number).map(String.init) ?? "\(number)"
    }
  }
}
