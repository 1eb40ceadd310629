import Onboarding

/// Finds values of a column that differ only in blanks, capitals or punctuation: `GTXPro` and `GTX Pro`.
///
/// Only columns with few different values are looked at, a product or a region, not names of deals; nothing is changed, only reported.
struct Lookalikes {
  private struct Column {
    let index: Int
    let name: String
    var values = Interner(capacity: 64)
    var counts: [Int] = []
    var isCategory = true
  }

  /// A column with more different values than this names things rather than kinds of things.
  private static let mostValues = 400
  /// The most that are reported of a file.
  private static let mostReported = 10

  private var columns: [Column]

  /// - Parameter indices: The columns to look at.
  init(_ header: Header, _ indices: [Int]) {
    columns = indices.map { Column(index: $0, name: header.names[$0]) }
  }

  mutating func take(_ row: Row) {
    for place in columns.indices where columns[place].isCategory {
      let field = row[columns[place].index].trimmed
      guard !field.isAbsent else { continue }
      let id = Int(columns[place].values.id(field))
      if id == columns[place].counts.count { columns[place].counts.append(0) }
      columns[place].counts[id] += 1
      if id >= Self.mostValues {
        columns[place].isCategory = false
        columns[place].counts = []
      }
    }
  }

  /// The likely pairs, within the file and with the file beside it that lists the values of a column: `products.csv` for `product`.
  func pairs(beside file: ImportFile) -> [ImportReport.Likeness] {
    let pairs = columns.filter(\.isCategory).flatMap { column in within(column) + beside(column, file) }
    return Array(pairs.prefix(Self.mostReported))
  }

  private func within(_ column: Column) -> [ImportReport.Likeness] {
    let groups = Dictionary(grouping: column.counts.indices) { Self.key(column.values.string(Int32($0))) }
    return groups.filter { !$0.key.isEmpty && $0.value.count > 1 }.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }.flatMap { group in
      let ranked = group.sorted { (column.counts[$1], $0) < (column.counts[$0], $1) }
      return ranked.dropFirst().map { rare in
        ImportReport.Likeness(
          column: column.name, value: column.values.string(Int32(rare)), count: column.counts[rare],
          other: column.values.string(Int32(ranked[0])), file: nil)
      }
    }
  }

  private func beside(_ column: Column, _ file: ImportFile) -> [ImportReport.Likeness] {
    let folder = file.path.lastIndex(of: "/").map { String(file.path[...$0]) } ?? ""
    let name = Header.folded(column.name) + "s.csv"
    guard folder + name != file.path, let listed = Self.values(of: column.name, in: folder + name) else { return [] }
    let known = Set(listed)
    let byKey = Dictionary(listed.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    return column.counts.indices.compactMap { id in
      let value = column.values.string(Int32(id))
      guard !known.contains(value), case let key = Self.key(value), !key.isEmpty, let other = byKey[key] else { return nil }
      return ImportReport.Likeness(column: column.name, value: value, count: column.counts[id], other: other, file: name)
    }
  }

  /// The values of a column in a list beside the file; `nil` when there is no such list, or it cannot be read.
  private static func values(of column: String, in path: String) -> [String]? {
    guard var reader = try? CSVReader(path: path), let header = try? reader.header(), let index = header.column(column) else { return nil }
    var values: [String] = []
    while values.count < 10_000, let row = try? reader.next() { values.append(row[index].trimmed.string) }
    return values
  }

  /// Letters and digits alone, small and without accents.
  /// Empty for a text without a letter: `1.0` and `10` are no spellings of one thing.
  private static func key(_ text: String) -> String {
    let key = text.folded.filter { $0.isLetter || $0.isNumber }
    return key.contains(where: \.isLetter) ? String(key) : ""
  }
}
