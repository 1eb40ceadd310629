import Documents
import Evaluation
import Onboarding

extension Teller {
  var reporting: ReportWords { answers.reporting }

  /// Attainment month by month of tenure.
  func tenure(_ it: TenureAttainment) -> Answer {
    let finding = Finding(
      "attainment by tenure", asOf: asOf,
      definitions: [
        Definition("attained, low95, high95", reporting.definition(.attained)), Definition("asked", reporting.definition(.asked)),
        Definition("tenured", reporting.definition(.tenured)),
      ], columns: ["tenure_month", "n", "attained", "low95", "high95", "asked", "tenured"], rows: it.months.map { row($0, it) },
      notes: reporting.tenureNotes(it, speech))
    return answer(finding, [.lines(reporting.tenure(it, speech))] + picture(it))
  }

  private func row(_ month: TenureAttainment.Month, _ it: TenureAttainment) -> [Cell] {
    let limits = month.attained?.limits()
    return [
      .integer(month.number), .integer(month.attained?.count ?? 0), Cell(number: month.attained?.value), Cell(number: limits?.lower),
      Cell(number: limits?.upper), Cell(number: month.asked), Cell(number: it.tenured?.value),
    ]
  }

  private func picture(_ it: TenureAttainment) -> [Block] {
    guard !it.months.isEmpty else { return [] }
    var grid = Grid([
      Column("tenure_month", header: reporting.header(.month), .integer, priority: 9),
      Column("n", header: reporting.header(.hires), .integer, priority: 7),
      Column("attained", header: reporting.header(.attained), .share, priority: 8),
      Column("interval", header: reporting.header(.interval), priority: 6),
      Column("asked", header: reporting.header(.asked), .share, priority: 5),
    ])
    for month in it.months {
      grid.append([
        .integer(month.number), .integer(month.attained?.count ?? 0), Cell(share: month.attained?.value),
        Cell(month.attained?.limits().map { speech.figure.shares(from: $0.lower, to: $0.upper) }), Cell(share: month.asked),
      ])
    }
    return [.chart(chart(of: it)), .grid(grid)]
  }

  /// Hires against modules.
  func board(_ it: TrainingBoard) -> Answer {
    let rows = it.rows.flatMap { row in
      zip(it.modules, row.cells).compactMap { module, cell in
        cell.map { cell -> [Cell] in
          [
            .text(row.person.id.text), .text(row.person.name), Cell(row.person.cohort), Cell(row.person.startDate), .text(module.id.text),
            .text(cell.state.code), Cell(number: cell.mark), Cell(cell.isPassed.map { $0 ? "yes" : "no" }),
          ]
        }
      }
    }
    let finding = Finding(
      "training board", asOf: asOf,
      definitions: [Definition("state", reporting.definition(.state)), Definition("mark", reporting.definition(.mark))],
      columns: ["person", "name", "cohort", "start_date", "module", "state", "mark", "passed"], rows: rows)
    return answer(finding, [.lines(reporting.board(it, speech))] + (it.rows.isEmpty ? [] : [.chart(chart(of: it))]))
  }

  /// What a plan of starts comes to.
  func capacity(_ it: CapacityPlan, quota: Money?) -> Answer {
    let finding = Finding(
      "capacity", asOf: asOf,
      definitions: [
        Definition("productive, low95, high95", reporting.definition(.expected)), Definition("lost", reporting.definition(.lost)),
        Definition("quotas, quotas_low95, quotas_high95", reporting.definition(.quotas)),
        Definition("amount, currency", reporting.definition(.amount)),
      ],
      columns: [
        "month", "productive", "low95", "high95", "ramping", "lost", "quotas", "quotas_low95", "quotas_high95", "amount", "currency",
      ], rows: it.months.map { row($0, quota) }, notes: reporting.capacityNotes(it, speech), supplements: [schedule(it)])
    return answer(finding, [.lines(reporting.capacity(it, quota, speech))] + picture(it, quota), next: [])
  }

  private func row(_ month: CapacityPlan.Month, _ quota: Money?) -> [Cell] {
    let amount = month.quotas.flatMap { quotas in quota.map { quotas.value * $0.units } }
    return [
      .text(month.period.description), Cell(number: month.productive.value), Cell(number: month.productive.low),
      Cell(number: month.productive.high), Cell(number: month.ramping), Cell(number: month.lost), Cell(number: month.quotas?.value),
      Cell(number: month.quotas?.low), Cell(number: month.quotas?.high), Cell(number: amount, decimals: 0),
      Cell(amount == nil ? nil : quota?.currency),
    ]
  }

  /// The share of a quota that is carried in each month of tenure.
  private func schedule(_ it: CapacityPlan) -> Finding.Supplement {
    Finding.Supplement(
      "ramped_quota", columns: ["tenure_month", "n", "attained", "low95", "high95", "asked", "tenured"],
      rows: it.schedule.months.map { row($0, it.schedule) })
  }

  private func picture(_ it: CapacityPlan, _ quota: Money?) -> [Block] {
    guard !it.months.isEmpty else { return [] }
    let hasMoney = quota?.currency != nil && it.months.contains { $0.quotas != nil }
    var columns = [
      Column("month", header: reporting.header(.month), priority: 9),
      Column("productive", header: reporting.header(.productive), .number, priority: 8),
      Column("interval", header: reporting.header(.interval), priority: 6),
      Column("ramping", header: reporting.header(.ramping), .number, priority: 5),
      Column("lost", header: reporting.header(.lost), .number, priority: 3),
      Column("quotas", header: reporting.header(.quotas), .number, priority: 7),
    ]
    if hasMoney { columns.append(Column("amount", header: reporting.header(.amount), alignment: .trailing, priority: 7)) }
    var grid = Grid(columns)
    for month in it.months {
      let amount = month.quotas.flatMap { quotas in
        quota.flatMap { money in money.currency.map { speech.rounded(quotas.value * money.units, $0) } }
      }
      let cells: [Cell] = [
        .text(speech.period(month.period)), Cell(number: month.productive.value, decimals: 1),
        .text(speech.figure.numbers(from: month.productive.low, to: month.productive.high, decimals: 1)),
        Cell(number: month.ramping, decimals: 1), Cell(number: month.lost, decimals: 1), Cell(number: month.quotas?.value, decimals: 1),
      ]
      grid.append(cells + (hasMoney ? [Cell(amount)] : []))
    }
    return [.chart(chart(of: it)), .grid(grid)]
  }
}

extension TrainingBoard.Cell.State {
  /// As machines read it.
  var code: String {
    switch self {
    case .done: "done"
    case .open: "open"
    case .overdue: "overdue"
    }
  }
}
