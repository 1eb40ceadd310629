import Documents
import Evaluation
import Onboarding
import Statistics

extension Teller {
  /// Deals from lead to sale.
  func funnel(_ funnel: Funnel, _ definitions: Definitions) -> Answer {
    let rows = funnel.parts.flatMap { part in
      part.steps.map { step -> [Cell] in
        [
          funnel.division == nil ? "all" : Cell(part.name), .text(step.step.code), Cell(step.deals), Cell(step.waiting), Cell(step.lost),
          Cell(share: step.conversion?.share), Cell(share: step.conversion?.wilson().lower), Cell(share: step.conversion?.wilson().upper),
          Cell(days: step.medianDays), .integer(step.dated),
        ]
      }
    }
    let finding = Finding(
      "funnel", asOf: asOf, definitions: SalesWords.FunnelDefined.allCases.map { Definition($0.rawValue, sales.funnelDefinition($0)) },
      columns: ["group", "step", "deals", "waiting", "lost", "share", "low95", "high95", "median_days", "n_days"],
      rows: funnel.deals == 0 ? [] : rows, notes: funnel.deals == 0 ? [] : sales.funnelNotes(funnel, definitions, speech))
    guard funnel.deals > 0 else { return answer(finding, [.lines(sales.nothing(nil, speech))]) }
    return answer(finding, [.lines(sales.funnel(funnel, speech))] + chart(of: funnel) + [.grid(grid(of: funnel))])
  }

  private func grid(of funnel: Funnel) -> Grid {
    let head = funnel.division == nil ? [] : [column("group", .group, priority: 9)]
    var grid = Grid(
      head + [
        Column("step", header: sales.header(.step), priority: 9), column("deals", .deals, .integer, priority: 8),
        Column("share", header: sales.header(.conversion), .text, alignment: .trailing, priority: 7),
        column("interval", .interval, priority: 5), Column("waiting", header: sales.header(.waiting), .integer, priority: 4),
        Column("lost", header: sales.header(.lost), .integer, priority: 3),
        Column("median_days", header: answers.header(.median), .days, priority: 6),
      ])
    for part in funnel.parts {
      for step in part.steps {
        let isFew = (step.conversion?.trials ?? 0) < Definitions.fewest
        let share = step.conversion.map { isFew ? sales.tooFew : speech.figure.share($0.share) }
        let limits = step.conversion?.wilson()
        let cells: [Cell] = [
          .text(sales.step(step.step)), Cell(step.deals), Cell(share),
          isFew ? .missing : Cell(limits.map { speech.figure.shares(from: $0.lower, to: $0.upper) }), Cell(step.waiting), Cell(step.lost),
          Cell(days: step.medianDays),
        ]
        grid.append((funnel.division == nil ? [] : [.text(part.name ?? answers.ungrouped)]) + cells)
      }
    }
    return grid
  }

  /// Forecasts beside what came of them.
  func forecast(_ it: ForecastAccuracy) -> Answer {
    let rows = it.parts.map { part -> [Cell] in
      let limits = part.wonShare?.wilson()
      let errors = part.error?.limits()
      return [
        part.isTotal ? "all" : Cell(part.name), Cell(part.currency), .integer(part.deals), .integer(part.won),
        Cell(figure: part.forecast), Cell(figure: part.outcome), Cell(figure: part.bias), Cell(number: part.biasShare),
        Cell(number: part.meanChance), Cell(share: part.wonShare?.share), Cell(share: limits?.lower), Cell(share: limits?.upper),
        .integer(part.months), Cell(number: part.error?.value), Cell(number: errors.map { max(0, $0.lower) }), Cell(number: errors?.upper),
        Cell(number: part.spread),
      ]
    }
    let isEmpty = it.parts.allSatisfy { $0.deals == 0 }
    let finding = Finding(
      "forecast accuracy", asOf: asOf,
      definitions: SalesWords.ForecastDefined.allCases.map { Definition($0.rawValue, sales.forecastDefinition($0)) },
      columns: [
        "group", "currency", "deals", "won", "forecast", "outcome", "bias", "bias_share", "mean_chance", "won_share", "low95", "high95",
        "months", "mape", "mape_low95", "mape_high95", "spread",
      ], rows: isEmpty ? [] : rows, notes: isEmpty ? [] : sales.forecastNotes(it, speech))
    guard !isEmpty else { return answer(finding, [.lines(sales.noForecast(it, speech))]) }
    return answer(finding, [.lines(sales.forecast(it, speech))] + chart(of: it) + [.grid(grid(of: it))])
  }

