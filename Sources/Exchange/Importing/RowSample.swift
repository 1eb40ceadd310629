import Onboarding

extension RowReader {
  /// The minute in which an attempt began, counted from 1970; `nil` where the row does not say.
  var beginning: Int64? {
    guard case .field(let index) = layout.source("started") else { return nil }
    let field = row[index].trimmed
    return field.day(notation.dates).map { Int64($0) * 1440 + Int64(field.minuteOfDay ?? 0) }
  }

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
