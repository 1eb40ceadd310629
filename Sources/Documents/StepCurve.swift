/// Shares that change by steps as days pass, such as how many of a cohort have become productive.
public struct StepCurve: Hashable, Sendable {
  /// A point where a curve changes: from `day` on its share is `share`.
  public struct Step: Hashable, Sendable {
    /// Days since each subject's start, at least 0.
    public let day: Double
    /// 0…1, from `day` up to the next step.
    public let share: Double
    /// The lower end of the confidence interval, `nil` where there is none.
    public let low: Double?
    /// The upper end of the confidence interval, `nil` where there is none.
    public let high: Double?

    /// Creates a step; without `low` and `high` no band is drawn there.
    public init(day: Double, share: Double, low: Double? = nil, high: Double? = nil) {
      self.day = day
      self.share = share
      self.low = low
      self.high = high
    }
  }

  /// One group's curve.
  public struct Curve: Hashable, Sendable {
    /// Which group it is, such as a region.
    public let name: String
    /// The share before the first step: 0 for a curve that rises, 1 for one that falls.
    public let start: Double
    /// In ascending order of days.
    public let steps: [Step]
    /// The days on which somebody's follow-up ended without the event, in ascending order.
    public let censored: [Double]
    /// The day on which each subject's follow-up ended, however it ended, in ascending order; empty when numbers at risk are not shown.
    public let exits: [Double]
    /// The day by which half had the event, or `nil` when fewer than half have.
    public let median: Double?

    /// Creates a curve; without `exits` it shows no numbers at risk.
    public init(
      _ name: String, start: Double = 0, steps: [Step], censored: [Double] = [], exits: [Double] = [], median: Double? = nil
    ) {
      self.name = name
      self.start = start
      self.steps = steps
      self.censored = censored
      self.exits = exits
      self.median = median
    }
  }

  /// What the picture shows, written above it.
  public let title: String
  /// What the share is of, such as `Productive`.
  public let measure: String
  /// In the order of the legend.
  public let curves: [Curve]

  /// Creates the picture.
  public init(_ title: String, measure: String, curves: [Curve]) {
    self.title = title
    self.measure = measure
    self.curves = curves
  }
}

extension StepCurve.Curve {
  /// The share on `day`.
  func share(on day: Double) -> Double { step(on: day)?.share ?? start }

  /// The last step up to and including `day`, or `nil` before the first.
  ///
  /// - Complexity: O(log *n*) for *n* steps.
  func step(on day: Double) -> StepCurve.Step? {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? steps[low - 1] : nil
  }

  /// How many are still followed on `day`: those whose follow-up ends that day or later.
  func atRisk(on day: Double) -> Int {
    var low = 0
    var high = exits.count
    while low < high {
      let middle = (low + high) / 2
      if exits[middle] < day { low = middle + 1 } else { high = middle }
    }
    return exits.count - low
  }

  /// The days to mark as ends of follow-up, each once; none where there are more than `most`, which would hide the curve. The numbers at
  /// risk tell of them too.
  func ticks(atMost most: Int) -> [Double] {
    var days: [Double] = []
    for day in censored where day != days.last {
      guard days.count < most else { return [] }
      days.append(day)
    }
    return days
  }

  /// The last day of which something is known.
  var lastDay: Double { max(steps.last?.day ?? 0, censored.last ?? 0, exits.last ?? 0) }
}

extension StepCurve {
  var lastDay: Double { curves.map(\.lastDay).max() ?? 0 }

  func told(_ language: Language) -> String {
    guard !curves.isEmpty else { return language.words.noFigures }
    return curves.map { told($0, language) }.joined(separator: "; ") + "."
  }

  private func told(_ curve: Curve, _ language: Language) -> String {
    let figure = Figure(language)
    let words = language.words
    let end = curve.lastDay
    let median = curve.median.map { words.median + " " + figure.days($0) } ?? words.medianNotReached
    let reached = words.reaches(measure + " " + figure.share(curve.share(on: end)), words.day + " " + figure.dayCount(end))
    return curve.name + ": " + median + ", " + reached
  }

  /// The curves read off at the marks of the day axis.
  func grid(_ language: Language) -> Grid {
    let words = language.words
    let columns = [
      Column("group", header: words.group), Column("day", header: words.day.capitalizedFirst, .days),
      Column("share", header: measure, .share), Column("low", header: words.low, .share), Column("high", header: words.high, .share),
      Column("at_risk", header: words.atRisk, .integer),
    ]
    let marks = Axis.days(to: lastDay, atMost: 8).marks
    return Grid(columns, rows: curves.flatMap { curve in marks.map { Self.row(curve, on: $0) } })
  }

  private static func row(_ curve: Curve, on day: Double) -> [Cell] {
    let step = curve.step(on: day)
    let isKnown = day <= curve.lastDay
    return [
      .text(curve.name), .days(day), isKnown ? Cell(share: curve.share(on: day)) : .missing, Cell(share: isKnown ? step?.low : nil),
      Cell(share: isKnown ? step?.high : nil), curve.exits.isEmpty ? .missing : .integer(curve.atRisk(on: day)),
    ]
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
