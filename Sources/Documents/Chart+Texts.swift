extension Chart {
  /// The same picture with every word in it put through `change`.
  func mapTexts(_ change: (String) -> String) -> Chart {
    switch self {
    case .stepCurve(let chart): .stepCurve(chart.mapTexts(change))
    case .stackedShares(let chart): .stackedShares(chart.mapTexts(change))
    case .bars(let chart): .bars(chart.mapTexts(change))
    case .forest(let chart): .forest(chart.mapTexts(change))
    case .sparkline(let chart): .sparkline(chart.mapTexts(change))
    case .lines(let chart): .lines(chart.mapTexts(change))
    case .funnelSteps(let chart): .funnelSteps(chart.mapTexts(change))
    case .calibrationPlot(let chart): .calibrationPlot(chart.mapTexts(change))
    case .heatMap(let chart): .heatMap(chart.mapTexts(change))
    }
  }
}

extension StepCurve {
  fileprivate func mapTexts(_ change: (String) -> String) -> StepCurve {
    StepCurve(
      change(title), measure: change(measure),
      curves: curves.map {
        Curve(change($0.name), start: $0.start, steps: $0.steps, censored: $0.censored, exits: $0.exits, median: $0.median)
      })
  }
}

extension StackedShares {
  fileprivate func mapTexts(_ change: (String) -> String) -> StackedShares {
    StackedShares(
      change(title), axis: change(axis), points: points.map(change), layers: layers.map { Layer(change($0.name), shares: $0.shares) })
  }
}

extension Bars {
  fileprivate func mapTexts(_ change: (String) -> String) -> Bars {
    Bars(change(title), bars: bars.map { Bar(change($0.label), value: $0.value, figure: change($0.figure)) }, full: full)
  }
}

extension Forest {
  fileprivate func mapTexts(_ change: (String) -> String) -> Forest {
    Forest(
      change(title), kind: kind, reference: reference,
      rows: rows.map {
        Row(change($0.label), estimate: $0.estimate, low: $0.low, high: $0.high, verdict: change($0.verdict))
      })
  }
}

extension Sparkline {
  fileprivate func mapTexts(_ change: (String) -> String) -> Sparkline {
    Sparkline(change(title), values: values, first: change(first), last: change(last))
  }
}

extension Lines {
  fileprivate func mapTexts(_ change: (String) -> String) -> Lines {
    Lines(
      change(title), axis: change(axis), points: points.map(change), kind: kind,
      series: series.map { Series(change($0.name), role: $0.role, points: $0.points) })
  }
}

extension FunnelSteps {
  fileprivate func mapTexts(_ change: (String) -> String) -> FunnelSteps {
    FunnelSteps(
      change(title),
      steps: steps.map {
        Step(change($0.name), count: $0.count, figure: change($0.figure), waiting: $0.waiting, lost: $0.lost)
      })
  }
}

extension CalibrationPlot {
  fileprivate func mapTexts(_ change: (String) -> String) -> CalibrationPlot {
    CalibrationPlot(
      change(title), forecast: change(forecast), outcome: change(outcome), kind: kind,
      points: points.map {
        Point(change($0.label), forecast: $0.forecast, outcome: $0.outcome, low: $0.low, high: $0.high, n: $0.n)
      })
  }
}

extension HeatMap {
  fileprivate func mapTexts(_ change: (String) -> String) -> HeatMap {
    HeatMap(
      change(title), columns: columns.map(change),
      rows: rows.map { row in Row(change(row.name), cells: row.cells.map { $0.map { Cell(level: $0.level, text: change($0.text)) } }) },
      low: change(low), high: change(high))
  }
}
