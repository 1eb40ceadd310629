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

  static let lines = Lines(
    "Attainment", axis: "Month of tenure", points: ["1", "2", "3", "4", "5"], kind: .share,
    series: [
      .init(
        "Hires",
        points: [
          .init(0.2, low: 0.1, high: 0.3, n: 12), .init(0.5, low: 0.4, high: 0.6, n: 11), nil, .init(0.8, low: 0.6, high: 1, n: 7),
          .init(1.1, low: 0.9, high: 1.3, n: 4),
        ]),
      .init("Target", role: .target, points: [.init(0.3), .init(0.6), .init(1), .init(1), .init(1)]),
      .init("Tenured", role: .reference, points: [.init(0.9), .init(0.9), .init(0.9), .init(0.9), .init(0.9)]),
    ])

  static let funnel = FunnelSteps(
    "Recruiting funnel",
    steps: [
      .init("Applied", count: 40, figure: "", waiting: 4, lost: 16),
      .init("Interview", count: 20, figure: "20 of 40, 50.0 % (35.2 to 64.8 %)", waiting: 0, lost: 18),
      .init("Hired", count: 2, figure: "2 of 20, 10.0 % (2.8 to 30.1 %)"),
    ])

  static let calibration = CalibrationPlot(
    "Forecast against outcome", forecast: "Forecast", outcome: "Won", kind: .share,
    points: [
      .init("Low", forecast: 0.2, outcome: 0.1, low: 0.04, high: 0.23, n: 40),
      .init("Middle", forecast: 0.5, outcome: 0.3, low: 0.2, high: 0.42, n: 60), .init("High", forecast: 0.8, outcome: 0.9, n: 10),
      .init("Open", forecast: 0.6, outcome: nil),
    ])

  static let heat = HeatMap(
    "Scores", columns: ["calling", "pricing"],
    rows: [
      .init("Ana", cells: [.init(level: 0.93, text: "93"), .init(level: 0.4, text: "40")]),
      .init("Ben", cells: [nil, .init(level: 0, text: "0")]),
    ], low: "0", high: "100")

  static let all: [Chart] = [
    .stepCurve(curve), .stackedShares(stacked), .bars(bars), .forest(forest), .sparkline(sparkline), .lines(lines), .funnelSteps(funnel),
    .calibrationPlot(calibration), .heatMap(heat),
  ]

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
    ] + more(&random)
  }

  private static func more(_ random: inout SplitMix) -> [Chart] {
    let text = { (random: inout SplitMix) in NaughtyText.random(&random) }
    let value = { (random: inout SplitMix) in
      Bool.random(using: &random) ? NaughtyText.number(&random) : Double.random(in: -2...2, using: &random)
    }
    let whole = { (random: inout SplitMix) in Int(truncatingIfNeeded: random.next()) >> Int.random(in: 0..<64, using: &random) }
    let count = Int.random(in: 0...9, using: &random)
    let kinds: [Chart.Quantity] = [.share, .days, .number(decimals: 2), .money(currency: "EUR")]
    let kind = kinds[Int.random(in: kinds.indices, using: &random)]
    let roles: [Lines.Role] = [.measured, .target, .reference]
    let series = (0..<count).map { place in
      let points = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Bool.random(using: &random) ? nil : Lines.Point(value(&random), low: value(&random), high: value(&random), n: whole(&random))
      }
      return Lines.Series(text(&random), role: roles[place % 3], points: points)
    }
    let steps = (0..<count).map { _ in
      FunnelSteps.Step(text(&random), count: whole(&random), figure: text(&random), waiting: whole(&random), lost: whole(&random))
    }
    let points = (0..<count).map { _ in
      CalibrationPlot.Point(
        text(&random), forecast: value(&random), outcome: Bool.random(using: &random) ? nil : value(&random), low: value(&random),
        high: value(&random), n: whole(&random))
    }
    let rows = (0..<Int.random(in: 0...50, using: &random)).map { _ in
      HeatMap.Row(
        text(&random),
        cells: (0..<count).map { _ in Bool.random(using: &random) ? nil : .init(level: value(&random), text: text(&random)) })
    }
    return [
      .lines(
        Lines(text(&random), axis: text(&random), points: (0..<count).map { _ in text(&random) }, kind: kind, series: series)),
      .funnelSteps(FunnelSteps(text(&random), steps: steps)),
      .calibrationPlot(
        CalibrationPlot(text(&random), forecast: text(&random), outcome: text(&random), kind: kind, points: points)),
      .heatMap(
        HeatMap(text(&random), columns: (0..<count).map { _ in text(&random) }, rows: rows, low: text(&random), high: text(&random))),
    ]
  }
}
