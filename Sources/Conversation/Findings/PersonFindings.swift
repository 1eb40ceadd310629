import Documents
import Evaluation
import Onboarding

extension Teller {
  func status(_ outlook: Outlook) -> Answer {
    let status = outlook.status
    let person = Cell.text(status.person.id.text)
    var rows: [[Cell]] = []
    rows.append([
      person, "ramp", .missing, Cell(status.ramp?.code), Cell(status.state.productiveOn ?? status.state.leftOn), .missing,
      Cell(figure: status.ramp.map { Double($0.days) }), .missing,
    ])
    for module in status.modules {
      let state: Cell = module.isDone ? "done" : module.isOverdue ? "overdue" : "open"
      let share = module.last.map { $0.marks / $0.max }
      rows.append([
        person, "module", .text(module.module.text), state, Cell(module.completedOn), Cell(module.due), Cell(figure: share),
        Cell(figure: module.plan.map { $0.pass / $0.of }),
      ])
    }
    for milestone in status.milestones {
      let state: Cell = milestone.isReached ? "reached" : milestone.isOverdue ? "overdue" : "open"
      rows.append([
        person, "milestone", .text(milestone.milestone.text), state, Cell(milestone.reachedOn), Cell(milestone.due), .missing, .missing,
      ])
    }
    for figure in status.latest {
      rows.append([
        person, "metric", .text(figure.metric.text), .text(figure.period.description), .missing, .missing, Cell(figure: figure.figure),
        Cell(figure: figure.target),
      ])
    }
    rows += outlook.lags.map { [person, "behind", .text($0.code), .missing, .missing, .missing] + $0.figures }
    let finding = Finding(
      "status", asOf: asOf, definitions: [definition("ramp", .event), definition("value", .value), definition("target", .target)],
      columns: ["person", "kind", "item", "state", "on", "due", "value", "target"], rows: rows)
    return answer(finding, [.lines(answers.status(status, speech) + attention.plans.standing(outlook, speech))])
  }

  func grid(of metrics: PersonMetrics) -> Grid {
    let isWorkedOut = metrics.entries.contains(where: \.isDerived)
    let origin = isWorkedOut ? [Column("source", header: sales.header(.origin), .text, priority: 4)] : []
    var grid = Grid(
      [
        column("metric", .metric, priority: 9), column("period", .period, priority: 8),
        Column("value", header: answers.header(.value), .text, alignment: .trailing, priority: 7),
        Column("target", header: answers.header(.target), .text, alignment: .trailing, priority: 5),
        column("attainment", .attainment, .share, priority: 6),
      ] + origin)
    for entry in metrics.entries {
      let metric = speech.directory.catalogue.metric(entry.metric)
      let measure = entry.numerator.flatMap { top in entry.denominator.map { Measure.ratio(numerator: top, denominator: $0) } }
      let value = measure.map { speech.measure($0, of: metric) } ?? speech.figure(entry.value, of: metric)
      let cells: [Cell] = [
        .text(metric.map { speech.title($0.title) } ?? entry.metric.text), .text(entry.period.description), .text(value),
        .text(speech.figure(entry.target, of: metric)), Cell(share: entry.attainment),
      ]
      grid.append(cells + (isWorkedOut ? [entry.isDerived ? .text(sales.workedOut) : ""] : []))
    }
    return grid
  }

  func predict(_ prediction: Prediction) -> Answer {
    var row: [Cell] = [.text(prediction.person.text)]
    switch prediction.verdict {
    case .settled(let ramp): row += [Cell(ramp?.code ?? "not-started"), Cell(prediction.daysSoFar ?? ramp?.days)]
    case .tooFew(let have, _): row += ["too-few", Cell(prediction.daysSoFar), .integer(have)]
    case .expected(let it):
      row += [
        "expected", Cell(prediction.daysSoFar), .integer(it.comparable), Cell(it.median), Cell(days: it.medianLimits.lower),
        Cell(days: it.medianLimits.upper),
        Cell(it.earliest), Cell(it.latest),
      ]
      row += it.chances.flatMap { [Cell(share: $0.ramped.value), Cell(share: $0.left.value)] }
    }
    let columns = [
      "person", "verdict", "days", "comparable", "median_days", "median_low", "median_high", "earliest_days", "latest_days", "ramped_in_30",
      "left_in_30",
      "ramped_in_60", "left_in_60", "ramped_in_90", "left_in_90",
    ]
    row += Array(repeating: Cell.missing, count: max(0, columns.count - row.count))
    let finding = Finding(
      "predict", asOf: asOf,
      definitions: [definition("productive", .event), definition("median_days, earliest_days, latest_days", .predicted)],
      columns: columns, rows: [Array(row.prefix(columns.count))])
    return answer(finding, [.lines(answers.predict(prediction, speech))])
  }
}
