import Onboarding

/// A number as people write it in English and Spanish: `84`, `84%`, `12,5`, `1.234,56`, `12k`, `€12,000`, `six`, `seis`.
struct Numeral: Hashable, Sendable {
  /// More than one where the separators can be read two ways; the likelier first.
  var values: [Double]
  var isPercent = false
  /// The ISO 4217 code of a currency sign or code.
  var currency: String?

  /// Reads one word; `nil` when it is no number.
  init?(_ word: Word, _ language: Language) {
    guard !word.isQuoted else { return nil }
    self.init(word.folded, language)
  }

  init?(_ folded: String, _ language: Language) {
    if let number = NumberWords.value(folded, language) {
      values = [Double(number)]
      return
    }
    var text = Substring(folded)
    var sign = Self.takeSign(&text)
    currency = Self.takeCurrency(&text)
    if text.last == "%" {
      text.removeLast()
      isPercent = true
    }
    if sign == 1 { sign = Self.takeSign(&text) }
    let scale = Self.takeScale(&text)
    let read = Self.digits(text, language).map { sign * scale * $0 }
    guard !read.isEmpty, read.allSatisfy({ abs($0) < Self.limit }) else { return nil }
    values = read
  }

  /// Numbers up to here are kept exactly, with room for decimals to spare: 15 digits.
  static let limit = 1e15

  /// Why a word that looks like a number is none; `nil` where it does not look like one.
  static func fault(_ folded: String, _ language: Language) -> Impossible? {
    let isNumber = folded.unicodeScalars.contains { $0.properties.numericType == .decimal }
    guard isNumber, !folded.contains(where: \.isLetter) else { return nil }
    let others = folded.unicodeScalars.contains { $0.properties.numericType == .decimal && !("0"..."9").contains($0) }
    if others { return .otherDigits(folded) }
    let marks = folded.filter { !$0.isASCIIDigit }
    guard marks.allSatisfy({ ".,'%€$£-+".contains($0) }), folded.count - marks.count > 15 else { return nil }
    return .hugeNumber(folded)
  }

  private static func takeSign(_ text: inout Substring) -> Double {
    guard let first = text.first, first == "-" || first == "−" || first == "+" else { return 1 }
    text.removeFirst()
    return first == "+" ? 1 : -1
  }

  private static func takeScale(_ text: inout Substring) -> Double {
    guard let last = text.last, text.dropLast().last?.isASCIIDigit ?? false else { return 1 }
    guard let scale = ["k": 1e3, "m": 1e6][last] else { return 1 }
    text.removeLast()
    return scale
  }

  private static func takeCurrency(_ text: inout Substring) -> String? {
    for (sign, code) in currencies {
      if text.hasPrefix(sign), text.count > sign.count {
        text.removeFirst(sign.count)
        return code
      }
      if text.hasSuffix(sign), text.count > sign.count, text.first.map({ $0.isASCIIDigit || $0 == "-" }) ?? false {
        text.removeLast(sign.count)
        return code
      }
    }
    return nil
  }

  /// What digits with separators can mean.
  private static func digits(_ text: Substring, _ language: Language) -> [Double] {
    if let bare = withoutWhole(text, language) { return [bare] }
    guard text.first?.isASCIIDigit ?? false, text.last?.isASCIIDigit ?? false else { return [] }
    guard text.allSatisfy({ $0.isASCIIDigit || $0 == "." || $0 == "," || $0 == "'" }) else { return [] }
    let marks = text.filter { !$0.isASCIIDigit }
    guard let mark = marks.last else { return Double(text).map { [$0] } ?? [] }
    if Set(marks).count > 1 { return decimal(text, at: mark).map { [$0] } ?? [] }
    if marks.count > 1 { return grouped(text, by: mark).map { [$0] } ?? [] }
    let readings = [decimal(text, at: mark), grouped(text, by: mark)]
    guard let asDecimal = readings[0], let asGroup = readings[1] else { return readings.compactMap { $0 } }
    let isUsualGroup = mark == (language == .english ? "," : ".")
    return isUsualGroup ? [asGroup] : [asDecimal, asGroup]
  }

  /// `.84`, and in Spanish `,84`.
  private static func withoutWhole(_ text: Substring, _ language: Language) -> Double? {
    guard let mark = text.first, mark == "." || (mark == "," && language == .spanish) else { return nil }
    let decimals = text.dropFirst()
    guard !decimals.isEmpty, decimals.allSatisfy(\.isASCIIDigit) else { return nil }
    return Double("0.\(decimals)")
  }

  /// The number with `mark` before its decimals and every other mark between thousands.
  private static func decimal(_ text: Substring, at mark: Character) -> Double? {
    guard mark != "'", let place = text.lastIndex(of: mark) else { return nil }
    let whole = text[..<place]
    let marks = Set(whole.filter { !$0.isASCIIDigit })
    guard marks.count <= 1, !marks.contains(mark) else { return nil }
    if let group = marks.first, grouped(whole, by: group) == nil { return nil }
    return Double("\(whole.filter(\.isASCIIDigit)).\(text[text.index(after: place)...])")
  }

  /// The number with `mark` between groups of three digits.
  private static func grouped(_ text: Substring, by mark: Character) -> Double? {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), first != "0" else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return Double(groups.joined())
  }

  static let currencies: [(sign: String, code: String)] = [
    ("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("eur", "EUR"), ("usd", "USD"), ("gbp", "GBP"), ("chf", "CHF"),
  ]
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
