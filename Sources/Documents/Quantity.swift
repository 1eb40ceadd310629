extension Chart {
  /// What the figures of a picture are, and so how they are written.
  public enum Quantity: Hashable, Sendable {
    case number(decimals: Int)
    /// Shares of one; those above one, such as an attainment, are shown above 100 %.
    case share
    case days
    /// Amounts in the minor units of a currency, such as cents, with its ISO 4217 code.
    case money(currency: String)
  }
}

extension Chart.Quantity {
  func cell(_ value: Double?) -> Cell {
    switch self {
    case .number(let decimals): Cell(number: value, decimals: decimals)
    case .share: Cell(share: value)
    case .days: Cell(days: value)
    case .money(let currency):
      value.flatMap { Int(exactly: $0.rounded()) }.map { .money(minorUnits: $0, currency: currency) } ?? .missing
    }
  }

  /// A figure with its unit, or `—`.
  func text(_ value: Double?, _ figure: Figure) -> String { self == .days ? figure.days(value) : figure.text(cell(value)) }

  /// `0.12 (-0.03 to 0.27)`; without the interval where there is none.
  func written(_ value: Double?, _ low: Double?, _ high: Double?, _ figure: Figure) -> String {
    let value = text(value, figure)
    guard value != Figure.missing, let interval = interval(low, high, figure) else { return value }
    return value + " (" + interval + ")"
  }

  /// `-0.03 to 0.27`, or `nil` where neither end is known.
  func interval(_ low: Double?, _ high: Double?, _ figure: Figure) -> String? {
    let words = figure.language.words
    switch (known(low), known(high)) {
    case (nil, nil): return nil
    case (let low?, nil): return words.orMore(text(low, figure))
    case (nil, let high?): return words.atMost(text(high, figure))
    case (let low?, let high?): return (self == .days ? figure.dayCount(low) : text(low, figure)) + " \(words.to) " + text(high, figure)
    }
  }

  private func known(_ value: Double?) -> Double? { value.flatMap { cell($0) == .missing ? nil : $0 } }

  var column: Column.Kind {
    switch self {
    case .number: .number
    case .share: .share
    case .days: .days
    case .money: .money
    }
  }

  /// A mark of an axis, with no more decimals than marks that are `step` apart need.
  func mark(_ value: Double, step: Double, _ figure: Figure) -> String {
    switch self {
    case .number, .days: figure.number(value, decimals: Self.decimals(step))
    case .share: figure.number(value * 100, decimals: Self.decimals(step * 100)) + " %"
    case .money: figure.text(cell(value))
    }
  }

  private static func decimals(_ step: Double) -> Int {
    var power = 1.0
    for decimals in 0..<6 {
      guard step * power < 0.999 else { return decimals }
      power *= 10
    }
    return 6
  }
}
