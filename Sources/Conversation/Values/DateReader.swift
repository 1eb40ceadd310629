import Onboarding

/// Reads a day out of words, from where one stands today: `yesterday`, `monday`, `24 nov`, `24/11`, `hace tres días`.
struct DateReader {
  /// Where a day without a year or week is looked for.
  enum Leaning { case past, coming }

  let words: [String]
  let today: Day
  let language: Language
  let leaning: Leaning

  init(_ words: ArraySlice<Word>, today: Day, language: Language, leaning: Leaning) {
    self.words = words.prefix(6).prefix { !$0.isQuoted }.map(\.folded)
    self.today = today
    self.language = language
    self.leaning = leaning
  }

  /// Every day that the first words can name, by how many words it takes. Two days where a date can be read two ways.
  var matches: [Match<Day>] {
    guard !words.isEmpty else { return [] }
    let readings = [oneWord, numeric, weekday, dayAndMonth, dayOfThisMonth, ago, ahead, wording, edgeOfMonth]
    var byCount: [Int: [Day]] = [:]
    for reading in readings {
      for (count, days) in reading() where byCount[count] == nil { byCount[count] = days }
    }
    return byCount.sorted { $0.key < $1.key }.map { Match($0.key, as: .one(of: $0.value)) }
  }

  typealias Named = [(count: Int, days: [Day])]

  private func word(_ index: Int) -> String { index < words.count ? words[index] : "" }

  private func oneWord() -> Named {
    if let day = Day(iso: words[0]) { return [(1, [day])] }
    let distance: Int? =
      switch words[0] {
      case "today", "hoy", "now", "ahora": 0
      case "yesterday", "ayer": -1
      case "anteayer", "antier": -2
      case "tomorrow", "manana": 1
      default: nil
      }
    return distance.map { [(1, [today + $0])] } ?? []
  }

  /// Phrases of several fixed words.
  private func wording() -> Named {
    let phrases: [([String], Int)] = [
      (["day", "before", "yesterday"], -2), (["the", "day", "before", "yesterday"], -2), (["antes", "de", "ayer"], -2),
      (["day", "after", "tomorrow"], 2), (["the", "day", "after", "tomorrow"], 2), (["pasado", "manana"], 2),
    ]
    return phrases.filter { words.starts(with: $0.0) }.map { ($0.0.count, [today + $0.1]) }
  }

