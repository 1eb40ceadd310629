import Onboarding

extension DateReader {
  /// `24/11`, `24/11/26`, `24.11.2026`, `24-11-2026`, `2026/11/24`.
  func numeric(_ found: inout Readings<Day>) {
    guard let mark = words[0].first(where: { !$0.isASCIIDigit }), "/-.".contains(mark) else { return }
    let texts = words[0].split(separator: mark, omittingEmptySubsequences: false)
    let parts = texts.compactMap { $0.utf8.count <= 4 && $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard parts.count == texts.count, parts.count == 3 || (parts.count == 2 && mark == "/") else { return }
    if texts[0].utf8.count == 4 {
      guard parts.count == 3 else { return }
      return add(&found, 1, [day(parts[0], parts[1], parts[2])].compactMap { $0 })
    }
    guard texts[0].utf8.count <= 2, texts[1].utf8.count <= 2 else { return }
    guard parts.count == 3 else { return add(&found, 1, ordered(parts[0], parts[1]) { nearest(sameDay($0, month: $1)) }) }
    let year = texts[2].utf8.count == 2 ? Calendar.year(ofTwoDigits: parts[2]) : parts[2]
    add(&found, 1, ordered(parts[0], parts[1], isDotted: mark == ".") { [day(year, $1, $0)].compactMap { $0 } })
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    Calendar.years.contains(year) ? Day(year: year, month: month, day: day) : nil
  }

  /// Two numbers as day and month in the order that was agreed on. Where none was, English reads both ways; Spanish puts the day first, as dots do,
  /// unless that is no day.
  private func ordered(_ first: Int, _ second: Int, isDotted: Bool = false, _ days: (_ day: Int, _ month: Int) -> [Day]) -> [Day] {
    switch order {
    case .dayMonthYear: return days(first, second)
    case .monthDayYear: return days(second, first)
    case .yearMonthDay, nil:
      let dayFirst = days(first, second)
      if !dayFirst.isEmpty, isDotted || (language == .spanish && order == nil) { return dayFirst }
      return (dayFirst + days(second, first)).uniqued
    }
  }

  /// The day in the years around today; in the year that is meant it must exist, so that 29 February is not looked for in years past.
  func sameDay(_ date: Int, month: Int) -> [Day] {
    let now = today.parts
    guard leaning == .coming else {
      let year = (month, date) <= (now.month, now.day) ? now.year : now.year - 1
      return [Day(year: year, month: month, day: date)].compactMap { $0 }
    }
    return (-1...1).compactMap { Day(year: now.year + $0, month: month, day: date) }
  }

  /// `24 nov`, `24 de noviembre de 2026`, `november 24th`, `3rd of november`, `3rd of last month`.
  func dayAndMonth(_ found: inout Readings<Day>) {
    let start = skip(["el", "the"], at: 0) + (word(0) == "el" ? skip(["dia"], at: 1) : 0)
    if let date = Calendar.dayOfMonth(word(start), language) {
      let at = start + 1 + skip(["de", "del", "of"], at: start + 1)
      if let month = Calendar.month(word(at), language) { addYears(&found, date, month, behind: at + 1) }
      for (count, spoken) in periods(from: at).relativeMonths.all {
        guard case .values(let months) = spoken else { continue }
        add(&found, at + count, months.compactMap { Day(year: $0.first.parts.year, month: $0.first.parts.month, day: date) })
      }
    }
    guard let month = Calendar.month(word(start), language) else { return }
    let at = start + 1 + skip(["the"], at: start + 1)
    guard let date = Calendar.dayOfMonth(word(at), language) else { return }
    addYears(&found, date, month, behind: at + 1)
  }

  private func addYears(_ found: inout Readings<Day>, _ date: Int, _ month: Int, behind count: Int) {
    add(&found, count, nearest(sameDay(date, month: month)))
    for (length, year) in periods(from: count).years {
      add(&found, count + length, [Day(year: year, month: month, day: date)].compactMap { $0 })
    }
    // `3 march 26`; `3 26` would be no date.
    if let short = Calendar.digits(word(count)), word(count).utf8.count == 2 {
      add(&found, count + 1, [Day(year: Calendar.year(ofTwoDigits: short), month: month, day: date)].compactMap { $0 })
    }
  }

  /// `the 3rd`, `3rd`, `el 3`, `el día 3`.
  func dayOfMonth(_ found: inout Readings<Day>) {
    let hasArticle = ["el", "the"].contains(word(0))
    let at = hasArticle ? 1 + skip(["dia"], at: 1) : skip(["dia"], at: 0)
    guard let date = at > 0 ? Calendar.dayOfMonth(word(at), language) : Calendar.suffixed(word(0)) else { return }
    // Nobody says `the six` of a day, nor `the 6`.
    guard language == .spanish || word(0) != "the" || Calendar.digits(word(at)) != nil || isOrdinal(word(at)) else { return }
    let (_, _, now) = today.parts
    let months = leaning == .past ? (date <= now ? 0 : -1) : (date >= now ? 0 : 1)
    let month = (0..<abs(months)).reduce(Period.month(of: today)) { period, _ in months < 0 ? period.previous : period.next }.first.parts
    add(&found, at + 1, [Day(year: month.year, month: month.month, day: date)].compactMap { $0 })
  }

  private func isOrdinal(_ word: String) -> Bool { Calendar.ordinals[word] != nil || Calendar.suffixed(word) != nil }
}
