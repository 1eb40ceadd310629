import Onboarding

/// Numbers that are written as words, folded.
enum NumberWords {
  /// The number that one word names, in either language, unless it is an everyday word of the other one: `once` is eleven in Spanish only.
  static func value(_ word: String, _ language: Language) -> Int? {
    guard let number = table[word] else { return nil }
    return language == .english && word == "once" ? nil : number
  }

  static let english = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
  static let spanish = [
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
    "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidos", "veintitres", "veinticuatro",
    "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve",
  ]
  static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "treinta": 30,
    "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
  ]

  static var all: [String] { Array(table.keys) }

  private static let table: [String: Int] = {
    var table = ["un": 1, "una": 1, "veintiun": 21, "veintiuna": 21, "cien": 100]
    for names in [english, spanish] {
      for (value, name) in names.enumerated() { table[name] = value }
    }
    for (name, value) in tens {
      table[name] = value
      for unit in 1...9 { table["\(name)-\(english[unit])"] = value + unit }
    }
    return table
  }()

  /// Every number that the first words name: `six`, `twenty one`, `treinta y uno`, `a dozen`, `media docena`, `dos docenas`.
  static func scan(_ words: ArraySlice<String>, _ language: Language) -> [(count: Int, value: Double)] {
    let words = Array(words.prefix(4))
    guard let first = words.first else { return [] }
    var found: [(count: Int, value: Double)] = []
    if let value = value(first, language) { found.append((1, Double(value))) }
    if let ten = tens[first], words.count > 1 {
      let joined = words[1] == "y" && words.count > 2
      let unit = value(words[joined ? 2 : 1], language) ?? 0
      if (1...9).contains(unit) { found.append((joined ? 3 : 2, Double(ten + unit))) }
    }
    return found + dozens(words, language)
  }

  private static func dozens(_ words: [String], _ language: Language) -> [(count: Int, value: Double)] {
    let isHalf = ["half", "media"].contains(words[0])
    let article = isHalf && words.count > 1 && words[1] == "a" ? 1 : 0
    guard words.count > article + 1, ["dozen", "dozens", "docena", "docenas"].contains(words[article + 1]) else { return [] }
    if isHalf { return [(article + 2, 6)] }
    let count = words[0] == "a" ? 1 : value(words[0], language) ?? Calendar.digits(words[0])
    return count.map { [(2, Double($0) * 12)] } ?? []
  }

  /// A whole number of up to four digits or in words, for counting days and weeks; `a` week is one.
  static func count(_ words: ArraySlice<String>, _ language: Language) -> [(count: Int, value: Int)] {
    guard let first = words.first else { return [] }
    if first == "a" || first == "an" { return [(1, 1)] }
    if (1...4).contains(first.utf8.count), first.allSatisfy(\.isASCIIDigit), let number = Int(first) { return [(1, number)] }
    return scan(words, language).compactMap { found in Int(exactly: found.value).map { (found.count, $0) } }
  }
}
