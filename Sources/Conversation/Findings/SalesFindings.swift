import Documents
import Evaluation
import Onboarding
import Statistics

/// What one crowd's deals, activities and observations come to, for telling.
struct FiguresOfCrowd {
  /// `nil` for everybody.
  let name: String?
  let code: String
  let people: Set<Person.ID>
  let report: SalesReport
  let observed: PooledObservations

  /// The figures of each period, what was typed in the place of what was worked out.
  var parts: [(period: Period?, figures: [SalesFigure])] {
    let periods = Set(report.parts.map(\.period) + observed.parts.map(\.period)).sorted { ($0?.code ?? .max) < ($1?.code ?? .max) }
    return periods.map { period in
      let worked = report.parts.first { $0.period == period }?.figures ?? []
      let typed = observed.parts.first { $0.period == period }?.figures ?? []
      return (period, SalesReport.joined(worked, with: typed))
    }
  }

  var inherited: Int { report.parts.reduce(0) { $0 + $1.inherited } }
}

extension Teller {
  var sales: SalesWords { answers.sales }

  static let metricColumns = ["person", "metric", "period", "value", "numerator", "denominator", "target", "attainment"]

  /// One person's observations beside their targets, and what their deals and activities came to.
  func metrics(_ metrics: PersonMetrics, sold report: SalesReport) -> Answer {
    let figures = report.parts.first?.figures ?? []
    let observed: [[Cell]] = metrics.entries.map { entry in
      [
        .text(metrics.person.id.text), .text(entry.metric.text), .text(entry.period.description), Cell(figure: entry.value),
        Cell(figure: entry.numerator), Cell(figure: entry.denominator), Cell(figure: entry.target), Cell(number: entry.attainment),
      ]
    }
    let finding = Finding(
      "metrics", asOf: asOf,
      definitions: [definition("value", .value), definition("target", .target), definition("attainment", .attainment)]
        + salesDefinitions(figures, report.definitions),
      columns: Self.metricColumns, rows: observed + figures.map { row(of: $0, metrics.person.id.text, nil) },
      notes: notes(report, inherited: report.parts.reduce(0) { $0 + $1.inherited }) + derived(in: metrics))
    let lead = sales.deals(metrics.person.name, figures, speech)
    let measured = metrics.entries.isEmpty && !figures.isEmpty ? [] : answers.metrics(metrics, speech)
    return answer(
      finding,
      (figures.isEmpty ? [] : [.lines(lead), .grid(grid(of: figures))])
        + (measured.isEmpty ? [] : [.lines(measured)]) + (metrics.entries.isEmpty ? [] : [.grid(grid(of: metrics))]))
  }

  /// The figures of a team or of everybody.
  func figures(_ crowd: FiguresOfCrowd, by length: Period.Length?) -> Answer {
    let parts = crowd.parts
    let rows = parts.flatMap { period, figures in figures.map { row(of: $0, crowd.code, period) } }
    let all = parts.flatMap(\.figures)
    let finding = Finding(
      "metrics", asOf: asOf,
      definitions: [definition("value", .value), definition("target", .target), definition("attainment", .attainment)]
        + salesDefinitions(all, crowd.report.definitions),
      columns: Self.metricColumns, rows: rows, notes: notes(crowd.report, inherited: crowd.inherited))
    guard let last = parts.last else { return answer(finding, [.lines(sales.nothing(crowd.name, speech))]) }
    guard length != nil else {
      return answer(finding, [.lines(sales.crowd(crowd.name, crowd.people.count, last.figures, speech)), .grid(grid(of: last.figures))])
    }
    return answer(finding, [.lines(sales.periods(crowd.name, parts.count, speech)), .grid(grid(of: parts))])
  }

  /// What nobody typed or imported.
  private func derived(in metrics: PersonMetrics) -> [String] {
    let entries = metrics.entries.filter(\.isDerived)
    guard !entries.isEmpty else { return [] }
    let names = Set(entries.map(\.metric)).sorted().map { speech.metric($0) }
    return [sales.derived(entries.count, names, speech)]
  }

  private func row(of figure: SalesFigure, _ whose: String, _ period: Period?) -> [Cell] {
    [
      .text(whose), .text(code(of: figure)), Cell(period?.description), Cell(figure: figure.value), Cell(figure: figure.numerator),
      Cell(figure: figure.denominator), Cell(figure: figure.target), Cell(number: figure.attainment),
    ]
  }

  /// The metric as machines read it; an amount says its currency, so that two are never taken for one.
  func code(of figure: SalesFigure) -> String {
    figure.metric.text + (figure.namesCurrency ? "-" + (figure.currency?.lowercased() ?? "none") : "")
  }

  /// How each of these is defined, each once.
  func salesDefinitions(_ figures: [SalesFigure], _ definitions: Definitions) -> [Definition] {
    var seen: Set<String> = []
    return figures.compactMap { figure in
      guard seen.insert(figure.metric.text).inserted else { return nil }
      return sales.definition(figure.metric, definitions, speech).map { Definition(figure.metric.text, $0) }
    } + [Definition("limits", sales.limits)]
  }