  /// `24/11`, `24/11/2026`, `24-11-2026`, `24.11.26`.
  private func numeric() -> Named {
    guard let mark = words[0].first(where: { !$0.isASCIIDigit }), "/-.".contains(mark) else { return [] }
    let parts = words[0].split(separator: mark, omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard parts.allSatisfy({ $0 >= 0 }), parts.count == 3 || (parts.count == 2 && mark == "/") else { return [] }
    if parts.count == 3, parts[0] > 31 { return one(Day(year: parts[0], month: parts[1], day: parts[2])) }
    let year = parts.count == 3 ? (parts[2] < 100 ? 2000 + parts[2] : parts[2]) : nil
    let dayFirst = day(parts[0], month: parts[1], year: year)
    let monthFirst = language == .english ? day(parts[1], month: parts[0], year: year) : nil
    let days = [dayFirst, monthFirst].compactMap { $0 }
    return days.isEmpty ? [] : [(1, days.count == 2 && days[0] == days[1] ? [days[0]] : days)]
  }

  private func one(_ day: Day?) -> Named { day.map { [(1, [$0])] } ?? [] }

  /// `monday`, `last monday`, `el lunes pasado`, `el próximo lunes`.
  private func weekday() -> Named {
    var at = 0
    if ["el", "the", "on"].contains(word(at)) { at += 1 }
    let before = turn(word(at), standing: true)
    if before != nil { at += 1 }
    guard let weekday = Calendar.weekdays[word(at)] else { return [] }
    at += 1
    var named: Named = [(at, [day(on: weekday, before ?? .nearest)])]
    if let after = turn(word(at), standing: false) {
      named.append((at + 1, [day(on: weekday, after)]))
    } else if word(at) == "que", word(at + 1) == "viene" {
      named.append((at + 2, [day(on: weekday, .next)]))
    }
    return named
  }

  private enum Turn { case nearest, last, this, next }

  private func turn(_ word: String, standing isBefore: Bool) -> Turn? {
    switch word {
    case "last", "past", "previous", "pasado", "ultimo": .last
    case "next", "coming", "proximo", "siguiente": .next
    case "this" where isBefore, "este" where isBefore: .this
    default: nil
    }
  }

  private func day(on weekday: Int, _ turn: Turn) -> Day {
    let back = (today.weekday - weekday + 7) % 7
    let ahead = (weekday - today.weekday + 7) % 7
    switch turn {
    case .nearest: return leaning == .past ? today - back : today + ahead
    case .last: return today - (back == 0 ? 7 : back)
    case .next: return today + (ahead == 0 ? 7 : ahead)
    case .this: return today - (today.weekday - weekday)
    }
  }

  /// `24 nov`, `24 de noviembre de 2026`, `november 24th`, `3rd of november`.
  private func dayAndMonth() -> Named {
    var at = ["el", "the"].contains(word(0)) ? 1 : 0
    if let date = Calendar.dayOfMonth(word(at)) {
      at += 1
      if word(at) == "de" || word(at) == "of" { at += 1 }
      guard let month = Calendar.months[word(at)] else { return [] }
      return years(date, month, behind: at + 1)
    }
    guard let month = Calendar.months[word(at)], let date = Calendar.dayOfMonth(word(at + 1)) else { return [] }
    return years(date, month, behind: at + 2)
  }

  private func years(_ date: Int, _ month: Int, behind count: Int) -> Named {
    var named: Named = []
    if let day = day(date, month: month, year: nil) { named.append((count, [day])) }
    let skip = ["de", "del", "of"].contains(word(count)) ? 1 : 0
    if let year = Calendar.year(word(count + skip)), let day = Day(year: year, month: month, day: date) {
      named.append((count + skip + 1, [day]))
    }
    return named
  }

  /// `the 3rd`, `el 3`, `el día 3`.
  private func dayOfThisMonth() -> Named {
    guard ["el", "the"].contains(word(0)) else { return [] }
    let at = word(1) == "dia" ? 2 : 1
    guard let date = Calendar.dayOfMonth(word(at)) else { return [] }
    let (year, month, _) = today.parts
    let months = [-1, 0, 1].compactMap { Calendar.move(Day(year: year, month: month, day: 1) ?? today, by: $0, .month) }
    let days = months.compactMap { Day(year: $0.parts.year, month: $0.parts.month, day: date) }
    let day = leaning == .past ? days.last { $0 <= today } : days.first { $0 >= today }
    return day.map { [(at + 1, [$0])] } ?? []
  }

  /// `3 days ago`, `hace dos semanas`.
  private func ago() -> Named {
    if word(0) == "hace", let count = Calendar.count(word(1)), let span = Calendar.spans[word(2)] {
      return Calendar.move(today, by: -count, span).map { [(3, [$0])] } ?? []
    }
    guard let count = Calendar.count(word(0)), let span = Calendar.spans[word(1)], word(2) == "ago" else { return [] }
    return Calendar.move(today, by: -count, span).map { [(3, [$0])] } ?? []
  }

  /// `in two weeks`, `dentro de dos semanas`, `en dos semanas`.
  private func ahead() -> Named {
    let skip = word(0) == "dentro" && word(1) == "de" ? 2 : word(0) == "in" || word(0) == "en" ? 1 : 0
    guard skip > 0, let count = Calendar.count(word(skip)), let span = Calendar.spans[word(skip + 1)] else { return [] }
    return Calendar.move(today, by: count, span).map { [(skip + 2, [$0])] } ?? []
  }

  /// `end of the month`, `end of last month`, `fin de mes`, `principios de marzo`.
  private func edgeOfMonth() -> Named {
    let isEnd = ["end", "fin", "finales", "final"].contains(word(0))
    guard isEnd || ["start", "beginning", "principios", "principio", "inicio"].contains(word(0)) else { return [] }
    guard ["of", "de", "del"].contains(word(1)) else { return [] }
    let at = ["the", "el"].contains(word(2)) ? 3 : 2
    let reader = PeriodReader(Array(words.dropFirst(at)), today: today, language: language)
    var named: Named = reader.months.map { (at + $0.count, [isEnd ? $0.period.last : $0.period.first]) }
    if word(at) == "month" || word(at) == "mes" {
      let month = Period.month(of: today)
      named.append((at + 1, [isEnd ? month.last : month.first]))
    }
    return named
  }

  /// The date in the year that is meant: the given one, else the latest up to today, or for what is to come the nearest.
  private func day(_ date: Int, month: Int, year: Int?) -> Day? {
    if let year { return Day(year: year, month: month, day: date) }
    // A leap day may lie up to eight years back.
    let days = (-8...1).compactMap { Day(year: today.parts.year + $0, month: month, day: date) }
    switch leaning {
    case .past: return days.last { $0 <= today }
    case .coming: return days.min { abs($0 - today) < abs($1 - today) }
    }
  }
}
