import Documents
import Evaluation
import Onboarding
import Statistics

extension Teller {
  var recruiting: RecruitingWords { .of(speech.language) }

  /// Candidates from application to hire.
  func recruiting(_ it: RecruitingFunnel) -> Answer {
    let finding = Finding(
      "recruiting funnel", asOf: asOf,
      definitions: RecruitingWords.Defined.allCases.map { Definition($0.rawValue, recruiting.definition($0)) },
      columns: ["part", "item", "n", "waiting", "lost", "share", "low95", "high95", "median_days", "n_days"],
      rows: it.applied == 0 ? [] : rows(of: it),
      notes: it.applied == 0 ? [] : recruiting.notes(it))
    guard it.applied > 0 else { return answer(finding, [.lines(recruiting.lead(it, speech))]) }
    return answer(finding, [.lines(recruiting.lead(it, speech)), .grid(stages(it)), .grid(sources(it))])
  }

  private func rows(of it: RecruitingFunnel) -> [[Cell]] {
    let stages = it.steps.map { step in
      row("stage", .text(step.stage.rawValue), step.reached, step.waiting, step.lost, step.conversion, step.stay)
    }
    let sources = it.sources.map { row("source", Cell($0.name), $0.applied, nil, nil, $0.hired, nil) }
    let offers = it.offers.map { [row("offers", "accepted", $0.trials, it.offersOpen, nil, $0, nil)] } ?? []
    let times = [("time_to_hire", it.toHire), ("time_to_fill", it.toFill)].compactMap { name, wait in
      wait.map { row(.text(name), .missing, $0.count, $0.count - $0.done, nil, nil, $0) }
    }
    return stages + sources + offers + times
  }

  private func row(
    _ part: Cell, _ item: Cell, _ count: Int, _ waiting: Int?, _ lost: Int?, _ share: Proportion?, _ wait: RecruitingFunnel.Wait?
  ) -> [Cell] {
    let limits = share?.wilson()
    return [
      part, item, .integer(count), Cell(waiting), Cell(lost), Cell(share: share?.share), Cell(share: limits?.lower),
      Cell(share: limits?.upper),
      Cell(days: wait?.median), Cell(wait?.count),
    ]
  }

  private func stages(_ it: RecruitingFunnel) -> Grid {
    var grid = Grid([
      column("stage", .stage, priority: 9), Column("n", header: recruiting.header(.reached), .integer, priority: 8),
      Column("share", header: recruiting.header(.goOn), .text, alignment: .trailing, priority: 7),
      column("interval", .interval, priority: 5),
      Column("waiting", header: recruiting.header(.waiting), .integer, priority: 4),
      Column("lost", header: recruiting.header(.lost), .integer, priority: 3),
      Column("median_days", header: recruiting.header(.days), .days, priority: 6),
      Column("n_days", header: recruiting.header(.watched), .integer, priority: 2),
    ])
    for step in it.steps {
      let limits = step.conversion?.wilson()
      let isFew = (step.conversion?.trials ?? 0) < Definitions.fewest
      grid.append([
        .text(step.stage.label(in: speech.language)), .integer(step.reached), Cell(step.conversion.map { share($0, isFew) }),
        isFew ? .missing : Cell(limits.map { speech.figure.shares(from: $0.lower, to: $0.upper) }), .integer(step.waiting),
        .integer(step.lost),
        Cell(days: step.stay?.median), Cell(step.stay?.count),
      ])
    }
    return grid
  }

  private func sources(_ it: RecruitingFunnel) -> Grid {
    var grid = Grid([
      Column("source", header: recruiting.header(.source), priority: 9),
      Column("n", header: recruiting.header(.applied), .integer, priority: 8),
      Column("hired", header: recruiting.header(.hired), .text, alignment: .trailing, priority: 7),
      column("interval", .interval, priority: 5),
    ])
    for source in it.sources {
      let limits = source.hired?.wilson()
      let isFew = (source.hired?.trials ?? 0) < Definitions.fewest
      grid.append([
        .text(source.name ?? answers.ungrouped), .integer(source.applied), Cell(source.hired.map { share($0, isFew) }),
        isFew ? .missing : Cell(limits.map { speech.figure.shares(from: $0.lower, to: $0.upper) }),
      ])
    }
    return grid
  }

  /// A share beside what it is of; of few the counts alone.
  private func share(_ it: Proportion, _ isFew: Bool) -> String {
    let counts = recruiting.outOf(it.successes, it.trials)
    return isFew ? counts : "\(speech.figure.share(it.share)) (\(counts))"
  }
}
