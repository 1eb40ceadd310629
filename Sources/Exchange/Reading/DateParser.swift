/// A reader of dates in the ways people and programs write them.
struct DateParser {
  private let field: Field
  private let order: DateOrder
  private var at = 0

  init(_ field: Field, _ order: DateOrder) {
    self.field = field
    self.order = order
  }

  mutating func parse() -> Int32? {
    if let day = compact() { return day }
    guard let first = part(), let gap = gap() else { return nil }
    guard let second = part(), let nextGap = self.gap() else { return nil }
    guard let third = part(), isAtTime() else { return nil }
    switch (first, second, third) {
    case (.number(let a, let width), .month(let month), .number(let c, let yearWidth)):
      return width == 4 ? day(a, 4, month, c) : day(c, yearWidth, month, a)
    case (.month(let month), .number(let b, _), .number(let c, let yearWidth)):
      return day(c, yearWidth, month, b)
    case (.number(let a, let width), .number(let b, _), .number(let c, let yearWidth)):
      guard gap == nextGap, gap.isMark else { return nil }
      if width == 4 { return day(a, 4, b, c) }
      return inOrder(a, b, c, yearWidth)
    default: return nil
    }
  }

  private func inOrder(_ a: Int, _ b: Int, _ c: Int, _ yearWidth: Int) -> Int32? {
    switch order {
    case .yearFirst: nil
    case .dayFirst: day(c, yearWidth, b, a)
    case .monthFirst: day(c, yearWidth, a, b)
    }
  }

  /// A year of two digits is in 1969...2068, as POSIX has it for `%y`.
  private func day(_ year: Int, _ yearWidth: Int, _ month: Int, _ day: Int) -> Int32? {
    switch yearWidth {
    case 4: CivilDay.number(year: year, month: month, day: day)
    case 2: CivilDay.number(year: year < 69 ? 2000 + year : 1900 + year, month: month, day: day)
    default: nil
    }
  }

  /// Reads `yyyymmdd`.
  private mutating func compact() -> Int32? {
    guard field.count >= 8, (0..<8).allSatisfy({ field.start[$0].isDigit }) else { return nil }
    at = 8
    guard isAtTime() else { return nil }
    return CivilDay.number(year: field.pair(0) * 100 + field.pair(2), month: field.pair(4), day: field.pair(6))
  }
}

extension DateParser {
  private enum Part {
    case number(Int, width: Int)
    case month(Int)
  }

  private mutating func part() -> Part? {
    let from = at
    while at < field.count, field.start[at].isDigit { at += 1 }
    if at > from {
      guard at - from <= 4 else { return nil }
      let value = (from..<at).reduce(0) { $0 * 10 + Int(field.start[$1] &- 0x30) }
      passOrdinal()
      return .number(value, width: at - from)
    }
    while at < field.count, field.start[at].isLetter { at += 1 }
    guard let month = MonthName.month(field.slice(from, at)) else { return nil }
    return .month(month)
  }

  /// Passes over the letters of `1st`, `2nd`, `3rd`, `4th`.
  private mutating func passOrdinal() {
    guard at + 2 <= field.count, at + 2 == field.count || !field.start[at + 2].isLetter else { return }
    let letters = field.slice(at, at + 2)
    if letters.readsFolded("st") || letters.readsFolded("nd") || letters.readsFolded("rd") || letters.readsFolded("th") { at += 2 }
  }

  /// What stands between two parts.
  private enum Gap: Equatable {
    case blank
    case mark(UInt8)

    var isMark: Bool { self != .blank && self != .mark(0x2C) }
  }

  /// Passes over blanks, one of `/ - . ,`, and `de`, `del` or `of`.
  private mutating func gap() -> Gap? {
    passBlanks()
    guard at < field.count else { return nil }
    var gap = Gap.blank
    if [0x2F, 0x2D, 0x2E, 0x2C].contains(field.start[at]) {
      gap = .mark(field.start[at])
      at += 1
      passBlanks()
    }
    passPreposition()
    return gap
  }

  private mutating func passBlanks() {
    while true {
      let length = field.blank(at: at, before: field.count)
      guard length > 0 else { return }
      at += length
    }
  }

  private mutating func passPreposition() {
    let from = at
    while at < field.count, field.start[at].isLetter { at += 1 }
    let word = field.slice(from, at)
    if word.readsFolded("de") || word.readsFolded("del") || word.readsFolded("of") { return passBlanks() }
    at = from
  }

  /// Whether the date ends here, with or without a time of day after it.
  private func isAtTime() -> Bool {
    guard at < field.count else { return true }
    var time = TimeTail(field.slice(at, field.count))
    return time.isTime()
  }
}
