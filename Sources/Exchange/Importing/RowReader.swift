import Onboarding

/// One row of a file, its values by the names of the columns.
struct RowReader {
  let row: Row
  let layout: Layout
  let notation: Notation

  /// The text of a column, or `nil` where it says nothing.
  func text(_ column: String) -> String? {
    switch layout.source(column) {
    case .field(let index):
      let field = row[index].trimmed
      return field.isAbsent ? nil : field.string
    case .joined(let indices):
      let parts = indices.map { row[$0].trimmed }.filter { !$0.isAbsent }
      return parts.isEmpty ? nil : parts.map(\.string).joined(separator: " ")
    case .firstOf(let indices): return indices.lazy.map { row[$0].trimmed }.first { !$0.isMissing }?.string
    case .constant(let text): return text
    case .absent: return nil
    }
  }

  func required(_ column: String) throws(RowFault) -> String {
    guard let text = text(column) else { throw .blank(column: column) }
    return text
  }

  /// Lends the bytes of a column to `read`, or returns `nil` where it says nothing.
  ///
  /// - Throws: `RowFault.unreadable` when the bytes say something that `read` cannot read.
  private func value<Value>(_ column: String, _ expected: String, _ read: (Field) -> Value?) throws(RowFault) -> Value? {
    switch layout.source(column) {
    case .field(let index): return try value(row[index].trimmed, column, expected, read)
    case .joined(let indices), .firstOf(let indices):
      guard let field = indices.lazy.map({ row[$0].trimmed }).first(where: { !$0.isMissing }) else { return nil }
      return try value(field, column, expected, read)
    case .constant(let text):
      let answer: Result<Value?, RowFault> = Field.of(text) { field in
        do throws(RowFault) { return .success(try value(field, column, expected, read)) } catch { return .failure(error) }
      }
      return try answer.get()
    case .absent: return nil
    }
  }

  private func value<Value>(_ field: Field, _ column: String, _ expected: String, _ read: (Field) -> Value?) throws(RowFault) -> Value? {
    guard !field.isMissing else { return nil }
    guard let value = read(field) else { throw .unreadable(column: column, text: field.string, expected: expected) }
    return value
  }

  func date(_ column: String) throws(RowFault) -> Day? {
    try value(column, "date") { $0.day(notation.dates) }.map { Day(number: $0) }
  }

  /// The date in a column of the file.
  func date(inColumn index: Int, called name: String) throws(RowFault) -> Day? {
    try value(row[index].trimmed, name, "date") { $0.day(notation.dates) }.map { Day(number: $0) }
  }

  func requiredDate(_ column: String) throws(RowFault) -> Day {
    guard let day = try date(column) else { throw .blank(column: column) }
    return day
  }

  func number(_ column: String) throws(RowFault) -> Double? {
    if case .constant(let text) = layout.source(column), let value = Field.of(text, { $0.double() }) { return value }
    return try value(column, "number") { $0.double(notation.decimals) }
  }

  func requiredNumber(_ column: String) throws(RowFault) -> Double {
    guard let number = try number(column) else { throw .blank(column: column) }
    return number
  }

  func integer(_ column: String) throws(RowFault) -> Int? {
    try value(column, "whole number") { $0.integer(notation.decimals) }
  }

  func requiredInteger(_ column: String) throws(RowFault) -> Int {
    guard let number = try integer(column) else { throw .blank(column: column) }
    return number
  }

  /// An amount with the currency that stands beside it, if one does.
  ///
  /// Of several columns the first that is not zero: programs that keep what was expected beside what was earned write zero for what was not.
  func amount(_ column: String) throws(RowFault) -> (value: Double, currency: String?)? {
    if case .firstOf(let places) = layout.source(column) {
      var found: WrittenNumber?
      for place in places where (found?.value ?? 0) == 0 {
        if let number = try value(row[place].trimmed, column, "amount", { $0.number(notation.decimals) }) {
          found = number.value != 0 || found == nil ? number : found
        }
      }
      return found.map { ($0.value, $0.currency?.string) }
    }
    return try value(column, "amount") { field in field.number(notation.decimals).map { ($0.value, $0.currency?.string) } }
  }

  /// A number with whether it is a percentage, whose value is a share then.
  func written(_ column: String) throws(RowFault) -> (value: Double, isPercentage: Bool)? {
    try value(column, "number") { field in field.number(notation.decimals).map { ($0.value, $0.isPercentage) } }
  }

  /// One of the words of a list, however it is capitalised.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ column: String, _: Word.Type) throws(RowFault) -> Word? {
    guard let text = text(column) else { return nil }
    if let word = Word(rawValue: text.lowercased()) { return word }
    throw .unreadable(column: column, text: text, expected: Word.allCases.map(\.rawValue).joined(separator: ", "))
  }

  /// One of the words of a list, in any of the spellings other programs have for it.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: String, _: Word.Type, _ spellings: Spellings<Word>
  ) throws(RowFault) -> Word? {
    guard let text = text(column) else { return nil }
    if let word = spellings[text] { return word }
    throw .unreadable(column: column, text: text, expected: Word.allCases.map(\.rawValue).joined(separator: ", "))
  }

  func yesOrNo(_ column: String) throws(RowFault) -> Bool? {
    guard let text = text(column) else { return nil }
    guard let answer = Self.yesOrNo(text) else { throw .unreadable(column: column, text: text, expected: "yes or no") }
    return answer
  }

  /// What a word for yes or no says; `nil` for any other.
  static func yesOrNo(_ text: String) -> Bool? {
    switch text.folded {
    case "yes", "y", "true", "1", "si", "s", "verdadero": true
    case "no", "n", "false", "0", "falso": false
    default: nil
    }
  }
}