  private func notes(_ report: SalesReport, inherited: Int) -> [String] {
    let hasCalls = report.parts.contains { $0.figures.contains { $0.metric == StandardMetric.connectRate.id && !$0.isObserved } }
    return (hasCalls ? [sales.connectRate(report.definitions)] : []) + (report.hasCurrencies ? [sales.currencies] : [])
      + (inherited > 0 ? [sales.inherited(inherited)] : [])
  }
}

extension Teller {
  /// Metric by metric: the figure, what it rests on, and how sure it is.
  private func grid(of figures: [SalesFigure]) -> Grid {
    let hasTargets = figures.contains { $0.target != nil }
    var grid = Grid(
      [
        column("metric", .metric, priority: 9), Column("value", header: answers.header(.value), .text, alignment: .trailing, priority: 8),
        Column("interval", header: answers.header(.interval), .text, alignment: .trailing, priority: 6),
        Column("n", header: "n", .integer, priority: 7),
      ]
        + (hasTargets
          ? [
            Column("target", header: answers.header(.target), .text, alignment: .trailing, priority: 4),
            column("attainment", .attainment, .share, priority: 5),
          ] : []))
    for figure in figures {
      let base: [Cell] = [
        .text(name(of: figure)), .text(told(figure)), figure.isFew ? .missing : Cell(limits(of: figure)),
        figure.kind == .total ? .missing : .integer(figure.count),
      ]
      grid.append(base + (hasTargets ? [.text(speech.figure(figure.target, in: figure.unit)), Cell(share: figure.attainment)] : []))
    }
    return grid
  }

  /// Period by period: what is asked most often, the latest periods first in the mind and last in the table.
  private func grid(of parts: [(period: Period?, figures: [SalesFigure])]) -> Grid {
    let wanted = shown(in: parts.flatMap(\.figures))
    var grid = Grid(
      [column("period", .period, priority: 20)]
        + wanted.enumerated().map { place, figure in
          Column(code(of: figure), header: name(of: figure), .text, alignment: .trailing, priority: 19 - place)
        })
    for part in parts.suffix(24) {
      let cells = wanted.map { wanted in part.figures.first { code(of: $0) == code(of: wanted) }.map { Cell.text(told($0)) } ?? .missing }
      grid.append([.text(part.period?.description ?? answers.total)] + cells)
    }
    return grid
  }

  /// One figure for each column, the company's own metrics first.
  private func shown(in figures: [SalesFigure]) -> [SalesFigure] {
    var seen: Set<String> = []
    let each = figures.filter { seen.insert(code(of: $0)).inserted }
    let order: [Metric.ID] = ["win-rate", "bookings", "deal-size", "cycle-length", "connect-rate", "meetings-booked", "calls-made"]
    let standard = order.flatMap { id in each.filter { $0.metric == id } }
    return Array((standard + each.filter { $0.isObserved && !standard.contains($0) }).prefix(9))
  }

  func name(of figure: SalesFigure) -> String {
    let name =
      sales.name(figure.metric) ?? speech.directory.catalogue.metric(figure.metric).map { speech.title($0.title) } ?? figure.metric.text
    return figure.namesCurrency ? "\(name), \(figure.currency ?? answers.ungrouped)" : name
  }

  /// `7 of 9, 77.8 %`, `52.4 days`, `€12,400`, or that there are too few.
  func told(_ figure: SalesFigure) -> String {
    switch figure.kind {
    case .rate:
      let part = answers.sales.part(Int(figure.numerator ?? 0), Int(figure.denominator ?? 0), speech)
      return figure.isFew ? "\(part), \(sales.tooFew)" : "\(part), \(speech.figure.share(figure.value))"
    case .share, .mean, .median:
      let value = speech.figure(figure.value, in: figure.unit)
      return figure.isFew ? "\(value), \(sales.tooFew)" : value
    case .total: return speech.figure(figure.value, in: figure.unit)
    }
  }

  private func limits(of figure: SalesFigure) -> String? {
    figure.limits.map { speech.range($0.lower, $0.upper, in: figure.unit) }
  }
}

extension Speech {
  /// A figure in a unit; an amount of a source that named no currency is a plain number.
  func figure(_ value: Double?, in unit: Metric.Unit?) -> String {
    guard let value, value.isFinite else { return Figure.missing }
    switch unit {
    case .percent?: return figure.share(value)
    case .days?: return figure.days((value * 10).rounded() / 10)
    case .currency(let code)?: return Money(units: value.rounded(), currency: code).map { money($0, code) } ?? number(value)
    case .count?: return number((value * 10).rounded() / 10)
    case nil: return figure.number(value, decimals: value == value.rounded() ? 0 : 2)
    }
  }

  /// `41.2 % to 60.1 %`.
  func range(_ low: Double, _ high: Double, in unit: Metric.Unit?) -> String {
    switch unit {
    case .percent?: figure.shares(from: low, to: high)
    case .days?: figure.numbers(from: low, to: high, decimals: 1)
    default: "\(figure(low, in: unit)) \(language.pick("to", "a")) \(figure(high, in: unit))"
    }
  }
}
