/// A column of a ``Grid``: what it is called, what stands in it, and how dear it is when space is short.
public struct Column: Hashable, Sendable {
  /// What the values of a column are.
  public enum Kind: Hashable, Sendable {
    case text, integer, number, share, days, money, date
  }

  /// The side on which the values of a column line up.
  public enum Alignment: Hashable, Sendable {
    case leading, trailing
  }

  /// The name for machines, such as `median_days`.
  public let name: String
  /// The name for people, such as `Median days`.
  public let header: String
  /// What the values are; the cells themselves decide how each is written.
  public let kind: Kind
  /// Where header and values line up.
  public let alignment: Alignment
  /// The column with the lowest priority is the first left out of a narrow terminal; of equals, the rightmost.
  public let priority: Int

  /// Creates a column.
  ///
  /// - Parameters:
  ///   - header: defaults to the name.
  ///   - alignment: defaults to leading for text and dates, trailing for numbers.
  public init(_ name: String, header: String? = nil, _ kind: Kind = .text, alignment: Alignment? = nil, priority: Int = 0) {
    self.name = name
    self.header = header ?? name
    self.kind = kind
    self.alignment = alignment ?? (kind == .text || kind == .date ? .leading : .trailing)
    self.priority = priority
  }
}
