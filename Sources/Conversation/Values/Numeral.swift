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
    if let small = Self.small[folded] {
      values = [Double(small)]
      return
    }
    var text = Substring(folded)
    currency = Self.takeCurrency(&text)
    if text.last == "%" {
      text.removeLast()
      isPercent = true
    }
    let sign = Self.takeSign(&text)
    let scale = Self.takeScale(&text)
    let read = Self.digits(text, language)
    guard !read.isEmpty else { return nil }
    values = read.map { sign * scale * $0 }
  }

  private static func takeSign(_ text: inout Substring) -> Double {
    guard let first = text.first, first == "-" || first == "−" || first == "+" else { return 1 }
    text.removeFirst()
    return first == "+" ? 1 : -1
  }

  private static func takeScale(_ text: inout Substring) -> Double {
    guard let last = text.last, text.dropLast().last?.isNumber ?? false else { return 1 }
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
      if text.hasSuffix(sign), text.count > sign.count, text.first.map({ $0.isNumber || $0 == "-" }) ?? false {
        text.removeLast(sign.count)
        return code
      }
    }
    return nil
  }

  /// What digits with separators can mean.
  private static func digits(_ text: Substring, _ language: Language) -> [Double] {
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

  /// The number with `mark` before its decimals and every other mark between thousands.
  private static func decimal(_ text: Substring, at mark: Character) -> Double? {
    guard mark != "'", let place = text.lastIndex(of: mark) else { return nil }
    let whole = text[..<place]
    let marks = Set(whole.filter { !$0.isASCIIDigit })
    guard marks.count <= 1, !marks.contains(mark) else { return nil }
    guard let integer = marks.first.map({ grouped(whole, by: $0) }) ?? Double(whole) else { return nil }
    return Double("\(Int(integer)).\(text[text.index(after: place)...])")
  }

  /// The number with `mark` between groups of three digits.
  private static func grouped(_ text: Substring, by mark: Character) -> Double? {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), first != "0" else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().count <= 15 else { return nil }
    return Double(groups.joined())
  }

  static let currencies: [(sign: String, code: String)] = [
    ("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("eur", "EUR"), ("usd", "USD"), ("gbp", "GBP"), ("chf", "CHF"),
  ]

  /// The numbers that are written as words.
  static let small: [String: Int] = {
    let english = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
      "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    let spanish = [
      "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
      "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte",
    ]
    var table = ["un": 1, "una": 1]
    for names in [english, spanish] {
      for (value, name) in names.enumerated() { table[name] = value }
    }
    return table
  }()
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
