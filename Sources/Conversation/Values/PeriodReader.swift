import Onboarding

/// Reads a period out of words: `2026-03`, `last week`, `week 47`, `q4`, `marzo de 2026`, `la semana pasada`.
struct PeriodReader {
  let words: [String]
  let today: Day
  let language: Language

  init(_ words: [String], today: Day, language: Language) {
    self.words = words
    self.today = today
    self.language = language
  }

  init(_ words: ArraySlice<Word>, today: Day, language: Language) {
    self.init(words.prefix(6).prefix { !$0.isQuoted }.map(\.folded), today: today, language: language)
  }

  typealias Named = [(count: Int, period: Period)]

  /// Every period that the first words can name, by how many words it takes; days are not among them.
  var periods: Named {
    guard !words.isEmpty else { return [] }
    var named: Named = []
    for reading in [written(), relative(), weeks(), quarters(), months] {
      for (count, period) in reading where !named.contains(where: { $0.count == count }) { named.append((count, period)) }
    }
    return named.sorted { $0.count < $1.count }
  }

  private func word(_ index: Int) -> String { index < words.count ? words[index] : "" }

  /// `2026-03`, `2026-W11`, `2026-Q1`, `03/2026`.
  private func written() -> Named {
    if let period = Period(words[0]), period.length != .day { return [(1, period)] }
    let parts = words[0].split(separator: "/")
    guard parts.count == 2, let month = Int(parts[0]), let year = Calendar.year(String(parts[1])) else { return [] }
    return Period.month(month, of: year).map { [(1, $0)] } ?? []
  }

  /// `last week`, `this month`, `la semana pasada`, `este trimestre`, `la semana que viene`.
  private func relative() -> Named {
    var at = ["la", "el", "the"].contains(word(0)) ? 1 : 0
    if let step = step(word(at)), let now = current(word(at + 1)) { return [(at + 2, moved(now, step))] }
    guard let now = current(word(at)) else { return [] }
    at += 1
    if word(at) == "que", word(at + 1) == "viene" { return [(at + 2, now.next)] }
    guard let step = step(word(at)) else { return [] }
    return [(at + 1, moved(now, step))]
  }

  private func step(_ word: String) -> Int? {
    switch word {
    case "last", "past", "previous", "pasado", "pasada", "ultimo", "ultima", "anterior": -1
    case "this", "current", "este", "esta", "actual": 0
    case "next", "proximo", "proxima", "siguiente": 1
    default: nil
    }
  }

  private func current(_ word: String) -> Period? {
    switch Calendar.spans[word] {
    case .week: .week(of: today)
    case .month: .month(of: today)
    case .quarter: .quarter(of: today)
    default: nil
    }
  }

  private func moved(_ period: Period, _ step: Int) -> Period {
    step < 0 ? period.previous : step > 0 ? period.next : period
  }

  /// `week 47`, `w47`, `semana 47 de 2026`.
  private func weeks() -> Named {
    let at = word(0) == "la" || word(0) == "the" ? 1 : 0
    let numberAt = word(at) == "week" || word(at) == "semana" ? at + 1 : at
    let text = numberAt > at ? word(numberAt) : word(at).first == "w" ? String(word(at).dropFirst()) : ""
    guard text.utf8.count <= 2, let week = Int(text) else { return [] }
    return inYears(behind: numberAt + 1) { Period.week(week, of: $0) }
  }

  /// `q4`, `t4 de 2026`, `first quarter`, `el primer trimestre`.
  private func quarters() -> Named {
    let at = word(0) == "el" || word(0) == "the" ? 1 : 0
    let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4]
    if let quarter = ordinals[word(at)], word(at + 1) == "quarter" || word(at + 1) == "trimestre" {
      return inYears(behind: at + 2) { Period.quarter(quarter, of: $0) }
    }
    guard let mark = word(at).first, "qt".contains(mark), word(at).utf8.count == 2, let quarter = Int(word(at).dropFirst()) else {
      return []
    }
    return inYears(behind: at + 1) { Period.quarter(quarter, of: $0) }
  }

  /// `march`, `marzo de 2026`, `last november`.
  var months: Named {
    guard !words.isEmpty else { return [] }
    if let step = step(word(0)), let now = current(word(1)), now.length == .month { return [(2, moved(now, step))] }
    if word(0) == "last", let month = Calendar.months[word(1)] {
      let now = today.parts
      return Period.month(month, of: month < now.month ? now.year : now.year - 1).map { [(2, $0)] } ?? []
    }
    guard let month = Calendar.months[word(0)] else { return [] }
    return inYears(behind: 1) { Period.month(month, of: $0) }
  }

  /// The period of the latest year in which it has begun, and of the year that is named behind it.
  private func inYears(behind count: Int, _ period: (Int) -> Period?) -> Named {
    var named: Named = []
    let thisYear = today.parts.year
    let latest = [thisYear + 1, thisYear, thisYear - 1].compactMap(period).first { $0.first <= today }
    if let latest { named.append((count, latest)) }
    let skip = ["de", "del", "of"].contains(word(count)) ? 1 : 0
    if let year = Calendar.year(word(count + skip)), let dated = period(year) { named.append((count + skip + 1, dated)) }
    return named
  }
}
