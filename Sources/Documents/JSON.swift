/// A JSON value whose objects keep the order of their keys.
///
/// Numbers are equal when their values are: JSON does not tell 6 from 6.0.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  /// A whole number that fits 64 bits.
  case integer(Int)
  /// Any other number. Written as `null` when it is infinite or not a number.
  case number(Double)
  case text(String)
  case list([JSON])
  case object([Member])

  /// One key of an object with its value.
  public struct Member: Hashable, Sendable {
    /// Unique within a parsed object.
    public let key: String
    /// What the key stands for.
    public let value: JSON

    /// Creates a member of an object.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  /// The value of a key, or `nil` when there is none or this is no object.
  ///
  /// - Complexity: O(*n*) for *n* members.
  public subscript(key: String) -> JSON? { members?.first { $0.key == key }?.value }

  /// The members of an object, or `nil` for anything else.
  public var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// The elements of a list, or `nil` for anything else.
  public var elements: [JSON]? {
    guard case .list(let elements) = self else { return nil }
    return elements
  }

  /// The text, or `nil` for anything else.
  public var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The truth value, or `nil` for anything else.
  public var bool: Bool? {
    guard case .bool(let bool) = self else { return nil }
    return bool
  }

  /// The whole number, or `nil` for anything else; 6.0 is one.
  public var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  /// The number, or `nil` for anything else.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}

extension JSON: Hashable {
  /// Whether two values mean the same: numbers by value, texts scalar by scalar, objects with the same keys in the same order.
  public static func == (a: JSON, b: JSON) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.text(let a), .text(let b)): a.unicodeScalars.elementsEqual(b.unicodeScalars)
    case (.list(let a), .list(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.number(let a), .integer(let b)), (.integer(let b), .number(let a)): Int(exactly: a) == b
    default: false
    }
  }

  /// Hashes equal values equally; a whole number is hashed as one however it is held.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .number(let value):
      if let whole = Int(exactly: value) { hasher.combine(whole) } else { hasher.combine(value) }
    case .text(let value): hasher.combine(value)
    case .list(let value): hasher.combine(value)
    case .object(let value): hasher.combine(value)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// A literal in quotes is a text.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A literal number without a fraction is a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// A literal number with a fraction is a number.
  public init(floatLiteral value: Double) { self = .number(value) }

  /// `true` and `false` are truth values.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// A literal in brackets is a list.
  public init(arrayLiteral elements: JSON...) { self = .list(elements) }

  /// A literal of keys and values is an object in the order written.
  public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member($0.0, $0.1) }) }

  /// `nil` is JSON's `null`.
  public init(nilLiteral: ()) { self = .null }

  /// Creates a text, or `null` from `nil`.
  public init(_ text: String?) { self = text.map(JSON.text) ?? .null }

  /// Creates a whole number, or `null` from `nil`.
  public init(_ integer: Int?) { self = integer.map(JSON.integer) ?? .null }

  /// Creates a number, or `null` from `nil`, infinity or not-a-number.
  public init(_ number: Double?) { self = number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null }
}
