import Onboarding

/// What the number format of a cell says that its number is.
enum CellFormat: Hashable, Sendable {
  case number
  case percentage
  /// With the sign or code that is shown beside it.
  case money(String)
  case date
  /// A date of which only month and year are shown.
  case month
  /// A time of day or a length of time.
  case time

  /// The formats that are known by number alone; those that depend on the country of whoever opens the file have no sign of their own.
  ///
  /// - Source: ECMA-376 part 1, 18.8.30 (`numFmt`).
  static func builtIn(_ number: Int) -> CellFormat {
    switch number {
    case 9, 10: .percentage
    case 17, 55: .month
    case 14...16, 22, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32...35, 45...47, 56: .time
    default: .number
    }
  }

  /// Reads the first part of a format code, the one for positive numbers.
  init(code: String) {
    var scan = FormatScan(code)
    self = scan.format()
  }
}

/// Reads a number format: letters for parts of a date, digits, and what stands between quotes, brackets or behind a backslash.
private struct FormatScan {
  private let code: [Character]
  private var at = 0
  private var letters: Set<Character> = []
  private var hasDigits = false
  private var hasPercent = false
  private var isElapsed = false
  private var literal = ""

  init(_ code: String) { self.code = Array(code) }

  mutating func format() -> CellFormat {
    guard String(code.prefix(7)).lowercased() != "general" else { return .number }
    while at < code.count, code[at] != ";" { step() }
    if isElapsed { return .time }
    let isDay = letters.contains("d")
    let isMonth = letters.contains("y") && letters.contains("m")
    if isDay || letters.contains("y") || (letters.contains("m") && !hasDigits && letters.isDisjoint(with: ["h", "s"])) {
      return isMonth && !isDay ? .month : .date
    }
    if !letters.isDisjoint(with: ["h", "s"]) { return .time }
    if hasPercent { return .percentage }
    return Self.currency(in: literal).map(CellFormat.money) ?? .number
  }

  private mutating func step() {
    let character = code[at]
    at += 1
    switch character {
    case "\"": literal += upTo("\"") + " "
    case "\\", "_", "*": skip(keeping: character == "\\")
    case "[": bracket(upTo("]"))
    case "%": hasPercent = true
    case "0", "#", "?": hasDigits = true
    case "a" where isHalfDay, "A" where isHalfDay: at += 4
    default:
      if let letter = character.lowercased().first, "ymdhs".contains(letter) { letters.insert(letter) } else { literal.append(character) }
    }
  }

  /// Whether `AM/PM` stands here, of which the first letter is taken.
  private var isHalfDay: Bool { String(code[at...].prefix(4)).lowercased() == "m/pm" }

  private mutating func skip(keeping: Bool) {
    if keeping, at < code.count { literal.append(code[at]) }
    at = min(at + 1, code.count)
  }

  private mutating func upTo(_ end: Character) -> String {
    let first = at
    while at < code.count, code[at] != end { at += 1 }
    defer { at = min(at + 1, code.count) }
    return String(code[first..<at])
  }

  /// `[$€-40A]` is a currency, `[hh]` counts hours beyond a day, `[Red]` and `[>100]` say nothing of what a number is.
  private mutating func bracket(_ text: String) {
    if text.hasPrefix("$") { literal += text.dropFirst().prefix { $0 != "-" } + " " }
    if !text.isEmpty, Set(text.lowercased()).count == 1, "hms".contains(text.lowercased().prefix(1)) { isElapsed = true }
  }

  /// The first word of a text that stands for a currency.
  private static func currency(in text: String) -> String? {
    text.split { $0.isWhitespace || $0 == "," || $0 == "." || $0 == "(" || $0 == ")" || $0 == "-" || $0 == "@" }.map(String.init).first {
      word in
      Field.of("1 " + word) { $0.number()?.currency != nil }
    }
  }
}
