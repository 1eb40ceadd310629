import Onboarding

extension PeriodReader {
  /// `week 47`, `wk 47`, `w47`, `semana 47 de 2026`, `week 47 last year`.
  func weeks(_ found: inout Readings<Period>) {
    let at = skip(["la", "the"], at: 0)
    let isNamed = ["week", "wk", "semana", "sem", "w"].contains(word(at))
    let numberAt = at + (isNamed ? 1 : 0)
    let joined = word(at).hasPrefix("wk") ? Calendar.digits(String(word(at).dropFirst(2))) : Self.marked(word(at), "w")
    guard let week = isNamed ? Calendar.digits(word(numberAt)) : joined else { return }
    let now = Period.week(of: today).isoWeek
    addYears(&found, behind: numberAt + 1, meant: week <= now.week ? now.year : now.year - 1, current: now.year) {
      Period.week(week, of: $0)
    }
  }

  /// `the week of 9 march`, `la semana del 9 de marzo`, `week of the 9th`.
  func weekOfDay(_ found: inout Readings<Period>) {
    let at = skip(["la", "the"], at: 0)
    guard ["week", "semana"].contains(word(at)), ["of", "del", "de", "from"].contains(word(at + 1)) else { return }
    let lead = at + 2
    // `del` holds the article that a day without a month needs.
    let rest = (word(at + 1) == "del" ? ["el"] : []) + Array(words.dropFirst(lead))
    let reader = DateReader(rest, today: today, language: language, leaning: .past, order: order)
    var days = Readings<Day>()
    guard !rest.isEmpty else { return }
    if let day = Day(iso: rest[rest.count > 1 && rest[0] == "el" ? 1 : 0]) { days.add(rest[0] == "el" ? 2 : 1, [day]) }
    for read in [reader.numeric, reader.dayAndMonth, reader.dayOfMonth] { read(&days) }
    let extra = rest.count - (words.count - lead)
    for (count, spoken) in days.all {
      switch spoken {
      case .values(let days): found.add(lead + count - extra, days.map { Period.week(of: $0) })
      case .impossible: found.add(lead + count - extra, .noSuchDay(said(lead + count - extra)))
      }
    }
  }

  /// `q4`, `t4 de 2026`, `first quarter`, `el primer trimestre`, `2026 q1`.
  func quarters(_ found: inout Readings<Period>) {
    if let year = Calendar.year(word(0)), let quarter = Self.marked(word(1), "qt") { add(&found, 2, [Period.quarter(quarter, of: year)]) }
    if let year = Calendar.year(word(0)), let week = Self.marked(word(1), "w") { add(&found, 2, [Period.week(week, of: year)]) }
    let at = skip(["el", "the"], at: 0)
    var number = Self.marked(word(at), "qt")
    var length = 1
    if let rank = DateReader.ranks[word(at)], ["quarter", "trimestre"].contains(word(at + 1)) { (number, length) = (rank, 2) }
    if let digits = Calendar.digits(word(at + 1)), ["quarter", "trimestre"].contains(word(at)) { (number, length) = (digits, 2) }
    guard let number else { return }
    let now = today.parts
    addYears(&found, behind: at + length, meant: number <= (now.month + 2) / 3 ? now.year : now.year - 1, current: now.year) {
      Period.quarter(number, of: $0)
    }
    if length == 1, word(at + 1).utf8.count == 2, let short = Calendar.digits(word(at + 1)) {
      add(&found, at + 2, [Period.quarter(number, of: Calendar.year(ofTwoDigits: short))])
    }
  }

