import Documents
import Evaluation
import Onboarding

extension Teller {
  func plan(_ status: PersonStatus) -> Answer {
    let words = attention.plans
    let person = Cell.text(status.person.id.text)
    var rows = status.modules.map { it -> [Cell] in
      [
        person, .text(it.module.text), .text(it.version.text), Cell(it.due), .text(it.code), Cell(it.completedOn ?? it.passedOn),
        it.agreed == nil ? "curriculum" : "agreed", Cell(it.agreed?.reason),
      ]
    }
    rows += status.takenOut.map { [person, .text($0.module.text), .missing, .missing, "taken-out", .missing, "agreed", Cell($0.reason)] }
    let finding = Finding(
      "plan", asOf: asOf, definitions: [Definition("state", words.definition(.state)), Definition("due", words.definition(.due))],
      columns: ["person", "module", "version", "due", "state", "done_on", "source", "reason"], rows: rows)
    let next = status.next.map {
      [
        speech.language.pick(
          "postpone \($0.module) for \(status.person.name) by 7 days", "aplaza \($0.module) de \(status.person.name) 7 días")
      ]
    }
    return answer(
      finding, [.lines(words.plan(status, speech))] + (status.modules.isEmpty ? [] : [.grid(grid(of: status))]), next: next ?? [])
  }

  private func grid(of status: PersonStatus) -> Grid {
    let words = attention.plans
    var columns = [
      Column("module", header: words.header(.module), priority: 9), Column("due", header: words.header(.due), .date, priority: 8),
      Column("state", header: words.header(.state), priority: 7),
    ]
    let isAgreed = status.modules.contains { $0.agreed != nil }
    if isAgreed { columns.append(Column("agreed", header: words.header(.agreed), priority: 5)) }
    var grid = Grid(columns)
    for it in status.modules {
      let agreed = isAgreed ? [Cell(it.agreed.map { words.agreed($0, speech) })] : []
      grid.append([.text(it.module.text), Cell(it.due), .text(words.state(it))] + agreed)
    }
    return grid
  }

  func firstDays(_ it: FirstDays) -> Answer {
    let words = attention.plans
    let finding = Finding(
      "30-60-90", asOf: asOf,
      definitions: [
        Definition("state", words.definition(.state)), Definition("due", words.definition(.due)),
        Definition("value, target", words.definition(.metric)),
      ], columns: ["person", "day", "on", "kind", "item", "state", "due", "done_on", "value", "target"],
      rows: it.stages.flatMap { rows($0, it) })
    let stages = it.stages.flatMap { stage -> [Block] in
      let lines = words.stageLines(stage, speech)
      return [.paragraph(words.stage(stage, speech))] + (lines.isEmpty ? [] : [.list(lines)])
    }
    let name = it.status.person.name
    return answer(
      finding, [.lines(words.firstDays(it, speech))] + stages,
      next: [
        speech.language.pick("plan of \(name)", "plan de \(name)"), speech.language.pick("metrics of \(name)", "indicadores de \(name)"),
      ])
  }

  private func rows(_ stage: FirstDays.Stage, _ it: FirstDays) -> [[Cell]] {
    let lead: [Cell] = [.text(it.status.person.id.text), .integer(stage.day), Cell(stage.on)]
    let modules = stage.modules.map {
      lead + ["module", .text($0.module.text), .text($0.code), Cell($0.due), Cell($0.completedOn ?? $0.passedOn), .missing, .missing]
    }
    let milestones = stage.milestones.map {
      lead + ["milestone", .text($0.milestone.text), .text($0.code), Cell($0.due), Cell($0.reachedOn), .missing, .missing]
    }
    return modules + milestones
      + stage.metrics.map {
        lead + [
          "metric", .text($0.metric.text), .text($0.period.description), .missing, .missing, Cell(figure: $0.figure),
          Cell(figure: $0.target),
        ]
      }
  }
}

extension ModuleProgress {
  /// The state as machines read it.
  fileprivate var code: String {
    guard isDone else { return isOverdue ? "overdue" : "open" }
    guard let done = completedOn ?? passedOn, let due, done > due else { return "done" }
    return "late"
  }
}

extension MilestoneProgress {
  /// The state as machines read it.
  fileprivate var code: String {
    guard let reachedOn else { return isOverdue ? "overdue" : "open" }
    guard let due, reachedOn > due else { return "reached" }
    return "late"
  }
}
