import Documents
import Evaluation
import Onboarding

extension Teller {
  /// Hires beside their targets and tenured colleagues, month by month of tenure.
  func chart(of it: TenureAttainment) -> Chart {
    let hires = it.months.map { month in
      month.attained.map { mean in
        Lines.Point(mean.value, low: mean.limits().map { max(0, $0.lower) }, high: mean.limits()?.upper, n: mean.count)
      }
    }
    let target = Lines.Series(reporting.tenureSeries(.target), role: .target, points: it.months.map { $0.asked.map { Lines.Point($0) } })
    let tenured = it.tenured.map { mean in
      Lines.Series(
        reporting.tenureSeries(.tenured), role: .reference, points: it.months.map { _ in Lines.Point(mean.value, n: mean.count) })
    }
    return .lines(
      Lines(
        reporting.tenureTitle, axis: reporting.header(.month), points: it.months.map { String($0.number) }, kind: .share,
        series: [Lines.Series(reporting.tenureSeries(.hires), points: hires), target] + [tenured].compactMap(\.self)))
  }

  /// Productive people expected, month by month.
  func chart(of it: CapacityPlan) -> Chart {
    let expected = it.months.map { Lines.Point($0.productive.value, low: $0.productive.low, high: $0.productive.high) }
    let quotas = it.months.map { $0.quotas.map { Lines.Point($0.value) } }
    let carried = Lines.Series(reporting.header(.quotas), role: .reference, points: quotas)
    return .lines(
      Lines(
        reporting.capacityTitle, axis: reporting.header(.month), points: it.months.map { $0.period.description },
        kind: .number(decimals: 1),
        series: [Lines.Series(reporting.capacitySeries, points: expected)] + (quotas.contains { $0 != nil } ? [carried] : [])))
  }

  /// Hires against modules: the darker, the better the mark; what is overdue says so.
  func chart(of it: TrainingBoard) -> Chart {
    let rows = it.rows.map { row in
      HeatMap.Row(
        row.person.name,
        cells: row.cells.map { cell in
          cell.map { HeatMap.Cell(level: $0.state == .done ? $0.mark ?? 1 : 0, text: reporting.boardCell($0, speech)) }
        })
    }
    return .heatMap(
      HeatMap(
        reporting.boardTitle, columns: it.modules.map { speech.title($0.title) }, rows: rows, low: reporting.boardEnds.low,
        high: reporting.boardEnds.high))
  }

  /// The steps of all deals; nothing where they are divided, or nothing is known between lead and sale.
  func chart(of it: Funnel) -> [Block] {
    guard it.division == nil, let part = it.parts.first, part.steps.allSatisfy({ $0.deals != nil }) else { return [] }
    let steps = part.steps.enumerated().map { place, step -> FunnelSteps.Step in
      let isFew = (step.conversion?.trials ?? 0) < Definitions.fewest
      let share = step.conversion.map { conversion in
        let limits = conversion.wilson()
        return isFew
          ? sales.tooFew
          : "\(speech.figure.share(conversion.share)) (\(speech.figure.shares(from: limits.lower, to: limits.upper)))"
      }
      // What waits here or was lost here is told with the next step.
      let next = place + 1 < part.steps.count ? part.steps[place + 1] : nil
      let count = speech.figure.count(step.deals ?? 0)
      return FunnelSteps.Step(
        sales.step(step.step), count: step.deals ?? 0, figure: share.map { "\(count), \($0)" } ?? count, waiting: next?.waiting,
        lost: next?.lost)
    }
    return [.chart(.funnelSteps(FunnelSteps(reporting.funnelTitle, steps: steps)))]
  }

  /// Each month's forecast beside its outcome; nothing for fewer than three months, other divisions, and several currencies.
  func chart(of it: ForecastAccuracy) -> [Block] {
    let months = it.parts.filter { !$0.isTotal }
    guard it.division == .month, months.count >= 3, let first = months.first, months.allSatisfy({ $0.currency == first.currency }) else {
      return []
    }
    let scale = first.currency.map { Double(Figure.minorUnits(perUnitOf: $0)) } ?? 1
    let points = months.map {
      CalibrationPlot.Point($0.name ?? answers.ungrouped, forecast: $0.forecast * scale, outcome: $0.outcome * scale, n: $0.deals)
    }
    return [
      .chart(
        .calibrationPlot(
          CalibrationPlot(
            reporting.forecastTitle, forecast: sales.header(.forecast), outcome: sales.header(.outcome),
            kind: first.currency.map { .money(currency: $0) } ?? .number(decimals: 0), points: points)))
    ]
  }
}
