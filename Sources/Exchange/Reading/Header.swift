/// The names of the columns of a table, to be found however they are spelt.
///
/// `Start Date`, `start_date`, `START-DATE` and `Stárt date` are the same name.
package struct Header: Sendable {
  /// The names as the file has them, without the blanks around them.
  package let names: [String]
  private let columns: [String: [Int]]

  package init(_ row: Row) {
    self.init((0..<row.count).map { row[$0].trimmed.string })
  }

  package init(_ names: [String]) {
    self.names = names
    columns = Dictionary(names.enumerated().map { (Self.folded($1), [$0]) }, uniquingKeysWith: +)
  }

  /// The first column of that name, counted from 0, or `nil` when there is none, or the name says nothing.
  package func column(_ name: String) -> Int? {
    let key = Self.folded(name)
    return key.isEmpty ? nil : columns[key]?.first
  }

  /// The names that several columns share, each with its columns, in the order of the first of them.
  /// Columns without a name are no duplicates of each other.
  package var duplicates: [(name: String, columns: [Int])] {
    columns.filter { !$0.key.isEmpty && $0.value.count > 1 }
      .map { (names[$0.value[0]], $0.value) }
      .sorted { $0.1[0] < $1.1[0] }
  }

  /// A name in the form in which names are compared: small letters without accents,
  /// `_` for any run of blanks, `_` and `-`, and none at either end.
  package static func folded(_ name: String) -> String {
    var folded = ""
    var gap = false
    for scalar in name.lowercased().unicodeScalars where !isMark(scalar) {
      guard !isGap(scalar) else {
        gap = true
        continue
      }
      if gap, !folded.isEmpty { folded.append("_") }
      gap = false
      if let plain = plainLetters[scalar] { folded += plain } else { folded.unicodeScalars.append(scalar) }
    }
    return folded
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || scalar.properties.isWhitespace
  }

  /// Accents that are written after their letter, and the byte-order mark.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x0300...0x036F).contains(scalar.value) || scalar.value == 0xFEFF
  }

  /// The small letters of Latin-1 and Latin Extended-A that fold to plain ones.
  private static let plainLetters: [Unicode.Scalar: String] = {
    let rows = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"),
      ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"),
      ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"), ("ij", "ĳ"),
    ]
    return Dictionary(uniqueKeysWithValues: rows.flatMap { plain, letters in letters.unicodeScalars.map { ($0, plain) } })
  }()
}
