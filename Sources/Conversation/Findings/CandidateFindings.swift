import Documents
import Evaluation
import Onboarding
import Statistics

extension Teller {
  var hiring: HiringWords { answers.hiring }

  static let candidateColumns = ["rank", "candidate", "name", "stage", "score", "low90", "high90", "raters", "criteria_rated"]
  static let criteriaColumns = ["criterion", "hires", "concordance", "low95", "high95", "p", "q", "verdict", "agreement_alpha"]

  /// Everybody who applied for a role: machines get them all, people those on whom something is still to be decided.
  func candidates(_ it: CandidateRanking, hiding hidden: [String] = [], unpinned: Int = 0) -> Answer {
    let rows = it.entries.map { entry -> [Cell] in
      [
        Cell(entry.rank), .text(entry.candidate.id.text), .text(entry.candidate.name), .text(entry.candidate.stage.rawValue),
        Cell(number: entry.score?.value), Cell(number: entry.score?.limits?.lower), Cell(number: entry.score?.limits?.upper),
        .integer(entry.raters), .integer(entry.criteriaRated),
      ]
    }
    let finding = Finding(
      "candidates", asOf: asOf, definitions: HiringWords.Defined.ofCandidates.map { Definition($0.rawValue, hiring.definition($0, it)) },
      columns: Self.candidateColumns, rows: rows,
      notes: hiring.candidateNotes(it, speech)
        + interviews.unpinned(unpinned, speech.directory.catalogue.scorecard(for: it.role)?.edition)
        + (hidden.isEmpty ? [] : [interviews.hiddenNote(hidden, speech)]))
    let shown = it.shown
    return answer(
      finding, [.lines(hiring.candidates(it, speech))] + picture(it, shown) + (shown.isEmpty ? [] : [.grid(grid(it, shown))]),
      next: shown.isEmpty ? [] : [hiring.criteriaFor(it.role)])
  }

  private func picture(_ it: CandidateRanking, _ shown: [CandidateRanking.Entry]) -> [Block] {
    let rows = shown.filter { $0.score != nil }.map { entry in
      Forest.Row(
        entry.candidate.name, estimate: entry.score?.value, low: entry.score?.limits?.lower, high: entry.score?.limits?.upper,
        verdict: hiring.raters(entry.raters))
    }
    guard rows.count > 1 else { return [] }
    let scores = it.entries.compactMap(\.score?.value)
    let middle = scores.isEmpty ? it.scale.lowerBound : scores.reduce(0, +) / Double(scores.count)
    return [.chart(.forest(Forest(hiring.forestTitle(it), kind: .number(decimals: 1), reference: middle, rows: rows)))]
  }

  private func grid(_ it: CandidateRanking, _ shown: [CandidateRanking.Entry]) -> Grid {
    var grid = Grid([
      Column("rank", header: hiring.header(.rank), .integer, priority: 5),
      Column("name", header: hiring.header(.candidate), priority: 9), Column("stage", header: hiring.header(.stage), priority: 6),
      Column("score", header: hiring.header(.score), .number, priority: 8),
      Column("interval", header: hiring.header(.interval90), priority: 7),
      Column("mean", header: hiring.header(.mean), .number, priority: 2),
      Column("raters", header: hiring.header(.raters), .integer, priority: 4),
      Column("criteria_rated", header: hiring.header(.criteriaRated), priority: 3),
    ])
    for (place, entry) in shown.enumerated() {
      grid.append([
        // Among those shown: machines get the rank among everybody who ever applied.
        Cell(entry.rank == nil ? nil : place + 1), .text(entry.candidate.name), .text(entry.candidate.stage.label(in: speech.language)),
        Cell(number: entry.score?.value, decimals: 2),
        .text(entry.score?.limits.map { speech.figure.numbers(from: $0.lower, to: $0.upper, decimals: 1) } ?? Figure.missing),
        Cell(number: entry.mean, decimals: 2), .integer(entry.raters),
        .text(hiring.rated(entry.criteriaRated, it.criteria.count)),
      ])
    }
    return grid
  }