  private func grid(of it: ForecastAccuracy) -> Grid {
    var grid = Grid([
      column("group", .group, priority: 9), column("deals", .deals, .integer, priority: 5),
      Column("forecast", header: sales.header(.forecast), .text, alignment: .trailing, priority: 8),
      Column("outcome", header: sales.header(.outcome), .text, alignment: .trailing, priority: 8),
      Column("bias_share", header: sales.header(.bias), .text, alignment: .trailing, priority: 7),
      Column("mean_chance", header: sales.header(.chance), .share, priority: 4),
      Column("won_share", header: sales.header(.won), .text, alignment: .trailing, priority: 4),
      Column("mape", header: sales.header(.error), .text, alignment: .trailing, priority: 6),
      Column("spread", header: sales.header(.spread), .text, alignment: .trailing, priority: 3),
    ])
    for part in it.parts {
      let isFew = part.deals < Definitions.fewest
      func signed(_ share: Double?) -> String { share.map { ($0 > 0 ? "+" : "") + speech.figure.share($0) } ?? Figure.missing }
      let unit = part.currency.map(Metric.Unit.currency)
      grid.append([
        .text(part.isTotal ? answers.total : name(of: part, in: it)), .integer(part.deals),
        .text(speech.figure(part.forecast.rounded(), in: unit)), .text(speech.figure(part.outcome, in: unit)),
        .text(isFew ? sales.tooFew : signed(part.biasShare)), Cell(share: part.meanChance),
        .text(isFew ? sales.tooFew : speech.figure.share(part.wonShare?.share)),
        Cell(part.months > 1 ? part.error.map { speech.figure.share($0.value) } : nil),
        Cell(part.spread.map { speech.figure.share($0) }),
      ])
    }
    return grid
  }

  private func name(of part: ForecastAccuracy.Part, in it: ForecastAccuracy) -> String {
    guard let name = part.name else { return answers.ungrouped }
    return it.division == .person ? speech.name(Person.ID(name)) : name
  }

  /// How many people reach their quota.
  func quota(_ it: QuotaShare, by length: Period.Length) -> Answer {
    let rows = it.parts.map { part -> [Cell] in
      let (limits, mean) = (part.share?.wilson(), part.attainment?.limits())
      return [
        part.period.map { .text($0.description) } ?? "all", .integer(part.people), .integer(part.reached), Cell(share: part.share?.share),
        Cell(share: limits?.lower), Cell(share: limits?.upper), Cell(number: part.attainment?.value), Cell(number: mean?.lower),
        Cell(number: mean?.upper), Cell(number: part.median),
      ]
    }
    let finding = Finding(
      "quota", asOf: asOf, definitions: SalesWords.QuotaDefined.allCases.map { Definition($0.rawValue, sales.quotaDefinition($0)) },
      columns: [
        "period", "people", "reached", "share", "low95", "high95", "mean_attainment", "mean_low95", "mean_high95", "median_attainment",
      ], rows: rows)
    guard !it.parts.isEmpty else { return answer(finding, [.lines(sales.noQuota)]) }
    var grid = Grid([
      column("period", .period, priority: 9), Column("reached", header: sales.header(.reached), .text, alignment: .trailing, priority: 8),
      column("interval", .interval, priority: 6),
      Column("mean_attainment", header: sales.header(.meanAttainment), .share, priority: 7),
      Column("median_attainment", header: sales.header(.medianAttainment), .share, priority: 4),
    ])
    for part in it.parts.suffix(25) {
      let isFew = part.people < Definitions.fewest
      let told = sales.part(part.reached, part.people, speech)
      let limits = part.share?.wilson()
      grid.append([
        .text(part.period?.description ?? answers.total),
        .text(isFew ? "\(told), \(sales.tooFew)" : "\(told), \(speech.figure.share(part.share?.share))"),
        isFew ? .missing : Cell(limits.map { speech.figure.shares(from: $0.lower, to: $0.upper) }),
        Cell(share: part.attainment?.value), Cell(share: part.median),
      ])
    }
    return answer(finding, [.lines(sales.quota(it, speech)), .grid(grid)])
  }