  /// `march`, `marzo de 2026`, `last november`, `el pasado noviembre`, `month of march`.
  func namedMonths(_ found: inout Readings<Period>) {
    var at = skip(["the", "el"], at: 0)
    if ["month", "mes"].contains(word(at)), ["of", "de"].contains(word(at + 1)) { at += 2 }
    let now = today.parts
    let turn = ["last", "pasado", "next", "proximo", "this", "este"].contains(word(at)) ? word(at) : ""
    let place = at + (turn.isEmpty ? 0 : 1)
    guard let month = Calendar.month(word(place), language) else { return }
    let latest = month <= now.month ? now.year : now.year - 1
    switch turn {
    case "": addYears(&found, behind: place + 1, meant: latest, current: now.year) { Period.month(month, of: $0) }
    case "last", "pasado": add(&found, place + 1, [Period.month(month, of: month < now.month ? now.year : now.year - 1)])
    case "this", "este": add(&found, place + 1, [Period.month(month, of: now.year)])
    default: add(&found, place + 1, [Period.month(month, of: month > now.month ? now.year : now.year + 1)])
    }
    if turn.isEmpty, word(place + 1) == "pasado" {
      add(&found, place + 2, [Period.month(month, of: month < now.month ? now.year : now.year - 1)])
    }
    // `nov 25` is a day, or the month of a year that figures are still kept for.
    if turn.isEmpty, word(place + 1).utf8.count == 2, let short = Calendar.digits(word(place + 1)) {
      let year = Calendar.year(ofTwoDigits: short)
      if (now.year - 1...now.year).contains(year) { found.add(place + 2, [Period.month(month, of: year)].compactMap { $0 }) }
    }
  }

  /// The period of the year that is meant where none is named, and of the year that is named behind it.
  private func addYears(
    _ found: inout Readings<Period>, behind count: Int, meant year: Int, current: Int, _ period: (Int) -> Period?
  ) {
    add(&found, count, [period(year)])
    for (length, year) in behind(count).years { add(&found, count + length, [period(year)]) }
  }

  /// The years that words name: `2026`, `de 2026`, `'26`, `last year`, `del año pasado`.
  var years: [(count: Int, year: Int)] {
    var years: [(count: Int, year: Int)] = []
    let at = skip(["de", "del", "of"], at: 0)
    if let year = Calendar.year(word(at)) { years.append((at + 1, year)) }
    if word(at).first == "'", let short = Calendar.digits(String(word(at).dropFirst())), word(at).utf8.count == 3 {
      years.append((at + 1, Calendar.year(ofTwoDigits: short)))
    }
    let now = today.parts.year
    let place = at + skip(["el", "the"], at: at)
    let steps = ["last": -1, "previous": -1, "this": 0, "current": 0, "este": 0, "next": 1, "proximo": 1]
    if let step = steps[word(place)], Calendar.spans[word(place + 1)] == .year { years.append((place + 2, now + step)) }
    if word(place) == "ano", ["pasado", "anterior"].contains(word(place + 1)) { years.append((place + 2, now - 1)) }
    if word(place) == "ano", word(place + 1) == "que", word(place + 2) == "viene" { years.append((place + 3, now + 1)) }
    return years
  }

  /// `from march to may`, `between 3 and 10 march`.
  func ranges(_ found: inout Readings<Period>) {
    guard StretchReader.mayPair(words) else { return }
    var ranges = Readings<Stretch>()
    StretchReader(words, today: today, language: language, order: order).paired(&ranges)
    for (count, _) in ranges.all { found.add(count, .manyPeriods(said(count))) }
  }

  /// Stretches that are longer than one period, or open at one end: `2025`, `last year`, `since january`, `last 3 months`, `the last two weeks`.
  func stretches(_ found: inout Readings<Period>) {
    let lead = skip(["in", "during", "en", "durante"], at: 0)
    for (count, _) in behind(lead).years { found.add(lead + count, .manyPeriods(said(lead + count))) }
    if ["since", "desde", "until", "hasta"].contains(word(0)), words.count > 1 {
      let rest = behind(1)
      for (count, _) in rest.singles.all { found.add(1 + count, .manyPeriods(said(1 + count))) }
      let days = DateReader(rest.words, today: today, language: language, leaning: .past, order: order).readings
      for (count, _) in days.all { found.add(1 + count, .manyPeriods(said(1 + count))) }
    }
    let at = skip(["the", "los", "las"], at: 0)
    guard ["last", "past", "next", "ultimos", "ultimas", "proximos", "proximas"].contains(word(at)) else { return }
    for (count, _) in NumberWords.count(words.dropFirst(at + 1), language) where Calendar.spans[word(at + 1 + count)] != nil {
      found.add(at + count + 2, .manyPeriods(said(at + count + 2)))
    }
  }
}