  /// Which criteria told who would be productive sooner.
  func criteria(_ it: CriteriaPrediction) -> Answer {
    let lines = it.lines.isEmpty ? [] : it.lines + [it.total]
    let finding = Finding(
      "criteria", asOf: asOf, definitions: HiringWords.Defined.ofCriteria.map { Definition($0.rawValue, hiring.definition($0, nil)) },
      columns: Self.criteriaColumns, rows: lines.map(row), notes: hiring.criteriaNotes(it, speech))
    return answer(
      finding, [.lines(hiring.criteria(it, speech))] + picture(it, lines) + (it.people.isEmpty ? [] : [.grid(grid(lines))]),
      next: it.people.isEmpty ? [] : [hiring.compareBySource])
  }

  private func row(_ line: CriteriaPrediction.Line) -> [Cell] {
    [
      .text(line.criterion?.id.text ?? "total"), .integer(line.hires), Cell(number: line.concordance?.value),
      Cell(number: line.concordance?.limits?.lower), Cell(number: line.concordance?.limits?.upper),
      Cell(probability: line.concordance == nil ? nil : line.pValue), Cell(probability: line.qValue), .text(line.verdict.rawValue),
      Cell(number: line.agreement?.value),
    ]
  }

  private func picture(_ it: CriteriaPrediction, _ lines: [CriteriaPrediction.Line]) -> [Block] {
    let rows = lines.filter { $0.concordance != nil }.map { line in
      Forest.Row(
        title(of: line), estimate: line.concordance?.value, low: line.concordance?.limits?.lower, high: line.concordance?.limits?.upper,
        verdict: hiring.verdict(line.verdict))
    }
    return rows.isEmpty ? [] : [.chart(.forest(Forest(hiring.concordanceTitle, kind: .number(decimals: 2), reference: 0.5, rows: rows)))]
  }

  private func grid(_ lines: [CriteriaPrediction.Line]) -> Grid {
    var grid = Grid([
      Column("criterion", header: hiring.header(.criterion), priority: 9),
      Column("hires", header: hiring.header(.hires), .integer, priority: 7),
      Column("productive", header: answers.header(.productive), .integer, priority: 4),
      Column("concordance", header: hiring.header(.concordance), .number, priority: 8),
      Column("left_never", header: hiring.header(.leaversLast), .number, priority: 2),
      Column("agreement", header: hiring.header(.agreement), .number, priority: 5),
      Column("narrower", header: hiring.header(.spread), priority: 3),
      Column("verdict", header: hiring.header(.verdict), priority: 6),
    ])
    for line in lines {
      grid.append([
        .text(title(of: line)), .integer(line.hires), .integer(line.productive), Cell(number: line.concordance?.value, decimals: 2),
        Cell(number: line.ifLeaversNeverRamp?.value, decimals: 2), Cell(number: line.agreement?.value, decimals: 2),
        .text(line.range.map { spread($0) } ?? Figure.missing), .text(hiring.verdict(line.verdict)),
      ])
    }
    return grid
  }

  private func spread(_ range: CriteriaPrediction.RangeRestriction) -> String {
    hiring.spread(
      speech.figure.number(range.deviationOfHires, decimals: 2), speech.figure.number(range.deviation, decimals: 2), range.applicants)
  }

  private func title(of line: CriteriaPrediction.Line) -> String { line.criterion.map { speech.title($0.title) } ?? hiring.total }
}

extension CandidateRanking {
  /// Those on whom something is still to be decided; where there are none, everybody.
  var shown: [Entry] {
    let open = entries.filter { !$0.candidate.stage.isFinal }
    return open.isEmpty ? entries : open
  }

  /// Those who are not shown.
  var decided: Int { entries.count - shown.count }

  /// Neighbours of those shown whose order might as well be the other way round.
  var unsettled: [(Entry, Entry)] {
    zip(shown, shown.dropFirst()).filter { $0.0.rank != nil && $0.1.rank == ($0.0.rank ?? 0) + 1 && $0.0.isSettled == false }
  }
}
