import Documents
import Evaluation
import Onboarding

extension Teller {
  /// What the deals of one person, or of everybody, come to over all time.
  func deals(_ figures: DealFigures, of person: Person?) -> Answer {
    let finding = Finding(
      "metrics", asOf: asOf, definitions: dealDefinitions,
      columns: ["person", "metric", "period", "value", "numerator", "denominator", "target", "attainment"],
      rows: dealRows(figures, of: person?.id))
    return answer(finding, [.lines(answers.deals(figures, person, speech))])
  }

  var dealDefinitions: [Definition] {
    [definition("deal-win-rate", .winRate), definition("deal-cycle-days", .cycle), definition("deal-size", .dealSize)]
  }

  /// The figures as rows of `metrics`, their period left blank: they are over all time.
  func dealRows(_ figures: DealFigures, of person: Person.ID?) -> [[Cell]] {
    guard figures.deals > 0 else { return [] }
    func row(_ metric: String, _ value: Double?, _ numerator: Int? = nil, _ denominator: Int? = nil) -> [Cell] {
      [Cell(person?.text ?? "all"), .text(metric), .missing, Cell(figure: value), Cell(numerator), Cell(denominator), .missing, .missing]
    }
    var rows = [
      row("deals", Double(figures.deals)), row("deals-won", Double(figures.won)), row("deals-lost", Double(figures.lost)),
      row("deals-open", Double(figures.open)), row("deal-win-rate", figures.winRate, figures.won, figures.won + figures.lost),
      row("deal-cycle-days", figures.meanCycleDays?.value, nil, figures.meanCycleDays?.count),
      row("deal-cycle-days-median", figures.medianCycleDays, nil, figures.meanCycleDays?.count),
    ]
    for amount in figures.amounts {
      let suffix = figures.amounts.count > 1 ? "-" + (amount.currency?.lowercased() ?? "none") : ""
      rows.append(row("deal-size" + suffix, amount.meanWon?.value, nil, amount.meanWon?.count))
      rows.append(row("deal-size-median" + suffix, amount.medianWon, nil, amount.meanWon?.count))
      rows.append(row("amount-won" + suffix, amount.totalWon, nil, amount.won))
    }
    return rows
  }
}
