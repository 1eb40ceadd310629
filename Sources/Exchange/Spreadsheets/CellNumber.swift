/// Writes the number of a cell as a table in text would have it, after its format.
struct CellNumber {
  /// Whether days are counted from 1904, as old spreadsheets of the Macintosh do, and not from 1900.
  let countsFrom1904: Bool

  /// - Returns: `nil` for what is no number.
  func text(_ bytes: [UInt8], _ format: CellFormat) -> [UInt8]? {
    if format == .number, Self.isPlain(bytes) { return bytes }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
    switch format {
    case .number: return Self.decimal(value)
    case .percentage: return Self.decimal(value, shiftedBy: 2) + [0x25]
    case .money(let sign): return Self.decimal(value) + [0x20] + Array(sign.utf8)
    case .date, .month, .time: return moment(value, format) ?? Self.decimal(value)
    }
  }

  /// Whether a number is written as it should be already, with no more digits than a `Double` tells apart.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard (1...16).contains(bytes.count), bytes != [0x2D] else { return false }
    var points = 0
    for (place, byte) in bytes.enumerated() {
      if byte == 0x2E, place > 0, place + 1 < bytes.count { points += 1 } else if byte == 0x2D, place == 0 { continue }
      guard byte == 0x2E || byte.isDigit else { return false }
    }
    return points <= 1
  }
}

extension CellNumber {
  /// The shortest digits that read back as the same number, with the decimal point moved to the right; never an exponent.
  static func decimal(_ value: Double, shiftedBy shift: Int = 0) -> [UInt8] {
    let text = Array("\(abs(value))".utf8)
    let mark = text.firstIndex { $0 == 0x65 } ?? text.count
    let exponent = Int(String(decoding: text[min(mark + 1, text.count)...], as: UTF8.self)) ?? 0
    let point = text[..<mark].firstIndex(of: 0x2E) ?? mark
    var digits = Array(text[..<mark].filter { $0 != 0x2E })
    var whole = point + exponent + shift
    while digits.count > 1, digits.last == 0x30, digits.count > whole { digits.removeLast() }
    if whole <= 0 {
      digits.insert(contentsOf: [UInt8](repeating: 0x30, count: 1 - whole), at: 0)
      whole = 1
    }
    if digits.count < whole { digits += [UInt8](repeating: 0x30, count: whole - digits.count) }
    let head = digits[..<whole].drop { $0 == 0x30 }
    let tail = digits[whole...]
    let isNegative = value < 0 && digits.contains { $0 != 0x30 }
    return (isNegative ? [0x2D] : []) + (head.isEmpty ? [0x30] : Array(head)) + (tail.isEmpty ? [] : [0x2E] + tail)
  }

  /// A number of days as date, month or time; `nil` when the calendar of spreadsheets does not have it.
  private func moment(_ value: Double, _ format: CellFormat) -> [UInt8]? {
    guard value >= 0, value < 2_958_466 else { return nil }  // up to 9999-12-31
    let seconds = Int((value * 86_400).rounded())
    let time = Self.clock(seconds % 86_400)
    if format == .time { return value < 1 ? Array(time.utf8) : Array(Self.clock(seconds).utf8) }
    guard let date = date(seconds / 86_400) else { return seconds > 0 && value < 1 ? Array(time.utf8) : nil }
    let text = Self.iso(date, isMonth: format == .month && date.day == 1 && seconds % 86_400 == 0)
    return Array((seconds % 86_400 == 0 ? text : text + "T" + time).utf8)
  }

  /// The day of a number. Spreadsheets that count from 1900 take that year for a leap year, so that day 60 is one that never was.
  private func date(_ number: Int) -> (year: Int, month: Int, day: Int)? {
    if countsFrom1904 { return Self.civil(number - 24_107) }  // 1904-01-01 is that many days before 1970
    guard number > 0, number != 60 else { return number == 60 ? (1900, 2, 29) : nil }
    return Self.civil(number - (number > 60 ? 25_569 : 25_568))
  }

  /// The date of a day counted from 1970-01-01.
  ///
  /// - Source: Richards (2013), "Calendars", *Explanatory Supplement to the Astronomical Almanac*, 3rd ed., ch. 15, as `CivilDay`.
  private static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let days = number + 719_468  // from 1 March of year 0
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func iso(_ date: (year: Int, month: Int, day: Int), isMonth: Bool) -> String {
    let year = String(date.year)
    let month = String(repeating: "0", count: max(0, 4 - year.count)) + year + "-" + pair(date.month)
    return isMonth ? month : month + "-" + pair(date.day)
  }

  private static func clock(_ seconds: Int) -> String { pair(seconds / 3_600) + ":" + pair(seconds / 60 % 60) + ":" + pair(seconds % 60) }

  private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
