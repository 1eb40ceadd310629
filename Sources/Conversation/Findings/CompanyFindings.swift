import Documents
import Evaluation
import Onboarding

extension Teller {
  func pipeline(_ pipeline: Pipeline) -> Answer {
    let rows = pipeline.stages.map { stage -> [Cell] in
      [Cell(stage.name), .integer(stage.deals), Cell(figure: stage.amount), Cell(figure: stage.weightedAmount)]
    }
    let totals = pipeline.totals.map { total -> [Cell] in
      [
        .text(["all", total.currency].compactMap(\.self).joined(separator: " ")), .integer(total.deals), Cell(figure: total.amount),
        Cell(figure: total.weightedAmount),
      ]
    }
    let finding = Finding(
      "pipeline", asOf: asOf,
      definitions: [definition("weighted_amount", .weighted), Definition("all …", RenewalWords.of(speech.language).allStages)],
      columns: ["stage", "deals", "amount", "weighted_amount"], rows: rows + totals,
      notes: answers.pipelineNotes(pipeline, speech))
    guard !rows.isEmpty else { return answer(finding, [.lines(answers.pipeline(pipeline, speech))]) }
    var grid = Grid([
      column("stage", .stage, priority: 9), column("deals", .deals, .integer, priority: 7),
      Column("amount", header: answers.header(.amount), .text, alignment: .trailing, priority: 8),
      Column("weighted_amount", header: answers.header(.weighted), .text, alignment: .trailing, priority: 6),
    ])
    for stage in pipeline.stages { grid.append(shown(stage, name: stage.name ?? answers.ungrouped)) }
    for total in pipeline.totals { grid.append(shown(total, name: answers.total)) }
    return answer(finding, [.lines(answers.pipeline(pipeline, speech)), .grid(grid)])
  }

  private func shown(_ stage: Pipeline.Stage, name: String) -> [Cell] {
    [
      .text(name), .integer(stage.deals), Cell(stage.amount.map { speech.amount($0, stage.currency) }),
      Cell(stage.weightedAmount.map { speech.amount($0, stage.currency) }),
    ]
  }

  /// The change log; people see the newest entries, machines all that were asked for.
  func history(_ entries: [Entry], of person: Person.ID?) -> Answer {
    let rows = entries.map { entry -> [Cell] in
      [
        .integer(entry.number), .text(Moment(entry.authorship.instant).iso), .text(entry.authorship.who), .text(entry.kind.rawValue),
        .text(entry.authorship.sentence), .integer(entry.edits), .text(entry.isUndone ? "yes" : "no"), Cell(entry.of),
      ]
    }
    let finding = Finding(
      "history", asOf: asOf, columns: ["number", "at", "who", "kind", "sentence", "records", "undone", "of"], rows: rows)
    let lead = Block.lines(answers.history(entries.count, person.map { speech.name($0) }))
    guard !entries.isEmpty else { return answer(finding, [lead]) }
    var grid = Grid([
      column("number", .number, .integer, priority: 6), column("at", .when, priority: 8), column("who", .who, priority: 5),
      column("sentence", .sentence, priority: 9), column("records", .records, .integer, priority: 4),
    ])
    for entry in entries.prefix(20) {
      grid.append([
        .integer(entry.number), .text(Moment(entry.authorship.instant).short(in: speech.language)), .text(entry.authorship.who),
        .text(answers.entry(entry).shortened(to: 48)),
        .integer(entry.edits),
      ])
    }
    return answer(finding, [lead, .grid(grid)])
  }

  func check(_ found: [Inconsistency], hires: Int) -> Answer {
    let told = found.map { answers.inconsistency($0, speech) }
    let finding = Finding("check", asOf: asOf, columns: ["problem"], rows: told.map { [.text($0)] })
    return answer(finding, [.lines(answers.check(found, hires, speech))] + (told.isEmpty ? [] : [.list(told)]))
  }
}

extension Speech {
  /// An amount in a currency, or a bare number where the source named none.
  func amount(_ value: Double, _ currency: String?) -> String {
    guard let currency, let money = Money(units: value, currency: currency) else { return number(value) }
    return self.money(money, currency)
  }
}

extension String {
  /// At most so many characters, the last of them `…` where some were left out.
  func shortened(to length: Int) -> String { count <= length ? self : prefix(length - 1) + "…" }
}

/// A moment of the change log, in UTC.
struct Moment {
  let day: Day
  let hour: Int
  let minute: Int

  /// - Parameter instant: seconds since 1970 in UTC.
  init(_ instant: Int64) {
    let days = instant >= 0 ? instant / 86_400 : (instant - 86_399) / 86_400
    let seconds = Int(instant - days * 86_400)
    day = Day(number: Int32(clamping: days))
    hour = seconds / 3600
    minute = seconds / 60 % 60
  }

  private var time: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }

  /// `2026-11-24T12:00Z`.
  var iso: String { "\(day.iso)T\(time)Z" }

  /// `24 Nov 2026 12:00 UTC`.
  func short(in language: Language) -> String { "\(day.short(in: language)) \(time) UTC" }
}
