/// What was forecast against what came of it: on the diagonal both are the same.
public struct CalibrationPlot: Hashable, Sendable {
  /// Forecasts of about one size, and their outcome.
  public struct Point: Hashable, Sendable {
    /// What the forecasts are, such as `Commit` or `60 to 80 %`.
    public let label: String
    /// What was forecast, in the unit of the picture's quantity.
    public let forecast: Double
    /// What came of it, `nil` while it is open.
    public let outcome: Double?
    /// The lower end of the outcome's interval, `nil` where there is none.
    public let low: Double?
    /// The upper end of the outcome's interval, `nil` where there is none.
    public let high: Double?
    /// How many forecasts stand behind the point, `nil` where that is not said.
    public let n: Int?

    /// Creates a point; without an outcome it is told but not drawn.
    public init(_ label: String, forecast: Double, outcome: Double?, low: Double? = nil, high: Double? = nil, n: Int? = nil) {
      self.label = label
      self.forecast = forecast
      self.outcome = outcome
      self.low = low
      self.high = high
      self.n = n
    }
  }

  /// What the picture shows, written above it.
  public let title: String
  /// What is forecast, such as `Forecast probability`; stands below the picture.
  public let forecast: String
  /// What came of it, such as `Share won`; stands above the upright axis.
  public let outcome: String
  /// What both figures are.
  public let kind: Chart.Quantity
  /// In the order of the table.
  public let points: [Point]

  /// Creates the picture; both axes have the same scale.
  public init(_ title: String, forecast: String, outcome: String, kind: Chart.Quantity, points: [Point]) {
    self.title = title
    self.forecast = forecast
    self.outcome = outcome
    self.kind = kind
    self.points = points
  }
}

extension CalibrationPlot {
  /// How a forecast compares with its outcome.
  enum Verdict {
    case tooHigh, tooLow, met
  }
}

extension CalibrationPlot.Point {
  /// The outcome where it exists and can be drawn.
  var drawn: Double? { outcome.flatMap { $0.isFinite && forecast.isFinite ? $0 : nil } }

  /// The ends of the outcome's interval, where both are known.
  var interval: ClosedRange<Double>? {
    guard let low, let high, low.isFinite, high.isFinite, low <= high else { return nil }
    return low...high
  }

  /// A forecast within the outcome's interval is met; without an interval only an equal one is. `nil` without an outcome.
  var verdict: CalibrationPlot.Verdict? {
    guard let drawn else { return nil }
    if interval?.contains(forecast) ?? (drawn == forecast) { return .met }
    return forecast > drawn ? .tooHigh : .tooLow
  }
}

extension CalibrationPlot {
  /// One scale for both axes: shares up to 100 %, other figures up to the greatest of them.
  func scale(atMost count: Int) -> ValueScale {
    let values = points.filter { $0.drawn != nil }
      .flatMap { [$0.forecast, $0.drawn, $0.interval?.lowerBound, $0.interval?.upperBound].compactMap(\.self) }
    return ValueScale(values + (kind == .share ? [1] : []), atMost: count)
  }

  private func word(_ verdict: Verdict?, _ language: Language) -> String {
    let words = language.pictureWords
    switch verdict {
    case .tooHigh: return words.tooHigh
    case .tooLow: return words.tooLow
    case .met: return words.met
    case nil: return words.missing
    }
  }

  /// `forecast 60.0 %, outcome 45.0 % (30.1 to 60.2 %), n 20, forecast too high`.
  func written(_ point: Point, _ figure: Figure) -> String {
    let language = figure.language
    let forecast = self.forecast + " " + kind.text(point.forecast, figure)
    let outcome = self.outcome + " " + kind.written(point.outcome, point.low, point.high, figure)
    return [forecast, outcome, point.n.map { "n " + figure.count($0) }, point.verdict.map { word($0, language) }]
      .compactMap(\.self).joined(separator: ", ")
  }

  func told(_ language: Language) -> String {
    guard points.contains(where: { $0.drawn != nil }) else { return language.words.noFigures }
    let figure = Figure(language)
    let count = { (verdict: Verdict) in points.count { $0.verdict == verdict } }
    return language.pictureWords.verdicts(count(.tooHigh), count(.tooLow), count(.met)) + " "
      + points.map { $0.label + ": " + written($0, figure) }.joined(separator: "; ") + "."
  }

  func grid(_ language: Language) -> Grid {
    let words = language.words
    let columns = [
      Column("label", header: words.group), Column("n", .integer), Column("forecast", header: forecast, kind.column),
      Column("outcome", header: outcome, kind.column), Column("low", header: words.low, kind.column),
      Column("high", header: words.high, kind.column), Column("verdict", header: words.verdict),
    ]
    let rows = points.map { point in
      [
        .text(point.label), Cell(point.n), kind.cell(point.forecast), kind.cell(point.outcome), kind.cell(point.low),
        kind.cell(point.high), Cell(point.verdict.map { word($0, language) }),
      ]
    }
    return Grid(columns, rows: rows)
  }
}
