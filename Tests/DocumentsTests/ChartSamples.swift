import Documents
import Support

/// Charts to draw in tests.
enum ChartSamples {
  static let curve = StepCurve(
    "Time to productive", measure: "Productive",
    curves: [
      .init(
        "SDR", steps: [.init(day: 30, share: 0.25, low: 0.1, high: 0.5), .init(day: 60, share: 0.6, low: 0.3, high: 0.8)],
        censored: [45, 90], exits: [30, 45, 60, 90], median: 60)
    ])

  static let stacked = StackedShares(
    "Where hires stand", axis: "Month", points: ["Jan", "Feb", "Mar", "Apr"],
    layers: [
      .init("Productive", shares: [0, 0.25, 0.5, 0.75]), .init("Left", shares: [0, 0, 0.25, 0.25]),
      .init("Ramping", shares: [1, 0.75, 0.25, 0]),
    ])

  static let bars = Bars(
    "Deals by stage",
    bars: [
      .init("Demo", value: 8, figure: "8"), .init("Negociación", value: 3, figure: "3 of 8, 37.5 %"), .init("Won", value: nil, figure: ""),
    ])

  static let forest = Forest(
    "Modules", kind: .number(decimals: 2),
    rows: [
      .init("calling", estimate: -0.3, low: -0.5, high: -0.1, verdict: "weak"),
      .init("pricing", estimate: 0.1, low: -0.1, high: 0.3, verdict: "sound"),
      .init("security", estimate: nil, low: nil, high: nil, verdict: "insufficient"),
    ])

  static let sparkline = Sparkline("Connect rate", values: [0.04, 0.05, nil, 0.06, 0.09], first: "4 %", last: "9 %")

  static let all: [Chart] = [.stepCurve(curve), .stackedShares(stacked), .bars(bars), .forest(forest), .sparkline(sparkline)]

  /// Charts of random figures and naughty texts, some of them without any figure.
  static func random(_ random: inout SplitMix) -> [Chart] {
    let text = { (random: inout SplitMix) in NaughtyText.random(&random) }
    let count = Int.random(in: 0...5, using: &random)
    let value = { (random: inout SplitMix) in
      Bool.random(using: &random) ? NaughtyText.number(&random) : Double.random(in: -2...2, using: &random)
    }
    let curves = (0..<count).map { _ in
      let days = (0..<Int.random(in: 0...9, using: &random)).map { _ in Double(Int.random(in: 0...400, using: &random)) }.sorted()
      let steps = days.map { StepCurve.Step(day: $0, share: $0 / 400, low: $0 / 500, high: $0 / 300) }
      return StepCurve.Curve(text(&random), steps: steps, censored: days, exits: days, median: days.last)
    }
    let layers = (0..<count).map { _ in
      StackedShares.Layer(text(&random), shares: (0..<count).map { _ in value(&random) })
    }
    let points = (0..<count).map { _ in text(&random) }
    return [
      .stepCurve(StepCurve(text(&random), measure: text(&random), curves: curves)),
      .stackedShares(StackedShares(text(&random), axis: text(&random), points: points, layers: layers)),
      .bars(Bars(text(&random), bars: (0..<count).map { _ in .init(text(&random), value: value(&random), figure: text(&random)) })),
      .forest(
        Forest(
          text(&random), kind: .share,
          rows: (0..<count).map { _ in
            .init(text(&random), estimate: value(&random), low: value(&random), high: value(&random), verdict: text(&random))
          })),
      .sparkline(Sparkline(text(&random), values: (0..<count).map { _ in value(&random) }, first: text(&random), last: text(&random))),
    ]
  }
}
