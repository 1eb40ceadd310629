/// What may follow a date: a time of day, which nobody here needs but which must be one.
///
///     tail = ("T" | blank | ",") hh ":" mm [ ":" ss [ ("." | ",") digits ] ] [ "am" | "pm" ] [ zone ]
///     zone = "Z" | "UTC" | "GMT" | ("+" | "-") hh [ [":"] mm ]
struct TimeTail {
  private let field: Field
  private var at = 0

  init(_ field: Field) { self.field = field }

  mutating func isTime() -> Bool {
    guard opens(), let hour = number(1...2, atMost: 24), take(0x3A), number(2...2, atMost: 59) != nil else { return false }
    if take(0x3A) {
      guard number(2...2, atMost: 60) != nil else { return false }
      if take(0x2E) || take(0x2C) { passDigits() }
    }
    blanks()
    if takeHalf() {
      guard (1...12).contains(hour) else { return false }
      blanks()
    }
    return zone() && at == field.count
  }

  private mutating func opens() -> Bool {
    if take(0x54) || take(0x74) { return true }
    let from = at
    _ = take(0x2C)
    blanks()
    return at > from
  }

  private mutating func zone() -> Bool {
    let rest = field.slice(at, field.count)
    if rest.isEmpty { return true }
    if rest.readsFolded("z") || rest.readsFolded("utc") || rest.readsFolded("gmt") {
      at = field.count
      return true
    }
    guard take(0x2B) || take(0x2D), number(2...2, atMost: 14) != nil else { return false }
    guard at < field.count else { return true }
    _ = take(0x3A)
    return number(2...2, atMost: 59) != nil
  }

  /// Takes `AM`, `pm`, `a.m.` or `p. m.`.
  private mutating func takeHalf() -> Bool {
    guard at < field.count, field.start[at].smallLetter == 0x61 || field.start[at].smallLetter == 0x70 else { return false }
    at += 1
    _ = take(0x2E)
    blanks()
    guard at < field.count, field.start[at].smallLetter == 0x6D else { return false }
    at += 1
    _ = take(0x2E)
    return true
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < field.count, field.start[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func blanks() {
    while true {
      let narrow = field.slice(at, min(at + 3, field.count)).reads("\u{202F}") ? 3 : 0  // before AM in recent locales
      let length = max(narrow, field.blank(at: at, before: field.count))
      guard length > 0 else { return }
      at += length
    }
  }

  private mutating func passDigits() {
    while at < field.count, field.start[at].isDigit { at += 1 }
  }

  private mutating func number(_ widths: ClosedRange<Int>, atMost limit: Int) -> Int? {
    let from = at
    var value = 0
    while at < field.count, at - from < widths.upperBound, field.start[at].isDigit {
      value = value * 10 + Int(field.start[at] &- 0x30)
      at += 1
    }
    return at - from >= widths.lowerBound && value <= limit ? value : nil
  }
}
