import Documents
import Evaluation
import Onboarding

extension English {
  static func deals(_ it: DealFigures, _ person: Person?, _ speech: Speech) -> [String] {
    guard it.deals > 0 else { return person == nil ? ["There are no deals yet.", "`import deals.csv` brings them in."] : [] }
    let whose = person.map { "\($0.name): " } ?? ""
    var lines = [
      "\(whose)\(count(it.deals, "deal", "deals")): \(count(it.won, "won", "won")), \(count(it.lost, "lost", "lost")), "
        + "\(count(it.open, "open", "open"))."
    ]
    if it.won + it.lost > 0 {
      lines.append("Win rate \(speech.figure.part(it.won, of: it.won + it.lost)) (won of won and lost).")
    }
    if let mean = it.meanCycleDays {
      lines.append("Cycle of won deals: mean \(days(mean.value, speech)), median \(days(it.medianCycleDays, speech)) (n = \(mean.count)).")
    }
    for amount in it.amounts where amount.won > 0 {
      lines.append(
        "Size of won deals: mean \(speech.amount(amount.meanWon?.value, amount.currency)), median "
          + "\(speech.amount(amount.medianWon, amount.currency)), together \(speech.amount(amount.totalWon, amount.currency)) (n = \(amount.won))."
      )
    }
    return lines
  }

  private static func days(_ value: Double?, _ speech: Speech) -> String {
    speech.figure.number(value, decimals: 1) + " days"
  }
}

extension Spanish {
  static func deals(_ it: DealFigures, _ person: Person?, _ speech: Speech) -> [String] {
    guard it.deals > 0 else { return person == nil ? ["Aún no hay ventas.", "`importa deals.csv` las trae."] : [] }
    let whose = person.map { "\($0.name): " } ?? ""
    var lines = [
      "\(whose)\(count(it.deals, "venta", "ventas")): \(count(it.won, "ganada", "ganadas")), \(count(it.lost, "perdida", "perdidas")), "
        + "\(count(it.open, "abierta", "abiertas"))."
    ]
    if it.won + it.lost > 0 {
      lines.append("Tasa de cierre: \(speech.figure.part(it.won, of: it.won + it.lost)) (ganadas entre ganadas y perdidas).")
    }
    if let mean = it.meanCycleDays {
      lines.append(
        "Ciclo de las ganadas: media \(days(mean.value, speech)), mediana \(days(it.medianCycleDays, speech)) (n = \(mean.count)).")
    }
    for amount in it.amounts where amount.won > 0 {
      lines.append(
        "Importe de las ganadas: media \(speech.amount(amount.meanWon?.value, amount.currency)), mediana "
          + "\(speech.amount(amount.medianWon, amount.currency)), en total \(speech.amount(amount.totalWon, amount.currency)) (n = \(amount.won))."
      )
    }
    return lines
  }

  private static func days(_ value: Double?, _ speech: Speech) -> String {
    speech.figure.number(value, decimals: 1) + " días"
  }
}

extension Speech {
  /// An amount in its currency, or as a plain number where the source named none.
  func amount(_ units: Double?, _ currency: String?) -> String {
    guard let units else { return Figure.missing }
    guard let currency, let money = Money(units: units, currency: currency) else { return figure.number(units, decimals: 2) }
    return self.money(money, currency)
  }
}
