import Onboarding

/// A number with what may stand behind it: a whole it is a part of, a per cent sign, a currency.
struct Amount: Hashable, Sendable {
  var value: Double
  /// The whole: 120 in `6 of 120`.
  var of: Double?
  var isPercent = false
  var currency: String?

  /// Every amount that the words from here on can be read as: `6`, `6 of 120`, `6/120`, `9 %`, `€12,000`, `12k EUR`, `a dozen`, `12 mil`.
  static func scan(_ words: ArraySlice<Word>, _ language: Language) -> [Match<Amount>] {
    guard let word = words.first, !word.isQuoted, AmountScan.canBegin(with: word.folded) else { return [] }
    if let parts = fractions(word, language) { return [Match(1, as: .one(of: parts))] }
    let numbers = AmountScan.numbers(words, language)
    guard !numbers.isEmpty else { return fault(word, language) }
    var found = Readings<Amount>()
    for (count, numeral) in numbers {
      let amounts = numeral.values.map { Amount(value: $0, isPercent: numeral.isPercent, currency: numeral.currency) }
      found.add(count, amounts)
      for (length, followed) in AmountScan.following(amounts, words.dropFirst(count), language) { found.add(count + length, followed) }
    }
    return found.matches
  }

  private static func fault(_ word: Word, _ language: Language) -> [Match<Amount>] {
    Numeral.fault(word.folded, language).map { [Match(1, as: .impossible($0))] } ?? []
  }

  /// `6/120`.
  private static func fractions(_ word: Word, _ language: Language) -> [Amount]? {
    let parts = word.folded.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let part = Numeral(String(parts[0]), language), let whole = Numeral(String(parts[1]), language) else {
      return nil
    }
    guard !part.isPercent, !whole.isPercent else { return nil }
    return part.values.flatMap { value in whole.values.map { Amount(value: value, of: $0) } }
  }
}

/// The parts that an amount is put together from.
enum AmountScan {
  typealias Numbers = [(count: Int, numeral: Numeral)]

  /// Whether an amount can begin with a word: one that is all letters must be a number's or a currency's.
  static func canBegin(with folded: String) -> Bool {
    !folded.utf8.allSatisfy { (0x61...0x7A).contains($0) } || beginnings.contains(folded)
  }

  private static let beginnings = Set(
    NumberWords.all + Numeral.currencies.map(\.sign) + ["a", "half", "media", "mil"]
      + ["euros", "euro", "dollars", "dollar", "dolares", "dolar", "pounds"])

  /// The numbers at the front: one word, a currency and a word, number words, or a number with `mil` or `million` behind it.
  static func numbers(_ words: ArraySlice<Word>, _ language: Language) -> Numbers {
    let near = words.prefix(5).prefix { !$0.isQuoted }
    guard let first = near.first else { return [] }
    var numbers: Numbers = []
    if let numeral = Numeral(first, language) {
      numbers.append((1, numeral))
    } else if let code = currency(first), let next = near.dropFirst().first, let numeral = Numeral(next, language) {
      numbers.append((2, Numeral(numeral, currency: code)))
    }
    for (count, value) in NumberWords.scan(ArraySlice(near.map(\.folded)), language) where !numbers.contains(where: { $0.count == count }) {
      numbers.append((count, Numeral([value])))
    }
    return numbers + numbers.compactMap { scaled($0, near.dropFirst($0.count), language) } + thousand(near, language)
  }

  /// `12 mil`, `2 million`, `1,2 millones`.
  private static func scaled(_ number: (count: Int, numeral: Numeral), _ rest: ArraySlice<Word>, _ language: Language) -> (Int, Numeral)? {
    guard let word = rest.first?.folded, let scale = scale(word, language), !number.numeral.isPercent else { return nil }
    let values = number.numeral.values.map { $0 * scale }
    guard values.allSatisfy({ abs($0) < Numeral.limit }) else { return nil }
    return (number.count + 1, Numeral(values, currency: number.numeral.currency))
  }

  private static func scale(_ word: String, _ language: Language) -> Double? {
    switch word {
    case "k", "thousand": 1e3
    case "mil" where language == .spanish: 1e3
    case "million", "millon", "millones": 1e6
    case "hundred": 1e2
    default: nil
    }
  }

  /// `mil llamadas`, `a hundred`, `a thousand`.
  private static func thousand(_ words: ArraySlice<Word>, _ language: Language) -> Numbers {
    let folded = words.prefix(2).map(\.folded)
    if folded.first == "mil", language == .spanish { return [(1, Numeral([1000]))] }
    guard folded.first == "a", let scale = folded.dropFirst().first.flatMap({ scale($0, language) }) else { return [] }
    return [(2, Numeral([scale]))]
  }

  /// What may stand behind a number: `%`, `percent`, a currency, `of 120`.
  static func following(_ amounts: [Amount], _ rest: ArraySlice<Word>, _ language: Language) -> [(Int, [Amount])] {
    guard let next = rest.first, !next.isQuoted else { return [] }
    let isBare = amounts.allSatisfy { !$0.isPercent && $0.currency == nil }
    guard isBare else { return [] }
    if let length = percentLength(rest) { return [(length, amounts.map { Amount(value: $0.value, isPercent: true) })] }
    if let code = currency(next) { return [(1, amounts.map { Amount(value: $0.value, currency: code) })] }
    if next.folded == "de", let code = rest.dropFirst().first.flatMap({ currency($0) }) {
      return [(2, amounts.map { Amount(value: $0.value, currency: code) })]
    }
    return wholes(rest, language).map { length, wholes in
      (length, amounts.flatMap { part in wholes.map { Amount(value: part.value, of: $0) } })
    }
  }

  private static func currency(_ word: Word) -> String? {
    switch word.folded {
    case "euros", "euro": "EUR"
    case "dollars", "dollar", "dolares", "dolar": "USD"
    case "pounds": "GBP"
    default: Numeral.currencies.first { $0.sign == word.folded }?.code
    }
  }

  /// `%`, `percent`, `por ciento` and `per cent`.
  private static func percentLength(_ words: ArraySlice<Word>) -> Int? {
    let two = words.prefix(2).map(\.folded)
    if let first = two.first, ["%", "percent", "pct"].contains(first) { return 1 }
    return two == ["por", "ciento"] || two == ["per", "cent"] ? 2 : nil
  }

  /// `of 120`, `out of 120`, `out of every 120`, `de 120`, `de cada 120`, `sobre 120`, `/ 120`.
  private static func wholes(_ words: ArraySlice<Word>, _ language: Language) -> [(Int, [Double])] {
    let folded = words.prefix(3).map(\.folded)
    var length = folded.prefix(2) == ["out", "of"] ? 2 : ["of", "de", "sobre", "from", "entre", "/"].contains(folded.first ?? "") ? 1 : 0
    guard length > 0 else { return [] }
    if folded.count > length, ["every", "each", "the", "cada", "las", "los"].contains(folded[length]) { length += 1 }
    return numbers(words.dropFirst(length), language).compactMap { count, numeral in
      numeral.isPercent || numeral.currency != nil ? nil : (length + count, numeral.values)
    }
  }
}

extension Numeral {
  init(_ values: [Double], currency: String? = nil) {
    self.values = values
    self.currency = currency
  }

  init(_ numeral: Numeral, currency: String) {
    self = numeral
    self.currency = currency
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
