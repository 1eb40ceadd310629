import Foundation
import Onboarding

/// Where the columns of a record go, one after the other: the parameters of a statement, or the bytes of the change log.
protocol ColumnSink {
  /// Whether the record of a person ends with the earlier spells: in the change log only where there are any, as it did before version 11.
  var hasSpells: Bool { get }
  mutating func put(_ value: Int64?)
  mutating func put(_ value: Double?)
  mutating func put(_ value: String?)
}

/// Where the columns of a record come from, in the order in which they were put.
protocol ColumnSource {
  /// Whether the record of a person ends with the earlier spells.
  var hasSpells: Bool { get }
  mutating func integer() throws -> Int64?
  mutating func real() throws -> Double?
  mutating func string() throws -> String?
}

extension ColumnSink {
  mutating func put(_ value: Int?) { put(value.map(Int64.init)) }
  mutating func put(_ value: Int) { put(Int64(value)) }
  mutating func put(_ day: Day?) { put(day.map { Int64($0.number) }) }
  mutating func put(_ day: Day) { put(Int64(day.number)) }
  mutating func put(_ flag: Bool) { put(Int64(flag ? 1 : 0)) }

  /// A text that tells records apart: two spellings that Swift holds equal are stored as one.
  mutating func put(key text: String) { put(text.composed) }
}

extension String {
  /// The text with accents composed into their letters (NFC); plain ASCII as it is.
  var composed: String { utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping }
}

extension ColumnSource {
  mutating func requiredInteger() throws -> Int64 {
    guard let value = try integer() else { throw Nonsense(what: "a number is missing") }
    return value
  }

  mutating func requiredReal() throws -> Double {
    guard let value = try real() else { throw Nonsense(what: "a number is missing") }
    return value
  }

  mutating func requiredString() throws -> String {
    guard let value = try string() else { throw Nonsense(what: "a text is missing") }
    return value
  }

  mutating func day() throws -> Day? {
    try integer().map { number in
      guard let number = Int32(exactly: number) else { throw Nonsense(what: "a day is out of range") }
      return Day(number: number)
    }
  }

  mutating func requiredDay() throws -> Day {
    guard let day = try day() else { throw Nonsense(what: "a day is missing") }
    return day
  }

  mutating func optionalWord<Word: RawRepresentable<String>>(_: Word.Type) throws -> Word? {
    try string().map { text in
      guard let word = Word(rawValue: text) else { throw Nonsense(what: "an unknown word for \(Word.self)") }
      return word
    }
  }

  mutating func word<Word: RawRepresentable<String>>(_ kind: Word.Type) throws -> Word {
    guard let word = try optionalWord(kind) else { throw Nonsense(what: "a word for \(Word.self) is missing") }
    return word
  }
}

/// A statement's parameters, from the first on.
struct ParameterSink: ColumnSink {
  let statement: Prepared
  var hasSpells: Bool { true }
  private var index: Int32 = 0

  init(_ statement: Prepared) { self.statement = statement }

  mutating func put(_ value: Int64?) {
    index += 1
    if let value { statement.bind(index, value) } else { statement.bindNull(index) }
  }

  mutating func put(_ value: Double?) {
    index += 1
    if let value { statement.bind(index, value) } else { statement.bindNull(index) }
  }

  mutating func put(_ value: String?) {
    index += 1
    if let value { statement.bind(index, value) } else { statement.bindNull(index) }
  }
}

/// The columns of the row a statement stands on.
struct RowSource: ColumnSource {
  let statement: Prepared
  var hasSpells: Bool { true }
  private var column: Int32

  init(_ statement: Prepared, from column: Int32 = 0) {
    self.statement = statement
    self.column = column - 1
  }

  mutating func integer() -> Int64? {
    column += 1
    return statement.isNull(column) ? nil : statement.int(column)
  }

  mutating func real() -> Double? {
    column += 1
    return statement.isNull(column) ? nil : statement.real(column)
  }

  mutating func string() -> String? {
    column += 1
    return statement.isNull(column) ? nil : statement.text(column)
  }
}
