/// A day of the civil calendar, as a report shows it.
public struct CivilDate: Hashable, Sendable {
  /// 1…9999, Gregorian also before 1582.
  public let year: Int
  /// 1…12.
  public let month: Int
  /// 1…31.
  public let day: Int

  /// Creates a date, or returns `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.length(ofMonth: month, year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-11-24`, or returns `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }) else { return nil }
    guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The ISO day of the week: 1 is Monday, 7 is Sunday.
  ///
  /// - Source: Zeller's congruence for the Gregorian calendar.
  public var weekday: Int {
    let (m, y) = month < 3 ? (month + 12, year - 1) : (month, year)
    let h = (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7  // 0 is Saturday
    return (h + 5) % 7 + 1
  }

  /// `2026-11-24`.
  public var iso: String {
    var bytes: [UInt8] = []
    bytes.append(date: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