  /// Metrics by how they go with attainment.
  func matter(_ it: MetricsThatMatter) -> Answer {
    let rows = it.associations.map { one -> [Cell] in
      [
        .text(one.metric.text), .integer(one.people), Cell(number: one.correlation), Cell(number: one.limits?.lower),
        Cell(number: one.limits?.upper), Cell(probability: one.pValue), Cell(probability: one.qValue),
      ]
    }
    let finding = Finding(
      "which metrics matter", asOf: asOf,
      definitions: SalesWords.MatterDefined.allCases.map { Definition($0.rawValue, sales.matterDefinition($0)) },
      columns: ["metric", "people", "correlation", "low95", "high95", "p", "q"], rows: rows,
      notes: it.associations.isEmpty ? [] : sales.matterNotes(it, speech))
    guard !it.associations.isEmpty else { return answer(finding, [.lines(sales.noQuota)]) }
    var grid = Grid([
      column("metric", .metric, priority: 9), Column("correlation", header: sales.header(.correlation), .number, priority: 8),
      column("interval", .interval, priority: 7), Column("people", header: "n", .integer, priority: 6),
      Column("p", header: "p", .number, priority: 4), Column("q", header: "q", .number, priority: 5),
    ])
    for one in it.associations {
      let name = speech.directory.catalogue.metric(one.metric).map { speech.title($0.title) } ?? one.metric.text
      let limits = one.limits.map { speech.figure.numbers(from: $0.lower, to: $0.upper) }
      grid.append([
        .text(name), one.correlation == nil ? .text(sales.tooFew) : Cell(number: one.correlation), Cell(limits), .integer(one.people),
        Cell(probability: one.pValue), Cell(probability: one.qValue),
      ])
    }
    return answer(finding, [.lines(sales.matter(it, speech)), .grid(grid)])
  }

  /// What figures are held against, for telling.
  enum Against {
    case periods(Period, Period)
    case tenured(Int)
  }

  /// Figures beside others.
  func compared(_ it: MetricsCompared, of name: String?, _ against: Against) -> Answer {
    let rows = it.lines.map { line -> [Cell] in
      [
        .text(line.metric.text), Cell(line.currency), Cell(figure: line.value), .integer(line.count), Cell(figure: line.other),
        .integer(line.otherCount), Cell(figure: line.difference), Cell(number: line.limits?.lower), Cell(number: line.limits?.upper),
      ]
    }
    let finding = Finding(
      "compare metrics", asOf: asOf, definitions: [Definition("difference, low95, high95", sales.differences)],
      columns: ["metric", "currency", "value", "n", "other", "other_n", "difference", "low95", "high95"], rows: rows)
    guard !it.lines.isEmpty else { return answer(finding, [.lines(sales.nothingToCompare(name, against, speech))]) }
    let (one, other) = sales.sides(against, speech)
    var grid = Grid([
      column("metric", .metric, priority: 9), Column("value", header: one, .text, alignment: .trailing, priority: 8),
      Column("other", header: other, .text, alignment: .trailing, priority: 8),
      Column("difference", header: sales.header(.difference), .text, alignment: .trailing, priority: 7),
      column("interval", .interval, priority: 6),
    ])
    for line in it.lines { grid.append(shown(line)) }
    return answer(finding, [.lines(sales.compared(it, name, against, speech)), .grid(grid)])
  }

  private func shown(_ line: MetricsCompared.Line) -> [Cell] {
    func side(_ value: Double, _ count: Int) -> Cell {
      let told = speech.figure(value, in: line.unit)
      return .text(line.kind == .total ? told : "\(told) (n = \(speech.figure.count(count)))")
    }
    let known = speech.directory.catalogue.metric(line.metric).map { speech.title($0.title) }
    let name = (sales.name(line.metric) ?? known ?? line.metric.text) + (line.currency.map { ", \($0)" } ?? "")
    let sign = line.difference > 0 ? "+" : ""
    return [
      .text(name), side(line.value, line.count), side(line.other, line.otherCount),
      .text(line.isFew ? sales.tooFew : sign + speech.figure(line.difference, in: line.unit)),
      line.isFew ? .missing : Cell(line.limits.map { speech.range($0.lower, $0.upper, in: line.unit) }),
    ]
  }
}

extension SalesStep {
  /// As machines read it.
  var code: String {
    switch self {
    case .lead: "lead"
    case .opportunity: "opportunity"
    case .proposal: "proposal"
    case .sale: "won"
    }
  }
}
