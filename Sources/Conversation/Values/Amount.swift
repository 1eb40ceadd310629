import Onboarding

/// A number with what may stand behind it: a whole it is a part of, a per cent sign, a currency.
struct Amount: Hashable, Sendable {
  var value: Double
  /// The whole: 120 in `6 of 120`.
  var of: Double?
  var isPercent = false
  var currency: String?

  /// Every amount that the words from here on can be read as: `6`, `6 of 120`, `6/120`, `9 %`, `€12,000`, `12k EUR`.
  static func scan(_ words: ArraySlice<Word>, _ language: Language) -> [Match<Amount>] {
    guard let word = words.first else { return [] }
    if let part = fraction(word, language) { return [Match(1, part)] }
    guard let numeral = Numeral(word, language) else { return spacedCurrency(words, language) }
    let amounts = numeral.values.map { Amount(value: $0, isPercent: numeral.isPercent, currency: numeral.currency) }
    var matches = [Match(1, as: found(amounts))]
    let rest = words.dropFirst()
    if let sign = rest.first?.text, sign == "%" || rest.first?.folded == "percent" {
      matches.append(Match(2, as: found(amounts.map { $0.asPercent })))
    } else if let length = percentLength(rest) {
      matches.append(Match(1 + length, as: found(amounts.map { $0.asPercent })))
    } else if let code = rest.first.flatMap({ currency($0) }) {
      matches.append(Match(2, as: found(amounts.map { $0.inCurrency(code) })))
    } else if let (length, whole) = whole(rest, language), amounts.count == 1 {
      matches.append(Match(1 + length, Amount(value: amounts[0].value, of: whole)))
    }
    return matches
  }

  private static func found(_ amounts: [Amount]) -> Found<Amount> { .one(of: amounts) }

  private var asPercent: Amount { Amount(value: value, isPercent: true) }
  private func inCurrency(_ code: String) -> Amount { Amount(value: value, currency: code) }

  private static func currency(_ word: Word) -> String? {
    if word.folded == "euros" || word.folded == "euro" { return "EUR" }
    return Numeral.currencies.first { $0.sign == word.folded }?.code
  }

  /// `€ 12,000`.
  private static func spacedCurrency(_ words: ArraySlice<Word>, _ language: Language) -> [Match<Amount>] {
    guard let sign = words.first, let code = currency(sign), let word = words.dropFirst().first else { return [] }
    guard let numeral = Numeral(word, language) else { return [] }
    return [Match(2, as: found(numeral.values.map { Amount(value: $0, currency: code) }))]
  }

  /// `por ciento` and `per cent`.
  private static func percentLength(_ words: ArraySlice<Word>) -> Int? {
    let two = words.prefix(2).map(\.folded)
    return two == ["por", "ciento"] || two == ["per", "cent"] ? 2 : nil
  }

  /// `of 120`, `out of 120`, `de 120`, `sobre 120`.
  private static func whole(_ words: ArraySlice<Word>, _ language: Language) -> (Int, Double)? {
    let folded = words.prefix(2).map(\.folded)
    let length = folded == ["out", "of"] ? 2 : ["of", "de", "sobre", "from", "entre"].contains(folded.first ?? "") ? 1 : 0
    guard length > 0, let word = words.dropFirst(length).first, let numeral = Numeral(word, language) else { return nil }
    guard numeral.values.count == 1, !numeral.isPercent else { return nil }
    return (length + 1, numeral.values[0])
  }

  /// `6/120`.
  private static func fraction(_ word: Word, _ language: Language) -> Amount? {
    let parts = word.folded.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let part = Numeral(String(parts[0]), language), let whole = Numeral(String(parts[1]), language) else {
      return nil
    }
    guard part.values.count == 1, whole.values.count == 1, !part.isPercent, !whole.isPercent else { return nil }
    return Amount(value: part.values[0], of: whole.values[0])
  }
}

/// Marks out of a maximum, as they were said.
struct Marks: Hashable, Sendable {
  var marks: Double
  /// `nil` where none was said: then the module's own maximum holds, or 100.
  var max: Double?

  init?(_ amount: Amount) {
    guard amount.currency == nil else { return nil }
    if amount.isPercent {
      self.init(marks: amount.value, max: 100)
    } else if let of = amount.of {
      self.init(marks: amount.value, max: of)
    } else if amount.value > 0, amount.value < 1 {
      self.init(marks: amount.value, max: 1)  // 0.84 is a share: nobody marks by hundredths of a point
    } else {
      self.init(marks: amount.value, max: nil)
    }
  }

  private init(marks: Double, max: Double?) {
    self.marks = marks
    self.max = max
  }
}
