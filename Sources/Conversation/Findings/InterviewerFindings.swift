import Documents
import Evaluation
import Onboarding
import Statistics

extension Teller {
  func compare(_ it: CandidateComparison) -> Answer {
    let (one, other) = (it.candidates[0], it.candidates[1])
    let rows = it.lines.map { line -> [Cell] in
      [
        .text(line.criterion.id.text), Cell(number: line.means[0]), .integer(line.raters[0]), Cell(number: line.means[1]),
        .integer(line.raters[1]), Cell(number: line.difference), .missing,
      ]
    }
    let total: [Cell] = [
      .text("score"), Cell(number: it.entries[0].score?.value), .integer(it.entries[0].raters), Cell(number: it.entries[1].score?.value),
      .integer(it.entries[1].raters), Cell(number: difference(it)), Cell(probability: it.chance),
    ]
    let finding = Finding(
      "compare candidates", asOf: asOf, definitions: interviews.comparisonDefinitions(one, other),
      columns: ["criterion", "first", "first_raters", "second", "second_raters", "difference", "chance"], rows: rows + [total],
      notes: interviews.comparisonNotes(it, speech))
    var grid = Grid([
      Column("criterion", header: hiring.header(.criterion), priority: 9), Column("first", header: one.name, priority: 8),
      Column("second", header: other.name, priority: 7), Column("difference", header: interviews.difference, .number, priority: 6),
    ])
    for line in it.lines {
      grid.append([
        .text(speech.title(line.criterion.title)), .text(shown(line.means[0], line.raters[0])), .text(shown(line.means[1], line.raters[1])),
        Cell(number: line.difference, decimals: 1),
      ])
    }
    grid.append([
      .text(hiring.header(.score)), .text(shown(it.entries[0].score)), .text(shown(it.entries[1].score)),
      Cell(number: difference(it), decimals: 1),
    ])
    if it.recommendations.contains(where: { !$0.isEmpty }) {
      grid.append([.text(interviews.recommendation)] + it.recommendations.map { .text(interviews.told($0, speech)) } + [.missing])
    }
    return answer(
      finding, [.lines(interviews.comparison(it, speech)), .grid(grid)],
      next: ["\(interviews.debriefOf) \(one.name)", "\(interviews.candidatesFor) \(one.role)"])
  }

  private func difference(_ it: CandidateComparison) -> Double? {
    guard let one = it.entries[0].score?.value, let other = it.entries[1].score?.value else { return nil }
    return one - other
  }

  private func shown(_ mean: Double?, _ raters: Int) -> String {
    mean.map { "\(speech.figure.number($0, decimals: 1)) (n \(raters))" } ?? Figure.missing
  }

  private func shown(_ score: Estimate?) -> String {
    guard let score else { return Figure.missing }
    let limits = score.limits.map { " (\(speech.figure.numbers(from: $0.lower, to: $0.upper, decimals: 1)))" } ?? ""
    return speech.figure.number(score.value, decimals: 1) + limits
  }

  /// How interviewers rate; machines get the criteria's agreement below the interviewers.
  func interviewers(_ it: InterviewerCalibration) -> Answer {
    let people = it.lines.map { line -> [Cell] in
      [
        .text("interviewer"), .text(line.interviewer), .integer(line.scorecards), .integer(line.shared), Cell(number: line.severity.value),
        Cell(number: line.severity.limits?.lower), Cell(number: line.severity.limits?.upper), Cell(number: line.spread),
        Cell(number: line.distance), .missing, .text(line.verdict.rawValue),
      ]
    }
    let criteria = it.agreements.map { line -> [Cell] in
      [
        .text("criterion"), .text(line.criterion.id.text), .missing, .integer(line.ratedTwice), Cell(number: line.alpha?.value),
        Cell(number: line.alpha?.limits?.lower), Cell(number: line.alpha?.limits?.upper), .missing, .missing,
        Cell(number: line.single?.value),
        .text(line.verdict.rawValue),
      ]
    }
    let finding = Finding(
      "interviewers", asOf: asOf, definitions: interviews.calibrationDefinitions,
      columns: ["kind", "name", "scorecards", "shared", "value", "low", "high", "spread", "distance", "icc", "verdict"],
      rows: it.lines.isEmpty ? [] : people + criteria, notes: it.lines.isEmpty ? [] : interviews.calibrationNotes(it, speech))
    guard !it.lines.isEmpty else { return answer(finding, [.lines(interviews.calibration(it, speech))]) }
    return answer(
      finding, [.lines(interviews.calibration(it, speech)), .grid(severityGrid(it)), .grid(agreementGrid(it))],
      next: ["\(interviews.candidatesFor) \(it.role)"])
  }

