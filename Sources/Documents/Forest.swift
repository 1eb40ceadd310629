/// Estimates with their intervals, one a row, beside a reference that means no effect.
public struct Forest: Hashable, Sendable {
  /// One estimate with its interval.
  public struct Row: Hashable, Sendable {
    /// What is estimated, written before the picture.
    public let label: String
    /// The estimate and the ends of its interval, `nil` where there is none.
    public let estimate: Double?
    /// The lower end of the interval, `nil` where there is none.
    public let low: Double?
    /// The upper end of the interval, `nil` where there is none.
    public let high: Double?
    /// What the row comes to, such as `weak` or `insufficient`.
    public let verdict: String

    /// Creates a row; without an estimate only its label and verdict are shown.
    public init(_ label: String, estimate: Double?, low: Double?, high: Double?, verdict: String) {
      self.label = label
      self.estimate = estimate
      self.low = low
      self.high = high
      self.verdict = verdict
    }
  }

  /// How the estimates are written.
  public typealias Kind = Chart.Quantity

  /// What the picture shows, written above it.
  public let title: String
  /// How the estimates are written.
  public let kind: Kind
  /// Where no effect lies: 0 for differences, 0.5 for a concordance.
  public let reference: Double
  /// From the top down.
  public let rows: [Row]

  /// Creates the picture; the scale is taken from the intervals and the reference.
  public init(_ title: String, kind: Kind, reference: Double = 0, rows: [Row]) {
    self.title = title
    self.kind = kind
    self.reference = reference
    self.rows = rows
  }
}

extension Forest {
  func cell(_ value: Double?) -> Cell { kind.cell(value) }

  /// `0.12 (-0.03 to 0.27)`, or `—`.
  func written(_ row: Row, _ figure: Figure) -> String {
    let estimate = figure.text(cell(row.estimate))
    guard estimate != Figure.missing, let interval = kind.interval(row.low, row.high, figure) else { return estimate }
    return estimate + " (" + interval + ")"
  }

  /// The range that shows every interval and the reference, with a little air.
  var range: ClosedRange<Double> {
    let ends = rows.flatMap { [$0.estimate, $0.low, $0.high].compactMap(\.self) }.filter(\.isFinite) + [reference]
    let low = ends.min() ?? reference
    let high = ends.max() ?? reference
    let air = high > low ? (high - low) * 0.04 : 1
    return (low - air)...(high + air)
  }

  func told(_ language: Language) -> String {
    guard !rows.isEmpty else { return language.words.noFigures }
    let figure = Figure(language)
    return rows.map { row in row.label + " " + written(row, figure) + (row.verdict.isEmpty ? "" : ", " + row.verdict) }
      .joined(separator: "; ") + "."
  }

  func grid(_ language: Language) -> Grid {
    let words = language.words
    let number = kind.column
    let columns = [
      Column("label", header: words.group), Column("estimate", header: words.estimate, number), Column("low", header: words.low, number),
      Column("high", header: words.high, number), Column("verdict", header: words.verdict),
    ]
    return Grid(columns, rows: rows.map { [.text($0.label), cell($0.estimate), cell($0.low), cell($0.high), .text($0.verdict)] })
  }
}
