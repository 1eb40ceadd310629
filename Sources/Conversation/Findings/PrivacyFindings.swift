import Documents
import Evaluation
import Onboarding
import Statistics

extension Teller {
  var privacy: PrivacyWords { .of(speech.language) }

  /// All that is held about somebody.
  func records(_ it: HeldRecords) -> Answer {
    let rows = it.lines.map { line -> [Cell] in
      [
        .text(line.kind.rawValue), .text(line.item), cell(line.value), Cell(line.on), Cell(line.until), Cell(line.text), Cell(line.by),
      ]
    }
    let finding = Finding(
      "records", asOf: asOf, columns: ["kind", "item", "value", "on", "until", "text", "by"], rows: rows,
      notes: it.hidden == 0 ? [] : [privacy.hidden(it.hidden)])
    let kinds = HeldRecords.Kind.allCases.map { kind in (kind, it.lines.filter { $0.kind == kind }) }.filter { !$0.1.isEmpty }
    let parts = kinds.flatMap { kind, lines -> [Block] in [.heading(privacy.kind(kind), level: 2), .grid(grid(of: lines))] }
    return answer(finding, [.lines(privacy.held(it, speech))] + parts)
  }

  /// One kind of record; columns that nothing stands in are left out.
  private func grid(of lines: [HeldRecords.Line]) -> Grid {
    let all: [(name: String, priority: Int, cell: (HeldRecords.Line) -> Cell)] = [
      ("item", 9, { .text($0.item) }), ("value", 8, { self.cell($0.value) }), ("on", 7, { Cell($0.on) }), ("until", 6, { Cell($0.until) }),
      ("text", 8, { Cell($0.text) }), ("by", 4, { Cell($0.by) }),
    ]
    let used = all.filter { column in lines.contains { column.cell($0) != .missing } }
    var grid = Grid(
      used.map {
        Column($0.name, header: privacy.column($0.name), $0.name == "on" || $0.name == "until" ? .date : .text, priority: $0.priority)
      })
    for line in lines { grid.append(used.map { $0.cell(line) }) }
    return grid
  }

  private func cell(_ value: HeldRecords.Value?) -> Cell {
    switch value {
    case .number(let number)?: Cell(figure: number)
    case .term(let term)?: .text(term)
    case nil: .missing
    }
  }

  /// Whom the retention rule no longer keeps.
  func due(_ it: RetentionDue) -> Answer {
    let rows = it.entries.map { entry -> [Cell] in
      [
        .text(entry.candidate.id.text), .text(entry.candidate.name), .text(entry.candidate.role), .text(entry.candidate.stage.rawValue),
        Cell(entry.decidedOn), Cell(entry.dueOn), entry.hold == nil ? "no" : "yes", Cell(entry.hold?.reason),
      ]
    }
    let finding = Finding(
      "candidates due", asOf: asOf, definitions: [Definition("due_on", privacy.dueDefinition(it.months))],
      columns: ["candidate", "name", "role", "stage", "decided_on", "due_on", "held", "because"], rows: rows,
      notes: it.undated == 0 || it.months == nil ? [] : [privacy.undated(it.undated)])
    guard !rows.isEmpty else { return answer(finding, [.lines(privacy.due(it, speech))]) }
    var grid = Grid([
      Column("name", header: privacy.column("name"), priority: 9), Column("role", header: privacy.column("role"), priority: 5),
      Column("stage", header: privacy.column("stage"), priority: 6),
      Column("decided_on", header: privacy.column("decided_on"), .date, priority: 7),
      Column("due_on", header: privacy.column("due_on"), .date, priority: 8), Column("held", header: privacy.column("held"), priority: 4),
    ])
    for entry in it.entries {
      grid.append([
        .text(entry.candidate.name), .text(entry.candidate.role), .text(entry.candidate.stage.label(in: speech.language)),
        Cell(entry.decidedOn), Cell(entry.dueOn), .text(privacy.holding(entry.hold, speech)),
      ])
    }
    return answer(finding, [.lines(privacy.due(it, speech)), .grid(grid)])
  }

  /// Selection rates of groups beside one another.
  func selection(_ it: SelectionRates) -> Answer {
    let rows = it.lines.map { line -> [Cell] in
      let limits = line.rate.wilson()
      return [
        .text(line.name), .integer(line.rate.successes), .integer(line.rate.trials), Cell(share: line.rate.share),
        Cell(share: limits.lower),
        Cell(share: limits.upper), Cell(number: line.ratio), Cell(probability: line.pValue),
      ]
    }
    let finding = Finding(
      "selection rates", asOf: asOf, definitions: [Definition("ratio", privacy.ratio), Definition("p", privacy.exactTest)],
      columns: ["group", "selected", "applied", "rate", "low95", "high95", "ratio", "p"], rows: rows,
      notes: (it.small == 0 ? [] : [privacy.small(it)]) + (rows.count < 2 ? [] : [privacy.caveat]))
    guard rows.count > 1 else { return answer(finding, [.lines(privacy.selection(it, speech))]) }
    var grid = Grid([
      column("group", .group, priority: 9),
      Column("selected", header: privacy.column("selected"), .text, alignment: .trailing, priority: 8),
      Column("rate", header: privacy.column("rate"), .share, priority: 7), column("interval", .interval, priority: 5),
      Column("ratio", header: privacy.column("ratio"), .number, priority: 6), Column("p", header: "p", .number, priority: 6),
    ])
    for line in it.lines {
      let limits = line.rate.wilson()
      grid.append([
        .text(line.name), .text("\(line.rate.successes) / \(line.rate.trials)"), Cell(share: line.rate.share),
        .text(speech.figure.shares(from: limits.lower, to: limits.upper)), Cell(number: line.ratio, decimals: 2),
        Cell(number: line.pValue, decimals: 3),
      ])
    }
    return answer(finding, [.lines(privacy.selection(it, speech)), .grid(grid)])
  }
}
