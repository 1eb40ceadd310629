/// Figures over an ordered axis, such as the attainment in each month of tenure, one line for each group.
public struct Lines: Hashable, Sendable {
  /// One figure of a series, with what makes it more or less certain.
  public struct Point: Hashable, Sendable {
    /// The figure, in the unit of the picture's quantity.
    public let value: Double
    /// The lower end of its interval, `nil` where there is none.
    public let low: Double?
    /// The upper end of its interval, `nil` where there is none.
    public let high: Double?
    /// How many stand behind the figure, `nil` where that is not said.
    public let n: Int?

    /// Creates a point; without `low` and `high` no band is drawn there.
    public init(_ value: Double, low: Double? = nil, high: Double? = nil, n: Int? = nil) {
      self.value = value
      self.low = low
      self.high = high
      self.n = n
    }
  }

  /// What a series is compared as.
  public enum Role: Hashable, Sendable {
    /// What was measured: a solid line with its points.
    case measured
    /// What was to be reached: a dashed line.
    case target
    /// What others reached, such as tenured colleagues: a dotted line.
    case reference
  }

  /// One line.
  public struct Series: Hashable, Sendable {
    /// What the line is of.
    public let name: String
    /// What the line is compared as.
    public let role: Role
    /// One for each label of the axis; `nil` breaks the line, and what is missing at the end is not drawn.
    public let points: [Point?]

    /// Creates a line.
    public init(_ name: String, role: Role = .measured, points: [Point?]) {
      self.name = name
      self.role = role
      self.points = points
    }
  }

  /// What the picture shows, written above it.
  public let title: String
  /// What the labels are, such as `Month of tenure`.
  public let axis: String
  /// The labels in their order.
  public let points: [String]
  /// What the figures are.
  public let kind: Chart.Quantity
  /// In the order of the legend.
  public let series: [Series]

  /// Creates the picture; its scale is taken from the figures and their intervals, and always shows zero.
  public init(_ title: String, axis: String, points: [String], kind: Chart.Quantity, series: [Series]) {
    self.title = title
    self.axis = axis
    self.points = points
    self.kind = kind
    self.series = series
  }
}

extension Lines.Series {
  /// The point at a label, or `nil` where there is none or its value does not exist.
  func point(_ place: Int) -> Lines.Point? {
    guard points.indices.contains(place), let point = points[place], point.value.isFinite else { return nil }
    return point
  }

  /// The point's interval, where both ends are known.
  func interval(_ place: Int) -> ClosedRange<Double>? {
    guard let point = point(place), let low = point.low, let high = point.high, low.isFinite, high.isFinite, low <= high else { return nil }
    return low...high
  }

  var hasCounts: Bool { points.contains { $0?.n != nil } }

  /// The runs of neighbouring labels that have a point, each without a gap.
  func runs(in places: Range<Int>, where isKnown: (Int) -> Bool) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for place in places where isKnown(place) {
      if let last = runs.last, last.upperBound == place - 1 {
        runs[runs.count - 1] = last.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    return runs
  }
}

extension Lines {
  /// The places of a series' points, in order.
  func known(_ series: Series) -> [Int] { points.indices.filter { series.point($0) != nil } }

  var hasFigures: Bool { series.contains { !known($0).isEmpty } }

  /// Which of the lines of its role a series is.
  func place(_ place: Int) -> Int { series[..<place].count { $0.role == series[place].role } }

  func scale(atMost count: Int) -> ValueScale {
    let values = series.flatMap { series in
      known(series).flatMap { place in
        [series.point(place)?.value, series.interval(place)?.lowerBound, series.interval(place)?.upperBound].compactMap(\.self)
      }
    }
    return ValueScale(values, atMost: count)
  }

  /// A point's figure with its interval.
  func written(_ point: Point?, _ figure: Figure) -> String { kind.written(point?.value, point?.low, point?.high, figure) }

  func told(_ language: Language) -> String {
    guard hasFigures else { return language.words.noFigures }
    return series.map { $0.name + ": " + told($0, Figure(language)) }.joined(separator: "; ") + "."
  }

  private func told(_ series: Series, _ figure: Figure) -> String {
    let known = known(series)
    guard let first = known.first, let last = known.last else { return figure.language.pictureWords.missing }
    let texts = [first, last].map { written(series.point($0), figure) + " [\(points[$0])]" }
    guard first < last else { return texts[0] }
    return Sparkline.trend(texts, [first, last].compactMap { series.point($0)?.value }, figure.language)
  }

  /// The labels down, the lines across; where there are intervals or counts, a row for each figure.
  func grid(_ language: Language) -> Grid {
    let hasMore = series.contains { series in series.hasCounts || points.indices.contains { series.interval($0) != nil } }
    return hasMore ? long(language) : wide
  }

  private var wide: Grid {
    let columns = [Column("point", header: axis)] + series.map { Column($0.name, kind.column) }
    let rows = points.indices.map { place in [.text(points[place])] + series.map { kind.cell($0.point(place)?.value) } }
    return Grid(columns, rows: rows)
  }

  private func long(_ language: Language) -> Grid {
    let words = language.words
    let columns = [
      Column("group", header: words.group), Column("point", header: axis), Column("value", header: words.value, kind.column),
      Column("low", header: words.low, kind.column), Column("high", header: words.high, kind.column), Column("n", .integer),
    ]
    let rows = series.flatMap { series in
      known(series).map { place in
        let point = series.point(place)
        return [
          .text(series.name), .text(points[place]), kind.cell(point?.value), kind.cell(point?.low), kind.cell(point?.high), Cell(point?.n),
        ]
      }
    }
    return Grid(columns, rows: rows)
  }
}
