import Onboarding

extension DateReader {
  /// `monday`, `last monday`, `el lunes pasado`, `monday of last week`, `week 11 monday`, `monday 24 november`.
  func weekdays(_ found: inout Readings<Day>) {
    weekdayOfPeriod(&found)
    let at = skip(["el", "the", "on"], at: 0)
    let before = turn(word(at), standing: true)
    let place = at + (before == nil ? 0 : 1)
    guard let weekday = Calendar.weekday(word(place), language) else { return }
    let count = place + 1
    found.add(count, days(on: weekday, before ?? .nearest))
    if let after = turn(word(count), standing: false) { found.add(count + 1, days(on: weekday, after)) }
    if word(count) == "que", word(count + 1) == "viene" { found.add(count + 2, days(on: weekday, .coming)) }
    guard before == nil else { return }
    weekdayOfWeek(&found, weekday, behind: count)
    dated(&found, weekday, behind: count)
  }

  private enum Turn { case nearest, last, lately, this, next, coming }

  private func turn(_ word: String, standing isBefore: Bool) -> Turn? {
    switch word {
    case "last" where isBefore: .last
    case "past", "previous", "pasado", "ultimo": .lately
    case "next" where isBefore: .next
    case "coming", "proximo", "siguiente": .coming
    case "this" where isBefore, "este" where isBefore: .this
    default: nil
    }
  }

  /// English `last` and `next` mean the nearest one to some and the one of the neighbouring week to others: where the two differ both are given.
  private func days(on weekday: Int, _ turn: Turn) -> [Day] {
    let back = (today.weekday - weekday + 7) % 7
    let ahead = (weekday - today.weekday + 7) % 7
    let lately = today - (back == 0 ? 7 : back)
    let coming = today + (ahead == 0 ? 7 : ahead)
    switch turn {
    case .nearest: return [leaning == .past ? today - back : today + ahead]
    case .lately: return [lately]
    case .coming: return [coming]
    case .last: return weekday < today.weekday ? [lately, lately - 7] : [lately]
    case .next: return weekday > today.weekday ? [coming, coming + 7] : [coming]
    case .this:
      let this = today - (today.weekday - weekday)
      return leaning == .coming && this < today ? [this + 7, this] : [this]
    }
  }

  /// `monday of last week`, `monday last week`, `el lunes de la semana 11`.
  private func weekdayOfWeek(_ found: inout Readings<Day>, _ weekday: Int, behind count: Int) {
    let at = count + skip(["of", "in", "de"], at: count)
    for (length, spoken) in periods(from: at).weeksOnly.all {
      guard case .values(let weeks) = spoken else {
        found.add(at + length, .noSuchDay(said(at + length)))
        continue
      }
      found.add(at + length, weeks.map { $0.first + (weekday - 1) })
    }
  }

  /// `week 11 monday`, `last week monday`, `semana 11 lunes`.
  private func weekdayOfPeriod(_ found: inout Readings<Day>) {
    for (length, spoken) in periods(from: 0).weeksOnly.all {
      let at = length + skip(["on", "el"], at: length)
      guard let weekday = Calendar.weekday(word(at), language) else { continue }
      guard case .values(let weeks) = spoken else {
        found.add(at + 1, .noSuchDay(said(at + 1)))
        continue
      }
      found.add(at + 1, weeks.map { $0.first + (weekday - 1) })
    }
  }

  /// `monday 24 november`, `martes 24/11`, `tuesday the 24th`, `martes 24`: the date counts, and the weekday must be its own.
  private func dated(_ found: inout Readings<Day>, _ weekday: Int, behind count: Int) {
    let rest = behind(count)
    guard !rest.words.isEmpty else { return }
    var dates = Readings<Day>()
    rest.numeric(&dates)
    rest.dayAndMonth(&dates)
    rest.dayOfMonth(&dates)
    if let day = Day(iso: rest.words[0]) { dates.add(1, [day]) }
    if language == .spanish, Calendar.digits(rest.words[0]) != nil {
      DateReader(["el"] + rest.words, today: today, language: language, leaning: leaning, order: order).dayOfMonthAlone(&dates)
    }
    for (length, spoken) in dates.all {
      switch spoken {
      case .impossible: found.add(count + length, .noSuchDay(said(count + length)))
      case .values(let days):
        let fitting = days.filter { $0.weekday == weekday }
        if fitting.isEmpty, let day = days.first { found.add(count + length, .otherWeekday(said(count + length), day)) }
        found.add(count + length, fitting)
      }
    }
  }

  /// `el 24` as the one word `24`.
  private func dayOfMonthAlone(_ found: inout Readings<Day>) {
    var withArticle = Readings<Day>()
    dayOfMonth(&withArticle)
    for (length, spoken) in withArticle.all { found.add(length - 1, spoken) }
  }

  /// `first monday of march`, `last friday of october 2025`, `el primer lunes de marzo`.
  func weekdayOfMonth(_ found: inout Readings<Day>) {
    let at = skip(["the", "el"], at: 0)
    let isLast = ["last", "ultimo"].contains(word(at))
    guard let rank = isLast ? 0 : Self.ranks[word(at)], let weekday = Calendar.weekday(word(at + 1), language) else { return }
    guard ["of", "in", "de"].contains(word(at + 2)) else { return }
    for (length, spoken) in periods(from: at + 3).monthsOnly.all {
      guard case .values(let months) = spoken else { continue }
      add(&found, at + 3 + length, months.compactMap { self.weekday(weekday, rank, of: $0) })
    }
  }

  static let ranks: [String: Int] = [
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "primer": 1, "segundo": 2, "tercer": 3,
    "cuarto": 4,
  ]

  /// The weekday of a month by its rank; rank 0 is the last one.
  private func weekday(_ weekday: Int, _ rank: Int, of month: Period) -> Day? {
    guard rank > 0 else { return month.last - (month.last.weekday - weekday + 7) % 7 }
    return month.first + ((weekday - month.first.weekday + 7) % 7 + 7 * (rank - 1))
  }
}
