import Documents
import Evaluation
import Onboarding

extension Teller {
  private func teamColumn(_ name: String, _ header: AttentionWords.Header, _ kind: Column.Kind = .text, priority: Int) -> Column {
    Column(name, header: attention.header(header), kind, priority: priority)
  }

  func team(_ team: Team) -> Answer {
    let words = attention
    let finding = Finding(
      "team", asOf: asOf,
      definitions: [
        Definition("completed, assigned, overdue", words.definition(.training)), Definition("attainment", words.definition(.attainment)),
        definition("status", .event), Definition("plan, reasons", words.definition(.plan)),
      ],
      columns: [
        "person", "name", "manager", "cohort", "start_date", "tenure_month", "completed", "assigned", "overdue", "period", "attainment",
        "status", "days", "plan", "reasons",
      ], rows: team.members.map(row))
    return answer(
      finding, [.lines(words.team(team, speech))] + (team.members.isEmpty ? [] : [.grid(grid(of: team))]),
      next: team.members.first { !$0.lags.isEmpty }.map {
        [speech.language.pick("status of \($0.person.name)", "estado de \($0.person.name)")]
      }
        ?? [])
  }

  private func row(_ member: Outlook) -> [Cell] {
    let status = member.status
    return [
      .text(member.person.id.text), .text(member.person.name), Cell(member.person.manager), Cell(member.person.cohort),
      Cell(member.person.startDate), Cell(status.tenureMonth), .integer(status.modules.count(where: \.isDone)),
      .integer(status.modules.count),
      .integer(member.overdueModules.count), Cell(member.month?.period.description), Cell(number: member.month?.attainment),
      Cell(member.isAway ? "away" : status.ramp?.code ?? "not-started"), Cell(status.ramp?.days),
      member.isFollowed ? (member.lags.isEmpty ? "on-plan" : "behind") : .missing,
      Cell(member.lags.isEmpty ? nil : member.lags.map(\.code).joined(separator: ";")),
    ]
  }

  private func grid(of team: Team) -> Grid {
    var grid = Grid([
      teamColumn("name", .person, priority: 9), teamColumn("start_date", .start, .date, priority: 2),
      teamColumn("tenure_month", .month, .integer, priority: 3),
      Column("completed", header: attention.header(.training), .text, alignment: .trailing, priority: 6),
      teamColumn("overdue", .overdue, .integer, priority: 5), teamColumn("attainment", .attained, .share, priority: 7),
      teamColumn("status", .status, priority: 4), teamColumn("plan", .plan, priority: 8),
    ])
    for member in team.members {
      let done = "\(member.status.modules.count(where: \.isDone))/\(member.status.modules.count)"
      grid.append([
        .text(member.person.name), Cell(member.person.startDate), Cell(member.status.tenureMonth), .text(done),
        .integer(member.overdueModules.count), Cell(share: member.month?.attainment), .text(attention.standing(member, speech)),
        member.isFollowed ? .text(member.lags.isEmpty ? attention.onPlan : shortly(member)) : .missing,
      ])
    }
    return grid
  }

  /// The reasons in as few words as a table has room for.
  private func shortly(_ member: Outlook) -> String {
    let reasons = member.lags.map { lag -> String in
      switch lag {
      case .modules, .milestones: speech.language.pick("overdue", "vencidos")
      case .target: speech.language.pick("below target", "bajo meta")
      case .curve: speech.language.pick("slow", "lento")
      }
    }
    var seen: Set<String> = []
    return reasons.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  func overdue(_ team: Team) -> Answer {
    let words = attention
    var rows: [[Cell]] = []
    var grid = Grid([
      teamColumn("name", .person, priority: 9), teamColumn("item", .item, priority: 8), teamColumn("due", .due, .date, priority: 5),
      teamColumn("days", .days, .integer, priority: 7), teamColumn("manager", .manager, priority: 4),
    ])
    for member in team.overdue {
      let modules = member.overdueModules.map { (kind: "module", item: $0.module.text, due: $0.due, days: $0.overdueDays) }
      let milestones = member.overdueMilestones.map { (kind: "milestone", item: $0.milestone.text, due: $0.due, days: $0.overdueDays) }
      for late in modules + milestones {
        rows.append([
          .text(member.person.id.text), .text(member.person.name), Cell(member.person.manager), .text(late.kind), .text(late.item),
          Cell(late.due), Cell(late.days),
        ])
        grid.append([.text(member.person.name), .text(late.item), Cell(late.due), Cell(late.days), Cell(member.person.manager)])
      }
    }
    let finding = Finding(
      "overdue", asOf: asOf,
      definitions: [Definition("days", words.definition(.days)), Definition("person", words.definition(.kind))],
      columns: ["person", "name", "manager", "kind", "item", "due", "days"], rows: rows)
    let next = team.overdue.first?.concerns.first { $0.days != nil }.map { [words.next($0, speech)] } ?? []
    return answer(finding, [.lines(words.overdue(team, speech))] + (rows.isEmpty ? [] : [.grid(grid)]), next: next)
  }

  func atRisk(_ team: Team) -> Answer {
    let words = attention
    let rows = team.atRisk.map { member -> [Cell] in
      [
        .text(member.person.id.text), .text(member.person.name), Cell(member.person.manager), Cell(member.status.ramp?.days),
        Cell(member.month?.metric.text), Cell(member.month?.period.description), Cell(figure: member.month?.figure),
        Cell(figure: member.month?.target), Cell(number: member.month?.attainment), Cell(number: member.curve?.productive),
        Cell(member.curve?.basis.code), Cell(member.curve?.count),
        .text(member.lags.filter(\.isRisk).map(\.code).joined(separator: ";")),
      ]
    }
    let finding = Finding(
      "at risk", asOf: asOf,
      definitions: [
        Definition("attainment", words.definition(.attainment)), Definition("productive_by_then", words.definition(.behindCurve)),
        definition("days", .days),
      ],
      columns: [
        "person", "name", "manager", "days", "metric", "period", "value", "target", "attainment", "productive_by_then", "group", "n",
        "reasons",
      ], rows: rows)
    let told = team.atRisk.map { member in
      "\(member.person.name) (\(words.standing(member, speech))): "
        + member.lags.filter(\.isRisk).map { words.lag($0, speech) }.joined(separator: "; ") + "."
    }
    let next = team.atRisk.first.map { [speech.language.pick("predict \($0.person.name)", "pronóstico de \($0.person.name)")] } ?? []
    return answer(finding, [.lines(words.atRisk(team, speech))] + (told.isEmpty ? [] : [.list(told)]), next: next)
  }
}

extension Outlook.Lag {
  /// The reason as machines read it.
  var code: String {
    switch self {
    case .modules: "overdue-modules"
    case .milestones: "overdue-milestones"
    case .target: "behind-target"
    case .curve: "behind-curve"
    }
  }

  /// What there is beside what should be: things overdue beside none, attainment beside a whole target, a share beside the one behind which one is
  /// slow.
  var figures: [Cell] {
    switch self {
    case .modules(let count, _), .milestones(let count, _): [.integer(count), 0]
    case .target(let it): [Cell(figure: it.figure), Cell(figure: it.target)]
    case .curve(let it): [Cell(number: it.productive), Cell(number: AttentionPolicy.slowest)]
    }
  }

  /// Whether it puts the ramp itself at risk.
  var isRisk: Bool {
    switch self {
    case .modules, .milestones: false
    case .target, .curve: true
    }
  }
}
