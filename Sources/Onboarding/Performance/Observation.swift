/// What was counted or measured.
public enum Measure: Hashable, Codable, Sendable {
  case value(Double)
  case ratio(numerator: Double, denominator: Double)

  /// The figure in the metric's unit, a ratio as a share; `nil` for a ratio of nothing tried.
  public var figure: Double? {
    switch self {
    case .value(let value): value
    case .ratio(let numerator, let denominator): denominator > 0 ? numerator / denominator : nil
    }
  }
}

/// One measured value of one person in one period.
public struct Observation: Hashable, Codable, Sendable {
  public var person: Person.ID
  public var metric: Metric.ID
  public var period: Period
  public var measure: Measure
  /// The target agreed for this period, where it differs from the curriculum's.
  public var target: Double?

  public init(_ person: Person.ID, _ metric: Metric.ID, in period: Period, _ measure: Measure, target: Double? = nil) {
    self.person = person
    self.metric = metric
    self.period = period
    self.measure = measure
    self.target = target
  }
}

/// Many observations in columns: what an import of a million rows is carried in.
///
/// All columns are equally long. `person` and `metric` index `people` and `metrics`; `period` holds `Period.code`. In the four number columns
/// NaN stands for "not given"; a row has a value, or a numerator and a denominator, or both (then the ratio holds).
public struct ObservationColumns: Sendable {
  public var people: [Person.ID] = []
  public var metrics: [Metric.ID] = []
  public var person: [Int32] = []
  public var metric: [Int32] = []
  public var period: [Int32] = []
  public var value: [Double] = []
  public var numerator: [Double] = []
  public var denominator: [Double] = []
  public var target: [Double] = []

  public init() {}

  public var count: Int { person.count }
  public var isEmpty: Bool { person.isEmpty }

  /// The row at `index` as an observation.
  public subscript(index: Int) -> Observation {
    let measure: Measure =
      denominator[index].isNaN ? .value(value[index]) : .ratio(numerator: numerator[index], denominator: denominator[index])
    return Observation(
      people[Int(person[index])], metrics[Int(metric[index])], in: Period(code: period[index]) ?? .day(Day(number: period[index] >> 2)),
      measure, target: target[index].isNaN ? nil : target[index])
  }
}
