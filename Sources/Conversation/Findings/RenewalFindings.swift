import Documents
import Evaluation
import Onboarding
import Statistics

extension Teller {
  /// Renewals and retention, period by period.
  func renewals(_ it: Renewals) -> Answer {
    let words = RenewalWords.of(speech.language)
    let finding = Finding(
      "renewals", asOf: asOf,
      definitions: [
        Definition("due, renewed, renewal_rate", words.renewal(it.rule)), Definition("before, kept, retention", words.retention(it.rule)),
      ],
      columns: [
        "period", "currency", "due", "renewed", "renewal_rate", "low95", "high95", "before", "kept", "retention", "retention_low95",
        "retention_high95",
      ],
      rows: it.parts.flatMap { rows(of: $0, it.rule) }, notes: it.customers == 0 ? [] : words.notes(it, speech))
    guard !it.parts.isEmpty else { return answer(finding, [.lines(words.nothing(it, speech))]) }
    var grid = Grid([
      column("period", .period, priority: 9),
      Column("renewal_rate", header: words.headers[0], .text, alignment: .trailing, priority: 8),
      Column("retention", header: words.headers[1], .text, alignment: .trailing, priority: 7),
    ])
    for part in it.parts.suffix(25) {
      grid.append([
        .text(part.period?.description ?? words.lately(it.rule)), .text(told(part, it.rule)), .text(part.retention.map(told) ?? ""),
      ])
    }
    return answer(finding, [.lines(words.lead(it, speech)), .grid(grid)])
  }

  private func told(_ share: Proportion) -> String {
    let part = sales.part(share.successes, share.trials, speech)
    return share.trials < Definitions.fewest ? "\(part), \(sales.tooFew)" : "\(part), \(speech.figure.share(share.share))"
  }

  private func told(_ part: Renewals.Part, _ rule: RenewalRule) -> String {
    guard rule.basis == .amount else { return part.renewal.map(told) ?? "" }
    return part.amounts.filter { $0.due > 0 }.map {
      "\(speech.amount($0.renewed, $0.currency)) / \(speech.amount($0.due, $0.currency)), \(speech.figure.share($0.renewed / $0.due))"
    }.joined(separator: "; ")
  }

  /// By count a row of each part; by amount one of each currency, where retention is told once.
  private func rows(of part: Renewals.Part, _ rule: RenewalRule) -> [[Cell]] {
    let period: Cell = part.period.map { .text($0.description) } ?? "last-term"
    let kept = part.retention
    let keptLimits = kept?.wilson()
    let retention: [Cell] = [
      Cell(kept?.trials), Cell(kept?.successes), Cell(share: kept?.share), Cell(share: keptLimits?.lower), Cell(share: keptLimits?.upper),
    ]
    guard rule.basis == .amount, !part.amounts.isEmpty else {
      let limits = part.renewal?.wilson()
      let renewal: [Cell] = [
        Cell(part.renewal?.trials), Cell(part.renewal?.successes), Cell(share: part.renewal?.share), Cell(share: limits?.lower),
        Cell(share: limits?.upper),
      ]
      return [[period, .missing] + renewal + retention]
    }
    return part.amounts.enumerated().map { place, amount in
      let renewal: [Cell] = [
        Cell(figure: amount.due), Cell(figure: amount.renewed), Cell(share: amount.due > 0 ? amount.renewed / amount.due : nil), .missing,
        .missing,
      ]
      return [period, Cell(amount.currency)] + renewal + (place == 0 ? retention : Array(repeating: .missing, count: 5))
    }
  }
}
