import Onboarding

extension DateReader {
  /// A part of a period that names one day.
  private enum Edge { case first, middle, last }

  /// `end of month`, `the end of last quarter`, `mid march`, `a principios de marzo`, `mediados de febrero`, `fin de año`.
  func edges(_ found: inout Readings<Day>) {
    let lead = skip(["at", "by", "a", "para"], at: 0)
    let start = lead + skip(["the", "el", "los", "las"], at: lead)
    for (length, edge) in edge(at: start) {
      let at = start + length
      for (count, days) in edges(edge, from: at) { found.add(at + count, days) }
      for (count, year) in periods(from: at).years { addEdge(&found, edge, of: year, at + count) }
      if Calendar.spans[word(at)] == .year { addEdge(&found, edge, of: today.parts.year, at + 1) }
      if ["the", "el"].contains(word(at)), Calendar.spans[word(at + 1)] == .year { addEdge(&found, edge, of: today.parts.year, at + 2) }
    }
    if word(1) == "end", let span = Calendar.spans[word(0)], let period = current(span) { found.add(2, days(.last, of: period)) }
  }

  /// The words that name a part, with the `of` behind them.
  private func edge(at place: Int) -> [(Int, Edge)] {
    let of = skip(["of", "de", "del"], at: place + 1)
    switch word(place) {
    case "mid": return [(1, .middle)]
    case "end" where of == 1, "fin" where of == 1, "finales" where of == 1, "final" where of == 1: return [(2, .last)]
    case "start" where of == 1, "beginning" where of == 1, "principios" where of == 1, "principio" where of == 1, "inicio" where of == 1,
      "comienzos" where of == 1:
      return [(2, .first)]
    case "middle" where of == 1, "mediados" where of == 1, "mitad" where of == 1: return [(2, .middle)]
    default: break
    }
    guard ["day", "dia"].contains(word(place + 1)), ["of", "de", "del"].contains(word(place + 2)) else { return [] }
    if ["first", "1st", "primer"].contains(word(place)) { return [(3, .first)] }
    return ["last", "ultimo"].contains(word(place)) ? [(3, .last)] : []
  }

  private func edges(_ edge: Edge, from at: Int) -> [(Int, [Day])] {
    var edges: [(Int, [Day])] = []
    let article = skip(["the", "el", "la"], at: at)
    if let span = Calendar.spans[word(at + article)], let period = current(span) {
      edges.append((article + 1, isWeekend(at) ? [period.last - 1, period.last] : days(edge, of: period)))
    }
    for (count, spoken) in periods(from: at).singles.all {
      guard case .values(let periods) = spoken, count > 1 || Calendar.spans[word(at)] == nil else { continue }
      edges.append((count, meant(edge, periods, isNamedAlone: count == 1 && !word(at).contains("-"))))
    }
    return edges
  }

  /// `fin de semana` is the weekend, not the end of the week.
  private func isWeekend(_ at: Int) -> Bool { word(at) == "semana" && word(at - 2) == "fin" }

  /// A plan for the end of `march` looks ahead, as one for a day in March does.
  private func meant(_ edge: Edge, _ periods: [Period], isNamedAlone: Bool) -> [Day] {
    guard isNamedAlone, leaning == .coming, let period = periods.first, let next = sameNextYear(period) else {
      return periods.flatMap { days(edge, of: $0) }.uniqued
    }
    return nearest(periods.flatMap { days(edge, of: $0) } + days(edge, of: next))
  }

  private func sameNextYear(_ period: Period) -> Period? {
    let (year, month, _) = period.first.parts
    switch period.length {
    case .month: return Period.month(month, of: year + 1)
    case .quarter: return Period.quarter((month + 2) / 3, of: year + 1)
    case .day, .week: return nil
    }
  }

  private func current(_ span: Calendar.Span) -> Period? {
    switch span {
    case .week: .week(of: today)
    case .month: .month(of: today)
    case .quarter: .quarter(of: today)
    case .day, .year: nil
    }
  }

  /// The middle of a month is its 15th, that of a quarter the 15th of its second month, that of a week Wednesday. A week ends on Friday for some and
  /// on Sunday for others.
  private func days(_ edge: Edge, of period: Period) -> [Day] {
    switch (edge, period.length) {
    case (.first, _): [period.first]
    case (.last, .week): [period.last - 2, period.last]
    case (.last, _): [period.last]
    case (.middle, .week): [period.first + 2]
    case (.middle, .quarter): [Period.month(of: period.first).next.first + 14]
    case (.middle, .month): [period.first + 14]
    case (.middle, .day): [period.first]
    }
  }

  private func addEdge(_ found: inout Readings<Day>, _ edge: Edge, of year: Int, _ count: Int) {
    switch edge {
    case .first: add(&found, count, [Day(year: year, month: 1, day: 1)].compactMap { $0 })
    case .last: add(&found, count, [Day(year: year, month: 12, day: 31)].compactMap { $0 })
    case .middle: break
    }
  }
}
