/// One value of a table, with what is needed to write it for a person and for a machine.
///
/// A machine reads the full value; a person reads what ``Figure`` makes of it.
public enum Cell: Hashable, Sendable {
  case text(String)
  case integer(Int)
  /// A number, and how many decimals a person is shown.
  case number(Double, decimals: Int)
  /// A share of one: 0.142 is shown as `14.2 %`.
  case share(Double)
  /// A count of days.
  case days(Double)
  /// A probability of error, a p or q value.
  case probability(Double)
  /// An amount in the currency's minor units, such as cents, with its ISO 4217 code.
  case money(minorUnits: Int, currency: String)
  case date(CivilDate)
  /// There is no value: `—` for a person, an empty field or `null` for a machine. Never zero.
  case missing
}

extension Cell {
  /// Creates a text, or a missing cell from `nil`.
  public init(_ text: String?) { self = text.map(Cell.text) ?? .missing }

  /// Creates a whole number, or a missing cell from `nil`.
  public init(_ integer: Int?) { self = integer.map(Cell.integer) ?? .missing }

  /// Creates a number, or a missing cell from `nil`, infinity or not-a-number.
  public init(number: Double?, decimals: Int = 2) { self = Self.finite(number).map { .number($0, decimals: decimals) } ?? .missing }

  /// Creates a share of one, or a missing cell from `nil`, infinity or not-a-number.
  public init(share: Double?) { self = Self.finite(share).map(Cell.share) ?? .missing }

  /// Creates a count of days, or a missing cell from `nil`, infinity or not-a-number.
  public init(days: Double?) { self = Self.finite(days).map(Cell.days) ?? .missing }

  /// Creates a probability of error, or a missing cell from `nil`, infinity or not-a-number.
  public init(probability: Double?) { self = Self.finite(probability).map(Cell.probability) ?? .missing }

  /// Creates a date from `2026-11-24`; text that is no date stays text, and `nil` is missing.
  public init(date: String?) {
    guard let date else {
      self = .missing
      return
    }
    self = CivilDate(date).map(Cell.date) ?? .text(date)
  }

  private static func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A literal in quotes is a text, never a date or a number.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A literal number without a fraction is a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension Figure {
  /// What a person reads in a table's cell. Days stand without their unit: the column's header names it.
  public func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): text
    case .integer(let value): count(value)
    case .number(let value, let decimals): number(value, decimals: decimals)
    case .share(let value): share(value)
    case .days(let value): dayCount(value)
    case .probability(let value): probability(value)
    case .money(let minorUnits, let currency): money(minorUnits: minorUnits, currency: currency)
    case .date(let value): date(value)
    case .missing: Self.missing
    }
  }
}