  private func severityGrid(_ it: InterviewerCalibration) -> Grid {
    let headers = interviews.severityHeaders
    var grid = Grid([
      Column("interviewer", header: headers[0], priority: 9), Column("scorecards", header: headers[1], .integer, priority: 6),
      Column("shared", header: headers[2], .integer, priority: 5), Column("severity", header: headers[3], priority: 8),
      Column("spread", header: headers[4], .number, priority: 4), Column("distance", header: headers[5], .number, priority: 3),
      Column("verdict", header: headers[6], priority: 7),
    ])
    for line in it.lines {
      let limits = line.severity.limits.map { " (\(speech.figure.numbers(from: $0.lower, to: $0.upper, decimals: 1)))" } ?? ""
      grid.append([
        .text(line.interviewer), .integer(line.scorecards), .integer(line.shared),
        .text(speech.figure.number(line.severity.value, decimals: 1) + limits), Cell(number: line.spread, decimals: 1),
        Cell(number: line.distance, decimals: 1), .text(interviews.verdict(line.verdict)),
      ])
    }
    return grid
  }

  private func agreementGrid(_ it: InterviewerCalibration) -> Grid {
    let headers = interviews.agreementHeaders
    var grid = Grid(
      [
        Column("criterion", header: headers[0], priority: 9), Column("twice", header: headers[1], .integer, priority: 7),
        Column("alpha", header: headers[2], priority: 8), Column("icc", header: headers[3], priority: 5),
        Column("verdict", header: headers[4], priority: 6),
      ], caption: interviews.agreementCaption)
    for line in it.agreements {
      grid.append([
        .text(speech.title(line.criterion.title)), .integer(line.ratedTwice), .text(correlation(line.alpha)),
        .text(correlation(line.single)),
        .text(interviews.verdict(line.verdict)),
      ])
    }
    return grid
  }

  private func correlation(_ it: Estimate?) -> String {
    guard let it else { return Figure.missing }
    let limits = it.limits.map { " (\(speech.figure.numbers(from: $0.lower, to: $0.upper, decimals: 2)))" } ?? ""
    return speech.figure.number(it.value, decimals: 2) + limits
  }

  func criteriaAgainst(_ it: CriteriaAgainst) -> Answer {
    let rows = it.lines.map { line -> [Cell] in
      [
        .text(line.criterion.id.text), .integer(line.candidates), Cell(number: line.pearson), Cell(number: line.spearman?.value),
        Cell(number: line.spearman?.limits?.lower), Cell(number: line.spearman?.limits?.upper), Cell(number: line.kendall),
        Cell(number: line.alphaIfDropped),
      ]
    }
    let total: [Cell] = [
      .text("all"), .integer(it.complete), .missing, .missing, .missing, .missing, .missing, Cell(number: it.alpha?.value),
    ]
    let finding = Finding(
      "criteria against", asOf: asOf, definitions: interviews.againstDefinitions(it),
      columns: ["criterion", "candidates", "pearson", "spearman", "low95", "high95", "kendall", "alpha_if_dropped"],
      rows: it.lines.isEmpty ? [] : rows + [total])
    guard !it.lines.isEmpty else { return answer(finding, [.lines(interviews.against(it, speech))]) }
    let headers = interviews.againstHeaders
    var grid = Grid([
      Column("criterion", header: headers[0], priority: 9), Column("candidates", header: headers[1], .integer, priority: 6),
      Column("spearman", header: headers[2], priority: 8), Column("pearson", header: headers[3], .number, priority: 5),
      Column("alpha", header: headers[4], .number, priority: 4),
    ])
    for line in it.lines {
      grid.append([
        .text(speech.title(line.criterion.title)), .integer(line.candidates), .text(correlation(line.spearman)), Cell(number: line.pearson),
        Cell(number: line.alphaIfDropped),
      ])
    }
    return answer(finding, [.lines(interviews.against(it, speech)), .grid(grid)], next: ["\(interviews.interviewersFor) \(it.role)"])
  }
}
