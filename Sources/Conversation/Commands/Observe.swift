import Onboarding

extension Command {
  static let observe = Command(
    "observe", .record, in: .performance, Title("Record a figure of the job", spanish: "Registrar un dato del trabajo"),
    with: .person, .optional(.metric), .optional(.measure), .optional(.tally), .period,
    says: { person, metric, measure, tally, period in
      [
        "observe \(person) \(metric) \(measure) in|for|on? \(period)", "\(person) \(metric) \(measure) in|for|on? \(period)",
        "\(person) \(metric) was \(measure) in|for|on? \(period)", "\(person) \(tally) in|for|on? \(period)",
      ]
    },
    dice: { person, metric, measure, tally, period in
      [
        "observa|registra a|de? \(person) \(metric) \(measure) en? \(period)", "el? \(metric) de \(person) fue \(measure) en? \(period)",
        "\(person) \(tally) en? \(period)",
      ]
    },
    examples: [
      "observe marta ruiz meetings-booked 6 in 2026-W47", "observe marta ruiz show-rate 9 of 12 in last month",
      "marta ruiz calls 120 last week", "marta ruiz quota attainment was 104 % in october", "marta ruiz booked 6 meetings last week",
    ],
    ejemplos: [
      "observa a marta ruiz meetings-booked 6 en la semana 47", "la tasa de asistencia de marta ruiz fue 75 % en octubre",
      "marta ruiz concertó 6 reuniones la semana pasada",
    ],
    intent: { _, person, metric, measure, tally, period in
      guard let metric = metric ?? tally?.metric, let amount = measure ?? tally?.amount else {
        preconditionFailure("every phrase of observe names a metric and a value")
      }
      return amount.observed(as: metric, of: person, in: period)
    }
  )
}

extension Amount {
  /// What is recorded of a metric; an objection where the amount is of another kind, and a doubt where a share can only be a percentage.
  func observed(as metric: Metric, of person: Person, in period: Period) -> Intent {
    func record(_ measure: Measure) -> [Change] { [.observed(Observation(person.id, metric.id, in: period, measure))] }
    if let of { return doubting(value / of, metric, record(.ratio(numerator: value, denominator: of))) }
    if let currency, metric.unit != .currency(currency) { return .object(.wrongCurrency(metric, said: currency)) }
    let isShare = metric.kind == .ratio || metric.unit == .percent
    if isPercent {
      return isShare ? doubting(value / 100, metric, record(.value(value / 100))) : .object(.percentageOf(metric))
    }
    // A share above 1 is no ratio, and ten times a target no attainment: the per cent sign was left out.
    guard isShare, value > (metric.kind == .ratio ? 1 : 10) else { return .tell(record(.value(value))) }
    return .confirm(record(.value(value / 100)), .percentage(metric, share: value / 100))
  }

  /// A question where the share is more than the metric's can be.
  private func doubting(_ share: Double, _ metric: Metric, _ changes: [Change]) -> Intent {
    share > 1 && metric.isPartOfWhole ? .confirm(changes, .beyondWhole(metric, share: share)) : .tell(changes)
  }
}

extension Metric {
  /// Whether it counts some of all, such as calls that connect among the calls made, so that no figure of it is above 100 %.
  ///
  /// A share whose target is the whole or more, such as the attainment of a quota or a pipeline's coverage of it, compares two amounts of which
  /// either may be the greater.
  var isPartOfWhole: Bool { (kind == .ratio || unit == .percent) && ([target] + ramp).allSatisfy { $0 < 1 } }
}
