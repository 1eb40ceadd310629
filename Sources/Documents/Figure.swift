/// Writes every number that a person reads, so that rounding is the same everywhere.
///
/// A number that does not exist (`nil`, infinite, not a number) is written `—`, never `NaN` and never 0.
/// Halves round away from zero, on the decimal digits that a reader would see.
public struct Figure: Hashable, Sendable {
  /// What stands for a figure that does not exist.
  public static let missing = "—"

  /// Decides decimal marks, thousands and names of months.
  public let language: Language

  /// Creates the formatter of a language.
  public init(_ language: Language) { self.language = language }

  /// A whole number with its thousands set apart: `12,400`, `12.400`.
  public func count(_ value: Int?) -> String {
    guard let value else { return Self.missing }
    return (value < 0 ? "-" : "") + grouped(String(value.magnitude))
  }

  /// A number with a fixed count of decimals: `1,234.50`, `1.234,50`.
  public func number(_ value: Double?, decimals: Int = 2) -> String {
    guard let value, let digits = DecimalDigits(value) else { return Self.missing }
    return written(digits, decimals)
  }

  /// A share of one as a percentage with one decimal: `14.2 %`, `14,2 %`.
  ///
  /// Only none and all lose the decimal (`0 %`, `100 %`); what merely rounds to them says so (`<0.1 %`, `>99.9 %`).
  public func share(_ value: Double?) -> String {
    guard let value, var digits = DecimalDigits(value) else { return Self.missing }
    digits.point += digits.isZero ? 0 : 2
    guard value != 0, value != 1 else { return value == 0 ? "0 %" : "100 %" }
    let rounded = digits.rounded(to: 1)
    if value > 0, rounded.isZero { return "<0\(language.decimalMark)1 %" }
    if value < 1, rounded == DecimalDigits(100) { return ">99\(language.decimalMark)9 %" }
    return written(digits, 1) + " %"
  }

  /// A count of days with its unit; one decimal unless it is whole: `97 days`, `1 día`, `96.5 days`.
  public func days(_ value: Double?) -> String {
    guard let value, value.isFinite else { return Self.missing }
    let bare = dayCount(value)
    return bare + " " + (bare == "1" ? language.words.day : language.words.days)
  }

  /// A count of days without its unit, for a column that names it.
  public func dayCount(_ value: Double?) -> String {
    guard let value, let digits = DecimalDigits(value) else { return Self.missing }
    return written(digits, digits.rounded(to: 1).fraction(1) == "0" ? 0 : 1)
  }

  /// A probability of error: three decimals, and `<0.001` below that.
  public func probability(_ value: Double?) -> String {
    guard let value, let digits = DecimalDigits(value) else { return Self.missing }
    guard value > 0, value < 0.001 else { return written(digits, 3) }
    return "<0\(language.decimalMark)001"
  }

  /// A civil date: `24 Nov 2026`, `24 nov 2026`.
  public func date(_ date: CivilDate) -> String {
    "\(date.day) \(language.words.months[date.month - 1]) \(date.year)"
  }

  /// A civil date with its day of the week: `Tue 24 Nov 2026`, `mar 24 nov 2026`.
  public func weekdayAndDate(_ date: CivilDate) -> String {
    "\(language.words.weekdays[date.weekday - 1]) \(self.date(date))"
  }

  /// A part of a whole with its share: `42 of 310, 13.5 %`; without the share when the whole is empty.
  public func part(_ part: Int, of whole: Int) -> String {
    let counts = language.words.outOf(count(part), count(whole))
    guard whole > 0 else { return counts }
    return counts + ", " + share(Double(part) / Double(whole))
  }

  private func written(_ digits: DecimalDigits, _ decimals: Int) -> String {
    let rounded = digits.rounded(to: decimals)
    let sign = rounded.isNegative && !rounded.isZero ? "-" : ""
    let fraction = decimals > 0 ? language.decimalMark + rounded.fraction(decimals) : ""
    return sign + grouped(rounded.whole) + fraction
  }

  func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 3 else { return digits }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.utf8.count - place).isMultiple(of: 3) { text += language.groupMark }
      text.append(digit)
    }
    return text
  }
}
