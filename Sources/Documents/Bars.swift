/// Lengths side by side, one bar each.
public struct Bars: Hashable, Sendable {
  /// One bar with its label and its figure.
  public struct Bar: Hashable, Sendable {
    /// What the bar stands for, written before it.
    public let label: String
    /// The bar's length, or `nil` where there is no figure. A bar below zero has no length.
    public let value: Double?
    /// What stands behind the bar: the figure with its denominator or unit, such as `42 of 310, 13.5 %`.
    public let figure: String

    /// Creates a bar; `nil` for a value draws none and writes `—`.
    public init(_ label: String, value: Double?, figure: String) {
      self.label = label
      self.value = value
      self.figure = figure
    }
  }

  /// What the picture shows, written above it.
  public let title: String
  /// From the top down.
  public let bars: [Bar]
  /// The value that fills the width; by default the largest one.
  public let full: Double?

  /// Creates the picture; `full` of `nil` lets the largest bar fill the width.
  public init(_ title: String, bars: [Bar], full: Double? = nil) {
    self.title = title
    self.bars = bars
    self.full = full
  }
}

extension Bars.Bar {
  /// What stands behind the bar, or `—` where there is no figure.
  var written: String { value == nil || figure.isEmpty ? Figure.missing : figure }
}

extension Bars {
  /// How much of the width a bar takes, 0…1.
  func length(_ bar: Bar) -> Double {
    let values = bars.compactMap(\.value).filter(\.isFinite)
    guard let value = bar.value, value.isFinite, let most = full ?? values.max(), most > 0 else { return 0 }
    return min(1, max(0, value / most))
  }

  func told(_ language: Language) -> String {
    guard !bars.isEmpty else { return language.words.noFigures }
    return bars.map { $0.label + " " + $0.written }.joined(separator: "; ") + "."
  }

  func grid(_ language: Language) -> Grid {
    let columns = [
      Column("group", header: language.words.group), Column("value", header: language.words.value, .text, alignment: .trailing),
    ]
    return Grid(columns, rows: bars.map { [.text($0.label), .text($0.written)] })
  }
}
